// @ts-check
// On which days someone who is overdue may be spoken to, from today to day 90, and why not on the others. Pure.
import { addDays, nextWorkingDay } from "../shared/day.js";

/**
 * @typedef {"card" | "loan" | "agency" | "firm" | "person"} Kind who lends
 * @typedef {"phone" | "text" | "email" | "letter"} Channel
 * @typedef {"danger" | "paid" | "other" | "objection" | "hardship"} Stop
 * @typedef {"closed" | "reached" | "promise" | "decide" | "rest" | "early" | "lender" | "due" | "between"} Why
 *
 * @typedef {object} Step
 * @property {number} day after the due day
 * @property {string} goal its key in the words
 * @property {Channel} channel
 * @property {string} who does it: its key in the words
 * @property {number[] | null} hours from and to; a letter has none
 *
 * @typedef {object} Facts
 * @property {Kind} kind
 * @property {string} due
 * @property {string} today
 * @property {Stop[]} stops what ends all contact until a person starts it again
 * @property {string | null} promise the day that was promised
 * @property {Channel | null} way the only one that they want
 * @property {number} made contacts of today
 *
 * @typedef {object} Contact
 * @property {string} key what tells it from the others of its debt
 * @property {string} day
 * @property {number | null} number days after the due day by the rhythm, null where a promise set the day
 * @property {string} goal
 * @property {Channel} channel
 * @property {boolean} isAsked whether they asked for this channel
 * @property {number[] | null} hours
 * @property {string} who
 * @property {string} wanted the day by the rhythm or the promise
 * @property {"" | "weekend" | "rest"} moved why it is another day
 *
 * @typedef {object} Row days alike, from and to included
 * @property {string} from
 * @property {string} to
 * @property {Why | null} why no contact; null for a contact
 * @property {Contact | null} contact
 */

/** The ceilings that the page cites, to hold the rhythm against. */
export const CITED = { from: 8, to: 22, effective: 3, notices: 3, attempts: 6 };

/** What the handbook adds of its own. */
export const OURS = { last: 90, before: 3, rest: 2, from: 9, to: 20 };

/** @type {Kind[]} */
export const KINDS = ["card", "loan", "agency", "firm", "person"];
/** @type {Channel[]} */
export const CHANNELS = ["phone", "text", "email", "letter"];
/** @type {Stop[]} */
export const STOPS = ["danger", "paid", "other", "objection", "hardship"];

/** @type {Step[]} */
const TEAM = [
  { day: -3, goal: "remind", channel: "text", who: "machine", hours: [9, 11] },
  { day: 1, goal: "late", channel: "text", who: "machine", hours: [9, 11] },
  { day: 4, goal: "cause", channel: "phone", who: "staff", hours: [10, 12] },
  { day: 7, goal: "hour", channel: "phone", who: "staff", hours: [17, 19] },
  { day: 15, goal: "offer", channel: "phone", who: "staff", hours: [14, 17] },
  { day: 30, goal: "statement", channel: "letter", who: "staff", hours: null },
  { day: 45, goal: "news", channel: "text", who: "staff", hours: [9, 11] },
  { day: 60, goal: "afresh", channel: "phone", who: "staff", hours: [10, 12] },
  { day: 75, goal: "choices", channel: "letter", who: "lead", hours: null },
];

/** @type {Step[]} */
const FIRM = [
  { day: -3, goal: "invoice", channel: "text", who: "owner", hours: [9, 11] },
  { day: 1, goal: "check", channel: "text", who: "owner", hours: [9, 11] },
  { day: 7, goal: "stuck", channel: "phone", who: "owner", hours: [10, 12] },
  { day: 15, goal: "day", channel: "phone", who: "owner", hours: [14, 17] },
  { day: 30, goal: "accounts", channel: "letter", who: "owner", hours: null },
  { day: 60, goal: "demand", channel: "letter", who: "owner", hours: null },
];

/** @type {Step[]} */
const FRIEND = [
  { day: -3, goal: "room", channel: "text", who: "self", hours: [10, 20] },
  { day: 4, goal: "how", channel: "text", who: "self", hours: [10, 20] },
  { day: 15, goal: "hear", channel: "phone", who: "self", hours: [10, 20] },
  { day: 45, goal: "two", channel: "text", who: "self", hours: [10, 20] },
];

/** @type {Record<Kind, Step[]>} an agency has no reminders: these are the lender's */
const RHYTHMS = { card: TEAM, loan: TEAM, agency: TEAM.filter(({ who }) => who !== "machine"), firm: FIRM, person: FRIEND };

/**
 * What binds whom, by the keys of the words, the firmest first.
 * @type {Record<Kind, string[]>}
 */
export const CEILINGS = {
  card: ["card", "card_plan", "card_third", "privacy", "card_hours", "attempts", "force"],
  loan: ["firms", "privacy", "hours", "calls", "notices", "attempts", "third", "force"],
  agency: ["principal", "card", "firms", "privacy", "hours", "calls", "notices", "attempts", "third", "apps", "force"],
  firm: ["privacy", "none"],
  person: ["privacy", "none"],
};

/** The day itself if it is a Monday to Friday, else the Monday after it. @param {string} day */
const workingDay = (day) => nextWorkingDay(addDays(day, -1));

