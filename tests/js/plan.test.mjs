import assert from "node:assert/strict";
import { test } from "node:test";
import { csvRows, planEntries } from "../../docs/assets/js/plan/files.js";
import { putLines, readHanded } from "../../docs/assets/js/letter/handed.js";
import { readLines } from "../../docs/assets/js/letter/blanks.js";
import { readKept } from "../../docs/assets/js/plan/kept.js";
import { handLetter, letterFor, LETTERS as NAMES, writeLetter } from "../../docs/assets/js/plan/letters.js";
import { pickBars } from "../../docs/assets/js/plan/picture.js";
import { offerSheets, sheetFacts, sheetFor } from "../../docs/assets/js/plan/sheets.js";
import { countMonths, countOffer, isSlow, isSmall, makeSchedule, monthlyParts, paymentsByDay, runsOf, uncovered, waitOf } from "../../docs/assets/js/plan/schedule.js";
import { writeCsv } from "../../docs/assets/js/shared/csv.js";
import { addMonths, dayNumber, daysBetween, nextWorkingDay, nowInChina, parseDay } from "../../docs/assets/js/shared/day.js";
import { sumOf } from "../../docs/assets/js/shared/money.js";
import { seeded } from "./random.mjs";
import { BLANKS, LETTERS, SHEETS, said as wordsOf } from "./said.mjs";

const WORDS = { zh: wordsOf("zh", "plan"), en: wordsOf("en", "plan") };

const SHARE = { kind: "share" };
const yuan = (number) => BigInt(number) * 100n;
const amounts = (instalments) => instalments.map(({ amount }) => amount);
const brief = (instalments) => runsOf(instalments).map(({ from, to, amount }) => [from, to, Number(amount)]);

test("days", () => {
  assert.equal(parseDay("2026-12-15"), "2026-12-15");
  assert.equal(parseDay("2026年12月5日"), "2026-12-05");
  assert.equal(parseDay("2026/2/29"), null); // 2026 is no leap year
  assert.equal(addMonths("2026-01-31", 1), "2026-02-28");
  assert.equal(addMonths("2026-01-31", 2), "2026-03-31"); // from the first day, so that February does not shorten March
  assert.equal(addMonths("2026-12-15", 1), "2027-01-15");
  assert.equal(addMonths("2028-01-10", 1, 31), "2028-02-29");
  assert.equal(daysBetween("2026-10-08", "2026-11-23"), 46); // 23 days of October, 23 of November
  assert.equal(nextWorkingDay("2026-12-04"), "2026-12-07"); // Friday to Monday
  assert.equal(nextWorkingDay("2026-12-07"), "2026-12-08");
  assert.deepEqual(nowInChina(Date.parse("2026-11-21T18:30:00Z")), { day: "2026-11-22", hour: 2 });
});

test("Zhao Lei, affordable-offer.md: 7700 − 5700 = 2000; 2000 − 400 = 1600; three to one is 1200 and 400, 15 months", () => {
  const spending = [2300, 1600, 380, 950, 470].map(yuan);
  assert.deepEqual(countOffer(yuan(7700), spending, yuan(400)), { left: yuan(2000), offer: yuan(1600) });
  const schedule = makeSchedule([yuan(18000), yuan(6000)], yuan(1600), SHARE, "2026-12-15", 15);
  assert.deepEqual(schedule.map(brief), [[[1, 15, 120000]], [[1, 15, 40000]]]);
  assert.equal(schedule[0][14].day, "2028-02-15");
});

test("Zhou Ping, repayment-plan.md: 20000 at 1300 is 15 × 1300 = 19500, then 500 on 15 March 2028", () => {
  const [instalments] = makeSchedule([yuan(20000)], yuan(1300), SHARE, "2026-12-15", 15);
  assert.deepEqual(brief(instalments), [[1, 15, 130000], [16, 16, 50000]]);
  assert.equal(instalments[15].day, "2028-03-15");
});

test("Guo Ming, agreement-plan.md: 11 × 2600 + 1850 = 30450, last on 15 November 2027", () => {
  const [instalments] = makeSchedule([yuan(30450)], yuan(2600), SHARE, "2026-12-15", 15);
  assert.deepEqual(brief(instalments), [[1, 11, 260000], [12, 12, 185000]]);
  assert.equal(instalments[11].day, "2027-11-15");
});

