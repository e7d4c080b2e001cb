// @ts-check
// The room's entry: the letters of a template's page get forms, and one panel for the page says what is kept.
import { element } from "../shared/elements.js";
import { isInApp, readData, readPrefix, readWords } from "../shared/page.js";
import { onLeave, openStore } from "../shared/store.js";
import { fillCount } from "../shared/words.js";
import { keptPieces, namesOf, readBlanks, readLines, typedOf } from "./blanks.js";
import { putLines, readHanded } from "./handed.js";
import { makeLetter } from "./letter.js";
import { notEmpty, readKept } from "./store.js";

/** @typedef {import("./store.js").Texts} Texts */

/**
 * The heading that a letter stands under, with the bold line between them where the letter has one of its own.
 * @param {Element} pre
 * @param {string} fallback
 */
function letterTitle(pre, fallback) {
  let bold = "";
  let isOwn = true;
  const heading = headingOf(pre);
  for (let place = pre.previousElementSibling; place; place = place.previousElementSibling) {
    if (place === heading) return [place.textContent.trim(), bold].filter(Boolean).join(" ");
    if (place.matches("pre.letter")) isOwn = false; // what stands above belongs to the other letter
    const strong = isOwn && !bold && place.tagName === "P" && place.querySelector("strong");
    if (strong && strong.textContent.trim() === place.textContent.trim()) bold = strong.textContent.trim();
  }
  return fallback;
}

/**
 * The heading that a letter stands under.
 * @param {Element} pre
 */
function headingOf(pre) {
  let place = pre.previousElementSibling;
  while (place && !/^H[2-6]$/.test(place.tagName)) place = place.previousElementSibling;
  return place;
}

/**
 * The text of a letter as the page has it, with the condition for the box before an optional line.
 * @param {Element} code
 */
function partsOf(code) {
  return [...code.childNodes].map((node) => {
    const when = node instanceof HTMLElement ? node.dataset.when : undefined;
    return when === undefined ? node.textContent || "" : { when };
  });
}

/**
 * Those of the texts whose names pass.
 * @param {Texts} texts
 * @param {(name: string) => boolean} passes
 */
function withNames(texts, passes) {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => passes(name)));
}

