"""`bag SITE ZIP`: packs a built site."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bag.error import BagError
from bag.pack import write_bag


def main(argv: Sequence[str] | None = None) -> int:
    """0 where the bag was written, 2 where there is no site to pack."""
    parser = argparse.ArgumentParser("bag", description="Pack a built site so that it opens without a server.")
    parser.add_argument("site", metavar="SITE", type=Path, help="the folder that a build wrote, as site/")
    parser.add_argument("zip", metavar="ZIP", type=Path, help="the file to write, as handbook.zip")
    names = parser.parse_args(argv)
    try:
        write_bag(names.site, names.zip)
    except BagError as error:
        print(f"bag: {error}", file=sys.stderr)
        return 2
    print(f"bag: {names.zip}, {names.zip.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
