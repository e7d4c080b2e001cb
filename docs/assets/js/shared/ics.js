// @ts-check
// Calendar files by RFC 5545: what Google, Apple, Outlook and the calendars of Chinese phones import.

// China has kept one time since 1991; the component is there because the RFC wants every TZID defined.
const CHINA_TIME = [
  "BEGIN:VTIMEZONE",
  "TZID:Asia/Shanghai",
  "BEGIN:STANDARD",
  "DTSTART:19910915T000000",
  "TZOFFSETFROM:+0800",
  "TZOFFSETTO:+0800",
  "TZNAME:CST",
  "END:STANDARD",
  "END:VTIMEZONE",
];

/** @param {string} text */
export function escapeIcs(text) {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\u0000-\u001f\u007f]/g, "");
}

/**
 * At most 75 octets a line, the further ones begin with a space. A character is never split: lines are cut between
 * code points and measured in UTF-8.
 * @param {string} line
 */
export function foldIcs(line) {
  const lines = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const code = sign.codePointAt(0) || 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  lines.push(part);
  return lines.join("\r\n");
}

/** An id unlike any other, also where randomUUID is missing (old phones, and pages not opened over https). */
export function newId() {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {number} now */
function stampOf(now) {
  return `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/**
 * @typedef {object} CalendarEntry
 * @property {string} key what tells it from the others of its calendar, and stays when it is made again
 * @property {string} day
 * @property {number} hour
 * @property {string} summary
 * @property {string} description
 * @property {string} url
 */

/**
 * A file to import. Imported again after a change, its entries take the place of the old ones: they have the same UID and a
 * higher SEQUENCE (RFC 5545, 3.8.4.7 and 3.8.7.4). It has no METHOD, with which Outlook would open a calendar of its own.
 * @param {CalendarEntry[]} entries each is told when it begins
 * @param {{ id: string, sequence: number, now: number }} version id: of the calendar; now: in milliseconds
 */
export function writeCalendar(entries, { id, sequence, now }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Overdue Talks Handbook//Reminders 1.1//ZH",
    "CALSCALE:GREGORIAN",
    ...CHINA_TIME,
  ];
  for (const entry of entries) {
    const start = `${entry.day.replace(/-/g, "")}T${String(entry.hour).padStart(2, "0")}0000`;
    lines.push(
      "BEGIN:VEVENT",
      `UID:${id}-${entry.key}@overdue-talks`,
      `SEQUENCE:${sequence}`,
      `DTSTAMP:${stampOf(now)}`,
      `DTSTART;TZID=Asia/Shanghai:${start}`,
      "DURATION:PT30M",
      // A reminder takes no time: colleagues do not see its owner as busy.
      "TRANSP:TRANSPARENT",
      "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
      `SUMMARY:${escapeIcs(entry.summary)}`,
      `DESCRIPTION:${escapeIcs(entry.description)}`,
      `URL:${entry.url}`,
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeIcs(entry.summary)}`,
      "TRIGGER:PT0S",
      "END:VALARM",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return `${lines.map(foldIcs).join("\r\n")}\r\n`;
}
