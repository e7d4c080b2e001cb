// @ts-check
// What pages are called and asked for: which phrase has which term. A phone would need longer to cut two thousand phrases
// than for all the rest, so each term is looked for in their text when it is asked for, and remembered.

import { isHan, terms } from "./text.js";

/** What stands between phrases. */
export const LINE = "\n";

const TYPICAL = 3; // how rare a term of a phrase is, on average; what each is exactly puts no more right pages first
const WORD = /[a-z0-9]/;
const DIGIT = /\d/;

/** The phrases of all pages, numbered in their order. */
export class Phrases {
  /**
   * @param {string} text all phrases, folded, each on a line, those of a page together
   * @param {number[]} pageOf the number of each one's page
   * @param {Map<string, string>} stems the words of Latin letters in them with their stems; nothing where a word is its own
   */
  constructor(text, pageOf, stems) {
    this.text = text;
    this.pageOf = pageOf;
    this.pages = new Set(pageOf).size;
    /** Where each begins. */
    this.starts = [0];
    for (let at = text.indexOf(LINE); at >= 0; at = text.indexOf(LINE, at + 1)) this.starts.push(at + 1);
    /** The words of a stem. @type {Map<string, string[]>} */
    this.words = new Map();
    for (const [word, stem] of stems) {
      const known = this.words.get(stem || word);
      if (known) known.push(word);
      else this.words.set(stem || word, [word]);
    }
    /** @type {Map<string, number[]>} */
    this.found = new Map();
    /** @type {Map<number, number>} */
    this.weights = new Map();
    /** @type {string[] | null} */
    this.everyPair = null;
  }

  /** @param {string} term */
  has(term) {
    return this.having(term).length > 0;
  }

  /** Every pair of signs, and every sign that has no neighbour. */
  pairs() {
    return (this.everyPair = this.everyPair || [...new Set(terms(this.text).filter(isHan))]);
  }

  /**
   * How rare a term is among pages.
   * @param {string} term
   */
  rarity(term) {
    const count = new Set(this.having(term).map((phrase) => this.pageOf[phrase])).size;
    return Math.log(1 + this.pages / (1 + count));
  }

  /**
   * How rare all terms of a phrase are together, as many as it has signs next to one another, or words.
   * @param {number} phrase
   */
  weight(phrase) {
    let weight = this.weights.get(phrase);
    if (weight === undefined) {
      const phraseText = this.text.slice(this.starts[phrase], (this.starts[phrase + 1] || Infinity) - 1);
      weight = TYPICAL * (isHan(phraseText) ? Math.max(1, phraseText.length - 1) : phraseText.split(" ").length);
      this.weights.set(phrase, weight);
    }
    return weight;
  }

  /**
   * The phrases that have a term, once for each time.
   * @param {string} term
   * @returns {number[]}
   */
  having(term) {
    let found = this.found.get(term);
    if (!found) {
      found = (this.words.get(term) || [term]).flatMap((written) => this.holding(written)).sort((a, b) => a - b);
      this.found.set(term, found);
    }
    return found;
  }

  /**
   * The phrases in which a word or a pair of signs stands as it is written: not within a longer word or number.
   * @param {string} written
   */
  holding(written) {
    const { text } = this;
    const [first, last] = [written[0], written[written.length - 1]];
    const goesOn = isHan(written) ? DIGIT : WORD;
    /** @type {number[]} */
    const found = [];
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const isWithin =
        (goesOn.test(first) && goesOn.test(text.charAt(at - 1))) || (goesOn.test(last) && goesOn.test(text.charAt(at + written.length)));
      if (!isWithin) found.push(this.at(at));
    }
    return found;
  }

  /**
   * The phrase that a place of the text is in.
   * @param {number} place
   */
  at(place) {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  }
}
