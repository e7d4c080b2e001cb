import assert from "node:assert/strict";
import { test } from "node:test";
import {
  divideHalfUp,
  divideUp,
  isPlainAmount,
  parseFen,
  parsePercent,
  plainAmount,
  sayAmount,
  sayPercent,
  splitByWeight,
  sumOf,
} from "../../docs/assets/js/shared/money.js";
import { seeded } from "./random.mjs";
import { said } from "./said.mjs";

const [ZH, EN] = [said("zh", "browser"), said("en", "browser")];

test("amounts as people write them", () => {
  assert.deepEqual(parseFen("3,000.50"), { fen: 300050n });
  assert.deepEqual(parseFen("3000"), { fen: 300000n });
  assert.deepEqual(parseFen("３０００"), { fen: 300000n });
  assert.deepEqual(parseFen(" ３，０００．５ "), { fen: 300050n });
  assert.deepEqual(parseFen("0"), { fen: 0n });
  assert.deepEqual(parseFen("0.01"), { fen: 1n });
  assert.deepEqual(parseFen("1,234,567.89"), { fen: 123456789n });
  assert.deepEqual(parseFen("99999999999.99"), { fen: 9999999999999n });
});

test("amounts with a currency, with spaces, with a letter or a word for thousands, and in words", () => {
  const yuan = {
    "6200元": 6200, "￥6,200": 6200, "¥ 6200": 6200, "6 200": 6200, "1 234 567": 1234567, "6\u00a0200": 6200, "6k": 6000, "6.2k": 6200,
    "6200块": 6200, "6200块钱": 6200, "6200 元整": 6200, "人民币6200元": 6200, "CNY 6,200": 6200, "6200 RMB": 6200, "6200 yuan": 6200,
    "2万": 20000, "２万元": 20000, "1.5万": 15000, "2w": 20000, "3千": 3000, "0.5 万": 5000, "1.2亿": 120000000,
    六千二: 6200, 六千二百: 6200, 六千零二十: 6020, 两万: 20000, 三万五: 35000, 三万零五百: 30500, 一百零五: 105, 十五: 15, 六百五: 650,
    三千块: 3000, 叁仟元整: 3000, 一百二十万三千: 1203000, 一亿两千万: 120000000, "1万2": 12000, "6千2": 6200, "1万3500": 13500, "2万零50": 20050, 零: 0,
  };
  for (const [typed, amount] of Object.entries(yuan)) assert.deepEqual(parseFen(typed), { fen: BigInt(amount) * 100n }, typed);
  assert.deepEqual(parseFen("1.23456万"), { fen: 1234560n });
  assert.deepEqual(parseFen("6,200.50元"), { fen: 620050n });
});

test("only what is not in digits alone is told how it was read", () => {
  assert.deepEqual(["6,200.50", " 6 200 ", "６２００"].map(isPlainAmount), [true, true, true]);
  assert.deepEqual(["2万", "六千二", "6k", "￥5"].map(isPlainAmount), [false, false, false, false]);
});

test("the rest is refused, with its reason", () => {
  const reasons = { "": "empty", "  ": "empty", "-5": "minus", "−5": "minus", "￥-5": "minus", "3000.505": "decimals", "1.1234567万": "decimals", "100000000000": "large", "10000000万": "large", 九千万亿: "letters" };
  for (const [typed, wrong] of Object.entries(reasons)) assert.deepEqual(parseFen(typed), { wrong }, typed);
  // Among them ① and ², which a looser reading would take for digits, and a comma in the wrong place.
  for (const typed of ["abc", "元", "万", "1e3", "3,00", "3.000,50", "12 34", "几千块", "三四千", "六二零零", "三千零", "百五", "2万05", "1.5万2", "①", "10²", "0x10", "😀", "٣", "NaN", "."]) {
    assert.deepEqual(parseFen(typed), { wrong: "letters" }, typed);
  }
});

test("percentages", () => {
  assert.deepEqual(parsePercent("6"), { millionths: 60000n });
  assert.deepEqual(parsePercent("3.95%"), { millionths: 39500n });
  assert.deepEqual(parsePercent("０．０５％"), { millionths: 500n });
  assert.deepEqual(parsePercent("0.0001"), { millionths: 1n });
  assert.deepEqual(parsePercent("0.00001"), { wrong: "decimals" });
  assert.deepEqual(parsePercent("six"), { wrong: "letters" });
  assert.equal(sayPercent(39500n), "3.95%");
  assert.equal(sayPercent(60000n), "6%");
  assert.equal(sayPercent(500n), "0.05%");
});

test("amounts as the handbook writes them", () => {
  assert.equal(sayAmount(120000n, ZH), "1200 元");
  assert.equal(sayAmount(120050n, ZH), "1200.50 元");
  assert.equal(sayAmount(120000n, EN), "CNY 1,200");
  assert.equal(sayAmount(123456789n, EN), "CNY 1,234,567.89");
  assert.equal(sayAmount(99999n, EN), "CNY 999.99");
  assert.equal(sayAmount(-5n, ZH), "−0.05 元");
  assert.equal(plainAmount(5n), "0.05");
});

test("what is written is read back", () => {
  const random = seeded(1);
  for (let round = 0; round < 500; round += 1) {
    const fen = random.fen(0, 2000000000);
    assert.deepEqual(parseFen(plainAmount(fen)), { fen });
    for (const words of [ZH, EN]) assert.deepEqual(parseFen(sayAmount(fen, words)), { fen });
  }
});

test("rounding", () => {
  assert.equal(divideHalfUp(5n, 2n), 3n); // 2.5
  assert.equal(divideHalfUp(249n, 100n), 2n); // 2.49
  assert.equal(divideUp(24000n, 1600n), 15n);
  assert.equal(divideUp(24001n, 1600n), 16n);
});

test("shares worked by hand", () => {
  // 1600 yuan by 18000 : 6000 is three to one.
  assert.deepEqual(splitByWeight(160000n, [1800000n, 600000n]), [120000n, 40000n]);
  // 100 fen by thirds: 33 each is 99; one is left, all remainders alike, so the first gets it.
  assert.deepEqual(splitByWeight(100n, [1n, 1n, 1n]), [34n, 33n, 33n]);
  // 10 by 5 : 3 : 1 of 9: 5.55, 3.33, 1.11; whole parts 5 + 3 + 1 = 9; the largest remainder is the first's.
  assert.deepEqual(splitByWeight(10n, [5n, 3n, 1n]), [6n, 3n, 1n]);
  // In whole yuan: 100 yuan by thirds is 34, 33, 33 yuan.
  assert.deepEqual(splitByWeight(10000n, [7n, 7n, 7n], 100n), [3400n, 3300n, 3300n]);
});

test("shares sum to the total and stay within one unit of the exact part", () => {
  const random = seeded(2);
  for (let round = 0; round < 2000; round += 1) {
    const weights = random.list(random.whole(1, 40), () => random.fen(1, 100000000));
    const unit = random.one([1n, 100n]);
    const total = random.fen(0, 100000) * unit;
    const shares = splitByWeight(total, weights, unit);
    assert.equal(sumOf(shares), total);
    const all = sumOf(weights);
    shares.forEach((share, index) => {
      assert.ok(share >= 0n && share % unit === 0n);
      const off = share * all - total * weights[index];
      assert.ok((off < 0n ? -off : off) < unit * all);
    });
  }
});
