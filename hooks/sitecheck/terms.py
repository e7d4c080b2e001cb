"""By what a run judges."""

from dataclasses import dataclass, field

from sitecheck.exceptions import Exceptions
from sitecheck.fault import Fault
from sitecheck.rules import ALL


@dataclass(frozen=True)
class Terms:
    """What counts as a fault.

    rules: the groups that are judged.
    register: https addresses that are known to answer.
    exceptions: what is let be.
    """

    rules: frozenset[str] = ALL
    register: frozenset[str] = frozenset()
    exceptions: Exceptions = field(default_factory=Exceptions)

    def count(self, fault: Fault, written: str) -> bool:
        """Whether a fault of something that is written so is to be told."""
        return fault.rule in self.rules and not self.exceptions.cover(written, fault.target)
