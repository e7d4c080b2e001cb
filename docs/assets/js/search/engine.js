// @ts-check
// From one sentence to pages, best first. lunr stems English words and knows those that are a slip away; what is ours is
// which words count, how far a page covers them, and whose page it is. Its own weights (BM25) put no more right pages
// first, and to make its index took a phone longer than all the rest. The build has stemmed the words of the pages; lunr
// comes when a word is typed that they have not.

import { LINE, Lines, Phrases, isWord } from "./phrases.js";
import { Reading, isHan, terms } from "./text.js";
import { Sounds, loose } from "./sounds.js";

/**
 * @typedef {object} Entry a page of the index; what it lacks is left out
 * @property {string} location its address below the language's root
 * @property {string} title
 * @property {string} about its description
 * @property {string[]} [heads] the ids of its headings
 * @property {string} [side] the role of its readers
 * @property {number} rank how far pages of its kind go before others
 * @property {string} [sheet] the id of its checklist
 * @property {string} [say] the id of the heading above the words to say
 *
 * @typedef {{ number: string, use: string }} Line a number to call
 *
 * @typedef {object} Index what the build writes for a language
 * @property {Entry[]} pages
 * @property {string} asked what people type who need each page, folded: a tab stands between pages, a line between phrases
 * @property {string} headings the headings of each page, in the same way
 * @property {[words: string, stems: string]} stems the words that people type, and in the same order their stems; nothing
 * where a word is its own
 * @property {string} [readings] how signs are read, for `Sounds`; a language of letters needs none
 * @property {[string, string][]} same signs and words that are read as others
 * @property {string[]} [traditional] signs, and in the same order the simplified ones for which they stand
 * @property {string[]} nothing words that count for nothing
 * @property {Record<string, string[]>} sides what shows whose words they are
 * @property {string[]} whole words that a cut of those would break
 * @property {string} claims the address of the page that answers yes or no
 * @property {string[]} doubt what asks for it
 * @property {string[]} letters what asks for words to send
 * @property {string[]} crisis what is said in distress or danger
 * @property {Line[]} lines the numbers to call then
 * @property {string[]} refuge the addresses of the pages that come first then
 * @property {Line[]} advice the numbers to call where no page answers
 * @property {{ asked: string[], nearest: string }[]} absent what the handbook has no page for
 * @property {string[]} first the addresses that an empty box offers
 * @property {Words["search"] & { crisis: string, sides: Record<string, string> }} words
 *
 * @typedef {{ entry: Entry, head: [id: string, text: string] | null }} Found head: the heading that answers best
 * @typedef {{ found: Found[], isCrisis: boolean, isAbsent: boolean, isLacking: boolean, terms: Set<string> }} Answer nothing is
 * found, and nothing absent, while no word is typed that says what it is about. isLacking: that lunr may find more
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
const SAME = 0.9; // so alike is what people type to a phrase that is the same but for a word that counts for little
const IN_DOUBT = 1.8; // what the page that answers yes or no goes before others where that is asked
const WORD = /^[a-z]+$/;
const PAGE = "\t"; // what stands between the texts of pages
const LETTERS = "templates/";
const TO_SEND = 1.5; // what letters go before others where words to send are asked for
const ASKED = 16; // what a page gets whose readers type just this, or that is called so
const MOST = 7;
const NEAR = 3; // so many are shown however far they are
const FAR = 0.3; // of the best; what is further is no answer
const ANSWERED = 0.17; // less than that is met of what was asked, or of what people type, and no page answers it

/** One language's search. */
export class Engine {
  /** @param {Index} data */
  constructor(data) {
    /** The library, once it is here. @type {any} */
    this.lunr = null;
    /** Whether the answer being made misses it. */
    this.isLacking = false;
    this.reading = new Reading(data.same, data.traditional);
    this.readings = data.readings || "";
    /** @type {Sounds | null} */
    this.readSounds = null;
    this.nothing = this.pattern([...data.whole, ...data.nothing]);
    this.whole = new Set(data.whole);
    this.sides = Object.entries(data.sides).map(([side, said]) => ({ side, said: this.pattern(said) }));
    this.claims = data.claims;
    this.doubt = data.doubt;
    this.letters = data.letters;
    this.crisis = data.crisis;
    this.refuge = data.refuge;
    this.absent = data.absent;
    const [words, stems] = data.stems.map((line) => line.split(" "));
    /** The words of the phrases in Latin letters, and in the same order their stems; nothing where a word is its own. */
    this.words = words;
    this.ownStems = stems;
    /** Words that were met, with their stems. @type {Map<string, string>} */
    this.stems = new Map();
    this.pages = data.pages;
    const titles = this.reading.fold(data.pages.map(({ title }) => title).join(LINE));
    const askedOf = data.asked.split(PAGE);
    const pageOf = [titles.split(LINE).keys(), ...askedOf.map((asked, page) => asked.split(LINE).map(() => page))];
    this.phrases = new Phrases([titles, ...askedOf].join(LINE), pageOf.flatMap((pages) => [...pages]), (stem) => this.written(stem));
    /** Those of each page, a line each. */
    this.headings = data.headings.split(PAGE);
    /** The same behind the description of each page: in it a term is looked for when it is asked for. */
    this.texts = new Lines(data.pages.map(({ about }, page) => `${about}${LINE}${this.headings[page]}`).join(PAGE).toLowerCase(), PAGE);
    /** The pages that say a term there. @type {Map<string, number[]>} */
    this.sayers = new Map();
  }

