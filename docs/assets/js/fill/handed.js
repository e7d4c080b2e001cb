// @ts-check
// What the plan hands to the checklist of a page through the tab's own storage: used once, and deleted as it is read.

/**
 * @typedef {object} Handed
 * @property {string} to path of the page that it is for
 * @property {Record<string, string[]>} blanks by action, what goes on its blanks in their order; nothing for one that stays open
 */

/**
 * What was handed to the page of this path, from whatever stands in the tab's storage.
 * @param {unknown} handed
 * @param {string} path
 * @returns {Handed["blanks"] | null}
 */
export function readHanded(handed, path) {
  const { to, blanks } = /** @type {Record<string, any>} */ (handed && typeof handed === "object" ? handed : {});
  if (to !== path || !blanks || typeof blanks !== "object") return null;
  const isTexts = (/** @type {unknown} */ texts) => Array.isArray(texts) && texts.every((text) => typeof text === "string");
  return Object.values(blanks).every(isTexts) ? blanks : null;
}
