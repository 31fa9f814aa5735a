"""Our own parsers under atheris (libFuzzer for Python), one after another; needs `pip install atheris`.

    python tools/fuzz_parsers.py                          ten seconds each
    python tools/fuzz_parsers.py --seconds 600 exif png   ten minutes each of these

It begins with tests/corpus, one input a line: small files, what reached new lines of a parser, and all that once was a
finding. A finding (something raised that was not promised, more than 5 s, more than 1 GB) is written into --found as it
is, and the status is 1. --keep adds such files, and what else was new, to the corpus.
"""

import argparse
import base64
import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus"
_LIMITS = ("-timeout=5", "-rss_limit_mb=1024", "-max_len=4096", "-verbosity=0", "-print_final_stats=0")


def kept(name: str) -> list[bytes]:
    """The corpus of a parser."""
    path = CORPUS / f"{name}.txt"
    return [base64.b64decode(line) for line in path.read_text("ascii").split()] if path.exists() else []


def keep(name: str, inputs: Iterable[bytes]) -> None:
    lines = sorted(
        (base64.b64encode(data).decode("ascii") for data in {*kept(name), *inputs}), key=lambda x: (len(x), x)
    )
    (CORPUS / f"{name}.txt").write_text("".join(f"{line}\n" for line in lines), "ascii")


def main() -> int:
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == ["--one"]:
        return _run(sys.argv[2], sys.argv[3:])
    from tools.parsers import PARSERS

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parsers", nargs="*", metavar="PARSER", help=f"of {', '.join(PARSERS)}; all if none is named")
    parser.add_argument("--seconds", type=int, default=10, help="for each")
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"), help="folder for findings")
    parser.add_argument("--keep", action="store_true", help="add to the corpus what is in --found, and what was new")
    given = parser.parse_args()
    if unknown := set(given.parsers) - set(PARSERS):
        parser.error(f"there is no parser {', '.join(sorted(unknown))}")
    given.found.mkdir(parents=True, exist_ok=True)
    return max([_one(name, given.seconds, given.found, given.keep) for name in given.parsers or PARSERS])


def _one(name: str, seconds: int, found: Path, to_keep: bool) -> int:
    """One parser, in processes of its own; 1 if something was found."""
    if to_keep:
        keep(name, [path.read_bytes() for path in found.glob(f"{name}-*")])
    fuzz = [sys.executable, __file__, "--one", name, *_LIMITS]
    with tempfile.TemporaryDirectory() as folder:
        known, new = Path(folder) / "known", Path(folder) / "new"
        known.mkdir()
        new.mkdir()
        for data in kept(name):
            (known / hashlib.sha256(data).hexdigest()).write_bytes(data)
        status = subprocess.run(
            [*fuzz, f"-max_total_time={seconds}", f"-artifact_prefix={found}/{name}-", str(new), str(known)],
            check=False,
        ).returncode
        if to_keep and not status:
            # Of what is new the fewest and smallest files that reach the same.
            subprocess.run([*fuzz, "-merge=1", str(known), str(new)], check=True)
            keep(name, [path.read_bytes() for path in known.iterdir()])
    print(f"{name}: {f'a finding, see {found}' if status else 'nothing found'}", flush=True)
    return int(status != 0)


def _run(name: str, arguments: list[str]) -> int:
    import atheris

    with atheris.instrument_imports(include=["redgui"]):
        from tools.parsers import PARSERS
    command = f"{sys.executable} {__file__} --one {name}"  # what libFuzzer starts again, by a shell, to merge
    atheris.Setup([command, *arguments], PARSERS[name])
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
