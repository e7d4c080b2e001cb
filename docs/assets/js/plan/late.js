// @ts-check
// For firms: an estimate of interest on a late payment, on the basis that the reader chooses. Nothing is preset that
// could look like law: no basis, no LPR, no mark-up.
import { daysBetween, formatDay } from "../shared/day.js";
import { element, linkedText } from "../shared/elements.js";
import { keepStill, makeField, makeSelect } from "../shared/field.js";
import { sayAmount, sayPercent } from "../shared/money.js";
import { fill, fillCount } from "../shared/words.js";
import { amountField, dayField, percentField } from "./inputs.js";
import { beforeRounding, dailyInterest, yearlyInterest } from "./interest.js";

/** 日万分之五, 0.05% a day, where the SME regulation applies and nothing was agreed [sme-interest]. */
export const SME_DAY_RATE = 500n;
/** The sale rule covers breaches after this day [sale-late-payment-interest]. */
const SALE_RULE_SINCE = "2019-08-20";

/**
 * @typedef {import("../shared/page.js").PageWords<"plan">} PlanWords
 * @typedef {keyof PlanWords["bases"]} Basis
 * @typedef {"rate" | "year" | "lprBreach" | "lprSigning" | "markup"} Question
 *
 * @typedef {object} Late
 * @property {Basis} basis
 * @property {bigint} amount
 * @property {string} due
 * @property {string} until
 * @property {number} year its days
 * @property {bigint} [rate] in millionths
 * @property {boolean} [daily] whether the rate is one a day
 * @property {bigint} [lpr]
 * @property {bigint} [markup]
 */

/**
 * @template Value
 * @typedef {import("./inputs.js").Judged<Value>} Judged
 */

// What each basis asks of the reader.
/** @type {Record<Basis, Question[]>} */
const ASKS = {
  contract: ["rate", "year"],
  sale: ["lprBreach", "markup", "year"],
  sme_none: [],
  sme_agreed: ["rate", "lprSigning", "year"],
  cap: ["rate", "lprSigning", "year"],
};
const BASES = /** @type {Basis[]} */ (Object.keys(ASKS));

/**
 * The check of an agreed rate against the cap on private loans.
 * @param {bigint} yearly
 * @param {bigint} lpr
 * @param {PlanWords} words
 */
function sayCap(yearly, lpr, words) {
  const said = { lpr: sayPercent(lpr), cap: sayPercent(4n * lpr), rate: sayPercent(yearly) };
  return [fill(words.cap_result, said), fill(yearly > 4n * lpr ? words.cap_above : words.cap_within, said), words.cap_only];
}

/**
 * The interest, with the sentence that shows how it was counted and the rate that stands in it.
 * @param {Late} asked
 * @param {number} days
 * @param {PlanWords} words
 */
function countLate({ basis, amount, rate = 0n, daily = false, lpr = 0n, markup = 0n, year }, days, words) {
  if (basis === "sale") return { found: yearlyInterest(amount, lpr, days, year, markup), formula: words.late_sale, rate: lpr };
  const own = basis === "sme_none" ? SME_DAY_RATE : rate;
  if (basis === "sme_none" || daily) return { found: dailyInterest(amount, own, days), formula: words.late_day, rate: own };
  return { found: yearlyInterest(amount, own, days, year), formula: words.late_year, rate: own };
}

/**
 * The lines of the estimate.
 * @param {Late} asked
 * @param {PlanWords} words
 */
export function sayLate(asked, words) {
  const { basis, amount, rate = 0n, daily = false, lpr = 0n, markup = 0n, year } = asked;
  const yearly = daily ? rate * BigInt(year) : rate;
  const toYear = daily && rate ? [fill(words.day_to_year, { day: sayPercent(rate), year, rate: sayPercent(yearly) })] : [];
  if (basis === "cap") return [...toYear, ...sayCap(yearly, lpr, words)];
  const days = daysBetween(asked.due, asked.until);
  const { found, formula, rate: counted } = countLate(asked, days, words);
  const lines = [
    fillCount(words.late_days, days, words.locale, {
      due: formatDay(asked.due, words.locale),
      until: formatDay(asked.until, words.locale),
    }),
    fill(formula, {
      amount: sayAmount(amount, words),
      rate: sayPercent(counted),
      markup: sayPercent(markup),
      days,
      year,
      exact: beforeRounding(found),
    }),
    fill(words.late_result, { fen: sayAmount(found.fen, words) }),
    words.late_simple,
  ];
  if (basis !== "sme_agreed") return lines;
  const said = { rate: sayPercent(yearly), lpr: sayPercent(lpr) };
  return [...lines, ...toYear, fill(yearly < lpr ? words.below_lpr : words.above_lpr, said)];
}

/**
 * @param {PlanWords} words
 * @param {import("../shared/field.js").Tell} tell
 */
export function makeLate(words, tell) {
  const amount = amountField(words.late_amount, null, tell, words, words.amount_wrong.empty);
  const due = dayField(words.late_due, null, tell, words);
  const until = dayField(words.late_until, null, tell, words);
  const basis = makeField(words.basis, makeSelect([["", words.choose_basis], ...BASES.map((name) => /** @type {[string, string]} */ ([name, words.bases[name]]))]));
  basis.box.classList.add("tool-wide");
  const binds = element("p", { class: "tool-binds", "aria-live": "polite" });
  const rate = percentField(words.agreed_rate, null, tell, words.rate_wrong, words.rate_wrong.empty);
  const per = makeField(words.per, makeSelect([["year", words.per_year], ["day", words.per_day]]));
  const lprBreach = percentField(words.lpr_breach, words.lpr_hint, tell, words.rate_wrong, words.rate_wrong.empty);
  const lprSigning = percentField(words.lpr_signing, words.lpr_hint, tell, words.rate_wrong, words.rate_wrong.empty);
  const markup = percentField(words.markup, words.markup_hint, tell, words.rate_wrong, words.markup_wrong);
  const year = makeField(words.year_days, makeSelect([["365", words.days365], ["360", words.days360]]));
  const result = element("div", { class: "plan-late-result", tabindex: "-1" });
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
  /** What was asked, or the fields that want another look. */
  const read = () => {
    const by = chosen();
    const found = { amount: positive(amount), due: due.check(true), until: until.check(true) };
    if (found.due && found.until && found.until <= found.due) until.refuse(words.until_early);
    if (by === "sale" && found.due && found.due < SALE_RULE_SINCE) due.refuse(words.due_early);
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

  const form = element(
    "form",
    { class: "tool-form", novalidate: true, autocomplete: "off" },
    element("div", { class: "tool-row tool-row-three" }, amount.box, due.box, until.box),
    basis.box,
    binds,
    element("div", { class: "tool-row tool-row-two" }, rate.box, per.box),
    lprBreach.box,
    lprSigning.box,
    markup.box,
    year.box,
    element("p", { class: "tool-buttons" }, element("button", { type: "submit", class: "md-button md-button--primary" }, words.late_make)),
  );
  keepStill(form);
  // A changed assumption must not stand beside an old sum.
  form.addEventListener("input", () => {
    result.textContent = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    result.textContent = "";
    const { bad, asked } = read();
    if (!asked) {
      tell(fillCount(words.problems, bad.length, words.locale));
      bad[0].focus();
      return;
    }
    result.append(
      element("h3", {}, words.late_title),
      ...sayLate(asked, words).map((line) => element("p", {}, line)),
      element("p", {}, ...linkedText(words.binds[asked.basis])),
    );
    result.focus();
  });
  return element("div", {}, form, result);
}