test("Chen Jing, letter-bank-plan.md: 38 × 1100 = 41800, and 200 makes 42000", () => {
  const [instalments] = makeSchedule([yuan(42000)], yuan(1100), SHARE, "2026-12-10", 10);
  assert.deepEqual(brief(instalments), [[1, 38, 110000], [39, 39, 20000]]);
});

test("cents: 1000.01 and 2000.02 at 500 a month", () => {
  // 3000.03 ÷ 500 is 6 and a rest: 7 months. By 1 : 2, in whole yuan, 500 is 166.67 : 333.33, so 167 and 333.
  // The first: 5 × 167 = 835, 165.01 left for month 6, which is below 167; nothing for month 7.
  // The other: 6 × 333 = 1998, and 2.02 in month 7.
  const schedule = makeSchedule([100001n, 200002n], 50000n, SHARE, "2026-12-31", 31);
  assert.deepEqual(schedule.map(brief), [[[1, 5, 16700], [6, 6, 16501]], [[1, 6, 33300], [7, 7, 202]]]);
  assert.deepEqual(schedule[1].map(({ day }) => day.slice(5)), ["12-31", "01-31", "02-28", "03-31", "04-30", "05-31", "06-30"]);
});

test("one first: 500 and then 600 : 300 at 400 a month", () => {
  // Months 1 and 2: 400 and 100 to the first. 300 is left in month 2: by 2 : 1 that is 200 and 100.
  // 400 and 200 remain, 600 ÷ 400 is 2 months: 267 and 133, then 133 and 67.
  const schedule = makeSchedule([600, 500, 300].map(yuan), yuan(400), { kind: "first", first: 1 }, "2026-12-15", 15);
  assert.deepEqual(schedule.map((debt) => amounts(debt).map((fen) => Number(fen) / 100)), [[200, 267, 133], [400, 100], [100, 133, 67]]);
  assert.equal(schedule[0][0].day, "2027-01-15");
});

test("an extension is one payment", () => {
  const schedule = makeSchedule([yuan(8000), 1n], yuan(1), { kind: "extend", day: "2027-03-01" }, null, null);
  assert.deepEqual(schedule, [
    [{ number: 1, day: "2027-03-01", amount: yuan(8000) }],
    [{ number: 1, day: "2027-03-01", amount: 1n }],
  ]);
});

