// @ts-check
// From the ticked items of a checklist and an agreed day to calendar entries. Pure.
import { addDays, addMonths, daysBetween, formatDay, nextWorkingDay } from "../shared/day.js";
import { fill } from "../shared/words.js";

/** @typedef {"today" | "before" | "on" | "next" | "month" | "twice"} When */

/**
 * In the order in which they are offered.
 * @type {When[]}
 */
export const TIMES = ["today", "before", "on", "next", "month", "twice"];

/**
 * When each action is usually due; any other action on the day. Their boxes are ticked at first but for those below.
 * @type {Record<string, When>}
 */
export const USUAL_TIMES = {
  "confirm-in-writing": "today",
  "sign-agreement": "today",
  "set-reminder": "on",
  "pay-and-keep-proof": "on",
  "remind-before-due": "before",
  "warn-if-slipping": "before",
  "call-next-working-day": "next",
  "ask-how-it-works": "month",
  "report-before-new-date": "twice",
  "get-settled-proof": "on",
  "set-legal-date": "next",
  "review-after-talk": "on",
  "mark-court-dates": "before",
  "write-not-the-debtor": "today",
  "set-help-review": "on",
  "log-what-worked": "on",
};

/** Whether money came is not known yet, so a legal step is nobody's usual reminder. */
export const UNTICKED = ["set-legal-date"];

/**
 * The title of an entry: an action's own words for the calendar where it has some for its usual time, else the action itself.
 * @param {string} id
 * @param {string} text
 * @param {When} when
 * @param {{ titles: Record<string, string>, titled: string }} words
 * @param {string} scenario
 */
export function titleOf(id, text, when, words, scenario) {
  const title = (when === USUAL_TIMES[id] && words.titles[id]) || text;
  return fill(words.titled, { title, scenario });
}

/**
 * The days that a choice names. A day of before today moves to today, unless the agreed day itself is past.
 * @param {When} when
 * @param {string} day the agreed day
 * @param {string} today
 */
export function reminderDays(when, day, today) {
  const days = {
    today: () => [today],
    on: () => [day],
    before: () => [addDays(day, -3)],
    next: () => [nextWorkingDay(day)],
    month: () => [addMonths(day, 1)],
    twice: () => [addDays(today, Math.floor(daysBetween(today, day) / 2)), addDays(day, -3)],
  }[when]();
  const moved = day < today ? days : days.map((each) => (each < today ? today : each));
  return [...new Set(moved)].sort();
}

/**
 * Nine in the morning; for an entry of today, when nine has gone by, the next full hour, and late at night tomorrow.
 * @param {string} day
 * @param {{ day: string, hour: number }} now
 */
export function momentOf(day, now) {
  if (day !== now.day || now.hour < 9) return { day, hour: 9 };
  return now.hour < 22 ? { day, hour: now.hour + 1 } : { day: addDays(day, 1), hour: 9 };
}

/**
 * Calendar entries, in order.
 * @param {{ id: string, text: string, link: string | null, when: When, day: string }[]} items
 * @param {{ day: string, hour: number }} now in China
 * @param {string} page the address of the scenario
 * @param {string} scenario its title
 * @param {{ agreed: string, how: string, page: string, locale: string, titles: Record<string, string>, titled: string }} words
 * @returns {import("../shared/ics.js").CalendarEntry[]}
 */
export function reminderEntries(items, now, page, scenario, words) {
  const entries = items.flatMap(({ id, text, link, when, day }) =>
    reminderDays(when, day, now.day).map((each, place) => ({
      ...momentOf(each, now),
      key: `${id}-${place + 1}`,
      summary: titleOf(id, text, when, words, scenario),
      description: [
        text,
        fill(words.agreed, { day: formatDay(day, words.locale) }),
        ...(link ? [fill(words.how, { link })] : []),
        fill(words.page, { page }),
      ].join("\n"),
      url: page,
    })),
  );
  return entries.sort((a, b) => (a.day === b.day ? a.hour - b.hour : a.day < b.day ? -1 : 1));
}
