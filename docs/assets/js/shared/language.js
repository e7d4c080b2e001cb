// The language of the page at hand: "zh" or "en".
export function pageLanguage() {
  return document.documentElement.lang.startsWith("en") ? "en" : "zh";
}
