// @ts-check
// The lines of a letter, of which some hold only if the reader says so, and its blanks: what each asks for, as
// docs/blanks.yml says, and the text with them filled.
import { daysBetween, formatDay, isDay, today } from "../shared/day.js";
import { parseFen, sayAmount, writeAmount } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";
import { isHan } from "../shared/words.js";

/**
 * @typedef {import("../shared/money.js").Money & { blank: string }} BlankWords
 * @typedef {{ asks: string, of?: string, plan?: string, since?: string[], until?: string[] }} Asked as docs/blanks.yml says;
 *   of: the amount that capitals repeat; since, until: the days between which days are counted
 * @typedef {string | { name: string }} Piece
 * @typedef {{ when: string | null, pieces: Piece[] }} Line when: the condition of an optional line
 * @typedef {{ text: string, name?: string, filled?: boolean }} Filled
 *
 * @typedef {object} Blank
 * @property {string} name
 * @property {"text" | "day" | "amount" | "capital"} kind
 * @property {string} source the name of the blank that its value comes from: its own, or that of the amount it repeats
 * @property {boolean} currency whether the letter itself says the currency, beside the blank
 * @property {"who" | "amounts" | "days" | "other"} group
 * @property {boolean} long
 * @property {"decimal" | "numeric" | "tel" | null} keys
 * @property {"name" | "tel" | "off"} own what a browser may fill in of the reader's own
 * @property {boolean} coming whether a day that has passed is likely a slip
 * @property {boolean} signed
 * @property {boolean} isToday whether it is the day on which the letter is written
 * @property {boolean} passing whether it holds for this letter and this day alone, and so is never kept for others
 * @property {string | null} since the day of the page from which its days count, null where they are not counted
 * @property {string | null} until the day of the page to which they do, null for the day on which the page is open
 */

/** @type {Omit<Blank, "name" | "source" | "currency" | "since" | "until">} */
const PLAIN = { kind: "text", group: "other", long: false, keys: null, own: "off", coming: false, signed: false, isToday: false, passing: false };

// What a field does for what its blank asks for.
/** @type {Record<string, Partial<Blank>>} */
const HINTS = {
  "own-name": { group: "who", own: "name" },
  "own-phone": { group: "who", own: "tel", keys: "tel" },
  who: { group: "who" },
  phone: { group: "who", keys: "tel" },
  "last-digits": { group: "who", keys: "numeric" },
  signature: { group: "who", signed: true },
  money: { kind: "amount", group: "amounts", keys: "decimal" },
  capital: { kind: "capital", group: "amounts" },
  day: { kind: "day", group: "days" },
  today: { kind: "day", group: "days", isToday: true, passing: true },
  "coming-day": { kind: "day", group: "days", coming: true, passing: true },
  "days-late": { keys: "numeric", passing: true },
  count: { keys: "numeric" },
  words: {},
  text: { long: true },
};

/**
 * The name that a ticked box has among what was typed, so that it is kept and cleared with it; no blank begins so.
 * @param {string} condition
 */
export function tickName(condition) {
  return `□${condition}`;
}

/**
 * The lines of a letter from its text, in which a condition stands before each optional line.
 * @param {(string | { when: string })[]} parts
 * @param {string} signs between which a blank stands
 * @returns {Line[]}
 */
export function readLines(parts, signs) {
  /** @type {Line[]} */
  const lines = [{ when: null, pieces: [] }];
  for (const part of parts) {
    if (typeof part !== "string") {
      lines[lines.length - 1].when = part.when;
      continue;
    }
    part.split("\n").forEach((text, index) => {
      if (index) lines.push({ when: null, pieces: [] });
      lines[lines.length - 1].pieces.push(...readPieces(text, signs));
    });
  }
  return lines;
}

/**
 * The conditions of a letter, each once, in its order.
 * @param {Line[]} lines
 */
export function conditionsOf(lines) {
  return [...new Set(lines.flatMap(({ when }) => (when === null ? [] : [when])))];
}

/**
 * The pieces of the lines that hold. An empty line is left out as well where it would stand doubled then.
 * @param {Line[]} lines
 * @param {import("./store.js").Texts} typed
 * @returns {Piece[]}
 */
