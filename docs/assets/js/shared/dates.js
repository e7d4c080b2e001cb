// Days without a time or a zone, as a date field gives them: 2026-12-10.
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Whether the text is a day that the calendar has. */
export function isDay(text) {
  const found = ISO_DAY.exec(text);
  if (!found) return false;
  const day = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
  return day.toISOString().startsWith(text);
}

/** 2026年12月10日 or 10 December 2026. */
export function formatDay(day, language) {
  const [year, month, date] = day.split("-").map(Number);
  return language === "zh" ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** Today on the reader's own calendar. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
