// @ts-check
// From one sentence to pages, best first. lunr stems English words and knows those that are a slip away; what is ours is
// which words count, how far a page covers them, and whose page it is. Its own weights (BM25) put no more right pages
// first, and to make its index took a phone longer than all the rest.

import { Reading, isHan, terms } from "./text.js";
import { Sounds, loose } from "./sounds.js";

/**
 * @typedef {object} Entry a page of the index; what it lacks is left out
 * @property {string} location its address below the language's root
 * @property {string} title
 * @property {string} about its description
 * @property {string[]} [asked] what people type who need it
 * @property {[id: string, text: string][]} [heads]
 * @property {string} [side] the role of its readers
 * @property {number} rank how far pages of its kind go before others
 * @property {string} [sheet] the id of its checklist
 * @property {string} [say] the id of the heading above the words to say
 *
 * @typedef {{ number: string, use: string }} Line a number to call
 *
 * @typedef {object} Index what the build writes for a language
 * @property {Entry[]} pages
 * @property {string} [readings] how signs are read, for `Sounds`; a language of letters needs none
 * @property {[string, string][]} same signs and words that are read as others
 * @property {string[]} nothing words that count for nothing
 * @property {Record<string, string[]>} sides what shows whose words they are
 * @property {string} claims the address of the page that answers yes or no
 * @property {string[]} doubt what asks for it
 * @property {string[]} crisis what is said in distress or danger
 * @property {Line[]} lines the numbers to call then
 * @property {string[]} refuge the addresses of the pages that come first then
 * @property {Line | null} advice the number to ask where no page answers
 * @property {{ asked: string[], nearest: string }[]} absent what the handbook has no page for
 * @property {string[]} first the addresses that an empty box offers
 * @property {Words["search"] & { crisis: string, sides: Record<string, string> }} words
 *
 * @typedef {{ entry: Entry, head: [id: string, text: string] | null }} Found head: the heading that answers best
 * @typedef {{ found: Found[], isCrisis: boolean, isAbsent: boolean, terms: Set<string> }} Answer
 *
 * @typedef {[term: string, weight: number]} Spelling
 * @typedef {{ spellings: Spelling[], rarity: number }} Unit a word or pair of signs of what was typed, as pages may write it
 * @typedef {{ units: Unit[], rarity: number, byTerm: Map<string, [unit: number, weight: number][]> }} Wanted all of them,
 * and which a term is a spelling of
 */

const SAID = 0.55; // what a word in a heading or the description counts beside one in the title or in what people type
const COVERAGE = 12; // what a page gets that holds all that was typed
const TYPO = 0.4; // a word that is one letter from the one typed
const BEGUN = 0.7; // a word that begins with the one typed
const ALIKE = 0.45; // a pair that sounds like the one typed
const TYPED_SOUND = 0.8; // a pair that sounds as was typed in pinyin
const OTHER_SIDE = 0.45;
const OWN_SIDE = 1.25;
const IN_DOUBT = 1.8; // what the page that answers yes or no goes before others where that is asked
const ASKED = 16; // what a page gets whose readers type just this, or that is called so
const MOST = 7;
const COVERED = 0.2; // less of what was asked, and no page answers it

/** One language's search. */
export class Engine {
  /**
   * @param {Index} data
   * @param {any} lunr the library
   */
  constructor(data, lunr) {
    this.lunr = lunr;
    this.reading = new Reading(data.same);
    this.sounds = new Sounds(data.readings || "");
    this.nothing = this.pattern(data.nothing);
    this.sides = Object.entries(data.sides).map(([side, said]) => ({ side, said: this.pattern(said) }));
    this.claims = data.claims;
    this.doubt = this.pattern(data.doubt);
    this.crisis = this.pattern(data.crisis);
    this.refuge = data.refuge;
    this.absent = data.absent.map(({ asked, nearest }) => ({ said: this.pattern(asked), nearest }));
    /** @type {Map<string, string>} */
    this.stems = new Map();
    /**
     * Of each page its title and what people type who need it, each as its terms; and its headings and description as
     * text, in which a term is looked for when it is asked for.
     */
    this.pages = data.pages.map((entry) => {
      const phrases = this.reading.fold([entry.title, ...(entry.asked || [])].join("\n")).split("\n");
      const cut = phrases.map((phrase) => this.terms(phrase));
      const texts = [entry.about, ...(entry.heads || []).map(([, text]) => text)];
      const said = ` ${this.reading.fold(texts.join(" ")).replace(/[^\p{L}\p{N}]+/gu, " ")}`;
      return { entry, phrases: cut, named: new Set(cut.flat()), said };
    });
    /** How many pages are called so, or asked for so, by term. @type {Map<string, number>} */
    this.pagesWith = new Map();
    for (const { named } of this.pages) {
      for (const term of named) this.pagesWith.set(term, (this.pagesWith.get(term) || 0) + 1);
    }
    /** @type {Map<string, string[]> | null} */
    this.bySound = null;
    /** @type {any} */
    this.words = null;
  }

