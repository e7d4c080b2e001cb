"""Everything that must link, links: judges a built folder of HTML, whoever built it.

It imports nothing of its neighbours. Problems are returned; what to do about them is left to the caller.
"""

from sitecheck.check import check_folder
from sitecheck.problem import Problem, did_you_mean, in_order

__all__ = ["Problem", "check_folder", "did_you_mean", "in_order"]
