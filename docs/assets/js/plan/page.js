// @ts-check
// The plan page: the tools take the place of the lines that say they need JavaScript.
import { element } from "../shared/elements.js";
import { makeVoice } from "../shared/field.js";
import { newId } from "../shared/ics.js";
import { makeInstead } from "../shared/instead.js";
import { isInApp, publicAddress, readData, readWords } from "../shared/page.js";
import { printPart } from "../shared/print.js";
import { onLeave } from "../shared/store.js";
import { fillCount } from "../shared/words.js";
import { makePlanForm } from "./form.js";
import { makeLate } from "./late.js";
import { showBudget, showResult } from "./result.js";

/** @typedef {import("./result.js").PlanWords} PlanWords */
/** @typedef {import("./form.js").Wanting} Wanting */

/**
 * @param {HTMLElement} place
 * @param {PlanWords} words
 */
function startPlan(place, words) {
  const page = { words, inApp: isInApp(), address: publicAddress(), letters: readData("letters"), blanks: readData("letter-blanks").blanks };
  const { voice, tell } = makeVoice();
  const holder = element("div", { class: "plan-holder" });
  const stale = element("div", { class: "tool-kind", hidden: true });
  const again = element("button", { type: "button", class: "md-button" }, words.again);
  stale.append(element("p", {}, words.stale), element("p", { class: "tool-buttons" }, again));
  const changed = () => {
    stale.hidden = holder.childElementCount === 0;
  };
  const form = makePlanForm(words, tell, changed);
  // Its calendar, made again after a change, takes the place of the one before.
  const calendar = { id: newId(), sequence: 0 };
  const ask = (/** @type {Wanting} */ { first, count }) => {
    tell(fillCount(words.problems, count, words.locale));
    first.focus();
  };
  const work = () => {
    const { plan, wanting } = form.read();
    if (plan) {
      stale.hidden = true;
      showResult(holder, plan, calendar, page, tell);
      tell(words.done);
    } else if (wanting) {
      ask(wanting);
    } else {
      tell(words.stopped);
      form.showBudget.focus();
    }
  };
  form.box.addEventListener("input", changed);
  form.box.addEventListener("submit", (event) => {
    event.preventDefault();
    work();
  });
  again.addEventListener("click", work);
  form.showBudget.addEventListener("click", () => {
    const { budget, wanting } = form.sums();
    if (budget) {
      stale.hidden = true;
      showBudget(holder, budget, page, tell);
    } else if (wanting) {
      ask(wanting);
    }
  });
  place.replaceChildren(form.box, voice, stale, holder);
}

/**
 * @param {HTMLElement} place
 * @param {PlanWords} words
 */
function startLate(place, words) {
  const { voice, tell } = makeVoice();
  place.replaceChildren(makeLate(words, tell), voice);
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
  const words = readWords("plan");
  const starts = { plan: startPlan, "late-payment": startLate };
  for (const [id, start] of Object.entries(starts)) {
    const place = document.getElementById(id);
    if (!place) continue;
    start(place, words);
    onLeave(() => start(place, words));
  }
  const worksheet = document.getElementById("worksheet");
  if (worksheet) startWorksheet(worksheet, words);
}

startPlanPage();
