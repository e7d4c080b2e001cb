"""The fields of an entry in one of the YAML files: what it lacks, and what it has beside them."""

from collections.abc import Iterable, Iterator, Sequence

from book.yaml_text import Way, Yaml
from sitecheck.problem import Problem, did_you_mean

# What is wrong with an entry, and the field inside it; () for the entry as a whole.
Complaint = tuple[Way, str]


def field_complaints(entry: object, needed: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Complaint]:
    """Fields that an entry lacks, and names that are none of its fields."""
    if not isinstance(entry, dict):
        yield (), f"has no fields; write {', '.join(needed)}"
        return
    for name in needed:
        if name not in entry:
            yield (), f"has no '{name}'; add it"
    known = (*needed, *optional)
    for name in entry:
        if name not in known:
            cure = did_you_mean(name, known) or f"; take it out, the fields are {', '.join(known)}"
            yield (name,), f"has an unknown field '{name}'{cure}"


def inside(name: str, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
    """Complaints about what stands in one field of an entry."""
    return (((name, *field), wrong) for field, wrong in complaints)


def placed(complaints: Iterable[Complaint], written: str, way: Way, read: Yaml, path: str) -> list[Problem]:
    """Complaints as problems, each on the line of its field, or of the entry where that has none.

    written: what the messages call the entry, way: where it stands in the file `path`, whose text was `read`.
    """
    return [
        Problem(path, read.lines.get((*way, *field), read.lines[way]), f"{written} — {wrong}")
        for field, wrong in complaints
    ]
