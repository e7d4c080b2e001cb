"""`sitecheck DIR`: judges any built folder."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sitecheck.check import check
from sitecheck.exceptions import Exceptions, read_exceptions
from sitecheck.folder import Folder, read_folder
from sitecheck.place import read_base
from sitecheck.problem import Problem, in_order
from sitecheck.report import FORMATS, one_line
from sitecheck.rules import ALL, NOTE, RULES, USUAL
from sitecheck.terms import Terms

HELP = """
groups of rules (those with * are on unless you say otherwise):
{groups}

examples:
  sitecheck site
  sitecheck site --with orphans,accessibility
  sitecheck public --only links,anchors --ignore '*/tags/*'
  sitecheck build --base https://example.org/docs/ --clean-urls
  sitecheck site --exceptions known.txt --format github

exit codes: 0 no problems, 1 problems, 2 the check could not be done
"""


class UnusableError(Exception):
    """What keeps a run from its work, in words for the one who started it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Prints the problems of a folder and a summary line; 0 without problems, 1 with, 2 where it could not be done."""
    _print_anything()
    try:
        options = _parser().parse_args(argv)
        code, told = _run(options)
        sys.stdout.write(told)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough. Python would say so again when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except UnusableError as error:
        print(f"sitecheck: {one_line(str(error))}", file=sys.stderr)
        return 2
    except Exception as error:
        words = f"{type(error).__name__}: {error}"
        print(f"sitecheck: cannot go on ({one_line(words)}); please report it", file=sys.stderr)
        return 2
    return code


def _print_anything() -> None:
    """No letter that a terminal does not know, and no file name that is no text, ends the run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    groups = "\n".join(f"  {'*' if name in USUAL else ' '} {name:14} {what}" for name, what in RULES.items())
    parser = argparse.ArgumentParser(
        "sitecheck",
        description="Find what does not link in a built site. It reads the folder alone and asks no other host.",
        epilog=HELP.format(groups=groups.replace("%", "%%")),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="the folder that a build wrote, as site/")
    parser.add_argument("--only", metavar="GROUPS", type=_groups, help="judge these groups alone, parted by commas")
    parser.add_argument("--with", metavar="GROUPS", type=_groups, default=frozenset(), dest="more", help="and these")
    parser.add_argument("--without", metavar="GROUPS", type=_groups, default=frozenset(), help="but not these")
    parser.add_argument("--base", "--root-url", metavar="URL", help="where the site stands, if its pages do not tell")
    parser.add_argument("--clean-urls", action="store_true", help="the server finds about.html under 'about'")
    parser.add_argument(
        "--ignore", metavar="PATTERN", action="append", default=[], help="let addresses be that match, as '*/old/*'"
    )
    parser.add_argument("--exceptions", metavar="FILE", type=Path, help="a file of such patterns, each with its reason")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text for people, json, or github annotations"
    )
    return parser


def _groups(names: str) -> frozenset[str]:
    wanted = frozenset(name.strip() for name in names.split(","))
    if "all" in wanted:
        return ALL
    if unknown := sorted(wanted - ALL):
        raise argparse.ArgumentTypeError(f"no group is called '{unknown[0]}'; there are {', '.join(RULES)} and all")
    return wanted


def _run(options: argparse.Namespace) -> tuple[int, str]:
    """The exit code, and what is printed."""
    path: Path = options.folder
    if not path.is_dir():
        raise UnusableError(f"'{path}' is no folder; build the site first")
    rules = ((options.only or USUAL) | options.more) - options.without
    exceptions, problems = _exceptions(options)
    try:
        base = read_base(options.base) if options.base else None
    except ValueError as error:
        raise UnusableError(str(error)) from None
    folder = read_folder(path, path.as_posix(), base, options.clean_urls, rules)
    if not folder.pages and not folder.unread:
        raise UnusableError(f"'{path}' has no HTML page; name the folder that the build wrote")
    problems += check(folder, Terms(rules, exceptions=exceptions))
    problems += exceptions.unmet(str(options.exceptions))
    told = FORMATS[options.format](in_order(problems), _counts(folder))
    return (1 if any(problem.rule != NOTE for problem in problems) else 0), told


def _exceptions(options: argparse.Namespace) -> tuple[Exceptions, list[Problem]]:
    try:
        text = options.exceptions.read_text("utf-8") if options.exceptions else ""
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableError(f"'{options.exceptions}' cannot be read ({error}); name a text file") from None
    return read_exceptions(text, str(options.exceptions), options.ignore)


def _counts(folder: Folder) -> dict[str, int]:
    links = sum(len(page.links) for page in folder.pages.values())
    links += sum(map(len, folder.others.values())) + sum(len(pdf.links) for pdf in folder.pdfs.values())
    return {"page": len(folder.pages), "PDF": len(folder.pdfs), "link": links}


if __name__ == "__main__":
    sys.exit(main())