const countCalendarMonths = (from, to) => 12 * (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

test("whatever the debts: sums exact, days in order, nothing negative, no month above the offer", () => {
  const random = seeded(3);
  for (let round = 0; round < 1500; round += 1) {
    const count = random.whole(1, 40);
    const size = random.one([500, 100000, 5000000]);
    const debts = random.list(count, () => random.fen(1, size));
    const total = sumOf(debts);
    const least = total / 120n + 1n;
    const offer = random.one([least, (least / 100n + 1n) * 100n, total, total + 7n]);
    const way = random.one([SHARE, { kind: "first", first: random.whole(0, count - 1) }]);
    const first = addMonths("2026-01-01", random.whole(0, 40), random.whole(1, 31));
    const urgent = debts.map((_, index) => index).filter(() => random.whole(0, 5) === 0);
    const schedule = makeSchedule(debts, offer, way, first, random.whole(1, 31), urgent);
    const said = JSON.stringify({ debts: debts.map(String), offer: String(offer), way, urgent });
    schedule.forEach((instalments, index) => {
      assert.equal(sumOf(amounts(instalments)), debts[index], said);
      instalments.forEach(({ number, day, amount }, place) => {
        assert.ok(amount > 0n, said);
        assert.equal(number, place + 1);
        if (place) assert.ok(day > instalments[place - 1].day, said);
      });
      for (const { from, to, first: begin, last } of runsOf(instalments)) assert.equal(countCalendarMonths(begin, last), to - from, said);
    });
    const payments = paymentsByDay(schedule);
    for (const payment of payments) assert.ok(payment.total <= offer, said);
    assert.equal(payments[payments.length - 1].rest, 0n);
    if (way === SHARE) assert.equal(payments.length, countMonths(debts, offer), said);
    const others = schedule.filter((_, index) => !urgent.includes(index)).map((instalments) => instalments[0].day);
    if (way !== SHARE && !urgent.includes(way.first)) {
      const end = schedule[way.first].at(-1).day;
      const waiting = schedule.filter((_, index) => index !== way.first && !urgent.includes(index)).map(([{ day }]) => day);
      assert.ok(waiting.every((day) => day >= end), said);
    }
    for (const index of urgent) assert.ok(others.every((day) => day >= schedule[index].at(-1).day), said);
    assert.ok(payments.every(({ day }, index) => index === 0 || dayNumber(day) > dayNumber(payments[index - 1].day)));
  }
});

test("debts of ordinary size: equal instalments, and a last one that carries the rest", () => {
  const random = seeded(4);
  for (let round = 0; round < 500; round += 1) {
    const debts = random.list(random.whole(1, 6), () => random.fen(500, 50000) * 100n);
    const offer = yuan(random.whole(800, 5000));
    const small = debts.map((debt) => isSmall(debt, debts, offer));
    for (const instalments of makeSchedule(debts, offer, SHARE, "2026-12-15", 15)) {
      const runs = runsOf(instalments);
      // Where a small debt is cleared first, the others have a first month of their own.
      const most = small.includes(true) ? 3 : 2;
      assert.ok(runs.length <= most && (runs.length < most || runs[most - 1].from === runs[most - 1].to));
    }
  }
});

test("50 and 50000 yuan at 500 a month: the 50 is cleared in the first month, not in the hundred and first", () => {
  // A share of 50 would be 500 × 50 ÷ 50050 = 0.4995, nought in whole yuan.
  const schedule = makeSchedule([yuan(50), yuan(50000)], yuan(500), SHARE, "2026-12-15", 15);
  assert.deepEqual(schedule.map(brief), [[[1, 1, 5000]], [[1, 1, 45000], [2, 100, 50000], [101, 101, 5000]]]);
  assert.equal(schedule[0][0].day, "2026-12-15");
});

test("a small debt is cleared before the others share, also after the one that was chosen first", () => {
  // 200 of 50200 is 1.99 a month. The chosen 700 takes month 1 and 200 of month 2; 300 is left, by 200 : 50000 that is 1 and 299.
  const [chosen, small] = makeSchedule([700, 200, 50000].map(yuan), yuan(500), { kind: "first", first: 0 }, "2026-12-15", 15);
  assert.deepEqual(brief(chosen), [[1, 1, 50000], [2, 2, 20000]]);
  assert.deepEqual(brief(small), [[1, 1, 100], [2, 2, 19900]]);
  assert.equal(small[1].day, "2027-02-15");
});

test("where not all small debts fit into the first month, each of the others still gets something every month", () => {
  // 200 does not fit into a month of 100. Its share is 100 × 200 ÷ 60200 = 0.3322: nought in whole yuan, so all is counted in fen.
  const [small] = makeSchedule([yuan(200), yuan(60000)], yuan(100), SHARE, "2026-12-15", 15);
  assert.equal(small[0].amount, 33n);
  assert.equal(small[1].amount, 33n);
});

test("rent first: 2100 of rent beside 12000 and 8000 at 900 a month", () => {
  // Months 1 and 2: 900 each to the rent; month 3: 300 to it, and 600 by 12000 : 8000, that is 360 and 240.
  // 11640 and 7760 are left, 19400 ÷ 900 is 21 and a rest: 22 months.
  const schedule = makeSchedule([12000, 2100, 8000].map(yuan), yuan(900), SHARE, "2026-12-15", 15, [1]);
  assert.deepEqual(brief(schedule[1]), [[1, 2, 90000], [3, 3, 30000]]);
  assert.deepEqual(schedule.map((debt) => debt[0].day), ["2027-02-15", "2026-12-15", "2027-02-15"]);
  assert.deepEqual([schedule[0][0].amount, schedule[2][0].amount], [36000n, 24000n]);
  assert.equal(paymentsByDay(schedule).length, 25);
});

test("rent first, then the one that was chosen, then the others", () => {
  const schedule = makeSchedule([600, 500, 300].map(yuan), yuan(100), { kind: "first", first: 0 }, "2026-12-15", 15, [2]);
  assert.deepEqual(schedule.map((debt) => debt[0].day), ["2027-03-15", "2027-09-15", "2026-12-15"]);
});

test("rent first, and the bank that was chosen gets what its last month leaves, before anyone else gets a crumb", () => {
  // 900 a month: 900, 900, 300 to the rent, and 600 of that month to the bank. 27400 are left: 30 × 900, and 400 in month 34.
  // Then 500 by 12000 : 8000, that is 300 and 200; 11700 and 7800 are left, 19500 ÷ 900 is 21 and a rest: 22 months.
  const schedule = makeSchedule([2100, 28000, 12000, 8000].map(yuan), yuan(900), { kind: "first", first: 1 }, "2026-12-31", 31, [0]);
  assert.deepEqual(schedule.map((debt) => debt[0].day), ["2026-12-31", "2027-02-28", "2029-09-30", "2029-09-30"]);
  assert.deepEqual(brief(schedule[1]), [[1, 1, 60000], [2, 31, 90000], [32, 32, 40000]]);
  assert.deepEqual([schedule[2][0].amount, schedule[3][0].amount], [30000n, 20000n]);
  assert.equal(paymentsByDay(schedule).length, 56); // 50100 ÷ 900 is 55 and a rest
  for (const debt of schedule) assert.equal(monthlyParts(debt).length, 1);
});

test("a run of equal instalments ends where a month is missing", () => {
  const paid = ["2027-02-28", "2029-09-30", "2029-10-31"].map((day, index) => ({ number: index + 1, day, amount: yuan(150) }));
  assert.deepEqual(brief(paid), [[1, 1, 15000], [2, 3, 15000]]);
  assert.deepEqual(monthlyParts(paid).map((part) => part.length), [1, 2]);
});

test("12000 at 24% a year costs 240 a month; 196 does not cover it, 240 does", () => {
  const paid = (each, count) => Array.from({ length: count }, (_, index) => ({ number: index + 1, day: "", amount: yuan(each) }));
  const debt = { owed: yuan(12000), rate: 240000n };
  assert.deepEqual(uncovered({ ...debt, instalments: paid(196, 62) }), { share: yuan(196), interest: yuan(240) });
  assert.equal(uncovered({ ...debt, instalments: paid(240, 50) }), null);
  assert.equal(uncovered({ ...debt, rate: null, instalments: paid(196, 62) }), null);
  assert.equal(uncovered({ ...debt, instalments: paid(12000, 1) }), null);
});

test("12000 at 24% that waits from December 2026 to July 2029: 31 months at 240 are 7440", () => {
  const debt = { owed: yuan(12000), rate: 240000n, instalments: [{ number: 1, day: "2029-07-31", amount: yuan(12000) }] };
  assert.deepEqual(waitOf(debt, "2026-12-31"), { after: null, day: "2029-07-31", months: 31, interest: yuan(7440) });
  assert.deepEqual(waitOf({ ...debt, rate: null }, "2026-12-31"), { after: null, day: "2029-07-31", months: 31, interest: null });
  assert.equal(waitOf(debt, "2029-07-31"), null);
  // Paid 150 once, it waits for 31 months: 11850 at 24% are 237 a month, 7347 in all.
  const instalments = [{ number: 1, day: "2027-02-28", amount: yuan(150) }, { number: 2, day: "2029-09-30", amount: yuan(11850) }];
  const wait = { after: "2027-02-28", day: "2029-09-30", months: 31, interest: yuan(7347) };
  assert.deepEqual(waitOf({ ...debt, instalments }, "2026-12-31"), wait);
  assert.deepEqual(waitOf({ ...debt, instalments }, "2027-02-28"), wait);
  // A month after month is no wait.
  const [monthly] = makeSchedule([yuan(12000)], yuan(900), SHARE, "2026-12-31", 31);
  assert.equal(waitOf({ ...debt, instalments: monthly }, "2026-12-31"), null);
});

test("what the tab kept is read whatever stands there", () => {
  const kept = { rows: [5, 1], values: ["7700", true], isMade: true, calendar: { id: "a", sequence: 0 } };
  assert.deepEqual(readKept(kept), kept);
  assert.deepEqual(readKept({ ...kept, isMade: 1 }), { ...kept, isMade: false });
  const others = [null, "x", [], { ...kept, rows: [5, 41] }, { ...kept, rows: "51" }, { ...kept, values: [1] }, { ...kept, calendar: null }];
  for (const other of others) assert.equal(readKept(other), null);
});

test("2100 at 34 a month is slow where 900 a month are offered", () => {
  const instalments = Array.from({ length: 62 }, (_, index) => ({ number: index + 1, day: "", amount: 3400n }));
  assert.equal(isSlow({ owed: yuan(2100), instalments }, yuan(900)), true);
  assert.equal(isSlow({ owed: yuan(2100), instalments: instalments.slice(0, 24) }, yuan(900)), false);
  assert.equal(isSlow({ owed: yuan(27000), instalments }, yuan(900)), false);
});

test("a picture has at most 25 bars and always the last payment", () => {
  for (const count of [1, 23, 24, 25, 48, 49, 600]) {
    const bars = pickBars(Array.from({ length: count }, (_, index) => index));
    assert.ok(bars.length <= 24);
    assert.equal(bars[bars.length - 1], count - 1);
  }
});

// One debt of 20000 at 1300, as above, and what the files and letters make of it.
function examplePlan(way = SHARE, debts = [yuan(20000)], names = ["吴浩"]) {
  const schedule = makeSchedule(debts, yuan(1300), way, "2026-12-15", 15);
  return {
    today: "2026-11-21",
    income: yuan(7200),
    spending: yuan(5400),
    left: yuan(1800),
    margin: yuan(500),
    offer: yuan(1300),
    way,
    extended: way.kind === "extend",
    date: 15,
    debts: debts.map((owed, index) => ({ who: names[index], name: names[index], owed, due: "2026-11-01", instalments: schedule[index] })),
  };
}

test("the CSV counts down to nought, and a name is never a formula", () => {
  const rows = csvRows(examplePlan(SHARE, [yuan(20000)], ['=1+1,"甲"']), WORDS.zh);
  assert.equal(rows.length, 17);
  assert.deepEqual(rows[16].slice(1), [16, "2028-03-15", "500.00", "0.00"]);
  const text = writeCsv(rows);
  assert.ok(text.startsWith("\ufeff欠谁,第几期,日期,金额（元）,还差（元）\r\n"));
  assert.ok(text.includes('"\'=1+1,""甲""",1,2026-12-15,1300.00,18700.00\r\n'));
});

test("no typed text is a formula or a number, in whatever way a spreadsheet parts its cells", () => {
  const cell = (text) => writeCsv([[text]]).slice(1, -2);
  for (const sign of ["=", "+", "-", "@", "＝", "＋", "－", "＠"]) assert.equal(cell(`${sign}1`), `'${sign}1`);
  assert.equal(cell("\n=1"), '"\'\n=1"');
  assert.equal(cell("甲;=1+1"), '"甲;\'=1+1"');
  assert.equal(cell("甲\t=1"), '"甲\t\'=1"');
  assert.equal(cell("甲;乙"), '"甲;乙"');
  assert.equal(cell("6222021234567890123"), "'6222021234567890123");
  assert.equal(cell("0071"), "'0071");
  assert.equal(cell("2026-12-15"), "2026-12-15");
  assert.equal(cell("0.50"), "0.50");
  assert.equal(cell(16), "16");
});

test("calendar entries: one for a payment day, and one three days before, as far as that is to come", () => {
  const plan = examplePlan(SHARE, [yuan(18000), yuan(6000)], ["信用卡", "周敏"]);
  const payments = paymentsByDay(plan.debts.map((debt) => debt.instalments));
  const entries = planEntries(plan, payments, WORDS.zh, "https://handbook.example/");
  assert.equal(entries.length, 38); // 24000 ÷ 1300 is 18 and a rest
  assert.deepEqual(entries.slice(0, 2).map(({ key, day, summary }) => [key, day, summary]), [
    ["1-before", "2026-12-12", "3 天后还款 1300 元，共 2 笔"],
    ["1", "2026-12-15", "还款 1300 元，共 2 笔"],
  ]);
  assert.equal(entries[1].description, "信用卡 975 元，周敏 325 元。还完这次还差 22700 元。\n还款以后留好凭证。\nhttps://handbook.example/");
  const late = planEntries({ ...plan, today: "2026-12-14" }, payments, WORDS.en, "https://handbook.example/");
  assert.deepEqual([late[0].key, late[0].summary], ["1", "Pay CNY 1,300 to 2 creditors"]);
});

const letter = (id, language, plan = examplePlan()) =>
  writeLetter(id, LETTERS[language][id], BLANKS[language], plan.debts[0], plan, WORDS[language]);

test("each letter that the plan can write has its name and its sentences", () => {
  for (const [language, letters] of Object.entries(LETTERS)) {
    assert.deepEqual(Object.keys(letters), Object.keys(NAMES));
    assert.deepEqual(Object.keys(WORDS[language].letter_names), Object.keys(NAMES));
    // A letter that has no sentence of the plan has blanks for its numbers.
    for (const [id, text] of Object.entries(letters)) assert.equal(text.includes("{schedule}"), id in WORDS[language].sentences, id);
  }
});

test("a letter fits who is owed, or none is chosen", () => {
  const fitting = { zh: { 某某银行: "bank", 信用卡: "bank", 车贷: "bank", 房东老罗: "rent", 某某小贷: "platform", 周敏: "", 融资租赁公司: "", "": "" } };
  fitting.en = { "Credit card": "bank", "A Bank": "bank", Discard: "", Landlord: "rent", "Car rental": "", "Online loan": "platform", "Zhou Min": "" };
  for (const [language, names] of Object.entries(fitting)) {
    for (const [who, id] of Object.entries(names)) assert.equal(letterFor(who, WORDS[language]), id, who);
  }
});

test("letters say the plan, and keep the blanks they cannot fill", () => {
  assert.ok(
    letter("bank", "zh").includes(
      "申请自 2026年12月15日起，每月还 1300 元，共 16 期，最后一期（2028年3月15日）500 元，合计 20000 元，不含分期期间的利息和费用。",
    ),
  );
  assert.ok(letter("bank", "zh").includes("本人每月收入 7200 元，必要支出 5400 元。"));
  assert.ok(letter("bank", "en").includes("I earn CNY 7,200 a month. Essential costs are CNY 5,400."));
  assert.ok(letter("agreement", "zh").includes("共 16 期，前面各期每期 1300 元，最后一期 500 元。\n第一期 2026年12月15日，以后每月 15日，最后一期 2028年3月15日。"));
  assert.ok(letter("agreement", "zh").includes("合计 20000 元，大写贰万元整。"));
  assert.ok(letter("agreement", "en").includes("16 instalments in all: CNY 1,300 each, the last one CNY 500."));
  assert.ok(letter("formal", "zh").startsWith("吴浩，您好，我是【姓名】。\n【借款日期】向您借的【借款金额】元，说好 2026年11月1日还"));
  assert.ok(letter("plain", "zh").includes("这 20000 元，2026年12月15日起每个月 1300 元，最后一回 500 元，16 回还完。"));
  assert.ok(letter("plain", "en").includes("[cause in one sentence]"));
  for (const id of Object.keys(LETTERS.zh)) for (const language of ["zh", "en"]) assert.doesNotMatch(letter(id, language), /[{}]/);
});

test("letters for a later date speak of no instalments", () => {
  const plan = examplePlan({ kind: "extend", day: "2027-03-01" });
  assert.match(letter("rent", "zh", plan), /一、2027年3月1日一次付清 20000 元；\n二、分【期数】次付清/);
  for (const id of Object.keys(NAMES).filter((each) => each !== "rent")) {
    const chinese = letter(id, "zh", plan);
    const english = letter(id, "en", plan);
    assert.ok(chinese.includes("2027年3月1日") && !/分期|每期|期数|每月还/.test(chinese), chinese);
    assert.ok(english.includes("1 March 2027") && !/instalment|in a row|during the plan/i.test(english), english);
  }
});

test("a platform gets the plan in a sentence, a landlord in the blanks of the letter", () => {
  const platform = letter("platform", "zh");
  assert.ok(platform.includes("申请自 2026年12月15日起，每月还 1300 元，按合计共 16 期，最后一期（2028年3月15日）500 元。"), platform);
  assert.ok(platform.includes("合计 20000 元，以核对为准。"));
  const rent = letter("rent", "zh", examplePlan(SHARE, [yuan(2100)], ["吴阿姨"]));
  assert.ok(rent.startsWith("吴阿姨："), rent);
  assert.ok(rent.includes("还差 2100 元，"), rent);
  assert.ok(rent.includes("二、分 2 次付清：第 1 期（2026年12月15日）1300 元；第 2 期（2027年1月15日）800 元，和当月租金一起付。"), rent);
  assert.ok(letter("rent", "en", examplePlan(SHARE, [yuan(2100)], ["Wu"])).includes("2. pay it in 2 parts, no. 1 (15 December 2026) CNY 1,300; no. 2 (15 January 2027) CNY 800, together"));
});

test("the creditor's name stands in its letter, and no word of it twice", () => {
  const bank = (name) => letter("bank", "zh", examplePlan(SHARE, [yuan(20000)], [name])).split("\n")[0];
  assert.equal(bank("某某银行"), "某某银行信用卡中心：");
  assert.equal(bank("某某银行信用卡"), "某某银行信用卡中心：");
  assert.equal(bank("某某银行信用卡中心"), "某某银行信用卡中心：");
  assert.equal(bank("信用卡"), "【机构名称】信用卡中心：");
});

test("what is handed to a letter's page changes its marked lines and no other, and is for that page alone", () => {
  const plan = examplePlan();
  const handed = JSON.parse(JSON.stringify({ to: "/templates/a/", ...handLetter("agreement", LETTERS.zh.agreement, plan.debts[0], plan, WORDS.zh) }));
  assert.deepEqual(readHanded(handed, "/templates/a/"), handed);
  for (const other of [null, "x", 7, {}, { ...handed, facts: null }, { ...handed, lines: ["x"] }]) assert.equal(readHanded(other, "/templates/a/"), null);
  assert.equal(readHanded(handed, "/templates/b/"), null);
  const page = "二、还款\n共【期数】期，前面各期每期【每期金额】元，最后一期【最后一期金额】元。\n第一期【开始日期】，以后每月【每月还款日】日，最后一期【最后还款日】。\n转账到【还款账户】。";
  const text = putLines(readLines([page], "【】"), handed.lines, "【】")
    .map((line) => line.pieces.map((piece) => piece.name || piece).join(""))
    .join("\n");
  assert.equal(text, "二、还款\n共 16 期，前面各期每期 1300 元，最后一期 500 元。\n第一期 2026年12月15日，以后每月 15日，最后一期 2028年3月15日。\n转账到还款账户。");
  assert.deepEqual([handed.facts.who, handed.facts.owed, handed.facts.each, handed.facts.count], ["吴浩", "20000", "1300", "16"]);
});

test("a letter says no month that is missing", () => {
  const plan = examplePlan();
  const paid = ["2027-02-28", "2029-09-30"].map((day, index) => ({ number: index + 1, day, amount: yuan(150) }));
  plan.debts[0].instalments = paid;
  for (const id of Object.keys(NAMES)) {
    const text = letter(id, "zh", plan);
    assert.doesNotMatch(text, /2027年2月28日起，?每/, text);
  }
  assert.ok(letter("platform", "zh", plan).includes("申请按合计分 2 期还：第 1 期（2027年2月28日）150 元；第 2 期（2029年9月30日）150 元。"));
});

test("letters list instalments that are not alike", () => {
  const plan = examplePlan({ kind: "first", first: 1 }, [yuan(6000), yuan(2000)], ["甲", "乙"]);
  // To 乙 1300 and 700; then 600 to 甲, and 5400 at 1300 is 4 × 1300 and 200.
  const text = letter("agreement", "zh", plan);
  assert.ok(text.includes("共 6 期：第 1 期（2027年1月15日）600 元；第 2 至 5 期（2027年2月15日至 2027年5月15日）每期 1300 元；第 6 期（2027年6月15日）200 元。"), text);
});

/** Zhao Lei's plan, or that of other debts, as a sheet takes it. */
function sheetPlan({ owed = [18000, 6000], offer = 1600, way = SHARE, start = "2026-12-15", date = 15, names = ["信用卡", "周敏"] } = {}) {
  const schedule = makeSchedule(owed.map(yuan), yuan(offer), way, start, date);
  const debts = owed.map((sum, index) => ({ name: names[index], owed: yuan(sum), instalments: schedule[index] }));
  return { left: yuan(2000), offer: yuan(offer), date, extended: way.kind === "extend", debts };
}
const factsOf = (plan, index = 0, language = "zh") => sheetFacts(plan.debts[index], plan, WORDS[language]);

test("a sheet gets the plan's figures as they are read on paper", () => {
  const plan = sheetPlan();
  assert.deepEqual(factsOf(plan), {
    left: "2000 元",
    offer: "1600 元",
    owed: "18000 元",
    start: "2026年12月15日",
    total: "24000 元",
    many: "2",
    each: "1200 元",
    count: "15",
    date: "15",
  });
  const { each, start } = factsOf(plan, 1, "en");
  assert.deepEqual([each, start], ["CNY 400", "15 December 2026"]);
});

test("a last instalment of another sum is said with their number", () => {
  const plan = sheetPlan({ owed: [20000], offer: 1300 });
  assert.equal(factsOf(plan).count, "16，最后 500 元");
  assert.equal(factsOf(plan, 0, "en").count, "16, last CNY 500");
});

test("what the plan does not know for sure stays open", () => {
  const one = factsOf(sheetPlan({ owed: [20000] }));
  assert.deepEqual([one.total, one.many], [undefined, undefined]); // one debt says nothing of all
  const namesakes = factsOf(sheetPlan({ names: ["信用卡", "信用卡"] }));
  assert.deepEqual([namesakes.total, namesakes.many], ["24000 元", undefined]);
  assert.equal(factsOf(sheetPlan({ start: "2026-12-20" })).date, undefined); // the first on the 20th, the others on the 15th
  assert.equal(factsOf(sheetPlan({ start: "2027-01-31", date: 31 })).date, "31"); // the last day of February as well
  const single = factsOf(sheetPlan({ owed: [900], start: "2026-12-20" }));
  assert.deepEqual([single.each, single.date, single.count], ["900 元", "20", "1"]);
  // The second debt gets 400 of the month in which the first is cleared, and then 1600 a month.
  const later = factsOf(sheetPlan({ owed: [2800, 6000], way: { kind: "first", first: 0 } }), 1);
  assert.deepEqual([later.each, later.date, later.count, later.start], [undefined, undefined, undefined, "2027年1月15日"]);
});

test("one later date has no instalments", () => {
  const facts = factsOf(sheetPlan({ way: { kind: "extend", day: "2027-03-01" } }));
  assert.deepEqual([facts.later, facts.start, facts.owed], ["2027年3月1日", "2027年3月1日", "18000 元"]);
  assert.deepEqual([facts.each, facts.date, facts.count], [undefined, undefined, undefined]);
});

test("sheets are offered for which the plan knows something, the one for several debts first", () => {
  const offered = (plan) => offerSheets(SHEETS, plan.debts[0], plan, WORDS.zh);
  const several = offered(sheetPlan());
  assert.equal(several[0].id, "many-debts");
  assert.deepEqual(several[0].blanks, { "list-all-debts": ["2", "24000 元"], "count-surplus": ["1600 元"] });
  const card = several.find(({ id }) => id === "card-owing");
  assert.deepEqual(card.blanks["offer-instalments"], ["1200 元", "15", "15"]);
  const friend = several.find(({ id }) => id === "friend-owing");
  assert.deepEqual(friend.blanks["check-amount"], ["", "", "18000 元"]);
  const named = (plan) => offered(plan).map(({ id }) => id);
  assert.notEqual(named(sheetPlan({ owed: [20000] }))[0], "many-debts");
  // A landlord's sheet has a day for the rest, which only one later date gives; the others' instalments are open then.
  assert.ok(!named(sheetPlan()).includes("rent-owing"));
  const later = named(sheetPlan({ way: { kind: "extend", day: "2027-03-01" } }));
  assert.ok(later.includes("rent-owing"));
  assert.ok(!later.includes("online-loan-owing"));
});

test("the plan knows every figure that a sheet can ask for", () => {
  const known = new Set([...Object.keys(factsOf(sheetPlan())), "later"]);
  for (const { id, plan } of SHEETS) for (const fact of Object.values(plan).flat()) assert.ok(!fact || known.has(fact), `${id}: ${fact}`);
});

test("the sheet for a creditor's name, and none for somebody else", () => {
  for (const [language, names] of Object.entries({
    zh: { "招商银行信用卡": "card-owing", "建行房贷": "mortgage-owing", "银行按揭": "mortgage-owing", "车贷": "car-loan-owing", "某网贷平台": "online-loan-owing", "房东老罗": "rent-owing", "周敏": "" },
    en: { "My bank": "card-owing", "Bank mortgage": "mortgage-owing", "car loan, bank": "car-loan-owing", "Loan platform": "online-loan-owing", "Landlord": "rent-owing", "Zhou Min": "", "Bob Carloan": "" },
  })) {
    for (const [who, id] of Object.entries(names)) assert.equal(sheetFor(who, WORDS[language]), id, who);
  }
});
