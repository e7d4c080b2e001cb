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
 * one: traditional signs as simplified ones, `cheque` as `check`.
 */
export class Reading {
  /** @param {[string, string][]} same signs and words, each with what it is read as */
  constructor(same) {
    this.same = new Map(same);
    /** @type {Map<string, string>} */
    this.units = new Map();
    const longestFirst = same.map(([written]) => written).sort((a, b) => b.length - a.length);
    const signs = longestFirst.filter(isHan).join("|");
    const words = longestFirst.filter((written) => !isHan(written)).join("|");
    /** What each pass looks for; none where there is nothing to find. */
    this.passes = [signs, words && `\\b(?:${words})\\b`].filter(Boolean).map((pattern) => new RegExp(pattern, "g"));
  }

  /** @param {string} text */
  fold(text) {
    const plain = text.normalize("NFKC").toLowerCase().replace(/['’‘]/g, "");
    return this.passes.reduce((read, pass) => read.replace(pass, (written) => this.same.get(written) || written), plain);
  }

  /**
   * Text folded unit by unit, half signs too: a place in it is the same place in the text.
   * @param {string} text
   */
  inPlace(text) {
    const read = (/** @type {string} */ unit) => {
      let folded = this.units.get(unit);
      if (folded === undefined) this.units.set(unit, (folded = this.fold(unit)[0] || " "));
      return folded;
    };
    return text.split("").map(read).join("");
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