export function keptPieces(lines, typed) {
  /** @type {Line[]} */
  const kept = [];
  let isCut = false;
  for (const line of lines) {
    if (line.when !== null && !typed[tickName(line.when)]) isCut = true;
    else if (!isEmpty(line) || !isCut || (kept.length && !isEmpty(kept[kept.length - 1]))) {
      kept.push(line);
      isCut = false;
    }
  }
  return kept.flatMap(({ pieces }, index) => (index ? ["\n", ...pieces] : pieces));
}

/**
 * The names of the blanks among the pieces.
 * @param {Piece[]} pieces
 */
export function namesOf(pieces) {
  return new Set(pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.name])));
}

/** @param {Line} line */
function isEmpty({ pieces }) {
  return pieces.every((piece) => typeof piece === "string" && !piece.trim());
}

/**
 * A text as pieces.
 * @param {string} text
 * @param {string} signs between which a blank stands
 * @returns {Piece[]}
 */
export function readPieces(text, signs) {
  const [open, close] = [...signs].map((sign) => `\\${sign}`);
  const blank = new RegExp(`${open}([^${open}${close}\\n]+)${close}`);
  return text.split(blank).map((piece, index) => (index % 2 ? { name: piece.trim() } : piece));
}

/**
 * The blanks of a page by name, in the order of the page.
 * @param {Piece[][]} letters
 * @param {Record<string, Asked>} asked by name
 * @param {BlankWords} words
 * @returns {Map<string, Blank>}
 */
export function readBlanks(letters, asked, words) {
  /** @type {Map<string, Blank>} */
  const blanks = new Map();
  const names = namesOf(letters.flat());
  const first = (/** @type {string[] | undefined} */ days) => days?.find((day) => names.has(day)) || null;
  for (const pieces of letters) {
    pieces.forEach((piece, index) => {
      if (typeof piece === "string") return;
      const { asks, of, since, until } = asked[piece.name] || { asks: "words" };
      const currency = saysCurrency(pieces[index - 1], pieces[index + 1], words);
      const known = blanks.get(piece.name);
      if (known) known.currency = known.currency && currency;
      else {
        const own = { name: piece.name, source: of || piece.name, currency, since: first(since), until: first(until) };
        blanks.set(piece.name, { ...PLAIN, ...HINTS[asks], ...own });
      }
    });
  }
  return blanks;
}

/**
 * What the plan's facts put into the blanks.
 * @param {Record<string, Asked>} asked by name
 * @param {Record<string, string>} facts
 */
export function typedOf(asked, facts) {
  const known = Object.entries(asked).filter(([, { plan }]) => plan && typeof facts[plan] === "string");
  return Object.fromEntries(known.map(([name, { plan }]) => [name, facts[plan || ""]]));
}

/**
 * Whether what a language writes around an amount stands around a blank.
 * @param {Piece | undefined} before
 * @param {Piece | undefined} after
 * @param {BlankWords} words
 */
function saysCurrency(before, after, { amount }) {
  const [front, back] = amount.split("{n}").map((sign) => sign.trim());
  const has = (/** @type {Piece | undefined} */ piece) => (typeof piece === "string" ? piece.trim() : "");
  return has(before).endsWith(front) && has(after).startsWith(back);
}

/**
 * How many days lie between the two days of a blank that counts them; null where one is not there, or none do.
 * @param {Blank} blank
 * @param {import("./store.js").Texts} typed
 */
export function countDays({ since, until }, typed) {
  if (since === null) return null;
  const [from, to] = [typed[since] || "", until === null ? today() : typed[until] || ""];
  const days = isDay(from) && isDay(to) ? daysBetween(from, to) : 0;
  return days > 0 ? days : null;
}

/**
 * What stands in the letter for a blank, from what was typed into its field; null leaves the blank open.
 * @param {Blank} blank
 * @param {import("./store.js").Texts} typed
 * @param {BlankWords} words
 */
