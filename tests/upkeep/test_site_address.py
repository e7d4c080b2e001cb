"""SITE_URL, as people write it."""

import pytest

from upkeep.site_address import wrong_address


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "https://example.org/hand/book/",
        "http://127.0.0.1:8000/",
        "https://xn--fiqs8s.xn--55qx5d/%E6%89%8B%E5%86%8C/",
        "https://user.github.io/~me/",
    ],
)
def test_a_good_address_is_silent(address: str) -> None:
    assert wrong_address(address) is None


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        (" https://x.cn/", "has a blank in it; write 'https://x.cn/'"),
        ("https://x.cn/a b/", "has a blank in it; write 'https://x.cn/a%20b/'"),
        ("javascript://x.cn/", "is no web address; write it as https://host/path/"),
        ("https:///book/", "is no web address; write it as https://host/path/"),
        ("https://x.cn:port/", "is no web address (Port could not be cast to integer value as 'port'); "
         "write it as https://host/path/"),
        ("https://user:pw@x.cn/", "has a name in it that every page would show; write 'https://x.cn/'"),
        ("https://x.cn/?a=1", "has something behind its path; leave out '?' and '#'"),
        ("https://中国.公司/", "has letters that links and QR codes cannot carry; write 'https://xn--fiqs8s.xn--55qx5d/'"),
        ("https://x.cn/手册/", "has letters that links and QR codes cannot carry; "
         "write 'https://x.cn/%E6%89%8B%E5%86%8C/'"),
    ],
)  # fmt: skip
def test_a_wrong_one_is_told_with_the_right_one(address: str, wrong: str) -> None:
    assert wrong_address(address) == f"SITE_URL '{address}' — {wrong}"


def test_an_empty_one_is_told() -> None:
    assert wrong_address("") == "SITE_URL is empty; write the address that the site will have, or unset it"
