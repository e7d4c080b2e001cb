// @ts-check
// The plan page: the tools take the place of the lines that say they need JavaScript.
import { element } from "../shared/elements.js";
import { makeVoice } from "../shared/field.js";
import { newId } from "../shared/ics.js";
import { makeInstead } from "../shared/instead.js";
import { isInApp, publicAddress, readData, readFormWords, readPrefix } from "../shared/page.js";
import { printPart } from "../shared/print.js";
import { openStore } from "../shared/store.js";
import { fillCount } from "../shared/words.js";
import { makePlanForm } from "./form.js";
import { readKept } from "./kept.js";
import { showBudget, showResult } from "./result.js";

/** @typedef {import("./result.js").PlanWords} PlanWords */
/** @typedef {import("./form.js").Wanting} Wanting */
/** @typedef {import("./kept.js").Kept} Kept */
/** @typedef {import("./result.js").Plan} Plan */

/** The sheets that take figures of the plan, which the page has as links. */
function readSheets() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("#plan-sheets a"));
  return [...links].map(({ href, textContent, dataset }) => ({
    id: dataset.sheet || "",
    title: textContent || "",
    address: href,
    plan: JSON.parse(dataset.plan || "{}"),
  }));
}

/**
 * The plan, with what the tab has kept of it.
 * @param {HTMLElement} place
 * @param {PlanWords} words
 */
function startPlan(place, words) {
  const letters = readData("letters");
  const { blanks } = readData("letter-blanks");
  const store = openStore(readPrefix(), "plan", "sessionStorage");
  const hand = openStore(readPrefix(), "plan:letter", "sessionStorage").write;
  const handSheet = openStore(readPrefix(), "plan:sheet", "sessionStorage").write;
  const page = { words, inApp: isInApp(), address: publicAddress(), letters, blanks, hand, sheets: readSheets(), handSheet };
  let isKept = true;
  const save = (/** @type {Kept | null} */ kept) => store.write(kept);

  /** Makes the tool anew. cleared: what stood there before, to be brought back. */
  const build = (/** @type {Kept | null} */ kept, /** @type {Kept | null} */ cleared = null) => {
    const { voice, tell } = makeVoice();
    const holder = element("div", { class: "plan-holder" });
    const stale = element("div", { class: "tool-kind", hidden: true });
    const again = element("button", { type: "button", class: "md-button" }, words.again);
    stale.append(element("p", {}, words.stale), element("p", { class: "tool-buttons" }, again));
    // Its calendar, made again after a change, takes the place of the one before.
    const calendar = kept ? { ...kept.calendar } : { id: newId(), sequence: 0 };
    let isMade = false;
    const keep = () => {
      const wasKept = isKept;
      isKept = save({ ...form.keep(), isMade, calendar });
      if (wasKept && !isKept) tell(words.keep_refused);
    };
    const changed = () => {
      stale.hidden = holder.childElementCount === 0;
      form.undo.hidden = true;
      keep();
    };
    const form = makePlanForm(words, tell, changed, kept);
    const ask = (/** @type {Wanting} */ { first, count }) => {
      tell(fillCount(words.problems, count, words.locale));
      first.focus();
    };
    const show = (/** @type {Plan} */ plan) => {
      stale.hidden = true;
      isMade = true;
      return showResult(holder, plan, calendar, page, tell);
    };
    const work = () => {
      const { plan, wanting } = form.read();
      if (plan) {
        show(plan).focus();
        tell(words.done);
      } else if (wanting) {
        ask(wanting);
      } else {
        // A plan from before would be read or printed as if it still held.
        stale.hidden = true;
        isMade = false;
        holder.replaceChildren();
        tell(words.stopped);
        form.showBudget.focus();
      }
      keep();
    };
    form.box.addEventListener("input", changed);
    form.box.addEventListener("change", keep);
    holder.addEventListener("click", keep); // the calendar counts its versions
    form.box.addEventListener("submit", (event) => {
      event.preventDefault();
      work();
    });
    again.addEventListener("click", work);
    form.showBudget.addEventListener("click", () => {
      const { budget, wanting } = form.sums();
      if (budget) {
        stale.hidden = true;
        isMade = false;
        showBudget(holder, budget, page, tell);
      } else if (wanting) {
        ask(wanting);
      }
    });
    form.clear.addEventListener("click", () => {
      const before = { ...form.keep(), isMade, calendar };
      save(null);
      build(null, before).tell(words.cleared);
    });
    form.undo.addEventListener("click", () => {
      save(cleared);
      build(cleared).tell(words.undone);
    });
    form.undo.hidden = cleared === null;
    place.replaceChildren(form.box, voice, stale, holder);
    if (cleared) form.clear.focus();
    const made = kept?.isMade ? form.read().plan : null;
    if (made) show(made);
    return { tell };
  };
  build(readKept(store.read()));
}

/**
 * @param {HTMLElement} place
 * @param {PlanWords} words
 */
function startWorksheet(place, words) {
  const { voice, tell } = makeVoice();
  const button = element("button", { type: "button", class: "md-button" }, words.print_worksheet);
  const text = place.innerText;
  const instead = makeInstead(words, tell, () => text);
  button.addEventListener("click", () => tell(printPart("print-worksheet", isInApp(), words, undefined, instead.show)));
  place.append(element("p", { class: "tool-buttons" }, button), voice, instead.box);
}

function startPlanPage() {
  const words = readFormWords("plan");
  const plan = document.getElementById("plan");
  if (plan) startPlan(plan, words);
  const worksheet = document.getElementById("worksheet");
  if (worksheet) startWorksheet(worksheet, words);
}

startPlanPage();
