// @ts-check
// Printing one part of a page.

/**
 * Prints what the style sheet leaves while the mark stands on the page, and returns the sentence to say.
 *
 * The mark stays until the reader comes back to the page. Phones tell of `afterprint` as soon as they show the pages, and
 * lay them out after that.
 * @param {string} mark a class, as print-letter
 * @param {boolean} inApp
 * @param {{ printed: string, print_failed: string, in_app: string }} words
 * @param {() => void} [tidy] undoes what the caller did for it
 * @param {() => void} [instead] offers something else, where printing is missing or seems to have done nothing
 */
export function printPart(mark, inApp, words, tidy = () => {}, instead = () => {}) {
  const { classList } = document.documentElement;
  const listening = new AbortController();
  const comeBack = () => {
    listening.abort();
    classList.remove(mark);
    tidy();
  };
  let hasBegun = false;
  addEventListener("beforeprint", () => (hasBegun = true), { signal: listening.signal });
  classList.add(mark);
  try {
    print();
  } catch {
    comeBack(); // some browsers inside apps have no printing at all
    instead();
    return inApp ? words.in_app : words.print_failed;
  }
  if (inApp || !hasBegun) instead();
  const once = { signal: listening.signal, capture: true };
  for (const event of ["focus", "pointerdown", "keydown"]) addEventListener(event, comeBack, once);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && comeBack(), once);
  return inApp ? words.in_app : words.printed;
}
