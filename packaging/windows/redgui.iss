; The installer for Windows, compiled by Inno Setup 6.3 or a later 6 from the folder that build_app.spec made:
;   ISCC.exe /DVersion=1.2.3 /DSource=C:\...\dist\redgui packaging\windows\redgui.iss
; Further: /DOutput=FOLDER (else dist), /DSign with /Ssign="signtool sign ... $f" to sign the installer and the uninstaller.

#ifndef Version
  #error Say which version: ISCC /DVersion=1.2.3 redgui.iss
#endif
#define Root SourcePath + "..\..\"
#ifndef Source
  #define Source Root + "dist\redgui"
#endif
#ifndef Output
  #define Output Root + "dist"
#endif

[Setup]
; The AppId is how an installation is found again. It must never change, or an upgrade becomes a second program.
AppId={{7E0B7A0C-5B0D-4C53-9C1E-2F6D1B8A43E9}
AppName=redgui
AppVersion={#Version}
AppVerName=redgui {#Version}
AppPublisher=The redgui authors
VersionInfoVersion={#Version}
DefaultDirName={autopf}\redgui
DisableProgramGroupPage=yes
; Per user, so nobody needs to be an administrator; those who are may run the installer with /ALLUSERS.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Qt 6 needs Windows 10 1809.
MinVersion=10.0.17763
OutputDir={#Output}
OutputBaseFilename=redgui-{#Version}-windows-x64-setup
SetupIconFile={#Root}resources\icons\redgui.ico
UninstallDisplayIcon={app}\redgui.exe
UninstallDisplayName=redgui
WizardStyle=modern
Compression=lzma2/max
SolidCompression=yes
LZMAUseSeparateProcess=yes
; A running redgui is asked to close, and its files are then replaced without a restart of Windows.
CloseApplications=yes
RestartApplications=no
ChangesAssociations=yes
#ifdef Sign
SignTool=sign
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Messages]
ConfirmUninstall=Remove %1 and all of its parts?%n%nYour photos stay where they are, and your settings are kept for another time (in the registry, HKEY_CURRENT_USER\Software\redgui).

[Tasks]
Name: "desktop"; Description: "An icon on the desktop"; Flags: unchecked
Name: "openwith"; Description: "Offer redgui under ""Open with"" for photos (what opens them by default stays as it is)"; Flags: unchecked

[InstallDelete]
; An upgrade must not leave libraries of the old version beside the new ones.
Type: filesandordirs; Name: "{app}\_internal"

[UninstallDelete]
; What is remembered of the computer's GPUs, and can be found out again (redgui/files/cache_folder.py).
Type: files; Name: "{localappdata}\redgui\gpus.json"
Type: dirifempty; Name: "{localappdata}\redgui"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\redgui"; Filename: "{app}\redgui.exe"
Name: "{autodesktop}\redgui"; Filename: "{app}\redgui.exe"; Tasks: desktop

[Registry]
Root: HKA; Subkey: "Software\Classes\redgui.Photo"; ValueType: string; ValueData: "Photo"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\redgui.Photo\DefaultIcon"; ValueType: string; ValueData: "{app}\redgui.exe,0"; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\redgui.Photo\shell\open\command"; ValueType: string; ValueData: """{app}\redgui.exe"" ""%1"""; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\redgui.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "redgui"; Flags: uninsdeletekey; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\redgui.exe\shell\open\command"; ValueType: string; ValueData: """{app}\redgui.exe"" ""%1"""; Tasks: openwith
; The suffixes of redgui/photo/formats.py; a test compares them.
#dim Suffix[36] { \
  ".jpg", ".jpeg", ".jpe", ".png", ".tif", ".tiff", ".webp", ".bmp", ".gif", ".ppm", ".pgm", ".pnm", ".pfm", ".jp2", \
  ".j2k", ".jpx", ".heic", ".heif", ".hif", ".avif", ".dng", ".cr2", ".cr3", ".nef", ".arw", ".raf", ".orf", \
  ".rw2", ".pef", ".srw", ".jfif", ".pjpeg", ".pjp", ".mpo", ".insp", ".jxl" }
#define I
#sub OfferFor
Root: HKA; Subkey: "Software\Classes\{#Suffix[I]}"; Flags: uninsdeletekeyifempty; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\{#Suffix[I]}\OpenWithProgids"; ValueType: string; ValueName: "redgui.Photo"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: openwith
Root: HKA; Subkey: "Software\Classes\Applications\redgui.exe\SupportedTypes"; ValueType: string; ValueName: "{#Suffix[I]}"; ValueData: ""; Tasks: openwith
#endsub
#for {I = 0; I < DimOf(Suffix); I++} OfferFor

[Run]
Filename: "{app}\redgui.exe"; Description: "Open redgui"; Flags: nowait postinstall skipifsilent
