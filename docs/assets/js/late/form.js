// @ts-check
// The form of the estimate. Nothing is preset that could look like law: no basis, no LPR, no mark-up.
import { addDays } from "../shared/day.js";
import { element, linkedText } from "../shared/elements.js";
import { keepStill, makeField, makeSelect } from "../shared/field.js";
import { amountField, dayField, percentField } from "../shared/inputs.js";
import { ASKS } from "./estimate.js";

/**
 * @typedef {import("./estimate.js").Basis} Basis
 * @typedef {import("./estimate.js").Late} Late
 * @typedef {import("./estimate.js").LateWords} LateWords
 * @typedef {import("./estimate.js").Question} Question
 */

/**
 * @template Value
 * @typedef {import("../shared/inputs.js").Judged<Value>} Judged
 */

/** The sale rule covers breaches on this day and after it [sale-late-payment-interest]. */
const SALE_RULE_SINCE = "2019-08-20";

const BASES = /** @type {Basis[]} */ (Object.keys(ASKS));

/**
 * The form; read() gives what it asks, or the fields that want another look.
 * @param {LateWords} words
 * @param {import("../shared/field.js").Tell} tell
 */
export function makeLateForm(words, tell) {
  const amount = amountField(words.amount_due, null, tell, words, words.amount_wrong.empty);
  const due = dayField(words.due, null, tell, words);
  const until = dayField(words.until, null, tell, words);
  const basis = makeField(words.basis, makeSelect([["", words.choose_basis], ...BASES.map((name) => /** @type {[string, string]} */ ([name, words.bases[name]]))]));
  basis.box.classList.add("tool-wide");
  const binds = element("p", { class: "tool-binds", "aria-live": "polite" });
  const rate = percentField(words.agreed_rate, null, tell, words.rate_wrong, words.rate_wrong.empty);
  const per = makeField(words.per, makeSelect([["year", words.per_year], ["day", words.per_day]]));
  const lprBreach = percentField(words.lpr_breach, words.lpr_hint, tell, words.rate_wrong, words.rate_wrong.empty);
  const lprSigning = percentField(words.lpr_signing, words.lpr_hint, tell, words.rate_wrong, words.rate_wrong.empty);
  const markup = percentField(words.markup, words.markup_hint, tell, words.rate_wrong, words.markup_wrong);
  const year = makeField(words.year_days, makeSelect([["365", words.days365], ["360", words.days360]]));
  const fields = { rate, lprBreach, lprSigning, markup, year };
  const chosen = () => /** @type {Basis | ""} */ (basis.input.value);
  const asks = (/** @type {Question} */ name) => {
    const by = chosen();
    return by !== "" && ASKS[by].includes(name);
  };
  const show = () => {
    for (const [name, field] of Object.entries(fields)) field.box.hidden = !asks(/** @type {Question} */ (name));
    per.box.hidden = !asks("rate");
    const by = chosen();
    binds.replaceChildren(...(by ? linkedText(words.binds[by]) : []));
    basis.clear();
  };
  basis.input.addEventListener("change", show);
  show();

  /** The field's value, said to be more than nothing where it is asked for. */
  const positive = (/** @type {Judged<bigint>} */ field) => {
    const value = field.check(true);
    return value === 0n ? field.refuse(words.rate_nothing) : value;
  };
  /**
   * What was asked, or the fields that want another look.
   * @returns {{ asked?: Late, bad: HTMLElement[] }}
   */
  const read = () => {
    const by = chosen();
    const found = { amount: positive(amount), due: due.check(true), until: until.check(true) };
    if (found.due && found.until && found.until <= found.due) until.refuse(words.until_early);
    if (by === "sale" && found.due && addDays(found.due, 1) < SALE_RULE_SINCE) due.refuse(words.due_early);
    const agreed = asks("rate") ? positive(rate) : null;
    const lprs = [lprBreach, lprSigning].filter((field) => asks(field === lprBreach ? "lprBreach" : "lprSigning"));
    const [lpr] = lprs.map(positive);
    const more = asks("markup") ? markup.check(true) : null;
    if (more !== null && (more < 300000n || more > 500000n)) markup.refuse(words.markup_wrong);
    const wanting = [amount, due, until, ...(asks("rate") ? [rate] : []), ...lprs, ...(asks("markup") ? [markup] : [])];
    const bad = wanting.filter((field) => field.isBad()).map((field) => field.input);
    if (!by) {
      basis.wrong(words.basis_missing);
      return { bad: [...bad, basis.input] };
    }
    if (bad.length || found.amount === null || !found.due || !found.until) return { bad };
    /** @type {Late} */
    const asked = { basis: by, amount: found.amount, due: found.due, until: found.until, year: Number(year.input.value) };
    if (agreed !== null) Object.assign(asked, { rate: agreed, daily: per.input.value === "day" });
    if (lpr) asked.lpr = lpr;
    if (more !== null) asked.markup = more;
    return { bad, asked };
  };

  const box = element(
    "form",
    { class: "tool-form", novalidate: true, autocomplete: "off" },
    element("div", { class: "tool-row late-row" }, amount.box, due.box, until.box),
    basis.box,
    binds,
    element("div", { class: "tool-row tool-row-two" }, rate.box, per.box),
    lprBreach.box,
    lprSigning.box,
    markup.box,
    year.box,
    element("p", { class: "tool-buttons" }, element("button", { type: "submit", class: "md-button md-button--primary" }, words.make)),
  );
  keepStill(box);
  return { box, read };
}
