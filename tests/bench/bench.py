"""`make bench`: speed and weight, each against the alternative that a user would pick.

`bench.py builds sheets` measures these parts only and leaves README.md as it is. Exits with 1 where a bound is
missed or could not be measured.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import builds
import links
import queries
import recall
import scores
import sheets
import visits
from table import Row, machine, markdown, write_between_marks
from workplace import HERE, MissingError, copy_project

PARTS = {
    "builds": builds.measure,
    "sheets": sheets.measure,
    "links": links.measure,
    "recall": recall.measure,
    "visits": visits.measure,
    "search": queries.measure,
    "scores": scores.measure,
}


def main(names: Sequence[str]) -> int:
    if unknown := [name for name in names if name not in PARTS]:
        print(f"bench: there is no part '{unknown[0]}'; name some of {', '.join(PARTS)}", file=sys.stderr)
        return 2
    where = machine()
    rows: list[Row] = []
    for name in names or PARTS:
        print(f"bench: measuring {name} …", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory(prefix="bench-") as temp:
            try:
                rows += PARTS[name](copy_project(Path(temp)))
            except MissingError as missing:
                rows.append(Row(name, str(missing), verdict="not measured"))
    figures = f"{where}\n{markdown(rows)}"
    print(figures)
    if not names:
        write_between_marks(HERE / "README.md", figures)
    bad = [row for row in rows if row.verdict not in ("ok", "")]
    for row in bad:
        print(f"bench: {row.verdict}: {row.what}: {row.ours}", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