  /**
   * The pages that answer what was typed, the best first.
   * @param {string} typed
   * @returns {Answer}
   */
  answer(typed) {
    const said = this.reading.fold(typed);
    const wanted = this.wanted(said);
    const side = this.side(said);
    const claims = this.doubt.test(said) ? this.claims : null;
    const ranked = this.pages.map(({ entry, phrases, named, said: own }) => {
      const isNamed = (/** @type {string} */ term) => named.has(term);
      const isSaid = (/** @type {string} */ term) => !named.has(term) && own.includes(isHan(term) ? term : ` ${term}`);
      const asked = covered([...wanted.byTerm.keys()].filter(isNamed), wanted);
      const coverage = (asked + SAID * covered([...wanted.byTerm.keys()].filter(isSaid), wanted)) / (wanted.rarity || 1);
      const alike = asked ? Math.max(...phrases.map((phrase) => this.likeness(phrase, wanted))) : 0;
      const sided = !side || !entry.side ? 1 : entry.side === side ? OWN_SIDE : OTHER_SIDE;
      const score = (COVERAGE * coverage + ASKED * alike) * entry.rank * sided;
      return { entry, coverage, score: entry.location === claims ? IN_DOUBT * score : score };
    });
    ranked.sort((a, b) => b.score - a.score);
    const isCrisis = this.crisis.test(said);
    const absent = this.absent.find((topic) => topic.said.test(said));
    const before = [...(isCrisis ? this.refuge : []), ...(absent ? [absent.nearest.split("#")[0]] : [])];
    const ahead = before.flatMap((location) => this.pages.filter(({ entry }) => entry.location === location));
    const entries = [...new Set([...ahead, ...ranked].map(({ entry }) => entry))];
    const best = Math.max(0, ...ranked.slice(0, 3).map(({ coverage }) => coverage));
    return {
      found: entries.slice(0, MOST).map((entry) => ({ entry, head: this.head(entry, wanted) })),
      isCrisis,
      isAbsent: Boolean(absent) || best < COVERED,
      terms: new Set(wanted.byTerm.keys()),
    };
  }

  /**
   * @param {string} folded
   * @returns {string[]}
   */
  terms(folded) {
    return terms(folded).map((term) => (/^[a-z]+$/.test(term) ? this.stem(term) : term));
  }

  /** @param {string} word */
  stem(word) {
    let stem = this.stems.get(word);
    if (stem === undefined) {
      stem = String(this.lunr.stemmer(new this.lunr.Token(word, {})));
      this.stems.set(word, stem);
    }
    return stem;
  }

  /** @param {string} term */
  rarity(term) {
    return Math.log(1 + this.pages.length / (1 + (this.pagesWith.get(term) || 0)));
  }

  /**
   * What is looked for: each word or pair of signs with its spellings.
   * @param {string} said
   * @returns {Wanted}
   */
  wanted(said) {
    const kept = said.replace(new RegExp(this.nothing, "g"), " ");
    const units = [...new Set(this.terms(kept))]
      .flatMap((term) => this.spellings(term))
      .filter((spellings) => spellings.length > 0)
      .map((spellings) => {
        return { spellings, rarity: Math.max(...spellings.map(([term]) => this.rarity(term))) };
      });
    /** @type {Map<string, [number, number][]>} */
    const byTerm = new Map();
    units.forEach(({ spellings }, unit) => {
      for (const [term, weight] of spellings) byTerm.set(term, [...(byTerm.get(term) || []), [unit, weight]]);
    });
    return { units, rarity: units.reduce((sum, unit) => sum + unit.rarity, 0), byTerm };
  }

  /**
   * How a term may be written on pages. What is typed in pinyin becomes several terms.
   * @param {string} term
   * @returns {Spelling[][]}
   */
  spellings(term) {
    if (isHan(term)) return [term.length === 1 ? this.startingWith(term) : this.soundingLike(term)];
    if (this.pagesWith.has(term)) return [[[term, 1]]];
    const syllables = /^[a-z]+$/.test(term) ? this.sounds.cut(term) : [];
    if (syllables.length < 2) return [this.nearly(term)];
    return syllables.slice(1).map((next, at) => {
      const sound = `${loose(syllables[at])} ${loose(next)}`;
      return this.withSound(sound).map((other) => [other, TYPED_SOUND]);
    });
  }

