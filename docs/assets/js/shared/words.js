// @ts-check
// Sentences with places to fill in, from the words files of the languages.

/**
 * The sentence with its `{places}` filled; one without a value stays as it is.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

/**
 * The form of a sentence that a number takes in its language, filled; the number is `{n}`.
 * @param {PluralForms} forms by CLDR's categories, as one and other
 * @param {number} n
 * @param {string} locale
 * @param {Record<string, string | number>} [values]
 */
export function fillCount(forms, n, locale, values = {}) {
  const category = new Intl.PluralRules(locale).select(n);
  return fill(forms[category] || forms.other, { n, ...values });
}

/**
 * Whether a language is written in Chinese characters alone, so that Latin letters and digits beside them have a space.
 * @param {string} locale
 */
export function isHan(locale) {
  return ["Hans", "Hant"].includes(new Intl.Locale(locale).maximize().script || "");
}
