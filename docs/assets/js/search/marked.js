// @ts-check
// The line that shows why a page was found, with what was looked for marked in it.

import { element } from "../shared/elements.js";
import { Looked } from "./engine.js";

/**
 * The text in pieces, those that hold a term marked.
 * @param {string} text
 * @param {Set<string>} terms
 * @param {import("./engine.js").Engine} engine
 * @returns {(string | HTMLElement)[]}
 */
export function marked(text, terms, engine) {
  const small = text.toLowerCase();
  const folded = small.length === text.length ? small : text; // İ is two small letters, and places would not fit
  const isHit = text.split("").map(() => false);
  for (const term of terms) {
    if (/^[a-z]/.test(term)) continue;
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) isHit.fill(true, at, at + term.length);
  }
  const looked = new Looked(terms, engine);
  for (const word of folded.matchAll(/[a-z]+/g)) {
    if (looked.term(engine.reading.same.get(word[0]) || word[0])) isHit.fill(true, word.index, word.index + word[0].length);
  }
  /** @type {(string | HTMLElement)[]} */
  const pieces = [];
  let start = 0;
  isHit.forEach((hit, at) => {
    if (at + 1 < isHit.length && isHit[at + 1] === hit) return;
    const piece = text.slice(start, at + 1);
    pieces.push(hit ? element("mark", {}, piece) : piece);
    start = at + 1;
  });
  return pieces;
}
