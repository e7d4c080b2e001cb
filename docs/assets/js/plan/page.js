// The plan page: the tools take the place of the lines that say they need JavaScript.
import { element, fillIn } from "../shared/elements.js";
import { makeVoice } from "../shared/field.js";
import { pageLanguage } from "../shared/language.js";
import { makePlanForm } from "./form.js";
import { makeLate } from "./late.js";
import { showBudget, showResult } from "./result.js";
import { PLAN_WORDS } from "./words.js";

function startPlan(place, words, language) {
  const letters = JSON.parse(document.getElementById("letters").textContent);
  const { voice, tell } = makeVoice();
  const holder = element("div", { class: "plan-holder" });
  const stale = element("div", { class: "tool-kind", hidden: true });
  const again = element("button", { type: "button", class: "md-button" }, words.again);
  stale.append(element("p", {}, words.stale), element("p", { class: "tool-buttons" }, again));
  const changed = () => {
    stale.hidden = holder.childElementCount === 0;
  };
  const plan = makePlanForm(words, language, tell, changed);
  const problems = ({ first, count }) => {
    tell(fillIn(words.problems, { count }));
    first.focus();
  };
  const work = () => {
    const { plan: made, short, first, count } = plan.read();
    if (made) {
      stale.hidden = true;
      showResult(holder, made, letters, words, language, tell);
      tell(words.done);
    } else if (short) {
      tell(words.stopped);
      plan.showBudget.focus();
    } else {
      problems({ first, count });
    }
  };
  plan.box.addEventListener("input", changed);
  plan.box.addEventListener("submit", (event) => {
    event.preventDefault();
    work();
  });
  again.addEventListener("click", work);
  plan.showBudget.addEventListener("click", () => {
    const { first, count, ...sums } = plan.sums();
    if (first) {
      problems({ first, count });
      return;
    }
    stale.hidden = true;
    showBudget(holder, sums, words, language);
  });
  place.textContent = "";
  place.append(plan.box, voice, stale, holder);
}

function startLate(place, words, language) {
  const { voice, tell } = makeVoice();
  place.textContent = "";
  place.append(makeLate(words, language, tell), voice);
}

function startWorksheet(place, words) {
  const button = element("button", { type: "button", class: "md-button" }, words.printWorksheet);
  button.addEventListener("click", () => {
    document.documentElement.classList.add("print-worksheet");
    print();
  });
  place.append(element("p", { class: "tool-buttons" }, button));
}

function startPlanPage() {
  const language = pageLanguage();
  const words = PLAN_WORDS[language];
  const starts = { plan: startPlan, "late-payment": startLate, worksheet: startWorksheet };
  for (const [id, start] of Object.entries(starts)) {
    const place = document.getElementById(id);
    if (place) start(place, words, language);
  }
  addEventListener("afterprint", () => document.documentElement.classList.remove("print-plan", "print-worksheet"));
}

startPlanPage();
