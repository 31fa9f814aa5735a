"""The `redgui` program: `python -m redgui`, and what the installed command starts."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C ends it with a word even while Python is still loading."""
    try:
        from redgui.cli import main as run

        run()
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
