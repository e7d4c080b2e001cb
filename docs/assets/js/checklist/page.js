// @ts-check
// A scenario page: the ticks of its checklist stay in this browser, and the checklist prints alone.
import { element } from "../shared/elements.js";
import { makeInstead } from "../shared/instead.js";
import { isInApp, readPrefix, readWords } from "../shared/page.js";
import { printPart } from "../shared/print.js";
import { shareButton } from "../shared/share.js";
import { openStore } from "../shared/store.js";
import { fill } from "../shared/words.js";
import { changeTicks, readTicks } from "./ticks.js";

const PDF = "application/pdf";

const LINE = "____";

/**
 * The sheet as lines of text, for whoever can neither print nor save it. A blank that nothing was typed for stays a line.
 * @param {HTMLElement} checklist
 */
function sheetText(checklist) {
  const lines = [...checklist.querySelectorAll(".checklist-open > span, h3, li > label, .fill, .checklist-stop li > span")].map((place) => {
    const words = place.textContent.trim();
    const box = place.querySelector("input");
    if (place.matches(".checklist-open > span")) return [...place.childNodes].map((part) => part.textContent || LINE).join("");
    if (place.matches(".fill")) return `   ${place.firstChild?.textContent} ${place.lastChild?.textContent || LINE}`;
    return place.tagName === "H3" ? `\n${words}` : box ? `${box.checked ? "☑" : "☐"} ${words}` : `• ${words}`;
  });
  return [document.querySelector("h1")?.textContent.trim(), ...lines].join("\n");
}

/** @param {HTMLElement} checklist */
function startChecklist(checklist) {
  const words = readWords("browser");
  const store = openStore(readPrefix(), `ticks:${checklist.dataset.scenario}`);
  const boxes = /** @type {HTMLInputElement[]} */ ([...checklist.querySelectorAll("input[type=checkbox]")]);
  const progress = /** @type {HTMLElement} */ (checklist.querySelector(".checklist-progress"));
  const tools = /** @type {HTMLElement} */ (checklist.querySelector(".checklist-tools"));
  const undo = element("button", { type: "button", class: "md-button", hidden: true }, words.ticks.undo);
  const sheet = /** @type {HTMLAnchorElement} */ (checklist.querySelector(".checklist-files a"));
  const say = (/** @type {string} */ sentence) => {
    progress.textContent = sentence; // alone: what it says is long enough
  };
  const fetchSheet = async () => ({ name: sheet.download, content: await (await fetch(sheet.href)).blob(), type: PDF });
  const share = location.protocol.startsWith("http") && shareButton(words, say, PDF, fetchSheet);
  const instead = makeInstead(words, say, () => sheetText(checklist), sheet.href);
  tools.append(" ", undo, ...(share ? [" ", share] : []));
  tools.after(instead.box);

  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.id);
  const tell = (sentence = "") => {
    const done = fill(checklist.dataset.done || "", { done: ticked().length, all: boxes.length });
    progress.textContent = sentence ? `${sentence}${words.joins}${done}` : done;
  };
  const show = () => {
    const kept = readTicks(store.read());
    for (const box of boxes) box.checked = kept.includes(box.id);
    tell();
  };
  /** Ticks or clears these items, here and in what is kept; false where the browser does not keep it. */
  const change = (/** @type {string[]} */ ids, /** @type {boolean} */ isTicked) => {
    const isKept = store.write(changeTicks(store.read(), ids, isTicked));
    if (isKept) show();
    else for (const box of boxes) if (ids.includes(box.id)) box.checked = isTicked;
    return isKept;
  };

  for (const box of boxes) {
    box.addEventListener("change", () => {
      const isKept = change([box.id], box.checked);
      tell(isKept || !box.checked ? "" : words.ticks.lost);
    });
  }
  /** @type {string[]} */
  let cleared = [];
  const clear = /** @type {HTMLElement} */ (checklist.querySelector("[data-checklist=clear]"));
  clear.addEventListener("click", () => {
    // A tick of another tab may not show here yet; it is cleared too, and comes back with the others.
    const ids = changeTicks(store.read(), ticked(), true);
    if (!ids) return;
    cleared = ids;
    change(ids, false);
    undo.hidden = false;
    tell(words.ticks.cleared);
  });
  undo.addEventListener("click", () => {
    const isKept = change(cleared, true);
    clear.focus();
    undo.hidden = true;
    tell(isKept ? words.ticks.undone : words.ticks.lost);
  });
  checklist.querySelector("[data-checklist=print]")?.addEventListener("click", () => {
    const sentence = printPart("print-checklist", isInApp(), words, undefined, instead.show);
    const isFilled = [...checklist.querySelectorAll(".blank")].some((blank) => blank.textContent);
    say(isInApp() && isFilled ? `${sentence}${words.joins}${words.in_app_typed}` : sentence);
  });
  // What the plan has handed to this sheet opens its blanks, as a tap on their button does; for another it is of no use.
  const handing = openStore(readPrefix(), "plan:sheet", "sessionStorage");
  if (handing.read()?.to === location.pathname) checklist.querySelector(/** @type {"button"} */ ("[data-checklist=fill]"))?.click();
  else handing.write(null);
  addEventListener("storage", (event) => store.isChanged(event) && show());
  addEventListener("pageshow", (event) => event.persisted && show());
  show();
  progress.hidden = false;
  tools.hidden = false;
}

for (const checklist of document.querySelectorAll(".checklist")) startChecklist(/** @type {HTMLElement} */ (checklist));
