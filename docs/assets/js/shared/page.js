// @ts-check
// What the page at hand brings for its tools: words, data, and what the first script found out.

/**
 * Data that the build wrote into the page.
 * @param {string} id
 */
export function readData(id) {
  const place = document.getElementById(id);
  return place ? JSON.parse(place.textContent || "null") : null;
}

/**
 * @template {keyof Words} Section
 * @typedef {Pick<Words["language"], "locale" | "joins" | "blank"> & Words["browser"] & Words[Section]} PageWords
 */

/**
 * The words of one section, with those that every tool has.
 * @template {keyof Words} Section
 * @param {Section} section
 * @returns {PageWords<Section>}
 */
export function readWords(section) {
  const { language, browser, ...sections } = readData("tool-words");
  return { locale: language.locale, joins: language.joins, blank: language.blank, ...browser, ...sections[section] };
}

/**
 * @template {keyof Words} Section
 * @typedef {PageWords<"fields"> & PageWords<Section>} FormWords
 */

/**
 * The same with those of the fields of a form.
 * @template {keyof Words} Section
 * @param {Section} section
 * @returns {FormWords<Section>}
 */
export function readFormWords(section) {
  return { ...readWords("fields"), ...readWords(section) };
}

/** What the names of all that this site keeps in the browser begin with; `scheme.js` made it from the site's address. */
export function readPrefix() {
  return document.documentElement.dataset.keys || "";
}

/** Whether the page shows inside another app, as WeChat, where printing and saving seldom work. */
export function isInApp() {
  return document.documentElement.classList.contains("in-app");
}

/** The address of this page on the public site. */
export function publicAddress() {
  const link = document.querySelector("link[rel=canonical]");
  return link instanceof HTMLLinkElement ? link.href : location.href;
}
