// @ts-check
// What pages are called and asked for: which phrase has which term. A phone would need longer to cut two thousand phrases
// than for all the rest, so each term is looked for in their text when it is asked for, and remembered.

import { isHan, terms } from "./text.js";

/** What stands between lines. */
export const LINE = "\n";

const TYPICAL = 3; // how rare a term of a phrase is, on average; what each is exactly puts no more right pages first

/** A text in lines, numbered in their order. */
export class Lines {
  /**
   * @param {string} text
   * @param {string} between what stands between two lines
   */
  constructor(text, between = LINE) {
    this.text = text;
    /** Where each begins. */
    this.starts = [0];
    for (let at = text.indexOf(between); at >= 0; at = text.indexOf(between, at + 1)) this.starts.push(at + 1);
  }

  /**
   * The lines in which a word or a pair of signs stands: not within a longer number, and no word behind other letters.
   * @param {string} written
   * @param {boolean} isWhole nor before other letters
   */
  holding(written, isWhole) {
    const { text, starts } = this;
    const goesOn = isHan(written) ? isDigit : isWord;
    const begins = goesOn(written, 0);
    const ends = isWhole && goesOn(written, written.length - 1);
    /** @type {number[]} */
    const found = [];
    let at = text.indexOf(written);
    while (at >= 0) {
      let next = at + 1;
      if (!(begins && goesOn(text, at - 1)) && !(ends && goesOn(text, at + written.length))) {
        const line = this.at(at);
        found.push(line);
        next = line + 1 < starts.length ? starts[line + 1] : text.length;
      }
      at = text.indexOf(written, next);
    }
    return found;
  }

  /**
   * The line that a place of the text is in.
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

/** The phrases of all pages, a line each. */
export class Phrases extends Lines {
  /**
   * @param {string} text all phrases, folded, each on a line
   * @param {number[]} pageOf the number of each one's page
   * @param {(term: string) => string[]} written how a term is written in them; none where it stands as it is
   */
  constructor(text, pageOf, written) {
    super(text);
    this.pageOf = pageOf;
    this.written = written;
    this.pages = new Set(pageOf).size;
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
   * The phrases that have a term, each of its words by itself.
   * @param {string} term
   * @returns {number[]}
   */
  having(term) {
    let found = this.found.get(term);
    if (!found) {
      const written = this.written(term);
      found = (written.length > 0 ? written : [term]).flatMap((own) => this.holding(own, true));
      this.found.set(term, found);
    }
    return found;
  }
}

/**
 * @param {string} text
 * @param {number} at
 */
function isDigit(text, at) {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/**
 * Whether a small Latin letter or a digit stands there.
 * @param {string} text
 * @param {number} at
 */
export function isWord(text, at) {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || isDigit(text, at);
}
