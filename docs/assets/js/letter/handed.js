// @ts-check
// What the plan hands to the page of a letter through the tab's own storage: used once, and deleted as it is read.
import { readPieces } from "./blanks.js";

/**
 * @typedef {object} Handed
 * @property {string} to the path of the page that it is for
 * @property {Record<string, string>} facts what the plan knows, by the names that docs/blanks.yml has for it
 * @property {[written: string, wanted: string[]][]} lines of the letter, as they stand there and as the plan wants them
 */

/**
 * What was handed to the page of this path, from whatever stands in the tab's storage.
 * @param {unknown} handed
 * @param {string} path
 * @returns {Handed | null}
 */
export function readHanded(handed, path) {
  const { to, facts, lines } = /** @type {Record<string, any>} */ (handed && typeof handed === "object" ? handed : {});
  const isPair = (/** @type {unknown} */ line) => Array.isArray(line) && typeof line[0] === "string" && Array.isArray(line[1]);
  if (to !== path || !facts || !Array.isArray(lines) || !lines.every(isPair)) return null;
  return { to, facts, lines };
}

/**
 * The lines of a letter, those in their place that the plan says otherwise; those for some writers only stay as they are.
 * @param {import("./blanks.js").Line[]} lines
 * @param {Handed["lines"]} changes
 * @param {string} signs between which a blank stands
 * @returns {import("./blanks.js").Line[]}
 */
export function putLines(lines, changes, signs) {
  const [open, close] = signs;
  const wanted = new Map(changes);
  return lines.flatMap((line) => {
    const written = line.pieces.map((piece) => (typeof piece === "string" ? piece : open + piece.name + close)).join("");
    const instead = line.when === null ? wanted.get(written) : undefined;
    return instead ? instead.map((text) => ({ when: null, pieces: readPieces(text, signs) })) : [line];
  });
}
