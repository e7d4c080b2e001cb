// @ts-check
// A reader's words and a page's words as the terms that search compares. Chinese is cut into pairs of neighbouring
// signs (bigrams): no dictionary that could lack a word, and a sign that no page has spoils only its own two pairs.

const HAN = "\\u3400-\\u9fff\\u{20000}-\\u{323af}";
const RUN = new RegExp(`[${HAN}\\d]*[${HAN}][${HAN}\\d]*|[a-z0-9]+`, "gu");
const PIECE = new RegExp(`\\d+|[${HAN}]`, "gu");
const IS_HAN = new RegExp(`[${HAN}]`, "u");
const SHORT = 3; // a number of fewer digits says nothing without the sign beside it

/**
 * Text as search reads it: full width as half width, small letters, no apostrophes, traditional signs as simplified
 * ones, words that are spelled in two ways as one.
 * @param {string} text
 * @param {ReadonlyMap<string, string>} same what is read as another sign or word
 */
export function fold(text, same) {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’‘]/g, "");
  let folded = "";
  for (const sign of plain) folded += same.get(sign) || sign;
  return folded.replace(/[a-z]+/g, (word) => same.get(word) || word);
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
  const long = pieces.filter((piece) => piece.length >= SHORT);
  if (pieces.length < 2) return pieces;
  return [...pieces.slice(1).map((piece, at) => pieces[at] + piece), ...long];
}
