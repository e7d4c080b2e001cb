import assert from "node:assert/strict";
import { test } from "node:test";
import { changeTicks, readTicks } from "../../docs/assets/js/checklist/ticks.js";
import { fill, fillCount, isHan } from "../../docs/assets/js/shared/words.js";

test("places are filled, and one without a value stays", () => {
  assert.equal(fill("{done} of {all}, {done}", { done: 2, all: 20 }), "2 of 20, 2");
  assert.equal(fill("{who} {why}", { who: "$& 陈静" }), "$& 陈静 {why}");
});

test("a sentence takes the form that its number has in its language", () => {
  const english = { one: "{n} message", other: "{n} messages" };
  assert.equal(fillCount(english, 1, "en-GB"), "1 message");
  assert.equal(fillCount(english, 0, "en-GB"), "0 messages");
  assert.equal(fillCount({ other: "{n} 条，{rule}" }, 1, "zh-CN", { rule: "长" }), "1 条，长");
  const polish = { one: "{n} wiadomość", few: "{n} wiadomości", other: "{n} wiadomości w sumie" };
  assert.equal(fillCount(polish, 3, "pl"), "3 wiadomości");
});

test("Chinese is written in Han alone, Japanese is not", () => {
  assert.deepEqual(["zh-CN", "zh-TW", "en-GB", "ja"].map(isHan), [true, true, false, false]);
});

test("a tick is added to what is kept by now, and taken out alone", () => {
  assert.deepEqual(changeTicks(["a", "b"], ["c"], true), ["a", "b", "c"]);
  assert.deepEqual(changeTicks(["a", "b"], ["a"], true), ["b", "a"]);
  assert.deepEqual(changeTicks(["a", "b"], ["a"], false), ["b"]);
  assert.equal(changeTicks(["a"], ["a", "b"], false), null);
  assert.deepEqual(changeTicks({ a: 1 }, ["c"], true), ["c"]);
  assert.deepEqual(readTicks(["a", 1, null]), ["a"]);
  // What is cleared: ticks that show, and those that another tab has kept meanwhile.
  assert.deepEqual(changeTicks(["a", "b"], ["a"], true)?.toSorted(), ["a", "b"]);
  assert.equal(changeTicks(null, [], true), null);
});
