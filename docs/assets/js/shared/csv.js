// @ts-check
// A table as spreadsheets read it: UTF-8 with a byte order mark (without it Excel garbles Chinese), lines end in CRLF.

// What makes a formula of a cell, also in the full-width form of a Chinese keyboard; and where a cell begins, also for a
// spreadsheet that parts them at semicolons or tabs.
// https://owasp.org/www-community/attacks/CSV_Injection
const FORMULA = /(^|[;\t\r\n])(?=[=+\-@＝＋－＠])/g;
// Excel reads these as numbers and loses their zeros and last digits.
const LONG_DIGITS = /^(?:0\d+|\d{12,})$/;

/** @param {string | number} value */
function csvCell(value) {
  const text = String(value);
  // A typed name stays a name.
  const safe = LONG_DIGITS.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text.replace(FORMULA, "$1'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** @param {(string | number)[][]} rows */
export function writeCsv(rows) {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
