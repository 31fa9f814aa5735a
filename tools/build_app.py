"""Build the program that needs no Python, for the system this runs on: `python tools/build_app.py` in a checkout.

Everything comes from a fresh environment under build/. The result is dist/redgui (on macOS dist/redgui.app), and on
Debian and Ubuntu a package of it, dist/redgui_VERSION_ARCHITECTURE.deb. docs/releasing.md says more.
"""

import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUILD, DIST = ROOT / "build", ROOT / "dist"


def main() -> None:
    if sys.platform == "linux":
        run("tools/system_libraries.sh")  # Qt's libraries go into the bundle, from this system
    python = fresh_environment(BUILD / "venv")
    run(python, "tools/licences.py")
    freeze(python)
    if shutil.which("dpkg-deb"):
        run(python, "packaging/linux/make_deb.py", DIST / "redgui", DIST)


def fresh_environment(folder: Path) -> Path:
    """A virtual environment with redgui and what freezes it; returns its Python."""
    venv.create(folder, clear=True, with_pip=True)
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", f"{ROOT}[raw,freeze]")
    return python


def freeze(python: Path) -> None:
    run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN",
        "--distpath", DIST, "--workpath", BUILD / "pyinstaller", "build_app.spec",
    )  # fmt: skip


def run(*command: object) -> None:
    print(*command, flush=True)
    done = subprocess.run(list(map(str, command)), cwd=ROOT, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


if __name__ == "__main__":
    main()
