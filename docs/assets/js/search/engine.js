// @ts-check
// From one sentence to pages, best first. lunr weighs the words (BM25); what is ours is which words count, how far a
// page covers them, and whose page it is.

import { fold, isHan, terms } from "./text.js";
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
 * @typedef {{ spellings: [string, number][], rarity: number }} Unit a word or pair of signs of what was typed, as the
 * index may write it, each with its weight
 */

const FIELDS = { named: 3, said: 1.5 }; // in its title or as people ask for it; in its headings or its description
const TYPO = 0.4; // a word that is one letter from the one typed
const ALIKE = 0.45; // a pair that sounds like the one typed
const OTHER_SIDE = 0.45;
const OWN_SIDE = 1.25;
const BASE = 0.25; // of its score a page keeps that covers nothing
const ASKED = 16; // what a page gets whose readers type just this, or that is called so // what a page gets whose readers type just this
const MOST = 7;
const COVERED = 0.34; // less of what was asked, and no page answers it

/** One language's search. */
export class Engine {
  /**
   * @param {Index} data
   * @param {any} lunr the library
   */
  constructor(data, lunr) {
    this.lunr = lunr;
    this.same = new Map(data.same);
    this.tokens = new Map();
    /** @type {Map<number, Set<string>[]>} */
    this.cut = new Map();
    this.sounds = new Sounds(data.readings || "");
    this.nothing = pattern(data.nothing, this.same);
    this.sides = Object.entries(data.sides).map(([side, said]) => ({ side, said: pattern(said, this.same) }));
    this.crisis = pattern(data.crisis, this.same);
    this.refuge = data.refuge;
    this.absent = data.absent.map(({ asked, nearest }) => ({ said: pattern(asked, this.same), nearest }));
    this.pages = data.pages.map((entry) => ({ entry, asked: (entry.asked || []).map((said) => fold(said, this.same)) }));
    /** How many pages have a term. @type {Map<string, number>} */
    this.pagesWith = new Map();
    const builder = new lunr.Builder();
    builder.ref("at");
    for (const [field, boost] of Object.entries(FIELDS)) builder.field(field, { boost });
    builder.b(0.5);
    builder.tokenizer = /** @type {any} */ ((/** @type {Iterable<string>} */ texts) => [...texts].map((text) => this.token(text)));
    this.pages.forEach(({ entry, asked }, at) => {
      const named = new Set(this.terms([fold(entry.title, this.same), ...asked].join("\n")));
      const heads = (entry.heads || []).map(([, text]) => text);
      const said = new Set(this.terms(fold([...heads, entry.about].join("\n"), this.same)));
      for (const term of named) said.delete(term);
      for (const terms of [named, said]) for (const term of terms) this.pagesWith.set(term, (this.pagesWith.get(term) || 0) + 1);
      builder.add({ at, named, said });
    });
    this.index = builder.build();
    /** @type {Map<string, string[]> | null} */
    this.bySound = null;
  }

  /**
   * @param {string} folded
   * @returns {string[]}
   */
  terms(folded) {
    return terms(folded).map((term) => (isHan(term) ? term : this.stem(term)));
  }

  /** @param {string} text */
  token(text) {
    const made = this.tokens.get(text) || new this.lunr.Token(text, {});
    this.tokens.set(text, made);
    return made;
  }

  /** @param {string} word */
  stem(word) {
    return /^[a-z]+$/.test(word) ? String(this.lunr.stemmer(new this.lunr.Token(word, {}))) : word;
  }

  /**
   * The pages that answer what was typed, the best first.
   * @param {string} typed
   * @returns {Answer}
   */
  answer(typed) {
    const said = fold(typed, this.same);
    const units = this.units(said);
    const all = units.reduce((sum, unit) => sum + unit.rarity, 0);
    const side = this.side(said);
    const absent = this.absent.find((topic) => topic.said.test(said));
    /** @type {Map<number, { score: number, coverage: number }>} */
    const scores = new Map();
    for (const result of units.length ? this.query(units) : []) {
      const coverage = covered(units, (term) => term in result.matchData.metadata) / all;
      scores.set(Number(result.ref), { score: result.score * (BASE + coverage), coverage });
    }
    for (const [at, own] of scores) {
      const alike = Math.max(...this.phrases(at).map((phrase) => this.likeness(phrase, units, all)));
      own.score += ASKED * alike;
    }
    const ranked = [...scores].map(([at, { score, coverage }]) => {
      const { entry } = this.pages[at];
      const sided = !side || !entry.side ? 1 : entry.side === side ? OWN_SIDE : OTHER_SIDE;
      return { entry, score: score * entry.rank * sided, coverage };
    });
    ranked.sort((a, b) => b.score - a.score);
    const isCrisis = this.crisis.test(said);
    const before = [...(isCrisis ? this.refuge : []), ...(absent ? [absent.nearest.split("#")[0]] : [])];
    const ahead = before.flatMap((location) => this.pages.filter(({ entry }) => entry.location === location));
    const entries = new Set([...ahead, ...ranked].map(({ entry }) => entry));
    const best = Math.max(0, ...ranked.slice(0, 3).map(({ coverage }) => coverage));
    return {
      found: [...entries].slice(0, MOST).map((entry) => ({ entry, head: this.head(entry, units) })),
      isCrisis,
      isAbsent: Boolean(absent) || best < COVERED,
      terms: new Set(units.flatMap(({ spellings }) => spellings.map(([term]) => term))),
    };
  }

