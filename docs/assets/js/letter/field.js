// One field for one blank: its label, the input that fits it, and the lines that help or object.
import { formatDay, isDay, parseDay, today } from "../shared/day.js";
import { element } from "../shared/elements.js";
import { capitalNumerals } from "../shared/numerals.js";
import { readTypedAmount, writeBlank } from "./blanks.js";
import { fitHeight } from "./height.js";

const ISO_SHAPE = /^\d+-\d\d-\d\d$/;

/**
 * blank: what it asks for. words, language: of the page. showCapital: whether the amount stands beside it in capitals.
 * onType(name, text): called as the reader types. Returns { box, input, show(text) }.
 */
export function makeBlankField(id, blank, { words, language, showCapital, onType }) {
  const help = element("p", { class: "letter-field-help", id: `${id}-help`, "aria-live": "polite" });
  const input = blank.long ? element("textarea", { rows: "2" }) : element("input", { type: "text" });
  input.id = id;
  input.className = "letter-input";
  input.setAttribute("autocomplete", blank.own);
  input.setAttribute("aria-describedby", help.id);
  if (blank.kind === "amount") input.setAttribute("inputmode", "decimal");
  if (blank.digits) input.setAttribute("inputmode", "numeric");
  if (blank.phone) input.setAttribute("inputmode", "tel");
  const box = element("div", { class: blank.long ? "letter-field letter-field-long" : "letter-field" });
  box.append(element("label", { for: id }, blank.name), input);

  const capital = blank.kind === "amount" && showCapital ? element("output", { for: id, class: "letter-capital" }) : null;
  if (capital) box.append(capital);

  // A day can be chosen or said in words: “月底” is as good an answer as a date.
  let swap = null;
  const isInWords = () => blank.kind !== "day" || input.type === "text";
  const setType = (type) => {
    input.type = type;
    swap.textContent = type === "date" ? words.words : words.calendar;
    swap.setAttribute("aria-label", words.of.replace("{action}", swap.textContent).replace("{title}", blank.name));
    if (type !== "date") return;
    input.min = "1900-01-01";
    input.max = "2199-12-31";
  };
  if (blank.kind === "day") {
    let aside = ""; // what the other way of writing held, so that going back finds it again
    swap = element("button", { type: "button", class: "letter-swap" });
    setType("date");
    swap.addEventListener("click", () => {
      const before = input.value;
      if (isInWords()) {
        setType("date");
        input.value = parseDay(before) || (isDay(aside) ? aside : "");
      } else {
        setType("text");
        input.value = aside || (isDay(before) ? formatDay(before, language) : "");
      }
      aside = before;
      onType(blank.name, input.value);
      judge();
      input.focus();
    });
    box.append(swap);
  }
  box.append(help);
  if (language === "zh" ? blank.name.endsWith("签名") : blank.name.endsWith("signature")) {
    box.append(element("p", { class: "letter-field-help", id: `${id}-sign` }, words.sign));
    input.setAttribute("aria-describedby", `${help.id} ${id}-sign`);
  }

  // Said when the reader has left the field, taken back as soon as it is right.
  const objection = () => {
    const text = input.value.trim();
    if (blank.kind === "amount" && text) {
      const { wrong } = readTypedAmount(text);
      return wrong ? words.wrong[wrong] : "";
    }
    if (blank.kind !== "day" || isInWords()) return "";
    const isOpen = text && writeBlank(blank, { [blank.name]: text }, language) === null;
    return isOpen || input.validity.badInput ? words.wrong.day : "";
  };
  const judge = () => {
    const wrong = objection();
    input.setAttribute("aria-invalid", String(wrong !== ""));
    help.classList.toggle("letter-wrong", wrong !== "");
    const past = !wrong && blank.coming && ISO_SHAPE.test(input.value) && input.value < today();
    const said = wrong || (past ? words.past : "");
    if (help.textContent !== said) help.textContent = said;
  };
  const follow = () => {
    if (capital) {
      const { fen } = readTypedAmount(input.value);
      const text = fen === undefined ? "" : capitalNumerals(fen);
      const numerals = element("span", { lang: "zh" }, text || "");
      capital.replaceChildren(...(text ? [words.capital, numerals] : text === null ? [words.capitalLarge] : []));
    }
    if (blank.long) fitHeight(input);
  };
  input.addEventListener("input", () => {
    onType(blank.name, input.value);
    follow();
    if (input.getAttribute("aria-invalid") === "true") judge();
  });
  input.addEventListener("change", judge);

  /** Shows what was typed elsewhere. */
  const show = (text) => {
    if (text === input.value) return;
    if (blank.kind === "day") setType(text === "" ? input.type : ISO_SHAPE.test(text) ? "date" : "text");
    input.value = text;
    follow();
    judge();
  };
  return { box, input, show };
}
