import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarEntries, csvRows, sayChange, sayDays, sayGoal, sayHow, sayWhy } from "../../docs/assets/js/cadence/files.js";
import { answerDays, CEILINGS, CHANNELS, CITED, KINDS, layOut, OURS, STOPS } from "../../docs/assets/js/cadence/rhythm.js";
import { addDays, daysBetween } from "../../docs/assets/js/shared/day.js";
import { writeCalendar } from "../../docs/assets/js/shared/ics.js";
import { seeded } from "./random.mjs";
import { LANGUAGES, said } from "./said.mjs";

const DUE = "2026-12-01"; // a Tuesday
const facts = (changes = {}) => ({ kind: "card", due: DUE, today: "2026-11-26", stops: [], promise: null, way: null, made: 0, ...changes });
const after = (day) => addDays(DUE, day);
const isWeekend = (day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
/** Each contact as the number of days after the due day. */
const days = (changes) => layOut(facts(changes)).contacts.map(({ day }) => daysBetween(DUE, day));

/** What holds of every rhythm: every day has a contact or one reason, and no ceiling is reached. */
function holds(given) {
  const { contacts, rows, end } = layOut(given);
  assert.equal(end, addDays(given.due, OURS.last));
  if (given.today > end) {
    assert.deepEqual([contacts, rows], [[], []]);
    return;
  }
  assert.equal(rows[0].from, given.today);
  assert.equal(rows.at(-1).to, end);
  rows.forEach((row, place) => {
    assert.ok(row.from <= row.to);
    if (place) assert.equal(row.from, addDays(rows[place - 1].to, 1));
    assert.equal(row.contact === null, row.why !== null); // a contact, or a reason
    if (row.contact) assert.equal(row.from, row.to);
  });
  assert.deepEqual(rows.flatMap(({ contact }) => contact || []), contacts);
  assert.equal(new Set(contacts.map(({ key }) => key)).size, contacts.length);
  contacts.forEach(({ day, hours, channel, who, wanted, moved }, place) => {
    if (hours) assert.ok(hours[0] >= Math.max(OURS.from, CITED.from) && hours[1] <= Math.min(OURS.to, CITED.to) && hours[0] < hours[1]);
    assert.equal(hours === null, channel === "letter");
    if (place) assert.ok(daysBetween(contacts[place - 1].day, day) > OURS.rest); // so one a day: below three and six
    if (given.made) assert.ok(daysBetween(given.today, day) > OURS.rest);
    assert.ok(["machine", "staff", "lead", "owner", "self"].includes(who)); // and nobody else is ever spoken to
    assert.equal(given.kind === "person", who === "self");
    assert.equal(given.kind === "firm", who === "owner");
    if (who === "machine") assert.equal(channel, "text");
    if (given.way) assert.equal(channel, given.way);
    if (given.kind !== "person" && channel === "phone") assert.ok(!isWeekend(day));
    assert.equal(moved === "", day === wanted);
    assert.ok(day >= wanted);
  });
  if (given.stops.length) assert.deepEqual([contacts.length, rows.length, rows[0].why], [0, 1, "closed"]);
  if (given.promise && given.promise >= given.today) {
    const early = contacts.filter(({ day }) => day <= given.promise);
    assert.ok(early.length <= 1);
    assert.ok(early.every(({ goal, day }) => goal === "promise" && day >= addDays(given.promise, -OURS.before)));
  }
  if (given.made) assert.notEqual(rows[0].why, null);
}

const HAPPENED = {
  nothing: {},
  danger: { stops: ["danger"] },
  paid: { stops: ["paid"] },
  "someone else answered": { stops: ["other"] },
  "an objection": { stops: ["objection"] },
  hardship: { stops: ["hardship"] },
  "danger and a promise": { stops: ["danger", "hardship"], promise: "2026-12-20" },
  "a promise": { promise: "2026-12-20" }, // a Sunday
  "a promise that has passed": { promise: "2026-11-25" },
  "one way only": { way: "email" },
  "a contact today": { made: 1 },
  "as many calls as the standard allows": { made: CITED.effective },
  "as many tries as the guidelines allow": { made: CITED.attempts },
};

for (const kind of KINDS) {
  for (const [name, changes] of Object.entries(HAPPENED)) {
    test(`${kind}: ${name}`, () => {
      for (const today of [-30, -3, 0, 1, 4, 5, 29, 60, 89, 90, 91]) {
        const day = after(today);
        holds(facts({ kind, ...changes, today: day }));
        holds(facts({ kind, ...changes, today: day, promise: changes.promise ? addDays(day, 10) : null }));
      }
    });
  }
}

test("nothing happened: how often each kind is contacted", () => {
  // Day 4 is a Saturday, so the call of day 7 rests until day 9; day 60 is a Saturday as well.
  assert.deepEqual(days({}), [-3, 1, 6, 9, 15, 30, 45, 62, 75]);
  assert.deepEqual(days({ kind: "loan" }), days({}));
  assert.deepEqual(days({ kind: "agency" }), [6, 9, 15, 30, 45, 62, 75]);
  assert.deepEqual(days({ kind: "firm" }), [-3, 1, 7, 15, 30, 62]);
  assert.deepEqual(days({ kind: "person" }), [-3, 4, 15, 45]);
});

test("firms and friends are contacted less often than a lender's team does it", () => {
  const often = (kind) => layOut(facts({ kind })).contacts.length;
  assert.ok(often("person") < often("firm") && often("firm") < often("card"));
});

test("the machine speaks before the due day and on the first day after it, a person from then on", () => {
  for (const kind of ["card", "loan"]) {
    assert.deepEqual(layOut(facts({ kind })).contacts.filter(({ who }) => who === "machine").map(({ number }) => number), [-3, 1]);
  }
  for (const kind of ["agency", "firm", "person"]) assert.ok(layOut(facts({ kind })).contacts.every(({ who }) => who !== "machine"));
});

test("a call that falls on a weekend moves to Monday, a text does not", () => {
  const saturday = "2026-12-05"; // four days after the due day
  assert.ok(isWeekend(saturday));
  const { contacts } = layOut(facts());
  const call = contacts.find(({ goal }) => goal === "cause");
  assert.deepEqual([call.wanted, call.day, call.moved], [saturday, "2026-12-07", "weekend"]);
  const next = contacts.find(({ goal }) => goal === "hour");
  assert.deepEqual([next.wanted, next.day, next.moved], ["2026-12-08", "2026-12-10", "rest"]);
  const reminder = layOut(facts({ due: "2026-12-08" })).contacts[0]; // three days before is a Saturday
  assert.deepEqual([reminder.day, reminder.moved], [saturday, ""]);
});

test("a private person may speak at a weekend, a firm does not", () => {
  const on = (kind, due, goal) => layOut(facts({ kind, due })).contacts.find((contact) => contact.goal === goal).day;
  assert.equal(on("person", "2026-12-01", "how"), "2026-12-05");
  assert.equal(on("firm", "2026-12-04", "check"), "2026-12-07");
});

test("after a contact today there is none before two days of rest are over", () => {
  assert.deepEqual(days({ today: after(4), made: 1 }), [7, 15, 30, 45, 62, 75]);
  const { rows, contacts } = layOut(facts({ today: after(6), made: 2 }));
  assert.deepEqual(rows.slice(0, 3).map(({ from, to, why }) => [from, to, why]), [
    [after(6), after(6), "reached"],
    [after(7), after(8), "rest"],
    [after(9), after(9), null],
  ]);
  assert.equal(contacts[0].moved, "rest");
});

test("what has passed is not made up", () => {
  assert.deepEqual(days({ today: after(31) }), [45, 62, 75]);
  assert.deepEqual(days({ today: after(76) }), []);
  assert.deepEqual(layOut(facts({ today: after(76) })).rows.map(({ why }) => why), ["between", "decide"]);
});

test("before a promised day there is one reminder, on the working day after it the question why", () => {
  const { contacts, rows } = layOut(facts({ today: after(10), promise: "2026-12-20" })); // a Sunday
  assert.deepEqual(contacts.slice(0, 2).map(({ goal, day, channel, who }) => [goal, day, channel, who]), [
    ["promise", "2026-12-17", "text", "staff"],
    ["missed", "2026-12-21", "phone", "staff"],
  ]);
  assert.deepEqual(contacts.slice(2).map(({ number }) => number), [30, 45, 60, 75]);
  assert.equal(rows[0].why, "promise");
});

test("a promise of tomorrow has no reminder, and one beyond day 90 holds to the end", () => {
  assert.deepEqual(layOut(facts({ today: after(10), promise: after(11) })).contacts.map(({ goal }) => goal)[0], "missed");
  const { contacts, rows } = layOut(facts({ today: after(10), promise: after(120) }));
  assert.deepEqual(contacts, []);
  assert.deepEqual(rows.map(({ why }) => why), ["promise"]);
});

test("who spoke to them today, after the promised day, has asked", () => {
  assert.equal(layOut(facts({ today: after(20), promise: after(19) })).contacts[0].goal, "missed");
  assert.equal(layOut(facts({ today: after(20), promise: after(19), made: 1 })).contacts[0].goal, "statement");
});

test("where they want one way only, nothing goes another way, and the machine writes no letters", () => {
  for (const way of CHANNELS) {
    const { contacts } = layOut(facts({ way }));
    assert.ok(contacts.every(({ channel, who }) => channel === way && (way === "text" || who !== "machine")));
    assert.ok(contacts.some(({ isAsked }) => isAsked));
  }
});

test("the due day is for looking at the account", () => {
  for (const kind of ["card", "loan", "firm", "person"]) {
    assert.equal(layOut(facts({ kind })).rows.find(({ from }) => from === DUE).why, "due");
  }
  assert.equal(layOut(facts({ kind: "agency" })).rows[0].why, "lender");
});

test("on day 90 nobody is contacted and a person decides; after it nothing is laid out", () => {
  for (const kind of KINDS) {
    assert.equal(layOut(facts({ kind, today: after(-50) })).rows.at(-1).why, "decide");
    assert.deepEqual(layOut(facts({ kind, today: after(91) })).rows, []);
  }
});

test("an objection is answered on the third working day, a word goes out on the first", () => {
  assert.deepEqual(answerDays("2026-12-03"), { word: "2026-12-04", full: "2026-12-08" }); // a Thursday
  assert.deepEqual(answerDays("2026-12-05"), { word: "2026-12-07", full: "2026-12-09" }); // a Saturday
});

test("whatever the facts, the ceilings hold", () => {
  const random = seeded(14);
  for (let round = 0; round < 3000; round += 1) {
    const today = addDays("2026-01-01", random.whole(0, 900));
    holds({
      kind: random.one(KINDS),
      due: addDays(today, random.whole(-100, 40)),
      today,
      stops: random.whole(0, 9) ? [] : [random.one(STOPS)],
      promise: random.whole(0, 1) ? addDays(today, random.whole(-20, 60)) : null,
      way: random.one([null, ...CHANNELS]),
      made: random.one([0, 0, 1, 6]),
    });
  }
});

test("each kind names the ceilings that bind it, and no other's", () => {
  const about = (kind, key) => CEILINGS[kind].includes(key);
  // The standard on online consumer credit and the guidelines of banks bind neither firms nor friends.
  for (const key of ["hours", "card_hours", "calls", "notices", "attempts", "third", "firms", "card", "apps"]) {
    assert.ok(!about("firm", key) && !about("person", key), key);
  }
  for (const kind of KINDS) assert.ok(about(kind, "privacy"));
  for (const key of ["calls", "notices", "hours"]) assert.ok(!about("card", key) && about("loan", key), key); // unchecked for cards
  assert.ok(about("agency", "apps") && !about("loan", "apps"));
});

for (const language of LANGUAGES) {
  const words = said(language, "cadence");
  const isSaid = (text) => assert.ok(typeof text === "string" && !/[{}]|undefined|null/.test(text), text);

  test(`every word of it is there: ${language}`, () => {
    for (const kind of KINDS) {
      for (const changes of Object.values(HAPPENED)) {
        for (const way of [null, ...CHANNELS]) {
          const given = facts({ kind, way, ...changes });
          const { rows } = layOut(given);
          for (const row of rows) {
            isSaid(sayDays(row, words));
            if (row.contact) for (const say of [sayHow, sayGoal, sayChange]) isSaid(say(row.contact, words));
            else isSaid(sayWhy(row, given, words));
          }
        }
      }
      for (const key of CEILINGS[kind]) isSaid(words.ceiling[key]);
      assert.ok(words.kinds[kind]);
    }
    for (const stop of STOPS) assert.ok(words.do[stop] && words.events[stop] && words.closed[stop]);
  });

  test(`the spreadsheet has a row for each of the days alike: ${language}`, () => {
    const given = facts({ made: 1 });
    const rhythm = layOut(given);
    const rows = csvRows(rhythm, given, words);
    assert.equal(rows.length, rhythm.rows.length + 1);
    assert.ok(rows.every((row) => row.length === words.csv_head.length));
    assert.deepEqual(rows[1].slice(0, 3), ["2026-11-26", "2026-11-26", words.no]);
  });

  test(`the calendar has the contacts and the day of the decision, under ids that stay: ${language}`, () => {
    const rhythm = layOut(facts());
    const about = { mark: "0918", address: "https://handbook.example/desk/cadence/" };
    const entries = calendarEntries(rhythm, about, words);
    assert.deepEqual(entries.map(({ key }) => key), ["-3", "1", "4", "7", "15", "30", "45", "60", "75", "90"]);
    assert.ok(entries.every(({ hour, summary }) => hour >= OURS.from && hour < OURS.to && summary.includes("0918")));
    const text = writeCalendar(entries, { id: "cadence-card-2026-12-01-0918", sequence: 1, now: 0 });
    assert.ok(text.includes("UID:cadence-card-2026-12-01-0918-60@overdue-talks\r\n"));
    assert.equal(text.match(/TRANSP:TRANSPARENT/g).length, entries.length);
    assert.deepEqual(calendarEntries(layOut(facts({ stops: ["paid"] })), about, words), []);
  });
}