function startLetters() {
  const pres = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("pre.letter")]);
  if (!pres.length) return;
  const words = readWords("letter");
  const language = document.documentElement.lang.split("-")[0];
  const { blanks: asked, capitals } = readData("letter-blanks");
  const store = openStore(readPrefix(), "letter:blanks");
  const heading = document.querySelector("h1");
  const name = (heading && heading.textContent.trim()) || words.letter;
  const handing = openStore(readPrefix(), "plan:letter", "sessionStorage");
  const handed = readHanded(handing.read(), location.pathname);
  handing.write(null);
  const written = pres.map((pre) => readLines(partsOf(pre.querySelector("code") || pre), words.blank));
  const texts = handed ? written.map((lines) => putLines(lines, handed.lines, words.blank)) : written;
  const blanks = readBlanks(texts.map((lines) => lines.flatMap((line) => line.pieces)), asked, words);
  const isPassing = (/** @type {string} */ blank) => Boolean(blanks.get(blank)?.passing);
  /** @type {Texts} */
  let typed = {};

  const kept = () => readKept(store.read());
  /** What may be kept for other letters and other days. */
  const lasting = (/** @type {Texts} */ all) => notEmpty(withNames(all, (blank) => !isPassing(blank)));
  const showAll = (/** @type {Element | null} */ except = null) => letters.forEach((letter) => letter.show(typed, except));
  const page = {
    words,
    inApp: isInApp(),
    capitals,
    isMessage: Boolean(heading && heading.id.startsWith("message-")),
    isOnly: pres.length === 1,
    onType(/** @type {string} */ blank, /** @type {string} */ text) {
      typed = { ...typed, [blank]: text };
      keep();
      showAll(document.activeElement);
    },
  };
  const letters = pres.map((pre, index) => {
    const title = letterTitle(pre, name);
    const file = index ? `${name}-${title.split(/[，,]/)[0]}` : name;
    const letter = makeLetter(pre, { id: `letter-${index + 1}`, lines: texts[index], blanks, title, file, isOpen: index === 0 }, page);
    pre.before(letter.area); // it takes the place of the letter while it is open
    pre.after(letter.tool);
    return letter;
  });

  const ways = letters.flatMap(({ way }) => (way ? [way] : []));
  // Above the first letter's heading, behind what says whom it is not for.
  if (ways.length) (headingOf(pres[0]) || pres[0]).before(element("p", { class: "ways" }, ...ways));

  // The panel of the page: what happens to what is typed, the switch, and a way to clear it with a way back.
  const toggle = element("input", { type: "checkbox", role: "switch", id: "letter-keep", autocomplete: "off", "aria-describedby": "letter-keep-hint" });
  const note = element("p", { class: "letter-status", role: "status" });
  const clear = element("button", { type: "button", class: "md-button" }, words.clear);
  const undo = element("button", { type: "button", class: "md-button", hidden: true }, words.undo);
  const intro = element("p");
  letters[0].tool.prepend(
    element(
      "div",
      { class: "letter-keep" },
      intro,
      element("p", { class: "letter-switch" }, toggle, element("label", { for: toggle.id }, words.keep)),
      element("p", { class: "letter-hint", id: "letter-keep-hint" }, words.keep_hint),
      element("p", { class: "letter-tools" }, clear, undo),
      note,
    ),
  );

  const setSwitch = (/** @type {boolean} */ isOn) => {
    toggle.checked = isOn;
    intro.textContent = isOn ? words.intro : [words.intro, words.keep_off].join(words.joins);
  };
  /** Keeps what was typed on this page with what was kept on others. Where there is no room, nothing stays behind. */
  const keep = () => {
    const before = kept();
    if (!toggle.checked || !before) return;
    if (store.write({ ...before, [language]: lasting({ ...before[language], ...typed }) })) return;
    store.write(null);
    setSwitch(false);
    note.textContent = words.keep_full;
  };
  /** Shows what is kept, and nothing else. */
  const showKept = () => {
    const now = kept();
    setSwitch(now !== null);
    typed = lasting((now && now[language]) || {});
    showAll();
  };

  toggle.addEventListener("change", () => {
    if (!toggle.checked) {
      store.write(null);
      note.textContent = words.keep_stopped;
      setSwitch(false);
    } else {
      const isKept = store.write({ [language]: lasting(typed) });
      note.textContent = isKept ? words.keep_on : words.keep_refused;
      setSwitch(isKept);
    }
  });
  /** @type {{ typed: Texts, kept: Record<string, Texts> | null, edited: ReturnType<typeof letters[0]["edited"]>[] }} */
  let cleared = { typed: {}, kept: null, edited: [] };
  clear.addEventListener("click", () => {
    const all = toggle.checked ? kept() : null;
    const isOtherKept = Object.values(all || {}).some((other) => Object.keys(other).length);
    const edited = letters.map((letter) => letter.edited());
    if (!Object.keys(notEmpty(typed)).length && !isOtherKept && !edited.some(Boolean)) {
      note.textContent = words.nothing;
      return;
    }
    cleared = { typed, kept: all, edited };
    typed = {};
    for (const letter of letters) letter.edit(null);
    if (toggle.checked) store.write({});
    showAll();
    undo.hidden = false;
    note.textContent = words.cleared;
    // An edited text was another height than the letter: what stands below has moved.
    undo.scrollIntoView({ block: "nearest" });
  });
  undo.addEventListener("click", () => {
    // What was typed since stays; the rest comes back.
    typed = { ...cleared.typed, ...notEmpty(typed) };
    if (toggle.checked) store.write({ ...cleared.kept });
    letters.forEach((letter, index) => letter.edited() || letter.edit(cleared.edited[index] || null));
    cleared = { typed: {}, kept: null, edited: [] };
    note.textContent = words.undone;
    keep();
    showAll();
    clear.focus();
    undo.hidden = true;
  });
  addEventListener("storage", (event) => {
    if (!store.isChanged(event)) return;
    // While the switch is on, what is kept is all there is of what can be.
    const own = toggle.checked ? withNames(typed, isPassing) : typed;
    const now = kept();
    setSwitch(now !== null);
    if (!now) return;
    typed = { ...own, ...lasting(now[language] || {}) };
    showAll(document.activeElement);
  });
  onLeave(() => {
    typed = {};
    for (const letter of letters) letter.edit(null);
    cleared = { typed: {}, kept: null, edited: [] };
    undo.hidden = true;
    note.textContent = "";
    showAll();
  }, showKept);

  showKept();
  const shown = namesOf(texts.flatMap((lines) => keptPieces(lines, typed)));
  const found = Object.entries(typed).filter(([blank, text]) => shown.has(blank) && text.trim()).length;
  if (found) note.textContent = fillCount(words.kept, found, words.locale);
  if (!handed) return;
  typed = { ...typed, ...typedOf(asked, handed.facts) };
  showAll();
  note.textContent = words.handed;
}

startLetters();
