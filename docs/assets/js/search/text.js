// @ts-check
// A reader's words and a page's words as the terms that search compares. Chinese is cut into pairs of neighbouring
// signs (bigrams): no dictionary that could lack a word, and a sign that no page has spoils only its own two pairs.

const HAN = "\\u3400-\\u9fff\\ud840-\\ud888\\udc00-\\udfff"; // signs beyond the basic plane by their halves, which a phone finds faster
const RUN = new RegExp(`\\d*[${HAN}][${HAN}\\d]*|[a-z0-9]+|\\n`, "g");
const PIECE = /\d+|[\u3400-\u9fff\u{20000}-\u{323af}]/gu;
const IS_HAN = /[\u3400-\u9fff\ud840-\ud888]/;
const HAS_LONG = /[\d\ud800-\udfff]/; // pieces of more than one unit
const SHORT = 3; // a number of fewer digits says nothing without the sign beside it

/** What `terms` has between lines. */
export const LINE = "\n";

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
    const all = same.map(([written]) => written);
    const [signs, words] = [all.filter(isHan), all.filter((written) => !isHan(written))];
    const pairs = signs.filter((written) => written.length > 1);
    const single = signs.filter((written) => written.length === 1).join("");
    /** What each pass looks for; none where there is nothing to find. */
    this.passes = [
      signs.length > 0 ? [...pairs, single && `[${single}]`].filter(Boolean).join("|") : "",
      words.length > 0 ? `\\b(?:${words.join("|")})\\b` : "",
    ].flatMap((pattern) => (pattern ? [new RegExp(pattern, "g")] : []));
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
 * The terms of folded text: pairs of signs, words in Latin letters, numbers; `LINE` where a line ends.
 * @param {string} folded
 * @returns {string[]}
 */
export function terms(folded) {
  /** @type {string[]} */
  const found = [];
  for (const run of folded.match(RUN) || []) {
    if (isHan(run)) addPairs(run, found);
    else found.push(run);
  }
  return found;
}

/** @param {string} text */
export function isHan(text) {
  return IS_HAN.test(text);
}

/**
 * Adds a stretch of Chinese as pairs, a number counting as one sign. A sign without a neighbour stands alone.
 * @param {string} run
 * @param {string[]} found
 */
function addPairs(run, found) {
  if (!HAS_LONG.test(run) && run.length > 1) {
    for (let at = 1; at < run.length; at += 1) found.push(run.substring(at - 1, at + 1));
    return;
  }
  const pieces = run.match(PIECE) || [];
  if (pieces.length < 2) found.push(...pieces);
  for (let at = 1; at < pieces.length; at += 1) found.push(pieces[at - 1] + pieces[at]);
  if (pieces.length > 1) found.push(...pieces.filter((piece) => piece.length >= SHORT));
}
