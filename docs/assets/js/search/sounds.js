// @ts-check
// How Chinese sounds, in pinyin without tones: for what is typed in pinyin, and for a sign put in place of another that
// sounds alike.

const FUZZY = [
  [/^([zcs])h/, "$1"],
  [/ng$/, "n"],
];

/** The readings of Chinese signs. */
export class Sounds {
  /** @param {string} readings syllables, each with the signs that are read so: `a阿啊 ai埃挨…` */
  constructor(readings) {
    /** @type {Map<string, string[]>} */
    this.bySign = new Map();
    /** @type {Set<string>} */
    this.syllables = new Set();
    for (const part of readings.split(" ")) {
      const syllable = (/^[a-z]+/.exec(part) || [""])[0];
      this.syllables.add(syllable);
      for (const sign of part.slice(syllable.length)) this.bySign.set(sign, [...(this.bySign.get(sign) || []), syllable]);
    }
  }

  /**
   * All readings of a pair of signs; none where a sign is unknown.
   * @param {string} pair
   * @returns {string[]}
   */
  of(pair) {
    let read = [""];
    for (const sign of pair) {
      const own = this.bySign.get(sign);
      if (!own) return [];
      read = read.flatMap((before) => own.map((syllable) => (before ? `${before} ${loose(syllable)}` : loose(syllable))));
    }
    return read;
  }

  /**
   * What is typed in pinyin, cut into its syllables; the longest first, and none where it is no pinyin.
   * @param {string} typed small Latin letters
   * @returns {string[]}
   */
  cut(typed) {
    /** @type {(string[] | null)[]} */
    const ways = [[]];
    for (let end = 1; end <= typed.length; end += 1) {
      ways[end] = null;
      for (let start = Math.max(0, end - 6); start < end; start += 1) {
        const before = ways[start];
        if (before && this.syllables.has(typed.slice(start, end)) && before.length < (ways[end]?.length ?? Infinity)) {
          ways[end] = [...before, typed.slice(start, end)];
        }
      }
    }
    return ways[typed.length] || [];
  }
}

/**
 * A syllable as many people hear it: zh as z, -ng as -n.
 * @param {string} syllable
 */
export function loose(syllable) {
  return FUZZY.reduce((read, [from, to]) => read.replace(from, /** @type {string} */ (to)), syllable);
}
