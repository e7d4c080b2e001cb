import assert from "node:assert/strict";
import { test } from "node:test";
import {
  divideHalfUp,
  divideUp,
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

test("the rest is refused, with its reason", () => {
  const reasons = { "": "empty", "  ": "empty", "-5": "minus", "−5": "minus", "3000.505": "decimals", "100000000000": "large" };
  for (const [typed, wrong] of Object.entries(reasons)) assert.deepEqual(parseFen(typed), { wrong }, typed);
  // Among them ① and ², which a looser reading would take for digits, and a comma in the wrong place.
  for (const typed of ["abc", "3000元", "1e3", "3,00", "3.000,50", "三千", "①", "10²", "1 000", "0x10", "😀", "٣", "NaN", "."]) {
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
    assert.deepEqual(parseFen(sayAmount(fen, EN).slice(4)), { fen });
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
