// A table as spreadsheets read it: UTF-8 with a byte order mark (without it Excel garbles Chinese), lines end in CRLF.

function csvCell(value) {
  const text = String(value);
  // A typed name that begins like a formula must stay a name.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

export function writeCsv(rows) {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
