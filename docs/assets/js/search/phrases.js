// @ts-check
// What pages are called and asked for: which phrase has which term. A phone cuts two thousand phrases before it answers,
// so terms are numbers here, and all of them stand in one row.

import { terms } from "./text.js";

/** The phrases of all pages, numbered in their order. */
export class Phrases {
  /**
   * @param {string[]} texts folded, those of a page together
   * @param {number[]} pageOf the number of each one's page
   * @param {(word: string) => string} stem
   */
  constructor(texts, pageOf, stem) {
    this.pageOf = pageOf;
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    /** @type {number[]} */
    const row = [];
    /** @type {number[]} */
    const phrases = [];
    texts.forEach((text, phrase) => {
      for (const word of terms(text)) {
        const term = stem(word);
        let number = this.numbers.get(term);
        if (number === undefined) this.numbers.set(term, (number = this.numbers.size));
        row.push(number);
        phrases.push(phrase);
      }
    });
    this.row = Uint32Array.from(row);
    /** The phrase that each term of the row stands in. */
    this.phrases = Uint32Array.from(phrases);
    /** How rare a term is by its number; and one that no page has. */
    const pages = new Set(pageOf).size;
    this.rarities = this.count().map((count) => Math.log(1 + pages / (1 + count)));
    this.unknown = Math.log(1 + pages);
    /** How rare all terms of each phrase are. */
    this.weights = new Float64Array(texts.length);
    for (let at = 0; at < row.length; at += 1) this.weights[phrases[at]] += this.rarities[row[at]];
  }

  /** How many pages have each term. */
  count() {
    const counts = new Float64Array(this.numbers.size);
    const last = new Int32Array(this.numbers.size).fill(-1);
    for (let at = 0; at < this.row.length; at += 1) {
      const term = this.row[at];
      const page = this.pageOf[this.phrases[at]];
      if (last[term] !== page) counts[term] += 1;
      last[term] = page;
    }
    return counts;
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
