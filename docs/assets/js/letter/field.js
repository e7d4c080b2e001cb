// @ts-check
// One field for one blank: its label, the input that fits it, and the lines that help or object.
import { formatDay, isDay, parseDay, today } from "../shared/day.js";
import { element, privateField } from "../shared/elements.js";
import { parseFen } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";
import { fill, fillCount } from "../shared/words.js";
import { countDays, writeBlank } from "./blanks.js";
import { fitHeight } from "./height.js";
import { MOST_SIGNS } from "./store.js";

/** @typedef {import("./store.js").Texts} Texts */

const ISO_SHAPE = /^\d+-\d\d-\d\d$/;

/**
 * @param {string} id
 * @param {import("./blanks.js").Blank} blank
 * @param {object} page
 * @param {import("./letter.js").LetterWords} page.words
 * @param {boolean} page.showCapital whether the amount stands beside it in capitals
 * @param {(name: string, text: string) => void} page.onType called as the reader types
 */
export function makeBlankField(id, blank, { words, showCapital, onType }) {
  const help = element("p", { class: "letter-field-help", id: `${id}-help`, "aria-live": "polite" });
  const most = blank.long ? MOST_SIGNS.long : MOST_SIGNS.short;
  const attributes = {
    ...privateField(most),
    id,
    class: "letter-input",
    autocomplete: blank.own,
    autocapitalize: blank.keys ? "off" : blank.group === "who" ? "words" : "sentences",
    "aria-describedby": blank.signed ? `${help.id} ${id}-sign` : help.id,
    inputmode: blank.keys,
  };
  const input = blank.long ? element("textarea", { ...attributes, rows: 2 }) : element("input", { ...attributes, type: "text" });
  const box = element("div", { class: blank.long ? "letter-field letter-field-long" : "letter-field" });
  box.append(element("label", { for: id }, blank.name), input);

  const capital = blank.kind === "amount" && showCapital ? element("output", { for: id, class: "letter-capital" }) : null;
  if (capital) box.append(capital);

  // A day can be chosen or said in words: “月底” is as good an answer as a date.
  const swap = element("button", { type: "button", class: "letter-swap" });
  const isInWords = () => input.type === "text";
  const setType = (/** @type {string} */ type) => {
    input.setAttribute("type", type);
    const action = type === "date" ? words.words : words.calendar;
    swap.textContent = action;
    swap.setAttribute("aria-label", fill(words.of, { action, title: blank.name }));
    if (type !== "date") return;
    input.setAttribute("min", "1900-01-01");
    input.setAttribute("max", "2199-12-31");
  };
  if (blank.kind === "day") {
    let aside = ""; // what the other way of writing held, so that going back finds it again
    setType("date");
    swap.addEventListener("click", () => {
      const before = input.value;
      if (isInWords()) {
        setType("date");
        input.value = parseDay(before) || (isDay(aside) ? aside : "");
      } else {
        setType("text");
        input.value = aside || (isDay(before) ? formatDay(before, words.locale) : "");
      }
      aside = before;
      onType(blank.name, input.value);
      judge();
      input.focus();
    });
    box.append(swap);
  }
  box.append(help);
  if (blank.signed) box.append(element("p", { class: "letter-field-help", id: `${id}-sign` }, words.sign));

  // Said when the reader has left the field, taken back as soon as it is right.
  const objection = () => {
    const text = input.value.trim();
    if (blank.kind === "amount" && text) {
      const { wrong } = parseFen(text);
      return wrong && wrong !== "empty" ? words.wrong[wrong] : "";
    }
    if (blank.kind !== "day" || isInWords()) return "";
    const isOpen = text && writeBlank(blank, { [blank.name]: text }, words) === null;
    return isOpen || input.validity.badInput ? words.wrong.day : "";
  };
  // What the days of the letter make of a number of days.
  /** @type {Texts} */
  let typed = {};
  const sayDays = () => {
    const days = countDays(blank, typed);
    if (days === null || input.value.trim() === String(days)) return "";
    const said = { from: blank.since || "", to: blank.until || words.days_today };
    return fillCount(input.value.trim() ? words.days : words.days_filled, days, words.locale, said);
  };
  const judge = () => {
    const wrong = objection();
    input.setAttribute("aria-invalid", String(wrong !== ""));
    help.classList.toggle("letter-wrong", wrong !== "");
    const past = !wrong && blank.coming && ISO_SHAPE.test(input.value) && input.value < today();
    const isOther = !wrong && blank.isToday && ISO_SHAPE.test(input.value) && input.value !== today();
    const isFull = input.value.length >= most;
    const said = wrong || (past ? words.past : isOther ? words.not_today : isFull ? fill(words.full, { most }) : sayDays());
    if (help.textContent !== said) help.textContent = said;
  };
  const follow = () => {
    if (capital) {
      const { fen } = parseFen(input.value);
      const text = fen === undefined ? "" : capitalNumerals(fen);
      const numerals = element("span", { lang: "zh-Hans" }, text || "");
      capital.replaceChildren(...(text ? [words.capital, numerals] : text === null ? [words.capital_large] : []));
    }
    if (blank.long) fitHeight(input);
  };
  input.addEventListener("input", () => {
    onType(blank.name, input.value);
    follow();
    if (help.textContent || input.value.length >= most) judge();
  });
  input.addEventListener("change", judge);

  /** Shows what was typed elsewhere. */
  const show = (/** @type {string} */ text) => {
    if (text === input.value) return;
    if (blank.kind === "day") setType(text === "" ? input.type : ISO_SHAPE.test(text) ? "date" : "text");
    input.value = text;
    follow();
    judge();
  };
  /** Learns what stands in the other fields. */
  const look = (/** @type {Texts} */ all) => {
    typed = all;
    if (blank.since !== null) judge();
  };
  /** A field of a line that the letter leaves out keeps what was typed. */
  const setHidden = (/** @type {boolean} */ isHidden) => {
    if (box.hidden === isHidden) return;
    box.hidden = isHidden;
    follow();
  };
  return { box, input, show, look, setHidden };
}