  /** How signs are read; a phone makes it when it is first asked for. */
  get sounds() {
    return (this.readSounds = this.readSounds || new Sounds(this.readings));
  }

  /**
   * The pages that answer what was typed, the best first.
   * @param {string} typed
   * @returns {Answer}
   */
  answer(typed) {
    this.isLacking = false;
    const said = this.reading.fold(typed);
    const wanted = this.wanted(said);
    const side = this.side(said);
    const all = this.met(wanted);
    // A page that is asked for in these very words answers yes or no itself.
    const isDoubt = isSaid(this.doubt, said) && !all.some(({ alike }) => alike >= SAME);
    const claims = isDoubt ? this.claims : null;
    const letters = isSaid(this.letters, said) ? LETTERS : null;
    const kind = (/** @type {string} */ at) => (at === claims ? IN_DOUBT : letters && at.startsWith(letters) ? TO_SEND : 1);
    const ranked = all
      .map(({ entry, coverage, alike }) => {
        const sided = !side || !entry.side ? 1 : entry.side === side ? OWN_SIDE : OTHER_SIDE;
        const score = (COVERAGE * coverage + ASKED * alike) * entry.rank * sided * kind(entry.location);
        return { entry, met: Math.max(coverage, alike), score };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const near = ranked.filter(({ score }, place) => place < NEAR || score >= FAR * ranked[0].score);
    const isCrisis = isSaid(this.crisis, said);
    const absent = this.absent.find((topic) => isSaid(topic.asked, said));
    const isAbout = wanted.units.length > 0;
    const before = [...(isCrisis ? this.refuge : []), ...(absent ? [absent.nearest.split("#")[0]] : [])];
    const ahead = before.flatMap((location) => this.pages.filter((entry) => entry.location === location));
    const entries = [...new Set([...ahead, ...near.map(({ entry }) => entry)])].slice(0, MOST);
    return {
      found: entries.map((entry) => ({ entry, head: ahead.includes(entry) ? null : this.head(entry, wanted) })),
      isCrisis,
      isAbsent: Boolean(absent) || (isAbout && !ranked.slice(0, NEAR).some(({ met }) => met >= ANSWERED)),
      isLacking: this.isLacking,
      terms: new Set(wanted.byTerm.keys()),
    };
  }

  /**
   * Of each page how much of what was looked for it covers, and how like it one of its phrases is (Dice's coefficient),
   * both by rarity.
   * @param {Wanted} wanted
   */
  met({ units, rarity }) {
    const { pageOf } = this.phrases;
    // What only sounds alike, or begins so, is looked for where it was asked for, not in all that is said.
    const plain = new Set(units.flatMap(({ spellings }) => spellings.filter(([, weight]) => weight === 1).map(([term]) => term)));
    /** @type {Map<number, number>[]} */
    const [shared, asked, said] = [new Map(), new Map(), new Map()];
    for (const { spellings, rarity: own } of units) {
      /** @type {Map<number, number>[]} */
      const [inPhrase, inName, inText] = [new Map(), new Map(), new Map()];
      for (const [term, weight] of spellings) {
        for (const phrase of this.phrases.having(term)) {
          keepMost(inPhrase, phrase, weight);
          keepMost(inName, pageOf[phrase], weight);
        }
        if (plain.has(term)) for (const page of this.saidOn(term)) keepMost(inText, page, weight);
      }
      add(shared, inPhrase, own);
      add(asked, inName, own);
      add(said, inText, own);
    }
    /** @type {Map<number, number>} */
    const alike = new Map();
    for (const [phrase, share] of shared) keepMost(alike, pageOf[phrase], (2 * share) / (rarity + this.phrases.weight(phrase)));
    return this.pages.map((entry, page) => ({
      entry,
      coverage: ((asked.get(page) || 0) + SAID * (said.get(page) || 0)) / (rarity || 1),
      alike: alike.get(page) || 0,
    }));
  }

  /**
   * The pages that say a term in a heading or their description, and are neither called so nor asked for so.
   * @param {string} term
   * @returns {number[]}
   */
  saidOn(term) {
    let pages = this.sayers.get(term);
    if (!pages) {
      const named = new Set(this.phrases.having(term).map((phrase) => this.phrases.pageOf[phrase]));
      pages = this.texts.holding(term, false).filter((page) => !named.has(page));
      this.sayers.set(term, pages);
    }
    return pages;
  }

  /**
   * An English word without its ending; what is no word in small letters stays, and so does an unknown one without lunr.
   * @param {string} word
   * @returns {string}
   */
  stem(word) {
    if (word.charCodeAt(0) > 0x7f) return word;
    let stem = this.stems.get(word);
    if (stem === undefined) {
      const place = this.words.indexOf(word);
      if (place < 0 && (!this.lunr || !WORD.test(word))) return word;
      stem = place < 0 ? String(this.lunr.stemmer(new this.lunr.Token(word, {}))) : this.ownStems[place] || word;
      this.stems.set(word, stem);
    }
    return stem;
  }

  /**
   * The words of the phrases with a stem.
   * @param {string} stem
   * @returns {string[]}
   */
  written(stem) {
    if (isHan(stem)) return [];
    return this.words.filter((word, place) => (this.ownStems[place] || word) === stem);
  }

  /**
   * What is looked for: each word or pair of signs with its spellings.
   * @param {string} said
   * @returns {Wanted}
   */
  wanted(said) {
    const kept = this.joined(said).replace(this.nothing, (word) => (this.whole.has(word) ? word : " "));
    const written = [...new Map(terms(kept).map((word) => [this.stem(word), word])).values()];
    // A sign that a cut has left alone says nothing; one that is all that was typed begins a word.
    const all = written.length > 1 ? written.filter((term) => !isHan(term) || term.length > 1) : written;
    const units = all
      .flatMap((term) => this.spellings(term))
      .filter((spellings) => spellings.length > 0)
      .map((spellings) => {
        return { spellings, rarity: Math.max(...spellings.map(([term]) => this.phrases.rarity(term))) };
      });
    /** @type {Map<string, [number, number][]>} */
    const byTerm = new Map();
    units.forEach(({ spellings }, unit) => {
      for (const [term, weight] of spellings) byTerm.set(term, [...(byTerm.get(term) || []), [unit, weight]]);
    });
    return { units, rarity: units.reduce((sum, unit) => sum + unit.rarity, 0), byTerm };
  }

  /**
   * Pinyin typed with a space behind its syllables, as one word.
   * @param {string} said
   */
  joined(said) {
    if (!this.readings) return said;
    const isSyllable = (/** @type {string} */ word) => !this.phrases.has(this.stem(word)) && this.sounds.cut(word).length === 1;
    return said.replace(/[a-z]+(?= ([a-z]+))( )/g, (pair, next) => {
      const word = pair.trimEnd();
      return isSyllable(word) && isSyllable(next) ? word : pair;
    });
  }

  /**
   * How a word or a pair of signs may be written on pages. What is typed in pinyin becomes several terms.
   * @param {string} word
   * @returns {Spelling[][]}
   */
  spellings(word) {
    if (isHan(word)) return [word.length === 1 ? this.startingWith(word) : this.soundingLike(word)];
    const term = this.stem(word);
    if (this.phrases.has(term)) return [[[term, 1]]];
    const syllables = this.readings && WORD.test(word) ? this.sounds.cut(word) : [];
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
    if (this.phrases.has(pair)) return [[pair, 1]];
    const others = new Set(this.sounds.of(pair).flatMap((sound) => this.withSound(sound)));
    return [[pair, 1], ...[...others].map((other) => /** @type {Spelling} */ ([other, ALIKE]))];
  }

  /**
   * The pairs of the pages with a sound.
   * @param {string} sound as `Sounds` gives it
   * @returns {string[]}
   */
  withSound(sound) {
    const [first, second] = sound.split(" ").map((syllable) => this.sounds.signs(syllable));
    return this.phrases.pairs().filter((name) => name.length === 2 && first.includes(name[0]) && second.includes(name[1]));
  }

  /**
   * The terms that begin with a sign.
   * @param {string} sign
   * @returns {Spelling[]}
   */
  startingWith(sign) {
    return this.phrases.pairs().filter((term) => term.startsWith(sign)).map((term) => [term, BEGUN]);
  }

  /**
   * Words that begin with an unknown one, as it may not be written to its end; else those a slip away from it, with the
   * same first letter.
   * @param {string} word
   * @returns {Spelling[]}
   */
  nearly(word) {
    const stem = this.stem(word);
    if (word.length < 2) return [[stem, 1]];
    const begun = this.words.filter((other) => other.startsWith(word)).slice(0, 8);
    if (begun.length > 0) return begun.map((other) => [this.stem(other), BEGUN]);
    if (!this.lunr && WORD.test(word)) this.isLacking = true;
    if (!this.lunr || word.length < 6) return [[stem, 1]];
    const { TokenSet } = this.lunr;
    const words = this.words.filter((other) => other[0] === word[0]);
    const slips = TokenSet.fromArray(words).intersect(TokenSet.fromFuzzyString(word, word.length > 8 ? 2 : 1)).toArray();
    return slips.length > 0 ? slips.map((/** @type {string} */ other) => [this.stem(other), TYPO]) : [[stem, 1]];
  }

  /**
   * The heading of a page that says most of what was looked for, if its title does not say as much.
   * @param {Entry} entry
   * @param {Wanted} wanted
   * @returns {[id: string, text: string] | null}
   */
  head(entry, wanted) {
    const ids = entry.heads || [];
    const heads = this.headings[this.pages.indexOf(entry)].split(LINE);
    const looked = new Looked(wanted.byTerm.keys(), this);
    const holds = (/** @type {string} */ text) => covered(terms(text.toLowerCase()).map((word) => looked.term(word)), wanted);
    const title = holds(entry.title);
    const own = ids.map((_, at) => holds(heads[at]));
    const most = Math.max(title, ...own);
    const at = own.indexOf(most);
    return most > title ? [ids[at], heads[at]] : null;
  }

  /**
   * Whose words they are; nothing where they do not show it.
   * @param {string} said
   */
  side(said) {
    let best = "";
    let most = 0;
    for (const { side, said: pattern } of this.sides) {
      const { length } = (said.match(pattern) || []).join("");
      if (length > most) [best, most] = [side, length];
    }
    return best;
  }

  /**
   * What finds any of these phrases, which are folded, the longest first.
   * @param {string[]} phrases
   */
  pattern(phrases) {
    const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
    const either = (/** @type {string[]} */ own) => own.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    const [han, latin] = [longestFirst.filter(isHan), longestFirst.filter((phrase) => !isHan(phrase))].map(either);
    return new RegExp([han, latin && `\\b(?:${latin})\\b`].filter(Boolean).join("|") || "$^", "g");
  }
}

/** Terms that were looked for, to be found again among the words of a text. */
export class Looked {
  /**
   * @param {Iterable<string>} looked
   * @param {{ stem: (word: string) => string }} engine
   */
  constructor(looked, engine) {
    this.terms = new Set(looked);
    this.engine = engine;
    /** How a word begins that may have one as its stem, which may end in i where the word ends in y. */
    this.begun = [...this.terms].map((term) => term.replace(/i$/, ""));
  }

  /**
   * The term that a word is; nothing where it is none of them. Few words are stemmed so, which a phone notices.
   * @param {string} word
   */
  term(word) {
    if (!this.begun.some((begun) => word.startsWith(begun))) return "";
    const term = this.engine.stem(word);
    return this.terms.has(term) ? term : "";
  }
}

/**
 * Whether a text has one of these phrases, as whole words. A phone has looked for all sooner than made one pattern of them.
 * @param {string[]} phrases
 * @param {string} text
 */
function isSaid(phrases, text) {
  return phrases.some((phrase) => {
    let at = text.indexOf(phrase);
    if (!isHan(phrase)) while (at >= 0 && (isWord(text, at - 1) || isWord(text, at + phrase.length))) at = text.indexOf(phrase, at + 1);
    return at >= 0;
  });
}

/**
 * @param {Map<number, number>} most
 * @param {number} key
 * @param {number} value
 */
function keepMost(most, key, value) {
  if (value > (most.get(key) || 0)) most.set(key, value);
}

/**
 * @param {Map<number, number>} sums
 * @param {Map<number, number>} weights
 * @param {number} rarity
 */
function add(sums, weights, rarity) {
  for (const [key, weight] of weights) sums.set(key, (sums.get(key) || 0) + rarity * weight);
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
