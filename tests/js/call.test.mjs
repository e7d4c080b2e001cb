import assert from "node:assert/strict";
import { test } from "node:test";
import { review, turnAfter } from "../../docs/assets/js/call/way.js";

const action = (id) => ({ id, name: id, address: `#${id}` });
const choice = (next, does = [], misses = []) => ({ said: "", told: [], next, does: does.map(action), misses: misses.map(action) });
const turn = (id, choices, more = {}) => ({ id, title: id, told: [], said: [], choices, ending: "", isCrisis: false, nodes: [], ...more });
const ids = ({ done, missed }) => [done, missed].map((actions) => actions.map(({ id }) => id));

const good = choice("b", ["greet"]);
const bad = choice("b", [], ["greet", "ask"]);
const turns = [turn("a", [good, bad]), turn("b", [choice("end", ["ask"])]), turn("end", [], { ending: "agreed" })];
const chair = { id: "owing", title: "", facts: [], turns: new Map(turns.map((one) => [one.id, one])), first: "a" };
const step = (at, which) => ({ turn: turns[at], choice: turns[at].choices[which] });

test("a talk begins with its first turn and goes where the last choice leads", () => {
  assert.equal(turnAfter(chair, []).id, "a");
  assert.equal(turnAfter(chair, [step(0, 0)]).id, "b");
  assert.equal(turnAfter(chair, [step(0, 0), step(1, 0)]).ending, "agreed");
});

test("what was missed and done later is no longer missed", () => {
  assert.deepEqual(ids(review([step(0, 0)])), [["greet"], []]);
  assert.deepEqual(ids(review([step(0, 1)])), [[], ["greet", "ask"]]);
  assert.deepEqual(ids(review([step(0, 1), step(1, 0)])), [["ask"], ["greet"]]);
});

test("what was done already is not missed after it", () => {
  assert.deepEqual(ids(review([step(0, 0), step(0, 1)])), [["greet"], ["ask"]]);
});

test("a talk that met danger has no score", () => {
  const danger = { turn: turn("x", [], { isCrisis: true }), choice: choice("end", ["stop"], ["ask"]) };
  assert.deepEqual(ids(review([step(0, 0), danger])), [[], []]);
});
