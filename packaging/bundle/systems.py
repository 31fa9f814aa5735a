"""What Windows and macOS want to know about the program; the formats are those of `redgui.photo.formats`."""

from typing import Any

from redgui.photo import formats

NAME = "redgui"
IDENTIFIER = "io.github.redgui.redgui"
COPYRIGHT = "The redgui authors, MIT licence"
SUMMARY = "Restores photographs on your own computer"
MINIMUM_MACOS = "14.0"  # the oldest that a release is checked on


def info_plist(version: str) -> dict[str, Any]:
    """The Info.plist of redgui.app, beyond what PyInstaller writes itself."""
    photos = {
        "CFBundleTypeName": "Photo",
        "CFBundleTypeRole": "Editor",
        "LSHandlerRank": "Alternate",  # redgui never makes itself the program that opens photos
        "LSItemContentTypes": [kind for form in formats.FORMATS for kind in form.apple_types],
    }
    folders = {
        "CFBundleTypeName": "Folder",
        "CFBundleTypeRole": "Viewer",
        "LSHandlerRank": "None",
        "LSItemContentTypes": ["public.folder"],
    }
    return {
        "CFBundleDisplayName": NAME,
        "CFBundleShortVersionString": version,
        "CFBundleVersion": version,
        "CFBundleDocumentTypes": [photos, folders],
        "CFBundleLocalizations": ["en", "de", "es", "fr", "ja", "zh_CN"],
        "LSApplicationCategoryType": "public.app-category.photography",
        "LSArchitecturePriority": ["arm64"],
        "LSMinimumSystemVersion": MINIMUM_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": COPYRIGHT,
        "NSRequiresAquaSystemAppearance": False,  # it follows the system into the dark
    }


def windows_version(program: str, version: str) -> Any:
    """The version resource of one of the two programs for Windows; a PyInstaller VSVersionInfo."""
    from PyInstaller.utils.win32 import versioninfo as win

    number = (*(int(part) for part in version.split(".")[:3]), 0)
    texts = {
        "CompanyName": "The redgui authors",
        "FileDescription": "redgui" if program == NAME else "redgui for the terminal",
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": COPYRIGHT,
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": version,
    }
    english, unicode = 0x0409, 1200
    table = win.StringTable(f"{english:04X}{unicode:04X}", [win.StringStruct(*item) for item in texts.items()])
    return win.VSVersionInfo(
        ffi=win.FixedFileInfo(filevers=number, prodvers=number),
        kids=[win.StringFileInfo([table]), win.VarFileInfo([win.VarStruct("Translation", [english, unicode])])],
    )
