// @ts-check
// The estimate as a sheet, with what a reader takes along of it.
import { copyText } from "../shared/copy.js";
import { writeCsv } from "../shared/csv.js";
import { formatDay } from "../shared/day.js";
import { download, fileName } from "../shared/download.js";
import { element, linkedText } from "../shared/elements.js";
import { makeInstead } from "../shared/instead.js";
import { sayAmount } from "../shared/money.js";
import { printPart } from "../shared/print.js";
import { fill } from "../shared/words.js";
import { countUp, csvRows, sayLate } from "./estimate.js";

/**
 * @typedef {import("./estimate.js").Late} Late
 * @typedef {import("./estimate.js").LateWords} LateWords
 */

/**
 * The days and sums that a reader came for.
 * @param {Late} asked
 * @param {LateWords} words
 */
function makeFigures(asked, words) {
  const found = countUp(asked, words);
  if (!found) return null;
  const figures = [
    [words.days, String(found.days)],
    [words.interest, sayAmount(found.interest, words)],
    [words.total, sayAmount(found.total, words)],
  ];
  return element("dl", { class: "late-figures" }, ...figures.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}

/**
 * @param {HTMLElement} holder
 * @param {Late} asked
 * @param {string} today
 * @param {{ words: LateWords, inApp: boolean }} page
 * @param {import("../shared/field.js").Tell} tell
 * @returns its title, for the focus
 */
export function showEstimate(holder, asked, today, { words, inApp }, tell) {
  const title = element("h3", { tabindex: "-1" }, words.title);
  const sheet = element(
    "div",
    { class: "late-sheet" },
    title,
    element("p", { class: "late-made" }, fill(words.made_on, { day: formatDay(today, words.locale) })),
    makeFigures(asked, words),
    element("p", { class: "late-basis" }, words.bases[asked.basis]),
    ...sayLate(asked, words).map((line) => element("p", {}, line)),
    element("p", {}, ...linkedText(words.binds[asked.basis])),
  );
  const text = () => sheet.innerText;
  const instead = makeInstead(words, tell, text);
  const button = (/** @type {string} */ label, /** @type {() => void} */ act) => {
    const made = element("button", { type: "button", class: "md-button" }, label);
    made.addEventListener("click", act);
    return made;
  };
  const copy = async () => {
    const isCopied = await copyText(text());
    if (!isCopied) getSelection()?.selectAllChildren(sheet);
    tell(isCopied ? words.copied : words.copy_failed);
  };
  const csv = () => {
    const name = fileName(`${words.file}-${today}`, ".csv");
    return { name, content: writeCsv(csvRows(asked, words)), type: "text/csv;charset=utf-8" };
  };
  holder.replaceChildren(
    sheet,
    element(
      "p",
      { class: "tool-buttons" },
      button(words.copy, copy),
      button(words.print, () => tell(printPart("print-late", inApp, words, undefined, instead.show))),
      button(words.csv, () => tell(download(csv(), inApp, words, instead.show))),
    ),
    instead.box,
  );
  return title;
}
