// For firms: an estimate of interest on a late payment, on the basis that the reader chooses. Nothing is preset that
// could look like law: no basis, no LPR, no mark-up.
import { daysBetween, formatDay } from "../shared/day.js";
import { element, fillIn, linkedText } from "../shared/elements.js";
import { keepStill, makeField, makeSelect } from "../shared/field.js";
import { sayAmount, sayPercent, writeAmount } from "../shared/money.js";
import { amountField, dayField, percentField } from "./inputs.js";
import { beforeRounding, dailyInterest, yearlyInterest } from "./interest.js";

/** 日万分之五, 0.05% a day, where the SME regulation applies and nothing was agreed [sme-interest]. */
export const SME_DAY_RATE = 500n;
/** The sale rule covers breaches after this day [sale-late-payment-interest]. */
const SALE_RULE_SINCE = "2019-08-20";

// What each basis asks of the reader.
const ASKS = {
  contract: ["rate", "year"],
  sale: ["lprBreach", "markup", "year"],
  smeNone: [],
  smeAgreed: ["rate", "lprSigning", "year"],
  cap: ["rate", "lprSigning", "year"],
};

/** The lines of the estimate. asked: { basis, amount, due, until, rate, daily, lpr, markup, year }. */
export function sayLate(asked, words, language) {
  const { basis, amount, rate, daily, lpr, markup, year } = asked;
  const days = daysBetween(asked.due, asked.until);
  const money = (fen) => sayAmount(fen, language);
  const yearly = rate === undefined || rate === null ? null : daily ? rate * BigInt(year) : rate;
  const toYear = daily && rate ? [fillIn(words.dayToYear, { day: sayPercent(rate), year, rate: sayPercent(yearly) })] : [];
  if (basis === "cap") {
    const said = { lpr: sayPercent(lpr), cap: sayPercent(4n * lpr), rate: sayPercent(yearly) };
    const verdict = yearly > 4n * lpr ? words.capAbove : words.capWithin;
    return [...toYear, fillIn(words.capResult, said), fillIn(verdict, said), words.capOnly];
  }
  const found =
    basis === "smeNone"
      ? dailyInterest(amount, SME_DAY_RATE, days)
      : basis === "sale"
        ? yearlyInterest(amount, lpr, days, year, markup)
        : daily
          ? dailyInterest(amount, rate, days)
          : yearlyInterest(amount, rate, days, year);
  const byDay = basis === "smeNone" || (basis !== "sale" && daily);
  const formula = byDay ? words.lateDay : basis === "sale" ? words.lateSale : words.lateYear;
  const lines = [
    fillIn(words.lateDays, { days, due: formatDay(asked.due, language), until: formatDay(asked.until, language) }),
    fillIn(formula, {
      amount: money(amount),
      rate: sayPercent(basis === "smeNone" ? SME_DAY_RATE : basis === "sale" ? lpr : rate),
      markup: markup === undefined || markup === null ? "" : sayPercent(markup),
      days,
      year,
      exact: beforeRounding(found),
    }),
    fillIn(words.lateResult, { fen: money(found.fen) }),
    words.lateSimple,
  ];
  if (basis === "smeAgreed") {
    const said = { rate: sayPercent(yearly), lpr: sayPercent(lpr) };
    lines.push(...toYear, fillIn(yearly < lpr ? words.belowLpr : words.aboveLpr, said));
  }
  return lines;
}

export function makeLate(words, language, tell) {
  const amount = amountField(words.lateAmount, null, tell, words.amountWrong, words.amountWrong.empty);
  const due = dayField(words.lateDue, null, tell, words);
  const until = dayField(words.lateUntil, null, tell, words);
  const basis = makeField(words.basis, makeSelect([["", words.chooseBasis], ...Object.entries(words.bases)]));
  basis.box.classList.add("tool-wide");
  const binds = element("p", { class: "tool-binds", "aria-live": "polite" });
  const rate = percentField(words.agreedRate, null, tell, words.rateWrong, words.rateWrong.empty);
  const per = makeField(words.per, makeSelect([["year", words.perYear], ["day", words.perDay]]));
  const lprBreach = percentField(words.lprBreach, words.lprHint, tell, words.rateWrong, words.rateWrong.empty);
  const lprSigning = percentField(words.lprSigning, words.lprHint, tell, words.rateWrong, words.rateWrong.empty);
  const markup = percentField(words.markup, words.markupHint, tell, words.rateWrong, words.markupWrong);
  const year = makeField(words.yearDays, makeSelect([["365", words.days365], ["360", words.days360]]));
  const result = element("div", { class: "plan-late-result", tabindex: "-1" });
  const fields = { rate, lprBreach, lprSigning, markup, year };
  const asks = (name) => basis.input.value !== "" && ASKS[basis.input.value].includes(name);
  const show = () => {
    for (const [name, field] of Object.entries(fields)) field.box.hidden = !asks(name);
    per.box.hidden = !asks("rate");
    binds.textContent = "";
    if (basis.input.value) binds.append(...linkedText(words.binds[basis.input.value]));
    basis.clear();
  };
  basis.input.addEventListener("change", show);
  show();

  const read = () => {
    const asked = {
      basis: basis.input.value,
      amount: amount.check(true),
      due: due.check(true),
      until: until.check(true),
      daily: per.input.value === "day",
      year: Number(year.input.value),
    };
    const wanting = [amount, due, until];
    if (amount.bad === false && asked.amount === 0n) amount.refuse(words.rateNothing);
    if (asked.due && asked.until && asked.until <= asked.due) until.refuse(words.untilEarly);
    if (asked.basis === "sale" && asked.due && asked.due < SALE_RULE_SINCE) due.refuse(words.dueEarly);
    if (asks("rate")) {
      asked.rate = rate.check(true);
      if (asked.rate === 0n) rate.refuse(words.rateNothing);
      wanting.push(rate);
    }
    for (const field of [lprBreach, lprSigning]) {
      if (asks(field === lprBreach ? "lprBreach" : "lprSigning")) {
        asked.lpr = field.check(true);
        if (asked.lpr === 0n) field.refuse(words.rateNothing);
        wanting.push(field);
      }
    }
    if (asks("markup")) {
      asked.markup = markup.check(true);
      if (asked.markup !== null && (asked.markup < 300000n || asked.markup > 500000n)) markup.refuse(words.markupWrong);
      wanting.push(markup);
    }
    const bad = wanting.filter((field) => field.bad);
    if (!asked.basis) {
      basis.wrong(words.basisMissing);
      bad.push(basis);
    }
    return { asked, bad };
  };

  const form = element(
    "form",
    { class: "tool-form", novalidate: true },
    element("div", { class: "tool-row tool-row-three" }, amount.box, due.box, until.box),
    basis.box,
    binds,
    element("div", { class: "tool-row tool-row-two" }, rate.box, per.box),
    lprBreach.box,
    lprSigning.box,
    markup.box,
    year.box,
    element("p", { class: "tool-buttons" }, element("button", { type: "submit", class: "md-button md-button--primary" }, words.lateMake)),
  );
  keepStill(form);
  // A changed assumption must not stand beside an old sum.
  form.addEventListener("input", () => {
    result.textContent = "";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    result.textContent = "";
    const { asked, bad } = read();
    if (bad.length) {
      tell(fillIn(words.problems, { count: bad.length }));
      bad[0].input.focus();
      return;
    }
    result.append(
      element("h3", {}, words.lateTitle),
      ...sayLate(asked, words, language).map((line) => element("p", {}, line)),
      element("p", {}, ...linkedText(words.binds[asked.basis])),
    );
    result.focus();
  });
  return element("div", {}, form, result);
}
