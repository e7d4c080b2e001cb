// @ts-check
// A reader's words and a page's words as the terms that search compares. Chinese is cut into pairs of neighbouring
// signs (bigrams): no dictionary that could lack a word, and a sign that no page has spoils only its own two pairs.

const HAN = "\\u3400-\\u9fff\\ud840-\\ud888\\udc00-\\udfff"; // signs beyond the basic plane by their halves, which a phone finds faster
const RUN = new RegExp(`\\d*[${HAN}][${HAN}\\d]*|[a-z0-9]+`, "g");
const PIECE = /\d+|[\u3400-\u9fff\u{20000}-\u{323af}]/gu;
const IS_HAN = /[\u3400-\u9fff\ud840-\ud888]/;
const HAS_LONG = /[\d\ud800-\udfff]/; // pieces of more than one unit
const SHORT = 3; // a number of fewer digits says nothing without the sign beside it

/**
 * Text as search reads it: full width as half width, small letters, no apostrophes, and what is written in two ways as
 * one: traditional signs as simplified ones, `cheque` as `check`. hooks/search/reading.py does the same.
 */
export class Reading {
  /**
   * @param {[string, string][]} same signs and words, each with what it is read as
   * @param {string[]} signs two texts: signs, and in the same order what each is read as
   */
  constructor(same, [signs, simple] = ["", ""]) {
    this.same = new Map(same);
    this.signs = signs;
    this.simple = simple;
    const longestFirst = same.map(([written]) => written).sort((a, b) => b.length - a.length);
    const han = [...longestFirst.filter(isHan), ...(signs ? [`[${signs}]`] : [])].join("|");
    const words = longestFirst.filter((written) => !isHan(written)).join("|");
    /** What each pass looks for; none where there is nothing to find. */
    this.passes = [han, words && `\\b(?:${words})\\b`].filter(Boolean).map((pattern) => new RegExp(pattern, "g"));
  }

  /** @param {string} text */
  fold(text) {
    const plain = text.normalize("NFKC").toLowerCase().replace(/['’‘]/g, "");
    const read = (/** @type {string} */ written) => this.same.get(written) || this.simple[this.signs.indexOf(written)] || written;
    return this.passes.reduce((folded, pass) => folded.replace(pass, read), plain);
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
  const pieces = HAS_LONG.test(run) ? run.match(PIECE) || [] : run;
  if (pieces.length < 2) return [...pieces];
  const found = [];
  for (let at = 1; at < pieces.length; at += 1) found.push(pieces[at - 1] + pieces[at]);
  return typeof pieces === "string" ? found : [...found, ...pieces.filter((piece) => piece.length >= SHORT)];
}
