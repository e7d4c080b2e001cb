// @ts-check
// Days without a time or a zone, as a date field gives them: "2026-12-15". Counting is done on whole day numbers in UTC,
// so that no clock change ever moves a date.

const DAY_LENGTH = 86400000;

/**
 * @param {number} year
 * @param {number} month
 * @param {number} date
 */
function makeDay(year, month, date) {
  const time = new Date(Date.UTC(year, month - 1, date));
  const same = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return same && year >= 1900 && year <= 2999 ? time.toISOString().slice(0, 10) : null;
}

/**
 * What a date field gives, or what an old browser lets one type: 2026-12-15, 2026/12/15, 2026年12月15日. Else null.
 * @param {string} typed
 */
export function parseDay(typed) {
  const parts = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(typed);
  return parts && makeDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/**
 * Whether the text is a day that the calendar has, written as above.
 * @param {string} text
 */
export function isDay(text) {
  return parseDay(text) === text;
}

/**
 * 2026年12月10日 or 10 December 2026.
 * @param {string} day
 * @param {string} locale
 */
export function formatDay(day, locale) {
  const form = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  return form.format(new Date(`${day}T00:00:00Z`));
}

/** @param {string} day */
export function dayNumber(day) {
  return Date.parse(`${day}T00:00:00Z`) / DAY_LENGTH;
}

/** @param {number} number */
export function dayOf(number) {
  return new Date(number * DAY_LENGTH).toISOString().slice(0, 10);
}

/**
 * @param {string} day
 * @param {number} days
 */
export function addDays(day, days) {
  return dayOf(dayNumber(day) + days);
}

/**
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The day `date` of the month that lies `months` after that of `day`; in a shorter month its last day.
 * @param {string} day
 * @param {number} months
 */
export function addMonths(day, months, date = Number(day.slice(8))) {
  const [year, month] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/**
 * The next Monday to Friday after the day. Public holidays are not known here; the words beside it say so.
 * @param {string} day
 */
export function nextWorkingDay(day) {
  let next = addDays(day, 1);
  while ([0, 6].includes(new Date(`${next}T00:00:00Z`).getUTCDay())) next = addDays(next, 1);
  return next;
}

/** Today on the reader's own calendar. */
export function today(now = new Date()) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * Date and hour in China, which keeps one time all year.
 * @param {number} now in milliseconds
 */
export function nowInChina(now) {
  const text = new Date(now + 8 * 3600000).toISOString();
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}
