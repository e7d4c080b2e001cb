// @ts-check
// The page of interest on a late payment: the tool takes the place of the lines that say it needs JavaScript.
import { nowInChina } from "../shared/day.js";
import { element } from "../shared/elements.js";
import { makeVoice } from "../shared/field.js";
import { isInApp, readFormWords } from "../shared/page.js";
import { onLeave } from "../shared/store.js";
import { fillCount } from "../shared/words.js";
import { makeLateForm } from "./form.js";
import { showEstimate } from "./result.js";

/** @param {HTMLElement} place */
function startLate(place) {
  const words = readFormWords("late");
  const page = { words, inApp: isInApp() };
  const { voice, tell } = makeVoice();
  const form = makeLateForm(words, tell);
  const holder = element("div", { class: "late-holder" });
  // A changed assumption must not stand beside an old sum.
  form.box.addEventListener("input", () => holder.replaceChildren());
  form.box.addEventListener("submit", (event) => {
    event.preventDefault();
    holder.replaceChildren();
    const { asked, bad } = form.read();
    if (asked) {
      showEstimate(holder, asked, nowInChina(Date.now()).day, page, tell).focus();
    } else {
      tell(fillCount(words.problems, bad.length, words.locale));
      bad[0].focus();
    }
  });
  place.replaceChildren(form.box, holder, voice);
}

const place = document.getElementById("late");
if (place) {
  startLate(place);
  onLeave(() => startLate(place));
}
