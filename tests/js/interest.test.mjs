import assert from "node:assert/strict";
import { test } from "node:test";
import { beforeRounding, dailyInterest, planInterest, yearlyInterest } from "../../docs/assets/js/shared/interest.js";
import { countUp, csvRows, sayLate, SME_DAY_RATE } from "../../docs/assets/js/late/estimate.js";
import { addDays } from "../../docs/assets/js/shared/day.js";
import { makeSchedule } from "../../docs/assets/js/plan/schedule.js";
import { seeded } from "./random.mjs";
import { said } from "./said.mjs";

const [ZH, EN] = [said("zh", "late"), said("en", "late")];
const INVOICE = 2640000n; // Zhao Ning's 26400 yuan, invoice-owed.md, 46 days late

test("a sale: LPR 3.0% plus 30%, and plus 50%", () => {
  // 26400 × 3% × 1.3 = 1029.60 a year; × 46 ÷ 365 = 47361.60 ÷ 365 = 129.757808…, so 129.76
  const low = yearlyInterest(INVOICE, 30000n, 46, 365, 300000n);
  assert.equal(low.fen, 12976n);
  assert.equal(beforeRounding(low), "129.757808");
  // 26400 × 3% × 1.5 = 1188 a year; × 46 ÷ 365 = 54648 ÷ 365 = 149.720547…, so 149.72
  assert.equal(yearlyInterest(INVOICE, 30000n, 46, 365, 500000n).fen, 14972n);
});

test("the SME regulation: 26400 × 0.0005 = 13.20 a day, 46 days are 607.20", () => {
  assert.equal(SME_DAY_RATE, 500n);
  assert.equal(dailyInterest(INVOICE, SME_DAY_RATE, 46).fen, 60720n);
});

test("a contract: 10000 at 6% for 73 days is a fifth of 600, 120; on 360 days 121.67", () => {
  assert.equal(yearlyInterest(1000000n, 60000n, 73, 365).fen, 12000n);
  assert.equal(yearlyInterest(1000000n, 60000n, 73, 360).fen, 12167n); // 600 × 73 ÷ 360 = 121.666…
});

test("half a fen rounds up: 0.50 at 1% a day for one day is 0.005", () => {
  assert.equal(dailyInterest(50n, 10000n, 1).fen, 1n);
  assert.equal(dailyInterest(49n, 10000n, 1).fen, 0n);
});

test("a plan: 1200 at 6%, 600 on 15 December and 600 on 15 January, from 1 December", () => {
  const instalments = [
    { day: "2026-12-15", amount: 60000n },
    { day: "2027-01-15", amount: 60000n },
  ];
  // 1200 for 14 days and 600 for 31: 16800 + 18600 = 35400 yuan-days; × 6% ÷ 365 = 5.8191…, so 5.82
  assert.equal(planInterest(120000n, instalments, 60000n, "2026-12-01", 365, "rest").fen, 582n);
  // On the whole principal: 1200 × 45 = 54000 yuan-days; × 6% ÷ 365 = 8.8767…, so 8.88
  assert.equal(planInterest(120000n, instalments, 60000n, "2026-12-01", 365, "all").fen, 888n);
  // From 20 December the first 600 is paid: 600 × 26 = 15600; × 6% ÷ 365 = 2.5643…
  assert.equal(planInterest(120000n, instalments, 60000n, "2026-12-20", 365, "rest").fen, 256n);
  // From a day after everything was paid there is none.
  assert.equal(planInterest(120000n, instalments, 60000n, "2028-01-01", 365, "rest").fen, 0n);
});

test("interest on what is still owed is never above interest on the whole, and grows with the rate", () => {
  const random = seeded(5);
  for (let round = 0; round < 300; round += 1) {
    const debt = random.fen(1, 10000000);
    const offer = debt / random.fen(1, 60) + 1n;
    const [instalments] = makeSchedule([debt], offer, { kind: "share" }, "2026-12-15", random.whole(1, 31));
    const rate = random.fen(1, 300000);
    const on = (what, at) => planInterest(debt, instalments, at, "2026-11-21", 365, what).fen;
    assert.ok(on("rest", rate) <= on("all", rate));
    assert.ok(on("rest", rate) <= on("rest", rate + 1000n));
    assert.ok(on("rest", rate) >= 0n);
  }
});

const LATE = { amount: INVOICE, due: "2026-10-08", until: "2026-11-23", year: 365 };

