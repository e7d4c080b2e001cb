import assert from "node:assert/strict";
import { test } from "node:test";
import { momentOf, reminderDays, reminderEntries, titleOf } from "../../docs/assets/js/reminder/reminders.js";
import { escapeIcs, foldIcs, newId, writeCalendar } from "../../docs/assets/js/shared/ics.js";
import { seeded } from "./random.mjs";
import { said } from "./said.mjs";

const NOW = Date.parse("2026-11-21T01:02:03Z");

test("text is escaped", () => {
  assert.equal(escapeIcs("a,b;c\\d\ne\r\nf"), "a\\,b\\;c\\\\d\\ne\\nf");
  assert.equal(escapeIcs("bell\u0007"), "bell");
});

test("lines are folded at 75 octets and never inside a character", () => {
  // 24 Han characters are 72 octets, the 25th would make 75 and still fits; "SUMMARY:" takes 8.
  assert.equal(foldIcs("还".repeat(25)), "还".repeat(25));
  assert.equal(foldIcs("还".repeat(26)), `${"还".repeat(25)}\r\n 还`);
  assert.equal(foldIcs(`a${"😀".repeat(19)}`), `a${"😀".repeat(18)}\r\n 😀`); // 1 + 18 × 4 = 73; 77 is too many
});

test("folding is undone by unfolding, whatever the text", () => {
  const random = seeded(6);
  const signs = ["a", "é", "还", "😀", "👩‍👧", "，", " ", "\\n", "7"];
  const octets = (text) => new TextEncoder().encode(text).length;
  for (let round = 0; round < 500; round += 1) {
    const line = random.list(random.whole(0, 200), () => random.one(signs)).join("");
    const folded = foldIcs(line);
    assert.equal(folded.replace(/\r\n /g, ""), line);
    for (const part of folded.split("\r\n")) {
      assert.ok(octets(part) <= 75);
      assert.ok(!part.includes("\ufffd") && new TextDecoder().decode(new TextEncoder().encode(part)) === part);
    }
  }
});

test("a calendar, line by line", () => {
  const entry = { key: "1", day: "2026-12-15", hour: 9, summary: "还款：周敏, 400 元", description: "一\n二", url: "https://handbook.example/" };
  const text = writeCalendar([entry], { id: "plan", sequence: 2, now: NOW });
  assert.equal(
    text,
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//Overdue Talks Handbook//Reminders 1.1//ZH",
      "CALSCALE:GREGORIAN",
      "BEGIN:VTIMEZONE",
      "TZID:Asia/Shanghai",
      "BEGIN:STANDARD",
      "DTSTART:19910915T000000",
      "TZOFFSETFROM:+0800",
      "TZOFFSETTO:+0800",
      "TZNAME:CST",
      "END:STANDARD",
      "END:VTIMEZONE",
      "BEGIN:VEVENT",
      "UID:plan-1@overdue-talks",
      "SEQUENCE:2",
      "DTSTAMP:20261121T010203Z",
      "DTSTART;TZID=Asia/Shanghai:20261215T090000",
      "DURATION:PT30M",
      "TRANSP:TRANSPARENT",
      "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      "SUMMARY:还款：周敏\\, 400 元",
      "DESCRIPTION:一\\n二",
      "URL:https://handbook.example/",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:还款：周敏\\, 400 元",
      "TRIGGER:PT0S",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );
});

test("every id is another", () => {
  assert.equal(new Set(Array.from({ length: 1000 }, () => newId())).size, 1000);
});

test("when a reminder comes", () => {
  const days = (when) => reminderDays(when, "2026-12-04", "2026-11-21"); // a Friday, 13 days ahead
  assert.deepEqual(days("today"), ["2026-11-21"]);
  assert.deepEqual(days("on"), ["2026-12-04"]);
  assert.deepEqual(days("before"), ["2026-12-01"]);
  assert.deepEqual(days("next"), ["2026-12-07"]); // Monday
  assert.deepEqual(days("month"), ["2027-01-04"]);
  assert.deepEqual(days("twice"), ["2026-11-27", "2026-12-01"]); // 13 ÷ 2 is 6 whole days
});

test("a date that is near never gives a day before today; one that is past stays as it is", () => {
  assert.deepEqual(reminderDays("before", "2026-11-22", "2026-11-21"), ["2026-11-21"]);
  assert.deepEqual(reminderDays("twice", "2026-11-22", "2026-11-21"), ["2026-11-21"]);
  assert.deepEqual(reminderDays("before", "2026-11-10", "2026-11-21"), ["2026-11-07"]);
});

test("nine in the morning, or the next full hour of today", () => {
  assert.deepEqual(momentOf("2026-11-21", { day: "2026-11-21", hour: 8 }), { day: "2026-11-21", hour: 9 });
  assert.deepEqual(momentOf("2026-11-21", { day: "2026-11-21", hour: 9 }), { day: "2026-11-21", hour: 10 });
  assert.deepEqual(momentOf("2026-11-21", { day: "2026-11-21", hour: 22 }), { day: "2026-11-22", hour: 9 });
  assert.deepEqual(momentOf("2026-11-30", { day: "2026-11-21", hour: 22 }), { day: "2026-11-30", hour: 9 });
});

test("entries come in order and say only what the page and the reader said", () => {
  const items = [
    { id: "pay", text: "第一笔", link: "https://handbook.example/a/#b", when: "on", day: "2026-12-04" },
    { id: "report", text: "报进度", link: null, when: "twice", day: "2026-12-04" },
  ];
  const entries = reminderEntries(items, { day: "2026-11-21", hour: 8 }, "https://handbook.example/s/", "信用卡逾期", said("zh", "reminder"));
  assert.deepEqual(entries.map(({ key, day, summary }) => [key, day, summary]), [
    ["report-1", "2026-11-27", "报进度（信用卡逾期）"],
    ["report-2", "2026-12-01", "报进度（信用卡逾期）"],
    ["pay-1", "2026-12-04", "第一笔（信用卡逾期）"],
  ]);
  assert.equal(entries[2].description, "第一笔\n说定的日期：2026年12月4日\n怎么做：https://handbook.example/a/#b\n清单：https://handbook.example/s/");
});

test("an entry says what to do on its day, not what the sheet asked for, and in which matter", () => {
  const title = (id, when, language) => titleOf(id, "在日历里设好", when, said(language, "reminder"), "客户拖欠货款");
  assert.equal(title("set-reminder", "on", "zh"), "今天：付款或联系，查到账（客户拖欠货款）");
  assert.equal(title("confirm-in-writing", "today", "zh"), "今天：发文字确认（客户拖欠货款）");
  assert.equal(title("set-legal-date", "next", "en"), "Decide about the legal route (客户拖欠货款)");
  assert.equal(title("set-reminder", "before", "zh"), "在日历里设好（客户拖欠货款）"); // three days before, nothing is due “today”
  assert.equal(title("other", "on", "zh"), "在日历里设好（客户拖欠货款）");
});
