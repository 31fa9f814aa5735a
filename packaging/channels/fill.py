"""Fill version, date, addresses and hashes into what the stores want.

`python packaging/channels/fill.py VERSION FILES OUT`; FILES is a folder with what a
release offers. Each template in the folders beside this file is written into OUT.
"""

import hashlib
import re
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
RELEASES = "https://github.com/redgui/redgui/releases/download"
FILES = {
    "SETUP": "redgui-{version}-windows-x64-setup.exe",
    "ZIP": "redgui-{version}-windows-x64.zip",
    "DEB": "redgui_{version}_amd64.deb",
}


def templates() -> list[Path]:
    """By their places in OUT."""
    return sorted(path.relative_to(HERE) for path in HERE.glob("*/*"))


def values(version: str, files: Path) -> dict[str, str]:
    """What stands for each @NAME@.

    Raises:
        SystemExit: the version is none, or a file is missing.
    """
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise SystemExit(f"{version} is no version of three numbers.")
    found = {"VERSION": version, "URL": f"{RELEASES}/v{version}", "DATE": datetime.now(UTC).date().isoformat()}
    for name, pattern in FILES.items():
        path = files / pattern.format(version=version)
        if not path.is_file():
            raise SystemExit(f"{path} is missing.")
        with path.open("rb") as file:
            found |= {name: path.name, f"{name}_SHA256": hashlib.file_digest(file, "sha256").hexdigest()}
    return found


def main(version: str, files: Path, out: Path) -> None:
    known = values(version, files)
    for place in templates():
        text = re.sub(r"@([A-Z_0-9]+)@", lambda found: known[found[1]], (HERE / place).read_text(encoding="utf-8"))
        target = out / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