test("the estimate shows days, formula and rounding", () => {
  const sale = sayLate({ ...LATE, basis: "sale", lpr: 30000n, markup: 300000n }, ZH);
  assert.deepEqual(sale.slice(0, 3), [
    "逾期 46 天：从 2026年10月8日的次日算到 2026年11月23日。",
    "26400 元 × 3% ×（1 + 30%）× 46 天 ÷ 365 天 = 129.757808 元",
    "四舍五入到分，约 129.76 元。这是估算，不是对方一定要付的数。",
  ]);
  const sme = sayLate({ ...LATE, basis: "sme_none" }, EN);
  assert.equal(sme[1], "CNY 26,400 × 0.05% a day × 46 days = CNY 607.200000");
});

test("an agreed rate within the SME regulation is held against the LPR at signing", () => {
  const say = (rate, daily) => sayLate({ ...LATE, basis: "sme_agreed", rate, daily, lpr: 30000n }, EN).join("\n");
  assert.match(say(29999n, false), /below the LPR/);
  assert.match(say(30000n, false), /not below the LPR/);
  // 0.01% a day × 365 = 3.65% a year
  assert.match(say(100n, true), /0\.01% a day × 365 days = 3\.65% a year/);
});

test("the private loan cap is a check and names no sum", () => {
  const say = (rate) => sayLate({ ...LATE, basis: "cap", rate, daily: false, lpr: 30000n }, ZH).join("\n");
  // Four times 3% is 12%
  assert.match(say(120000n), /年利率 12%。\n约定的年利率 12% 没有超过它/);
  assert.match(say(120001n), /12\.0001% 超过了它/);
  assert.doesNotMatch(say(120001n), /元/);
});

test("days, interest and both together are exact to the fen", () => {
  const sale = { ...LATE, basis: "sale", lpr: 30000n, markup: 300000n };
  assert.deepEqual(countUp(sale, ZH), { days: 46, interest: 12976n, total: 2652976n });
  assert.deepEqual(countUp({ ...LATE, basis: "sme_none" }, ZH), { days: 46, interest: 60720n, total: 2700720n });
  // letter-final.md: 86000 at 0.03% a day is 25.80; 29 days are 748.20, and 86748.20 in all.
  const final = { basis: "contract", amount: 8600000n, due: "2026-11-10", until: "2026-12-09", year: 365, rate: 300n, daily: true };
  assert.deepEqual(countUp(final, EN), { days: 29, interest: 74820n, total: 8674820n });
  assert.equal(countUp({ ...LATE, basis: "cap", rate: 120000n, lpr: 30000n }, ZH), null);
});

test("whatever the sum and the days: the total is the amount and its interest, and grows with the days", () => {
  const random = seeded(11);
  for (let round = 0; round < 500; round += 1) {
    const amount = random.fen(1, 100000000);
    const due = addDays("2020-01-01", random.whole(0, 2000));
    const [few, many] = [random.whole(1, 900), random.whole(900, 1800)];
    const late = { basis: "contract", amount, due, year: random.one([360, 365]), rate: random.fen(1, 400000), daily: false };
    const [less, more] = [few, many].map((days) => countUp({ ...late, until: addDays(due, days) }, ZH));
    assert.deepEqual([less.days, less.total - less.interest, more.days], [few, amount, many]);
    assert.ok(less.interest <= more.interest);
  }
});

test("the CSV says what was asked and what came out, and no more", () => {
  const sale = csvRows({ ...LATE, basis: "sale", lpr: 30000n, markup: 300000n }, ZH);
  assert.deepEqual(sale, [
    ["项目", "数"],
    ["逾期的金额（元）", "26400.00"],
    ["到期日", "2026-10-08"],
    ["付款日，或算到哪天", "2026-11-23"],
    ["按哪一条算", "买卖，没约定逾期付款违约金"],
    ["违约时的一年期 LPR %", "3"],
    ["加计 %", "30"],
    ["一年按多少天", 365],
    ["逾期天数", 46],
    ["估算的利息", "129.76"],
    ["本金加利息", "26529.76"],
  ]);
  const cap = csvRows({ ...LATE, basis: "cap", rate: 100n, daily: true, lpr: 30000n }, EN);
  assert.deepEqual(cap.slice(5), [["Agreed rate %", "0.01"], ["This is a rate", "a day"], ["One-year LPR when the contract was made %", "3"], ["Days in a year", 365]]);
  assert.deepEqual(csvRows({ ...LATE, basis: "sme_none" }, EN).slice(5).map(([, value]) => value), [46, "607.20", "27007.20"]);
});