export function writeBlank(blank, typed, words) {
  const text = (typed[blank.source] || "").trim();
  const days = text ? null : countDays(blank, typed);
  if (days !== null) return String(days);
  if (!text) return null;
  if (blank.kind === "amount" || blank.kind === "capital") {
    const { fen } = parseFen(text);
    if (fen === undefined) return null;
    if (blank.kind === "capital") return capitalNumerals(fen);
    return blank.currency ? writeAmount(fen, words) : sayAmount(fen, words);
  }
  if (blank.kind === "day" && /^\d+-\d\d-\d\d$/.test(text)) {
    return isDay(text) ? formatDay(text, words.locale) : null;
  }
  return text;
}

/**
 * The letter with its blanks filled; plain pieces have no name.
 * @param {Piece[]} pieces
 * @param {Map<string, Blank>} blanks
 * @param {import("./store.js").Texts} typed
 * @param {BlankWords} words
 */
export function fillPieces(pieces, blanks, typed, words) {
  /** @type {Filled[]} */
  const filled = [];
  for (const [index, piece] of pieces.entries()) {
    const after = pieces[index + 1];
    const next =
      typeof piece === "string" ? { text: piece } : fillPiece(piece.name, typeof after === "string" ? after : "", blanks, typed, words);
    if (!next.text) continue;
    const last = filled[filled.length - 1];
    if (isHan(words.locale) && last && (last.filled || next.filled) && needsSpace(last.text, next.text)) {
      filled.push({ text: " " });
    }
    filled.push(next);
  }
  return filled;
}

/**
 * @param {string} name
 * @param {string} after what follows in the letter
 * @param {Map<string, Blank>} blanks
 * @param {import("./store.js").Texts} typed
 * @param {BlankWords} words
 * @returns {Filled}
 */
function fillPiece(name, after, blanks, typed, words) {
  const blank = blanks.get(name);
  const written = blank ? writeBlank(blank, typed, words) : null;
  const value = written && blank?.group === "who" ? withoutEcho(written, after) : written;
  const [open, close] = words.blank;
  return { text: value === null ? open + name + close : value, name, filled: value !== null };
}

/**
 * A text for paper: a signature, a day and a name beside its seal that are still open are lines to write on.
 * @param {string} text
 * @param {Map<string, Blank>} blanks
 * @param {{ blank: string, sign_line: string, day_line: string, seal: string }} words
 */
export function withLines(text, blanks, { blank: signs, sign_line: line, day_line: day, seal }) {
  const pieces = readPieces(text, signs);
  return pieces
    .map((piece, index) => {
      if (typeof piece === "string") return piece;
      const after = pieces[index + 1];
      const beside = /^\s*[（(]([^）)\n]*)[）)]/.exec(typeof after === "string" ? after : "");
      const blank = blanks.get(piece.name);
      if (blank?.kind === "day") return day;
      return blank?.signed || beside?.[1].includes(seal) ? line : signs[0] + piece.name + signs[1];
    })
    .join("");
}

/**
 * A name without its end where the letter goes on with the same words: 某某银行信用卡 before 信用卡中心 is 某某银行. Null where
 * nothing is left of it.
 * @param {string} value
 * @param {string} after
 */
function withoutEcho(value, after) {
  for (let length = Math.min(value.length, after.length); length >= 3; length -= 1) {
    if (value.endsWith(after.slice(0, length))) return value.slice(0, -length).trim() || null;
  }
  return value;
}

/**
 * Chinese type has a space between Han and Latin letters or digits, but not in 12月 or 15日.
 * @param {string} before
 * @param {string} after
 */
export function needsSpace(before, after) {
  const [left, right] = [[...before].pop() || "", [...after][0] || ""];
  if (!/[\p{L}\p{N}]/u.test(left) || !/[\p{L}\p{N}]/u.test(right)) return false;
  const han = /\p{Script=Han}/u;
  if (/\p{N}/u.test(left) && /[年月日号时点分]/.test(right)) return false;
  return han.test(left) !== han.test(right);
}

/**
 * The letter as one text.
 * @param {Filled[]} filled
 */
export function joinPieces(filled) {
  return filled.map((piece) => piece.text).join("").replace(/\s+$/, "");
}