  /**
   * The title of a page and what people type who need it, each as its terms.
   * @param {number} at
   */
  phrases(at) {
    const { entry, asked } = this.pages[at];
    const known = this.cut.get(at) || [fold(entry.title, this.same), ...asked].map((said) => new Set(this.terms(said)));
    this.cut.set(at, known);
    return known;
  }

  /**
   * How far a phrase and what was typed are the same, by rarity (Dice's coefficient).
   * @param {Set<string>} phrase
   * @param {Unit[]} units
   * @param {number} all the rarity of all units
   */
  likeness(phrase, units, all) {
    const shared = covered(units, (term) => phrase.has(term));
    if (!shared) return 0;
    let own = 0;
    for (const term of phrase) own += this.rarity(this.pagesWith.get(term) || 0);
    return (2 * shared) / (all + own);
  }

  /** @param {number} pages how many have a term */
  rarity(pages) {
    return Math.log(1 + this.pages.length / (1 + pages));
  }

  /**
   * The heading of a page that says most of what was looked for, if its title does not say as much.
   * @param {Entry} entry
   * @param {Unit[]} units
   */
  head(entry, units) {
    const holds = (/** @type {string} */ text) => {
      const own = new Set(this.terms(fold(text, this.same)));
      return covered(units, (term) => own.has(term));
    };
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
   * What is looked for: each word or pair of signs with its spellings.
   * @param {string} said
   * @returns {Unit[]}
   */
  units(said) {
    const kept = said.replace(new RegExp(this.nothing, "g"), " ");
    const units = [];
    for (const term of new Set(this.terms(kept))) {
      for (const spellings of this.spellings(term)) {
        if (!spellings.length) continue;
        const pages = Math.min(...spellings.map(([spelling]) => this.pagesWith.get(spelling) || 0));
        units.push({ spellings, rarity: this.rarity(pages) });
      }
    }
    return units;
  }

  /**
   * How a term may be written in the index, each with its weight. What is typed in pinyin becomes several terms.
   * @param {string} term
   * @returns {[string, number][][]}
   */
  spellings(term) {
    const known = this.pagesWith.has(term);
    if (isHan(term)) {
      /** @type {[string, number][]} */
      const own = known ? [[term, 1]] : [];
      if (term.length === 1) return [this.startingWith(term)];
      for (const sound of this.sounds.of(term)) {
        for (const other of this.soundsLike(sound)) if (other !== term) own.push([other, ALIKE]);
      }
      return [own.length ? own : [[term, 1]]];
    }
    if (known) return [[[term, 1]]];
    const syllables = /^[a-z]+$/.test(term) ? this.sounds.cut(term) : [];
    if (syllables.length > 1) {
      return syllables.slice(1).map((next, at) => {
        const like = this.soundsLike(`${loose(syllables[at])} ${loose(next)}`);
        return like.map((other) => /** @type {[string, number]} */ ([other, 0.8]));
      });
    }
    return [this.nearly(term)];
  }

  /**
   * @param {string} term
   * @returns {[string, number][]}
   */
  startingWith(term) {
    const { TokenSet } = this.lunr;
    const set = this.index.tokenSet.intersect(TokenSet.fromString(`${term}*`));
    return set.toArray().map((other) => [other, 0.5]);
  }

  /**
   * @param {string} term
   * @returns {[string, number][]}
   */
  nearly(term) {
    const { TokenSet } = this.lunr;
    if (term.length < 4) return [[term, 1]];
    const begun = this.index.tokenSet.intersect(TokenSet.fromString(`${term}*`)).toArray();
    if (begun.length) return begun.slice(0, 8).map((other) => [other, 0.7]);
    const near = this.index.tokenSet.intersect(TokenSet.fromFuzzyString(term, term.length > 7 ? 2 : 1)).toArray();
    return near.length ? near.map((other) => [other, TYPO]) : [[term, 1]];
  }

  /** @param {string} sound */
  soundsLike(sound) {
    if (!this.bySound) {
      this.bySound = new Map();
      for (const term of this.pagesWith.keys()) {
        if (!isHan(term)) continue;
        for (const read of this.sounds.of(term)) this.bySound.set(read, [...(this.bySound.get(read) || []), term]);
      }
    }
    return this.bySound.get(sound) || [];
  }

  /** @param {Unit[]} units */
  query(units) {
    return this.index.query((query) => {
      for (const { spellings } of units) for (const [term, boost] of spellings) query.term(term, { boost, usePipeline: false });
    });
  }

  /** @param {string} said */
  side(said) {
    let best = "";
    let most = 0;
    for (const { side, said: pattern } of this.sides) {
      const length = (said.match(new RegExp(pattern, "g")) || []).join("").length;
      if (length > most) [best, most] = [side, length];
    }
    return best;
  }
}

/**
 * How much of what was looked for is there, by rarity.
 * @param {Unit[]} units
 * @param {(term: string) => boolean} has
 */
function covered(units, has) {
  return units.reduce((sum, { spellings, rarity }) => {
    return sum + rarity * Math.max(0, ...spellings.map(([term, weight]) => (has(term) ? weight : 0)));
  }, 0);
}

/**
 * @param {string[]} said
 * @param {ReadonlyMap<string, string>} same
 */
function pattern(said, same) {
  const folded = said.map((words) => fold(words, same)).sort((a, b) => b.length - a.length);
  const parts = folded.map((words) => {
    const plain = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return isHan(words) ? plain : `\\b${plain}\\b`;
  });
  return new RegExp(parts.join("|") || "$^");
}
