// @ts-check
// A reader's words and a page's words as the terms that search compares. Chinese is cut into pairs of neighbouring
// signs (bigrams): no dictionary that could lack a word, and a sign that no page has spoils only its own two pairs.

const HAN = "\\u3400-\\u9fff\\u{20000}-\\u{323af}";
const RUN = new RegExp(`[${HAN}\\d]*[${HAN}][${HAN}\\d]*|[a-z0-9]+`, "gu");
const PIECE = new RegExp(`\\d+|[${HAN}]`, "gu");
const IS_HAN = new RegExp(`[${HAN}]`, "u");
const SHORT = 3; // a number of fewer digits says nothing without the sign beside it

/**
 * Text as search reads it: full width as half width, small letters, no apostrophes, and what is written in two ways as
 * one: traditional signs as simplified ones, `cheque` as `check`.
 */
export class Reading {
  /** @param {[string, string][]} same signs and words, each with what it is read as */
  constructor(same) {
    this.same = new Map(same);
    const signs = same.map(([written]) => written).filter(isHan);
    this.signs = new RegExp(`[${signs.join("") || "\\0"}]`, "gu");
  }

  /** @param {string} text */
  fold(text) {
    return text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['’‘]/g, "")
      .replace(this.signs, (sign) => this.same.get(sign) || sign)
      .replace(/[a-z]+/g, (word) => this.same.get(word) || word);
  }
}

/**
 * The terms of folded text: pairs of signs, words in Latin letters, numbers.
 * @param {string} folded
 * @returns {string[]}
 */
export function terms(folded) {
  return (folded.match(RUN) || []).flatMap((run) => (isHan(run) ? pairs(run) : [run]));
}

/** @param {string} text */
export function isHan(text) {
  return IS_HAN.test(text);
}

/**
 * A stretch of Chinese as pairs, a number counting as one sign. A sign without a neighbour stands alone.
 * @param {string} run
 * @returns {string[]}
 */
function pairs(run) {
  const pieces = run.match(PIECE) || [];
  if (pieces.length < 2) return pieces;
  const long = pieces.filter((piece) => piece.length >= SHORT);
  return [...pieces.slice(1).map((piece, at) => pieces[at] + piece), ...long];
}
