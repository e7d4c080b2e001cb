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
 * @property {string[]} whole words that a cut of those would break
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
const OTHER_SIDE = 0.6;
const OWN_SIDE = 1.25;
const IN_DOUBT = 1.8; // what the page that answers yes or no goes before others where that is asked
const ASKED = 16; // what a page gets whose readers type just this, or that is called so
const MOST = 7;
const ANSWERED = 0.17; // less than that is met of what was asked, or of what people type, and no page answers it

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
    this.nothing = this.pattern([...data.whole, ...data.nothing]);
    this.whole = new Set(data.whole.map((word) => this.reading.fold(word)));
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
    /** The words of the pages in Latin letters, as they stand there. */
    this.words = [...this.stems.keys()].sort();
    /** @type {any} */
    this.wordSet = null;
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
    const spelt = [...wanted.byTerm.keys()];
    // What only sounds alike, or begins so, is looked for where it was asked for, not in all that is said.
    const plain = wanted.units.flatMap(({ spellings }) => spellings.filter(([, weight]) => weight === 1).map(([term]) => term));
    const ranked = this.pages
      .map(({ entry, phrases, named, said: own }) => {
        const asked = covered(spelt.filter((term) => named.has(term)), wanted);
        const others = plain.filter((term) => !named.has(term) && own.includes(isHan(term) ? term : ` ${term}`));
        const coverage = (asked + SAID * covered(others, wanted)) / (wanted.rarity || 1);
        const alike = asked ? Math.max(...phrases.map((phrase) => this.likeness(phrase, wanted))) : 0;
        const sided = !side || !entry.side ? 1 : entry.side === side ? OWN_SIDE : OTHER_SIDE;
        const score = (COVERAGE * coverage + ASKED * alike) * entry.rank * sided;
        return { entry, met: Math.max(coverage, alike), score: entry.location === claims ? IN_DOUBT * score : score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const isCrisis = this.crisis.test(said);
    const absent = this.absent.find((topic) => topic.said.test(said));
    const before = [...(isCrisis ? this.refuge : []), ...(absent ? [absent.nearest.split("#")[0]] : [])];
    const ahead = before.flatMap((location) => this.pages.filter(({ entry }) => entry.location === location));
    const entries = [...new Set([...ahead, ...ranked].map(({ entry }) => entry))].slice(0, MOST);
    const isAhead = new Set(ahead.map(({ entry }) => entry));
    return {
      found: entries.map((entry) => ({ entry, head: isAhead.has(entry) ? null : this.head(entry, wanted) })),
      isCrisis,
      isAbsent: Boolean(absent) || !ranked.slice(0, 3).some(({ met }) => met >= ANSWERED),
      terms: new Set(wanted.byTerm.keys()),
    };
  }

  /**
   * @param {string} folded
   * @returns {string[]}
   */
  terms(folded) {
    return terms(folded).map((word) => this.stem(word));
  }

  /**
   * An English word without its ending; what is no word in small letters stays.
   * @param {string} word
   * @returns {string}
   */
  stem(word) {
    if (!/^[a-z]+$/.test(word)) return word;
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
    const kept = said.replace(new RegExp(this.nothing, "g"), (word) => (this.whole.has(word) ? word : " "));
    const written = [...new Map(terms(kept).map((word) => [this.stem(word), word])).values()];
    // A sign that a cut has left alone says nothing; one that is all that was typed begins a word.
    const all = written.length > 1 ? written.filter((term) => !isHan(term) || term.length > 1) : written;
    const units = all
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
   * How a word or a pair of signs may be written on pages. What is typed in pinyin becomes several terms.
   * @param {string} word
   * @returns {Spelling[][]}
   */
  spellings(word) {
    if (isHan(word)) return [word.length === 1 ? this.startingWith(word) : this.soundingLike(word)];
    const term = this.stem(word);
    if (this.pagesWith.has(term)) return [[[term, 1]]];
    const syllables = /^[a-z]+$/.test(word) ? this.sounds.cut(word) : [];
    if (syllables.length < 2) return [this.nearly(word)];
    return syllables.slice(1).map((next, at) => {
      const sound = `${loose(syllables[at])} ${loose(next)}`;
      return this.withSound(sound).map((other) => [other, TYPED_SOUND]);
    });
  }

  /**
   * A pair of signs; of one that no page knows, those that sound like it.
   * @param {string} pair
   * @returns {Spelling[]}
   */
  soundingLike(pair) {
    if (this.pagesWith.has(pair)) return [[pair, 1]];
    const others = new Set(this.sounds.of(pair).flatMap((sound) => this.withSound(sound)));
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
   * The terms that begin with a sign.
   * @param {string} sign
   * @returns {Spelling[]}
   */
  startingWith(sign) {
    return [...this.pagesWith.keys()].filter((term) => term.startsWith(sign)).map((term) => [term, BEGUN]);
  }

  /**
   * Words that begin with an unknown one, as it may not be written to its end; else those a slip away from it, with the
   * same first letter.
   * @param {string} word
   * @returns {Spelling[]}
   */
  nearly(word) {
    const { TokenSet } = this.lunr;
    const stem = this.stem(word);
    if (word.length < 4) return [[stem, 1]];
    const begun = this.words.filter((other) => other.startsWith(word)).slice(0, 8);
    if (begun.length > 0) return begun.map((other) => [this.stem(other), BEGUN]);
    if (word.length < 6) return [[stem, 1]];
    this.wordSet = this.wordSet || TokenSet.fromArray(this.words);
    const slips = this.wordSet.intersect(TokenSet.fromFuzzyString(word, word.length > 8 ? 2 : 1)).toArray();
    const near = slips.filter((/** @type {string} */ other) => other[0] === word[0]);
    return near.length > 0 ? near.map((/** @type {string} */ other) => [this.stem(other), TYPO]) : [[stem, 1]];
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
 * How much of what was looked for is among those that a page holds, by rarity.
 * @param {Iterable<string>} held
 * @param {Wanted} wanted
 */
function covered(held, { units, byTerm }) {
  const best = new Map();
  for (const term of held) {
    for (const [unit, weight] of byTerm.get(term) || []) best.set(unit, Math.max(best.get(unit) || 0, weight));
  }
  let sum = 0;
  for (const [unit, weight] of best) sum += units[unit].rarity * weight;
  return sum;
}
