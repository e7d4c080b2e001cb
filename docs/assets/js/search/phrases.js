// @ts-check
// What pages are called and asked for: which phrase has which term. A phone cuts two thousand phrases before it answers,
// so terms are numbers here, and all of them stand in one row.

import { LINE, terms } from "./text.js";

/** The phrases of all pages, numbered in their order. */
export class Phrases {
  /**
   * @param {string} text all phrases, folded, each on a line, those of a page together
   * @param {number[]} pageOf the number of each one's page
   * @param {(word: string) => string} stem
   */
  constructor(text, pageOf, stem) {
    this.pageOf = pageOf;
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {number[]} */
    const row = [];
    /** @type {number[]} */
    const phrases = [];
    /** How many pages have each term, and which had it last. @type {number[]} */
    const counts = [];
    /** @type {number[]} */
    const last = [];
    let phrase = 0;
    for (const word of terms(text)) {
      if (word === LINE) {
        phrase += 1;
        continue;
      }
      const term = stem(word);
      let number = this.numbers.get(term);
      if (number === undefined) {
        number = this.numbers.size;
        this.numbers.set(term, number);
        counts.push(0);
        last.push(-1);
      }
      row.push(number);
      phrases.push(phrase);
      if (last[number] !== pageOf[phrase]) counts[number] += 1;
      last[number] = pageOf[phrase];
    }
    this.row = Uint32Array.from(row);
    /** The phrase that each term of the row stands in. */
    this.phrases = Uint32Array.from(phrases);
    /** How rare a term is by its number; and one that no page has. */
    const pages = new Set(pageOf).size;
    this.rarities = counts.map((count) => Math.log(1 + pages / (1 + count)));
    this.unknown = Math.log(1 + pages);
    /** How rare all terms of each phrase are. */
    this.weights = new Float64Array(pageOf.length);
    for (let at = 0; at < row.length; at += 1) this.weights[phrases[at]] += this.rarities[row[at]];
  }

  /** @param {string} term */
  has(term) {
    return this.numbers.has(term);
  }

  /** Every term. */
  terms() {
    return [...this.numbers.keys()];
  }

  /** @param {string} term */
  rarity(term) {
    const number = this.numbers.get(term);
    return number === undefined ? this.unknown : this.rarities[number];
  }

  /**
   * The phrases that have a term.
   * @param {string} term
   * @returns {number[]}
   */
  having(term) {
    const number = this.numbers.get(term);
    /** @type {number[]} */
    const found = [];
    if (number === undefined) return found;
    for (let at = this.row.indexOf(number); at >= 0; at = this.row.indexOf(number, at + 1)) found.push(this.phrases[at]);
    return found;
  }
}
