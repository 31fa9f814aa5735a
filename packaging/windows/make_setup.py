"""dist/redgui -> the installer for Windows: `python packaging/windows/make_setup.py 1.2.3 [dist/redgui]`.

Needs Inno Setup 6 (ISCC.exe) on PATH or where its own installer puts it. With WINDOWS_CERTIFICATE (a .pfx file as
base64) and WINDOWS_CERTIFICATE_PASSWORD in the environment, the programs, the installer and the uninstaller are signed.
"""

import base64
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TIME_SERVER = "http://timestamp.digicert.com"


def main() -> None:
    version = sys.argv[1]
    source = Path(sys.argv[2] if len(sys.argv) > 2 else HERE.parents[1] / "dist" / "redgui").resolve()
    if not (source / "redgui.exe").exists():
        sys.exit(f"There is no redgui.exe in {source}; build it first.")
    with tempfile.TemporaryDirectory() as secret:
        signing = sign_command(Path(secret))
        options = []
        if signing:
            subprocess.run([*signing, *source.glob("*.exe")], check=True)
            # ISCC replaces $q by a quotation mark, $f by the quoted name of the file, and $$ by a dollar.
            quoted = [f"$q{part.replace('$', '$$')}$q" for part in signing]
            options = ["/DSign", f"/Ssign={' '.join(quoted)} $f"]
        defines = [f"/DVersion={version}", f"/DSource={source}", f"/DOutput={source.parent}"]
        subprocess.run([find_iscc(), *defines, *options, HERE / "redgui.iss"], check=True)


def sign_command(secret: Path) -> list[str]:
    """How a file is signed, the certificate being kept in the folder `secret`; empty if there is none."""
    certificate = os.environ.get("WINDOWS_CERTIFICATE")
    if not certificate:
        return []
    path = secret / "certificate.pfx"
    path.write_bytes(base64.b64decode(certificate))
    password = os.environ["WINDOWS_CERTIFICATE_PASSWORD"]
    key = ["/f", str(path), "/p", password]
    return [find_signtool(), "sign", *key, "/fd", "sha256", "/td", "sha256", "/tr", TIME_SERVER]


def find_iscc() -> str:
    """Inno Setup's compiler."""
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:/")) / "Inno Setup 6" / "ISCC.exe"
    if found := shutil.which("ISCC", path=f"{os.environ['PATH']}{os.pathsep}{usual.parent}"):
        return found
    sys.exit("Inno Setup 6 is not installed; get it from https://jrsoftware.org/isdl.php")


def find_signtool() -> str:
    """signtool, from the newest Windows SDK."""
    kits = Path(os.environ.get("PROGRAMFILES(X86)", "C:/")) / "Windows Kits" / "10" / "bin"
    found = sorted(kits.glob("10.*/x64/signtool.exe"), key=lambda tool: [int(n) for n in tool.parts[-3].split(".")])
    if not found:
        sys.exit(f"There is no signtool.exe under {kits}; install the Windows SDK.")
    return str(found[-1])


if __name__ == "__main__":
    main()
