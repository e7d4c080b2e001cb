// @ts-check
// The lines of a letter, of which some hold only if the reader says so, and its blanks: what each asks for, as
// docs/blanks.yml says, and the text with them filled.
import { formatDay, isDay } from "../shared/day.js";
import { parseFen, sayAmount, writeAmount } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";
import { isHan } from "../shared/words.js";

/**
 * @typedef {import("../shared/money.js").Money & { blank: string }} BlankWords
 * @typedef {{ asks: string, of?: string }} Asked as docs/blanks.yml says; of: the amount that capitals repeat
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
 */

/** @type {Omit<Blank, "name" | "source" | "currency">} */
const PLAIN = { kind: "text", group: "other", long: false, keys: null, own: "off", coming: false, signed: false };

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
  "coming-day": { kind: "day", group: "days", coming: true },
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
  for (const pieces of letters) {
    pieces.forEach((piece, index) => {
      if (typeof piece === "string") return;
      const { asks, of } = asked[piece.name] || { asks: "words" };
      const currency = saysCurrency(pieces[index - 1], pieces[index + 1], words);
      const known = blanks.get(piece.name);
      if (known) known.currency = known.currency && currency;
      else blanks.set(piece.name, { ...PLAIN, ...HINTS[asks], name: piece.name, source: of || piece.name, currency });
    });
  }
  return blanks;
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
 * What stands in the letter for a blank, from what was typed into its field; null leaves the blank open.
 * @param {Blank} blank
 * @param {import("./store.js").Texts} typed
 * @param {BlankWords} words
 */
export function writeBlank(blank, typed, words) {
  const text = (typed[blank.source] || "").trim();
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
  for (const piece of pieces) {
    const next = typeof piece === "string" ? { text: piece } : fillPiece(piece.name, blanks, typed, words);
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
 * @param {Map<string, Blank>} blanks
 * @param {import("./store.js").Texts} typed
 * @param {BlankWords} words
 * @returns {Filled}
 */
function fillPiece(name, blanks, typed, words) {
  const blank = blanks.get(name);
  const value = blank ? writeBlank(blank, typed, words) : null;
  const [open, close] = words.blank;
  return { text: value === null ? open + name + close : value, name, filled: value !== null };
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
