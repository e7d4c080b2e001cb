// @ts-check
// What is kept for the other templates: { zh: { name: typed }, en: … } under one name, which stands only while the reader
// wants it. That it stands is the switch.

/** The most signs of a short blank and of a long one; what is kept longer is not ours. */
export const MOST_SIGNS = { short: 200, long: 2000 };

/** @typedef {Record<string, string>} Texts what was typed, by the name of its blank */

/**
 * What was kept, by language, from whatever stands in the browser's storage; null where the switch is off.
 * @param {unknown} kept
 * @returns {Record<string, Texts> | null}
 */
export function readKept(kept) {
  if (!kept || typeof kept !== "object" || Array.isArray(kept)) return null;
  return Object.fromEntries(Object.entries(kept).map(([language, texts]) => [language, readTexts(texts)]));
}

/**
 * @param {unknown} texts
 * @returns {Texts}
 */
function readTexts(texts) {
  const all = Object.entries(texts && typeof texts === "object" ? texts : {});
  return Object.fromEntries(all.filter(([, text]) => typeof text === "string" && text.length <= MOST_SIGNS.long));
}

/**
 * Those that say something.
 * @param {Texts} texts
 */
export function notEmpty(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
}
