// The fill room's pure modules: what the blanks of a sentence are called, and what the plan hands to a sheet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readHanded } from "../../docs/assets/js/fill/handed.js";
import { labelsOf } from "../../docs/assets/js/fill/labels.js";

/** @param {string} sentence with ____ for a blank */
const labels = (sentence) => labelsOf(sentence.split("____"), "怎么称呼对方");

test("a blank is called what stands around it, up to the next sign", () => {
  assert.deepEqual(labels("“您好，我叫____，卡号后四位____，账单写着逾期____天。”"), ["我叫…", "卡号后四位…", "账单写着逾期…天"]);
  assert.deepEqual(labels("“Hello, my name is ____, card ending ____; the bill says ____ days late.”"), [
    "my name is …",
    "card ending …",
    "the bill says … days late",
  ]);
  assert.deepEqual(labels("请问是____本人吗？……我是小陈。"), ["请问是…本人吗"]);
});

test("several blanks among the same words have a number", () => {
  assert.deepEqual(labels("____您好，我是____的____。"), ["…您好", "我是…的… 1", "我是…的… 2"]);
  assert.deepEqual(labels("我借____，我还____，我借____。"), ["我借… 1", "我还…", "我借… 2"]);
});

test("a blank alone has the words before it, and at the beginning the name that it is given", () => {
  assert.deepEqual(labels("您上次说的____，我查过了：____。"), ["您上次说的…", "我查过了 …"]);
  assert.deepEqual(labels("“____，最近还好吗？____那笔钱还剩____元。”"), ["怎么称呼对方", "…那笔钱还剩…元 1", "…那笔钱还剩…元 2"]);
});

test("a sentence without blanks has no labels", () => {
  assert.deepEqual(labels("我听到了。"), []);
});

test("what was handed is for one page, and nothing else is taken for it", () => {
  const handed = { to: "/scenarios/card-owing/", blanks: { "count-surplus": ["2000 元"], "offer-instalments": ["1200 元", "", "15"] } };
  assert.deepEqual(readHanded(handed, "/scenarios/card-owing/"), handed.blanks);
  assert.equal(readHanded(handed, "/en/scenarios/card-owing/"), null);
  for (const other of [null, 7, "{}", [], {}, { to: "/a/" }, { to: "/a/", blanks: "x" }, { to: "/a/", blanks: { x: "y" } }, { to: "/a/", blanks: { x: [1] } }]) {
    assert.equal(readHanded(other, "/a/"), null);
  }
});
