// @ts-check
// The rhythm in words: as lines of a page, rows of a spreadsheet, entries of a calendar. Pure.
import { fill } from "../shared/words.js";

/**
 * @typedef {import("../shared/page.js").FormWords<"cadence">} CadenceWords
 * @typedef {import("./rhythm.js").Row} Row
 * @typedef {import("./rhythm.js").Contact} Contact
 * @typedef {ReturnType<typeof import("./rhythm.js").layOut>} Rhythm
 */

/**
 * 12月5日周六 or Sat 5 December.
 * @param {string} day
 * @param {string} locale
 */
export function sayDay(day, locale) {
  const form = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", weekday: "short", timeZone: "UTC" });
  return form.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/**
 * The words by a key that is made while the page runs.
 * @param {Record<string, string>} words
 * @param {string} key
 */
const word = (words, key) => words[key];

/**
 * @param {Row} row
 * @param {CadenceWords} words
 */
export function sayDays({ from, to }, words) {
  const first = sayDay(from, words.locale);
  return from === to ? first : fill(words.range, { from: first, to: sayDay(to, words.locale) });
}

/**
 * Hours, channel, who.
 * @param {Contact} contact
 * @param {CadenceWords} words
 */
export function sayHow({ hours, channel, who }, words) {
  return [hours && sayHours(hours, words), word(words.channels, channel), word(words.who, who)].filter(Boolean).join(words.dot);
}

/**
 * @param {number[]} hours
 * @param {CadenceWords} words
 */
function sayHours([from, to], words) {
  return fill(words.hours, { from, to });
}

/**
 * Which day of the rhythm, and what for.
 * @param {Contact} contact
 * @param {CadenceWords} words
 */
export function sayGoal({ number, goal }, words) {
  const said = word(words.goals, goal);
  if (number === null) return said;
  return fill(number < 0 ? words.before : words.nth, { n: Math.abs(number), goal: said });
}

/**
 * Why it is another day or another channel than usual; nothing where it is neither.
 * @param {Contact} contact
 * @param {CadenceWords} words
 */
export function sayChange({ moved, wanted, isAsked }, words) {
  return [moved && fill(words.moved[moved], { day: sayDay(wanted, words.locale) }), isAsked && words.asked].filter(Boolean).join(words.joins);
}

/**
 * @param {Row} row a day without contact
 * @param {{ stops: import("./rhythm.js").Stop[], promise: string | null, made: number }} facts
 * @param {CadenceWords} words
 */
export function sayWhy({ why }, { stops, promise, made }, words) {
  if (why === "closed") return stops.map((stop) => words.closed[stop]).join(words.joins);
  return fill(word(words.why, why || ""), { n: made, day: promise ? sayDay(promise, words.locale) : "" });
}

/**
 * @param {Rhythm} rhythm
 * @param {Parameters<typeof sayWhy>[1]} facts
 * @param {CadenceWords} words
 * @returns {string[][]}
 */
export function csvRows({ rows }, facts, words) {
  const lines = rows.map((row) => {
    const { from, to, contact } = row;
    if (!contact) return [from, to, words.no, "", "", "", sayWhy(row, facts, words)];
    const hours = contact.hours ? sayHours(contact.hours, words) : "";
    const said = [sayGoal(contact, words), sayChange(contact, words)].filter(Boolean).join(words.joins);
    return [from, to, words.yes, hours, word(words.channels, contact.channel), word(words.who, contact.who), said];
  });
  return [words.csv_head, ...lines];
}

/**
 * The contacts, and the day on which a person decides.
 * @param {Rhythm} rhythm
 * @param {{ mark: string, address: string }} about mark: the reader's own for this debt
 * @param {CadenceWords} words
 * @returns {import("../shared/ics.js").CalendarEntry[]}
 */
export function calendarEntries({ contacts, rows, end }, { mark, address }, words) {
  const titled = (/** @type {string} */ title) => (mark ? fill(words.titled, { title, mark }) : title);
  const entries = contacts.map((contact) => ({
    key: contact.key,
    day: contact.day,
    hour: contact.hours ? contact.hours[0] : 9,
    summary: titled(sayGoal(contact, words)),
    description: [sayHow(contact, words), sayChange(contact, words), words.check_first, address].filter(Boolean).join("\n"),
    url: address,
  }));
  if (!rows.some(({ why }) => why === "decide")) return entries;
  return [...entries, { key: "90", day: end, hour: 9, summary: titled(words.decide), description: `${words.why.decide}\n${address}`, url: address }];
}
