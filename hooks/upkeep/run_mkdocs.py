"""`python -m upkeep.run_mkdocs serve`: MkDocs' own commands; what the system refuses is told in one line."""

import errno
import sys

from mkdocs.__main__ import cli

# Anything else is a mistake of ours, and its traceback says where.
CURES = {
    errno.EADDRINUSE: "another program uses the port; stop it, or take another: "
    ".venv/bin/mkdocs serve --dev-addr 127.0.0.1:8001",
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "your share of the disk is full; free some space and try again",
    errno.EROFS: "the disk cannot be written to; work in a copy on one that can",
    errno.EACCES: "you may not write there; give yourself the right to, or work in a copy of your own",
    errno.EPERM: "this belongs to another user; give it to yourself, or work in a copy of your own",
}


def told(error: OSError) -> str | None:
    """The error in one line with its cure; None where it is not the system that refuses something."""
    if error.errno not in CURES:
        return None
    place = f"{error.filename}: " if error.filename else ""
    return f"{place}{error.strerror} — {CURES[error.errno]}"


def main() -> None:
    try:
        cli(prog_name="mkdocs")
    except OSError as error:
        line = told(error)
        if line is None:
            raise
        sys.exit(line)


if __name__ == "__main__":
    main()
