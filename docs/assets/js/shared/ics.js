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

export function escapeIcs(text) {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\u0000-\u001f\u007f]/g, "");
}

// At most 75 octets a line, the further ones begin with a space. A character is never split: lines are cut between
// code points and measured in UTF-8.
export function foldIcs(line) {
  const lines = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const code = sign.codePointAt(0);
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

// Unlike any other, also where randomUUID is missing (old phones, and pages not opened over https).
export function newUid() {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function stampOf(now) {
  return `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

// events: { day, hour, summary, description, url, alarm }, alarm an RFC 5545 duration before the event: "-P3D", "PT0S".
export function writeCalendar(events, now, makeUid = newUid) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Overdue Talks Handbook//Reminders 1.0//ZH",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...CHINA_TIME,
  ];
  for (const event of events) {
    const start = `${event.day.replace(/-/g, "")}T${String(event.hour).padStart(2, "0")}0000`;
    lines.push(
      "BEGIN:VEVENT",
      `UID:${makeUid()}@overdue-talks`,
      `DTSTAMP:${stampOf(now)}`,
      `DTSTART;TZID=Asia/Shanghai:${start}`,
      "DURATION:PT30M",
      `SUMMARY:${escapeIcs(event.summary)}`,
      `DESCRIPTION:${escapeIcs(event.description)}`,
      ...(event.url ? [`URL:${event.url}`] : []),
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${escapeIcs(event.summary)}`,
      `TRIGGER:${event.alarm}`,
      "END:VALARM",
      "END:VEVENT",
    );
  }
  lines.push("END:VCALENDAR");
  return `${lines.map(foldIcs).join("\r\n")}\r\n`;
}
