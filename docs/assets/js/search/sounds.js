// @ts-check
// How Chinese sounds, in pinyin without tones: for what is typed in pinyin, and for a sign put in place of another that
// sounds alike.

/** The readings of Chinese signs. */
export class Sounds {
  /** @param {string} readings syllables, each with the signs that are read so: `a阿啊 ai埃挨…` */
  constructor(readings) {
    /** The signs by their syllable. @type {Map<string, string>} */
    this.syllables = new Map();
    /** The signs by what many people hear. @type {Map<string, string>} */
    this.heard = new Map();
    for (const part of readings.split(" ")) {
      const [syllable] = /^[a-z]*/.exec(part) || [""];
      const signs = part.slice(syllable.length);
      const sound = loose(syllable);
      this.syllables.set(syllable, signs);
      this.heard.set(sound, this.signs(sound) + signs);
    }
  }

  /**
   * The signs with a sound.
   * @param {string} sound as `loose` gives it
   */
  signs(sound) {
    return this.heard.get(sound) || "";
  }

  /**
   * All readings of a pair of signs; none where a sign is unknown.
   * @param {string} pair
   * @returns {string[]}
   */
  of(pair) {
    const sounds = [...pair].map((sign) => [...this.heard].filter(([, signs]) => signs.includes(sign)).map(([sound]) => sound));
    return sounds.reduce((before, own) => before.flatMap((first) => own.map((next) => `${first} ${next}`.trim())), [""]);
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
  return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
}
