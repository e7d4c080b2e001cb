// The room's entry: the letters of a template's page get forms, and one panel for the page says what is kept.
import { element, fillIn } from "../shared/elements.js";
import { pageLanguage } from "../shared/language.js";
import { readBlanks, readPieces } from "./blanks.js";
import { makeLetter } from "./letter.js";
import { keptTexts, onKeptElsewhere, readKept, writeKept } from "./store.js";
import { LETTER_WORDS } from "./words.js";

// Where money changes hands by paper alone, the amount stands in capitals as well.
const CAPITAL_PAGES = ["iou", "agreement-plan", "settlement-proof"];

/** The heading that a letter stands under, with the bold line between them where the letter has one of its own. */
function letterTitle(pre, fallback) {
  let bold = "";
  let isOwn = true;
  for (let place = pre.previousElementSibling; place; place = place.previousElementSibling) {
    if (/^H[2-6]$/.test(place.tagName)) return [place.textContent.trim(), bold].filter(Boolean).join(" ");
    if (place.matches("pre.letter")) isOwn = false; // what stands above belongs to the other letter
    const strong = isOwn && !bold && place.tagName === "P" && place.querySelector("strong");
    if (strong && strong.textContent.trim() === place.textContent.trim()) bold = strong.textContent.trim();
  }
  return fallback;
}

function notEmpty(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()));
}

function startLetters() {
  const pres = [...document.querySelectorAll("pre.letter")];
  if (!pres.length) return;
  const language = pageLanguage();
  const words = LETTER_WORDS[language];
  const heading = document.querySelector("h1");
  const id = heading ? heading.id : "";
  const name = heading ? heading.textContent.trim() : words.letter;
  const texts = pres.map((pre) => readPieces((pre.querySelector("code") || pre).textContent, language));
  const blanks = readBlanks(texts, language);
  let typed = {};

  const showAll = (except) => letters.forEach((letter) => letter.show(typed, except));
  const keep = () => {
    const kept = readKept();
    if (toggle.checked && kept) writeKept({ ...kept, [language]: notEmpty({ ...keptTexts(kept, language), ...typed }) });
  };
  const page = {
    words,
    language,
    capitals: language === "zh" && CAPITAL_PAGES.includes(id),
    isMessage: id.startsWith("message-"),
    onType(blank, text) {
      typed = { ...typed, [blank]: text };
      keep();
      showAll(document.activeElement);
    },
  };
  const letters = pres.map((pre, index) => {
    const title = letterTitle(pre, name);
    const file = index ? `${name}-${title.split(/[，,]/)[0]}` : name;
    const facts = { id: `letter-${index + 1}`, pieces: texts[index], blanks, title, file, isOpen: index === 0 };
    const letter = makeLetter(pre, facts, page);
    pre.after(letter.tool);
    return letter;
  });

  // The panel of the page: what happens to what is typed, the switch, and a way to clear it with a way back.
  const toggle = element("input", { type: "checkbox", role: "switch", id: "letter-keep", "aria-describedby": "letter-keep-hint" });
  const note = element("p", { class: "letter-status", role: "status" });
  const clear = element("button", { type: "button", class: "md-button" }, words.clear);
  const undo = element("button", { type: "button", class: "md-button", hidden: true }, words.undo);
  const intro = element("p");
  const sayState = () => {
    intro.textContent = toggle.checked ? words.intro : [words.intro, words.keepOff].join(words.join);
  };
  const panel = element(
    "div",
    { class: "letter-keep" },
    intro,
    element("p", { class: "letter-switch" }, toggle, element("label", { for: toggle.id }, words.keep)),
    element("p", { class: "letter-hint", id: "letter-keep-hint" }, words.keepHint),
    element("p", { class: "letter-tools" }, clear, undo),
    note,
  );
  letters[0].tool.prepend(panel);

  toggle.addEventListener("change", () => {
    if (!toggle.checked) {
      writeKept(null);
      note.textContent = words.keepStopped;
    } else if (writeKept({ [language]: notEmpty(typed) })) {
      note.textContent = words.keepOn;
    } else {
      toggle.checked = false;
      note.textContent = words.keepRefused;
    }
    sayState();
  });
  let cleared = null;
  clear.addEventListener("click", () => {
    const kept = toggle.checked ? readKept() : null;
    const isOtherKept = Object.values(kept || {}).some((texts) => Object.keys(texts).length);
    if (!Object.keys(notEmpty(typed)).length && !isOtherKept) {
      note.textContent = words.nothing;
      return;
    }
    cleared = { typed, kept };
    typed = {};
    if (toggle.checked) writeKept({});
    showAll();
    undo.hidden = false;
    note.textContent = words.cleared;
  });
  undo.addEventListener("click", () => {
    // What was typed since stays; the rest comes back.
    typed = { ...cleared.typed, ...notEmpty(typed) };
    if (toggle.checked) writeKept({ ...cleared.kept, [language]: typed });
    cleared = null;
    showAll();
    clear.focus();
    undo.hidden = true;
    note.textContent = words.undone;
  });
  onKeptElsewhere((kept) => {
    const own = toggle.checked ? {} : typed; // while the switch is on, what is kept is all there is
    toggle.checked = kept !== null;
    sayState();
    if (kept === null) return;
    typed = { ...own, ...keptTexts(kept, language) };
    showAll(document.activeElement);
  });

  const kept = readKept();
  toggle.checked = kept !== null;
  sayState();
  typed = keptTexts(kept, language);
  showAll();
  const found = Object.entries(typed).filter(([blank, text]) => blanks.has(blank) && text.trim()).length;
  if (found) note.textContent = fillIn(words.kept, { count: found });
}

startLetters();
