"""`sitecheck DIR`: judges any built folder."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from sitecheck.check import check
from sitecheck.folder import read_folder


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the problems of a folder and a summary line; 0 without problems, 1 with, 2 where there is no site."""
    parser = argparse.ArgumentParser("sitecheck", description="Find what does not link in a built site.")
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder that a build wrote, as site/")
    path: Path = parser.parse_args(argv).folder
    if not path.is_dir():
        print(f"sitecheck: '{path}' is no folder; build the site first", file=sys.stderr)
        return 2
    folder = read_folder(path)
    if not folder.pages:
        print(f"sitecheck: '{path}' has no HTML page; name the folder that the build wrote", file=sys.stderr)
        return 2
    problems = check(folder)
    for problem in problems:
        print(problem)
    links = sum(len(page.links) for page in folder.pages.values())
    links += sum(map(len, folder.styles.values())) + sum(len(urls) for urls, _ in folder.pdfs.values())
    counts = (_count(len(folder.pages), "page"), _count(len(folder.pdfs), "PDF"), _count(links, "link"))
    print(f"sitecheck: {', '.join(counts)}: {_count(len(problems), 'problem')}")
    return 1 if problems else 0


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


if __name__ == "__main__":
    sys.exit(main())
