"""What the blank files and links take from a template's page."""

from book.page import Page, read_page
from book.template import Letter, Template, read_templates
from tiny_book import WORDS

TEXT = """\
---
description: 一句话说明。
reviewed: 2026-11-21
---
# 借条 { #iou }

## 什么时候用 { #when }

**钱到账**那天写，见[时效](../preparation/rights.md#check-limitation)[^limitation-3-years]。
日期写真实的。

**不适合**：货款。

## 正文 { #formal }

```letter
借条

今借到【出借人】
```

## 随借条发的话 { #plain }

**借钱的人发**

```letter
【出借人】，收到了。
```

**借出的人发**

```letter
【借款人】，转过去了。
```
"""


def page(text: str = TEXT, name: str = "templates/iou.md") -> Page:
    return read_page(text, f"docs/zh/{name}", "zh", name)[0]


def template(text: str = TEXT) -> Template:
    return read_templates([page(text)], WORDS)["zh", "templates/iou.md"]


def test_letters_have_their_heading_and_the_bold_line_that_tells_them_apart() -> None:
    assert template().letters == (
        Letter("formal", "正文", "借条\n\n今借到【出借人】"),
        Letter("plain", "随借条发的话 · 借钱的人发", "【出借人】，收到了。"),
        Letter("plain", "随借条发的话 · 借出的人发", "【借款人】，转过去了。"),
    )


def test_when_to_use_it_is_the_first_paragraph_as_plain_text() -> None:
    assert template().when == "钱到账那天写，见时效。日期写真实的。"
    assert template(TEXT.replace("{ #when }", "{ #use }")).when == "一句话说明。"


def test_only_pages_of_templates_with_letters_count() -> None:
    other = page(TEXT, "channels/messages.md")
    without = page("# 模板 { #templates }\n\n```letters\n```\n", "templates/index.md")
    assert read_templates([other, without], WORDS) == {}
