// @ts-check
// Fields that know what they want: amounts, percentages, days. check(true) also asks for what is still empty.
// It returns the value, or null for nothing, and says in `bad` whether the reader should look again.
import { addMonths, parseDay } from "./day.js";
import { linkedText } from "./elements.js";
import { makeField } from "./field.js";
import { isPlainAmount, parseFen, parsePercent, sayAmount } from "./money.js";
import { fill } from "./words.js";

/**
 * @typedef {import("./field.js").Tell} Tell
 * @typedef {{ letters: string } & Record<string, string>} Reasons what to say of a value, by why it cannot be used
 */

/**
 * @template Value
 * @typedef {object} Judged
 * @property {HTMLElement} box
 * @property {HTMLInputElement} input
 * @property {() => boolean} isBad
 * @property {(sentence: string) => null} refuse
 * @property {(strict: boolean) => Value | null} check
 */

/**
 * @template Value
 * @typedef {object} Answers
 * @property {boolean} wasBad
 * @property {(value: Value | null, note?: string) => Value | null} accept
 * @property {(sentence: string) => null} refuse
 */

/**
 * A field with an answer to each reason why a value cannot be used, said beside it and in the polite live region.
 * @template Value
 * @param {string} label
 * @param {import("./field.js").Field} field
 * @param {Tell} tell
 * @param {(strict: boolean, answers: Answers<Value>) => Value | null} judge
 * @returns {Judged<Value>}
 */
function makeJudged(label, { box, input, wrong, note }, tell, judge) {
  let last = "";
  let isBad = false;
  const refuse = (/** @type {string} */ sentence) => {
    isBad = true;
    wrong(linkedText(sentence));
    if (sentence !== last) tell(`${label} ${sentence.replace(/\[([^\]]+)\]\([\w-]+\)/g, "$1")}`);
    last = sentence;
    return null;
  };
  const accept = (/** @type {Value | null} */ value, said = "") => {
    isBad = false;
    last = "";
    note(said);
    return value;
  };
  const check = (/** @type {boolean} */ strict) => judge(strict, { wasBad: isBad, accept, refuse });
  input.addEventListener("change", () => check(false));
  input.addEventListener("input", () => isBad && check(false));
  return { box, input, isBad: () => isBad, refuse, check };
}

/**
 * @param {string} label
 * @param {string | null} hint
 * @param {Tell} tell
 * @param {object} asked
 * @param {(typed: string) => { value?: bigint, wrong?: string }} asked.parse
 * @param {Reasons} asked.reasons
 * @param {string | null} asked.wanted what to say where it is empty, null if it may be
 * @param {(typed: string, value: bigint) => string} [asked.say] how it was read, where that is worth a word
 * @returns {Judged<bigint>}
 */
function numberField(label, hint, tell, { parse, reasons, wanted, say = () => "" }) {
  const field = makeField(label, { inputmode: "decimal", autocapitalize: "off", maxlength: 24 }, hint);
  return makeJudged(label, field, tell, (strict, { wasBad, accept, refuse }) => {
    const { wrong, value = null } = parse(field.input.value);
    // Asked for once, it stays asked for until something stands there.
    if (wrong === "empty" && wanted && (strict || wasBad)) return strict ? refuse(wanted) : null;
    return wrong && wrong !== "empty" ? refuse(reasons[wrong] || reasons.letters) : accept(value, value === null ? "" : say(field.input.value, value));
  });
}

/**
 * @param {string} label
 * @param {string | null} hint
 * @param {Tell} tell
 * @param {import("./money.js").Money & { amount_wrong: Reasons, amount_read: string }} words
 * @param {string | null} wanted
 */
export function amountField(label, hint, tell, words, wanted) {
  const parse = (/** @type {string} */ typed) => {
    const { fen: value, wrong } = parseFen(typed);
    return { value, wrong };
  };
  const say = (/** @type {string} */ typed, /** @type {bigint} */ fen) =>
    isPlainAmount(typed) ? "" : fill(words.amount_read, { amount: sayAmount(fen, words) });
  return numberField(label, hint, tell, { parse, reasons: words.amount_wrong, wanted, say });
}

/**
 * @param {string} label
 * @param {string | null} hint
 * @param {Tell} tell
 * @param {Reasons} reasons
 * @param {string | null} wanted
 */
export function percentField(label, hint, tell, reasons, wanted) {
  const parse = (/** @type {string} */ typed) => {
    const { millionths: value, wrong } = parsePercent(typed);
    return { value, wrong };
  };
  return numberField(label, hint, tell, { parse, reasons, wanted });
}

/**
 * @param {string} label
 * @param {string | null} hint
 * @param {Tell} tell
 * @param {{ day_empty: string, day_wrong: string, day_past: string, day_far: string }} words
 * @param {{ optional?: boolean, earliest?: (() => string) | null, isSoon?: boolean }} [limits] earliest: the first day that
 *   makes sense; isSoon: whether one a year later is likely a slip
 * @returns {Judged<string>}
 */
export function dayField(label, hint, tell, words, { optional = false, earliest = null, isSoon = false } = {}) {
  const field = makeField(label, { type: "date" }, hint);
  return makeJudged(label, field, tell, (strict, { accept, refuse }) => {
    // A browser hides half-typed dates from the page and tells only that there is one.
    if (field.input.validity.badInput) return refuse(words.day_wrong);
    if (field.input.value === "") return strict && !optional ? refuse(words.day_empty) : accept(null);
    const day = parseDay(field.input.value);
    if (!day) return refuse(words.day_wrong);
    if (!earliest) return accept(day);
    if (day < earliest()) return refuse(words.day_past);
    return accept(day, isSoon && day > addMonths(earliest(), 12) ? words.day_far : "");
  });
}

/**
 * A whole number from `least` to `most`; empty is null.
 * @param {string} label
 * @param {string} hint
 * @param {Tell} tell
 * @param {{ least: number, most: number, wrong: string }} limits
 * @returns {Judged<number>}
 */
export function wholeField(label, hint, tell, { least, most, wrong }) {
  const field = makeField(label, { inputmode: "numeric", autocapitalize: "off", maxlength: 4 }, hint);
  return makeJudged(label, field, tell, (_, { accept, refuse }) => {
    const { fen, wrong: reason } = parseFen(field.input.value);
    if (reason === "empty") return accept(null);
    if (fen === undefined || fen % 100n !== 0n) return refuse(wrong);
    const number = Number(fen / 100n);
    return number < least || number > most ? refuse(wrong) : accept(number);
  });
}
