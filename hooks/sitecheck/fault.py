"""What is wrong with a target, before it is worded for a page that has it."""

from dataclasses import dataclass

OTHER_CASE = "differs in case from the file, and servers tell them apart"
CROSSING = "leads from the pages in '{}' into those in '{}'"


@dataclass(frozen=True)
class Fault:
    """What is wrong with a target, the same on every page that shares it.

    rule: its group.
    target: the path or address that it stands for, without the fragment.
    wrong: what is wrong with it.
    cure: what its author does, `{}` standing for `better`; nothing where a name near to the target may be the cure.
    better: the path from the site's root that would be right.
    mark: the query and fragment to be kept behind it.
    fragment: the id that the target lacks, where that is the fault.
    """

    rule: str
    target: str
    wrong: str
    cure: str = ""
    better: str = ""
    mark: str = ""
    fragment: str = ""
