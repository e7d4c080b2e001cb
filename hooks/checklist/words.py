"""The fixed words around a checklist, in each language."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Words:
    """What every sheet says besides its items; read by checklist.html and checklist.typ under the same names."""

    checklist: str
    colon: str
    comma: str
    before: str
    during: str
    after: str
    owing: str
    owed: str
    collecting: str
    read_do: str
    do_confirm: str
    stop: str
    help: str
    explain: str
    reviewed: str
    edition: str
    record: str
    record_hint: str
    columns: tuple[str, ...]
    record_notes: str
    handbook: str
    all_sheets: str
    download: str
    download_large: str
    how: str
    print: str
    clear: str
    done: str
    private: str
    mirror: str
    used_in_count: str

    def as_data(self) -> dict[str, object]:
        return asdict(self)


WORDS = {
    "zh": Words(
        checklist="清单",
        colon="：",
        comma="、",
        before="谈之前",
        during="谈的时候",
        after="谈之后",
        owing="给欠款、欠货的一方",
        owed="给被欠的一方",
        collecting="给催收岗位",
        read_do="照做 READ-DO：读一项，做一项，打一个勾。",
        do_confirm="做完核对 DO-CONFIRM：按习惯做，停下来逐项核对。",
        stop="遇到这些，先停下",
        help="需要帮助时",
        explain="每一项的说法和例子",
        reviewed="审阅",
        edition="版本",
        record="沟通记录",
        record_hint="每谈一次记一行。原始的聊天、短信和转账记录另外保存。",
        columns=("日期时间", "渠道", "对方姓名或工号", "说了什么", "说定的金额和日期", "下一步"),
        record_notes="备注",
        handbook="逾期沟通手册",
        all_sheets="全部清单",
        download="下载清单（PDF，一页加记录页）",
        download_large="大字版",
        how="怎么做",
        print="打印清单",
        clear="清空勾选",
        done="已完成 {done} / {all} 项",
        private="勾选只存在这台设备的浏览器里，不会上传。",
        mirror="桌子的另一边",
        used_in_count="用到它的清单（{count}）",
    ),
    "en": Words(
        checklist="Checklist",
        colon=": ",
        comma=", ",
        before="Before the talk",
        during="During the talk",
        after="After the talk",
        owing="For the one who owes",
        owed="For the one who is owed",
        collecting="For collection staff",
        read_do="READ-DO: read one item, do it, tick it.",
        do_confirm="DO-CONFIRM: work as you know, then pause and check each item.",
        stop="Stop first if this happens",
        help="If you need help",
        explain="Words and examples for each item",
        reviewed="Reviewed",
        edition="Edition",
        record="Contact record",
        record_hint="One row for each talk. Keep the original chats, texts and transfer records as well.",
        columns=("Date, time", "Channel", "Name or staff no.", "What was said", "Amount and date agreed", "Next step"),
        record_notes="Notes",
        handbook="The Overdue Talks Handbook",
        all_sheets="All checklists",
        download="Download the checklist (PDF, one page and a record page)",
        download_large="Large print",
        how="How",
        print="Print the checklist",
        clear="Clear the ticks",
        done="{done} of {all} done",
        private="Ticks stay in this browser on this device. Nothing is sent.",
        mirror="The other side of the table",
        used_in_count="Checklists that use this ({count})",
    ),
}
