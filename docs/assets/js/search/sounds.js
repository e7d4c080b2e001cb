// @ts-check
// How Chinese sounds, in pinyin without tones: for what is typed in pinyin, and for a sign put in place of another that
// sounds alike.

const LEVEL_1 = 3755; // signs; the last row has five places fewer

/** The readings of Chinese signs. */
export class Sounds {
  /**
   * @param {string} readings syllables, each with how many of the most used signs in turn are read so, or with the signs
   *   themselves: `a2 ai13 … hai还`
   */
  constructor(readings) {
    const common = mostUsed();
    let next = 0;
    /** @type {Set<string>} */
    this.syllables = new Set();
    /** The signs by what many people hear. @type {Map<string, string>} */
    this.heard = new Map();
    for (const part of readings.split(" ")) {
      const [syllable] = /^[a-z]*/.exec(part) || [""];
      const own = part.slice(syllable.length);
      const count = Number(own) || 0;
      const signs = count ? common.slice(next, next + count) : own;
      next += count;
      const sound = loose(syllable);
      this.syllables.add(syllable);
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

/** The signs of level 1 of GB 2312, in its order: browsers know them, so no page has to bring them. */
function mostUsed() {
  const bytes = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new TextDecoder("gb2312").decode(Uint8Array.from(bytes)).slice(0, LEVEL_1);
}

/**
 * A syllable as many people hear it: zh as z, -ng as -n.
 * @param {string} syllable
 */
export function loose(syllable) {
  return syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
}
