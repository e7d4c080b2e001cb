// The words of the tools and the blanks of the letters, as the pages bring them; tests/test_javascript.py makes the JSON.
import { readFileSync } from "node:fs";

const made = (name) => JSON.parse(readFileSync(new URL(`.made/${name}.json`, import.meta.url), "utf8"));
const WORDS = made("words");

export const LANGUAGES = Object.keys(WORDS);

/** As readFormWords of shared/page.js. */
export function said(language, section) {
  const { language: own, browser, ...sections } = WORDS[language];
  return { locale: own.locale, joins: own.joins, blank: own.blank, ...browser, ...sections.fields, ...sections[section] };
}

/** What the blanks ask for, by language and name. */
export const BLANKS = made("blanks");

/** The letters lent to the plan with their marks, by language and the page's own names. */
export const LETTERS = made("letters");

/** The sheets that take figures of the plan, as their scenarios say it. */
export const SHEETS = made("sheets").map((sheet) => ({ ...sheet, title: sheet.id, address: `/${sheet.id}/#checklist` }));

/** What search works with, by language. */
export const INDEXES = made("search");
