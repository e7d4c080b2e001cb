"""The fields of an entry in one of the YAML files: what it lacks, and what it has beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from book.markup import markup_in
from book.yaml_text import Way, Yaml, as_written, read_date
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


def markup_complaints(entry: Mapping[str, object], names: Iterable[str]) -> Iterator[Complaint]:
    """Fields of an entry that must be plain words, and are not."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, str) and (mark := markup_in(value)):
            yield (name,), f"has '{mark}' in its words, which is printed as it stands; write plain words"


def text_complaints(
    entry: Mapping[str, object], names: Iterable[str], languages: Sequence[str], beside: Sequence[str] = ()
) -> Iterator[Complaint]:
    """What is wrong with the texts of an entry. beside: fields that may stand beside those of the languages."""
    for name in names:
        value = entry.get(name)
        for language in languages if name in entry else ():
            if not isinstance(value, dict) or not isinstance(value.get(language), str) or not value[language].strip():
                yield (name,), f"has no '{name}' in '{language}'; add it"
        if isinstance(value, dict):
            named = (complaint for complaint in field_complaints(value, languages, beside) if complaint[0])
            yield from inside(name, named)
            yield from inside(name, markup_complaints(value, languages))


def date_complaints(entry: Mapping[str, object], names: Iterable[str]) -> Iterator[Complaint]:
    """Fields of an entry that must be dates, and are not; one that is empty is left to whoever needs it."""
    for name in names:
        value = entry.get(name)
        if value is not None and read_date(value) is None:
            yield (name,), f"has '{name}: {as_written(value)}'; write a date as 2026-11-21"


def texts(value: object, languages: Sequence[str]) -> dict[str, str]:
    """A text in each language, of a field about which `text_complaints` had nothing to say."""
    assert isinstance(value, dict)
    return {language: str(value[language]) for language in languages}


def inside(name: str | int, complaints: Iterable[Complaint]) -> Iterator[Complaint]:
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