/**
 * By when an objection or a hardship is answered: a word on the next working day, an objection in full on the third.
 * @param {string} day on which it came
 */
export function answerDays(day) {
  const word = nextWorkingDay(day);
  return { word, full: nextWorkingDay(nextWorkingDay(word)) };
}

/**
 * What a promise asks for: one reminder before its day, and the question why on the working day after it.
 * @param {Facts} facts
 * @param {string} promise
 * @returns {{ wanted: string, before: string | null, step: Step }[]} before: it has no sense from that day on
 */
function promised({ kind, today, made }, promise) {
  const person = kind === "firm" ? "owner" : kind === "person" ? "self" : "staff";
  const [text, phone] = kind === "person" ? [[10, 20], [10, 20]] : [[9, 11], [10, 12]];
  const remind = addDays(promise, -OURS.before);
  const ask = promise < today ? workingDay(today) : nextWorkingDay(promise);
  /** @type {ReturnType<typeof promised>} */
  const wanted = [];
  if (remind > today || (remind === today && !made)) {
    wanted.push({ wanted: remind, before: promise, step: { day: 0, goal: "promise", channel: "text", who: person, hours: text } });
  }
  // Who spoke to them today, after the day had passed, has asked.
  if (promise >= today || !made) {
    wanted.push({ wanted: ask, before: null, step: { day: 0, goal: "missed", channel: "phone", who: person, hours: phone } });
  }
  return wanted;
}

/**
 * The contacts in order. What has passed is not made up; a step that falls into a rest waits for its end.
 * @param {Facts} facts
 * @param {string} end
 * @returns {Contact[]}
 */
function contactsOf(facts, end) {
  const { kind, due, today, promise, way, made } = facts;
  const agreed = promise ? promised(facts, promise) : [];
  const held = agreed.reduce((last, { wanted }) => (wanted > last ? wanted : last), promise || "");
  const own = RHYTHMS[kind]
    .map((step) => ({ wanted: addDays(due, step.day), before: /** @type {string | null} */ (null), step }))
    .filter(({ wanted }) => wanted > held && (made ? wanted > today : wanted >= today));
  /** @type {Contact[]} */
  const contacts = [];
  let free = made ? addDays(today, OURS.rest + 1) : today;
  for (const { wanted, before, step } of [...agreed, ...own]) {
    const channel = way || step.channel;
    const rested = wanted < free ? free : wanted;
    const onWorkdays = kind !== "person" && (channel === "phone" || (kind === "firm" && wanted >= due));
    const day = onWorkdays ? workingDay(rested) : rested;
    if (day >= end || (before && day >= before)) continue;
    contacts.push({
      key: agreed.some((each) => each.step === step) ? step.goal : String(step.day),
      day,
      number: agreed.some((each) => each.step === step) ? null : step.day,
      goal: step.goal,
      channel,
      isAsked: channel !== step.channel,
      hours: channel === step.channel ? step.hours : hoursOf(channel, kind),
      who: step.who === "machine" && channel !== "text" ? "staff" : step.who,
      wanted,
      moved: day === wanted ? "" : day === rested ? "rest" : "weekend",
    });
    free = addDays(day, OURS.rest + 1);
  }
  return contacts;
}

/**
 * @param {Channel} channel
 * @param {Kind} kind
 */
function hoursOf(channel, kind) {
  if (channel === "letter") return null;
  if (kind === "person") return [10, 20];
  return channel === "phone" ? [10, 12] : [9, 11];
}

/**
 * Why there is no contact on a day.
 * @param {Facts} facts
 * @param {string} day
 * @param {string} rested the last day of the rest after the contact before it, or nothing
 * @param {string} end
 * @returns {Why}
 */
function whyNot({ kind, due, today, stops, promise, made }, day, rested, end) {
  if (stops.length) return "closed";
  if (made && day === today) return "reached";
  if (promise && day <= promise) return "promise";
  if (day === end) return "decide";
  if (day <= rested) return "rest";
  if (kind === "agency" && day < addDays(due, RHYTHMS.agency[0].day)) return "lender";
  if (day < addDays(due, -OURS.before)) return "early";
  return day === due ? "due" : "between";
}

/**
 * Every day from today to day 90, as a contact or with the reason why there is none.
 * @param {Facts} facts
 * @returns {{ contacts: Contact[], rows: Row[], end: string }} no rows once day 90 has passed
 */
export function layOut(facts) {
  const end = addDays(facts.due, OURS.last);
  const contacts = facts.stops.length || facts.today > end ? [] : contactsOf(facts, end);
  /** @type {Row[]} */
  const rows = [];
  let rested = facts.made ? addDays(facts.today, OURS.rest) : "";
  for (let day = facts.today; day <= end; day = addDays(day, 1)) {
    const contact = contacts.find((each) => each.day === day) || null;
    const why = contact ? null : whyNot(facts, day, rested, end);
    if (contact) rested = addDays(day, OURS.rest);
    const last = rows[rows.length - 1];
    // A rest goes on until the next step.
    if (why && last && (last.why === why || (last.why === "rest" && why === "between"))) last.to = day;
    else rows.push({ from: day, to: day, why, contact });
  }
  return { contacts, rows, end };
}
