// From the ticked items of a checklist and an agreed day to calendar entries. Pure.
import { addDays, addMonths, daysBetween, formatDay, nextWorkingDay } from "../shared/day.js";

/** When each action is usually due, and whether its box is ticked at first; any other action: on the day, unticked. */
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
  "set-legal-date": "on",
  "review-after-talk": "on",
};

/** The days that a choice names. day: the agreed day. A day of before today moves to today, unless day itself is past. */
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

/** Nine in the morning; for an entry of today, when nine has gone by, the next full hour, and late at night tomorrow. */
export function momentOf(day, now) {
  if (day !== now.day || now.hour < 9) return { day, hour: 9 };
  return now.hour < 22 ? { day, hour: now.hour + 1 } : { day: addDays(day, 1), hour: 9 };
}

/**
 * Calendar entries. items: { text, link, when, day }; now: { day, hour } in China; page: the address of the scenario;
 * words: { agreed, how, page }.
 */
export function reminderEvents(items, now, page, words, language) {
  const events = items.flatMap(({ text, link, when, day }) =>
    reminderDays(when, day, now.day).map((each) => ({
      ...momentOf(each, now),
      summary: text,
      description: [
        text,
        `${words.agreed}${formatDay(day, language)}`,
        ...(link ? [`${words.how}${link}`] : []),
        `${words.page}${page}`,
      ].join("\n"),
      url: page,
      alarm: "PT0S",
    })),
  );
  return events.sort((a, b) => (a.day === b.day ? a.hour - b.hour : a.day < b.day ? -1 : 1));
}
