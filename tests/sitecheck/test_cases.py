"""Sites that nobody here wrote, in small: what the standards say of them, and what other checkers expect."""

from pathlib import Path

import pytest

from peer_cases import CASES as PEERS
from sitecheck.findings import in_others, in_pdfs, on_pages
from sitecheck.folder import read_folder
from sitecheck.rules import USUAL
from sitecheck.terms import Terms
from standard_cases import CASES as STANDARDS
from standard_cases import Case


@pytest.mark.parametrize("case", [*STANDARDS, *PEERS], ids=lambda case: case.name)
def test_a_site_is_judged_as_browsers_and_hosts_see_it(tmp_path: Path, case: Case) -> None:
    for path, text in case.files.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    folder, terms = read_folder(tmp_path, is_clean=case.is_clean, rules=USUAL), Terms(USUAL)
    found = [*on_pages(folder, terms)[0], *in_others(folder, terms), *in_pdfs(folder, terms)]
    assert sorted({finding.written for finding in found}) == sorted(case.broken)
