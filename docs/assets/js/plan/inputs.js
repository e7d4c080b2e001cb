// Fields that know what they want: amounts, percentages, days. check(true) also asks for what is still empty.
// It returns the value, or null for nothing, and says in `bad` whether the reader should look again.
import { parseDay } from "../shared/day.js";
import { linkedText } from "../shared/elements.js";
import { makeField } from "../shared/field.js";
import { parseFen, parsePercent } from "../shared/money.js";

// An answer to each reason why a value cannot be used, said beside the field and in the polite live region.
function judge(field, label, tell) {
  let last = "";
  field.bad = false;
  field.refuse = (sentence) => {
    field.bad = true;
    field.wrong(linkedText(sentence));
    if (sentence !== last) tell(`${label} ${sentence.replace(/\[([^\]]+)\]\([\w-]+\)/g, "$1")}`);
    last = sentence;
    return null;
  };
  field.accept = (value) => {
    field.bad = false;
    last = "";
    field.clear();
    return value;
  };
  field.input.addEventListener("change", () => field.check(false));
  field.input.addEventListener("input", () => {
    if (field.bad) field.check(false);
  });
  return field;
}

/** parse gives { wrong } or the value under `key`; wanted: what to say where it is empty, null if it may be. */
function numberField(label, hint, tell, { parse, key, reasons, wanted }) {
  const field = judge(makeField(label, { inputmode: "decimal", maxlength: "24" }, hint), label, tell);
  field.check = (strict) => {
    const { wrong, [key]: value } = parse(field.input.value);
    if (wrong === "empty") {
      if (strict && wanted) return field.refuse(wanted);
      // Asked for once, it stays asked for until something stands there.
      return wanted && field.bad ? null : field.accept(null);
    }
    if (wrong) return field.refuse(reasons[wrong] || reasons.letters);
    return field.accept(value);
  };
  return field;
}

export function amountField(label, hint, tell, reasons, wanted) {
  return numberField(label, hint, tell, { parse: parseFen, key: "fen", reasons, wanted });
}

export function percentField(label, hint, tell, reasons, wanted) {
  return numberField(label, hint, tell, { parse: parsePercent, key: "millionths", reasons, wanted });
}

/** words: dayEmpty, dayWrong, dayPast. earliest(): the first day that makes sense, or null. */
export function dayField(label, hint, tell, words, { optional = false, earliest = null } = {}) {
  const field = judge(makeField(label, { type: "date" }, hint), label, tell);
  field.check = (strict) => {
    // A browser hides half-typed dates from the page and tells only that there is one.
    if (field.input.validity.badInput) return field.refuse(words.dayWrong);
    if (field.input.value === "") return strict && !optional ? field.refuse(words.dayEmpty) : field.accept(null);
    const day = parseDay(field.input.value);
    if (!day) return field.refuse(words.dayWrong);
    return earliest && day < earliest() ? field.refuse(words.dayPast) : field.accept(day);
  };
  return field;
}

/** A whole number from `least` to `most`; empty is null. */
export function wholeField(label, hint, tell, { least, most, wrong }) {
  const field = judge(makeField(label, { inputmode: "numeric", maxlength: "4" }, hint), label, tell);
  field.check = () => {
    const { fen, wrong: reason } = parseFen(field.input.value);
    if (reason === "empty") return field.accept(null);
    if (reason || fen % 100n !== 0n) return field.refuse(wrong);
    const number = Number(fen / 100n);
    return number < least || number > most ? field.refuse(wrong) : field.accept(number);
  };
  return field;
}