  /**
   * A pair of signs, and those that sound like it.
   * @param {string} pair
   * @returns {Spelling[]}
   */
  soundingLike(pair) {
    const others = new Set(this.sounds.of(pair).flatMap((sound) => this.withSound(sound)));
    others.delete(pair);
    return [[pair, 1], ...[...others].map((other) => /** @type {Spelling} */ ([other, ALIKE]))];
  }

  /** Makes ready what a first answer would wait for. */
  warm() {
    this.withSound("");
  }

  /**
   * The pairs of the pages with a sound.
   * @param {string} sound
   * @returns {string[]}
   */
  withSound(sound) {
    if (!this.bySound) {
      this.bySound = new Map();
      for (const term of this.pagesWith.keys()) {
        if (!isHan(term)) continue;
        for (const read of this.sounds.of(term)) {
          const known = this.bySound.get(read);
          if (known) known.push(term);
          else this.bySound.set(read, [term]);
        }
      }
    }
    return this.bySound.get(sound) || [];
  }

  /**
   * The terms of the pages that a pattern of the library finds.
   * @param {any} pattern
   * @returns {string[]}
   */
  matching(pattern) {
    this.words = this.words || this.lunr.TokenSet.fromArray([...this.pagesWith.keys()].sort());
    return this.words.intersect(pattern).toArray();
  }

  /**
   * @param {string} beginning
   * @returns {Spelling[]}
   */
  startingWith(beginning) {
    return this.matching(this.lunr.TokenSet.fromString(`${beginning}*`)).map((term) => [term, BEGUN]);
  }

  /**
   * Words that begin with an unknown one, as it may not be written to its end; else those a slip away from it.
   * @param {string} word
   * @returns {Spelling[]}
   */
  nearly(word) {
    if (word.length < 4) return [[word, 1]];
    const begun = this.startingWith(word);
    if (begun.length > 0) return begun.slice(0, 8);
    const near = this.matching(this.lunr.TokenSet.fromFuzzyString(word, word.length > 7 ? 2 : 1));
    return near.length > 0 ? near.map((term) => [term, TYPO]) : [[word, 1]];
  }

  /**
   * How far a phrase and what was typed are the same, by rarity (Dice's coefficient).
   * @param {string[]} phrase its terms
   * @param {Wanted} wanted
   */
  likeness(phrase, wanted) {
    const shared = covered(phrase, wanted);
    if (!shared) return 0;
    const own = phrase.reduce((sum, term) => sum + this.rarity(term), 0);
    return (2 * shared) / (wanted.rarity + own);
  }

  /**
   * The heading of a page that says most of what was looked for, if its title does not say as much.
   * @param {Entry} entry
   * @param {Wanted} wanted
   * @returns {[id: string, text: string] | null}
   */
  head(entry, wanted) {
    const holds = (/** @type {string} */ text) => covered(this.terms(this.reading.fold(text)), wanted);
    /** @type {[id: string, text: string] | null} */
    let best = null;
    let most = holds(entry.title);
    for (const head of entry.heads || []) {
      const own = holds(head[1]);
      if (own > most) [best, most] = [head, own];
    }
    return best;
  }

  /**
   * Whose words they are; nothing where they do not show it.
   * @param {string} said
   */
  side(said) {
    let best = "";
    let most = 0;
    for (const { side, said: pattern } of this.sides) {
      const { length } = (said.match(new RegExp(pattern, "g")) || []).join("");
      if (length > most) [best, most] = [side, length];
    }
    return best;
  }

  /**
   * What finds any of these phrases, the longest first.
   * @param {string[]} phrases
   */
  pattern(phrases) {
    const folded = phrases.map((phrase) => this.reading.fold(phrase)).sort((a, b) => b.length - a.length);
    const parts = folded.map((phrase) => {
      const plain = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return isHan(phrase) ? plain : `\\b${plain}\\b`;
    });
    return new RegExp(parts.join("|") || "$^");
  }
}

/**
 * How much of what was looked for is among the terms, by rarity.
 * @param {Iterable<string>} terms
 * @param {Wanted} wanted
 */
function covered(terms, { units, byTerm }) {
  const best = new Map();
  for (const term of terms) {
    for (const [unit, weight] of byTerm.get(term) || []) best.set(unit, Math.max(best.get(unit) || 0, weight));
  }
  let sum = 0;
  for (const [unit, weight] of best) sum += units[unit].rarity * weight;
  return sum;
}
