// @ts-check
// Pages whose address is most like one that leads nowhere.

/** @typedef {import("./engine.js").Entry} Entry */

const LIKE = 0.4; // less, and it is chance

/**
 * At most `most` pages that share many pairs of letters with the path (Dice's coefficient), the likest first.
 * @param {string} path
 * @param {Entry[]} pages
 * @param {number} most
 * @returns {Entry[]}
 */
export function nearest(path, pages, most) {
  const wanted = pairs(path);
  const likeness = new Map(pages.map((entry) => [entry, dice(wanted, pairs(entry.location))]));
  const alike = pages.filter((entry) => (likeness.get(entry) || 0) >= LIKE);
  return alike.sort((a, b) => (likeness.get(b) || 0) - (likeness.get(a) || 0) || b.rank - a.rank).slice(0, most);
}

/** @param {string} text */
function pairs(text) {
  const letters = text.toLowerCase().replace(/\.(html?|md)$/, "").replace(/index$/, "").replace(/[^a-z0-9]+/g, " ").trim();
  return new Set([...letters].slice(1).map((letter, at) => letters[at] + letter));
}

/**
 * @param {Set<string>} a
 * @param {Set<string>} b
 */
function dice(a, b) {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return (2 * shared) / (a.size + b.size || 1);
}
