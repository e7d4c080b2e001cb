// What is kept for the other templates: { zh: { name: typed }, en: … } under one key, which stands only while the reader
// wants it. That the key stands is the switch.
const KEPT_KEY = "letter:blanks";

/** What is kept in this browser, or null while the switch is off. */
export function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEPT_KEY));
    return kept && typeof kept === "object" ? kept : null;
  } catch {
    return null; // storage is forbidden, or holds something that is not ours
  }
}

/** The texts kept for a language by the name of their blank. */
export function keptTexts(kept, language) {
  const texts = kept && kept[language] && typeof kept[language] === "object" ? kept[language] : {};
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === "string"));
}

/** Keeps it, or with null deletes it; false where the browser does not allow that. */
export function writeKept(kept) {
  try {
    if (kept === null) localStorage.removeItem(KEPT_KEY);
    else localStorage.setItem(KEPT_KEY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Calls back with what is kept now, after another page of the site has changed it. */
export function onKeptElsewhere(tell) {
  addEventListener("storage", (event) => {
    if (event.key === KEPT_KEY || event.key === null) tell(readKept());
  });
}
