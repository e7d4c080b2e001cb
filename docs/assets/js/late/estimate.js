// @ts-check
// An estimate of interest on a late payment, on the basis that the reader chooses. Pure: the page and the tests run the
// same code. Sums are whole fen, rates whole millionths.
import { daysBetween, formatDay } from "../shared/day.js";
import { beforeRounding, dailyInterest, yearlyInterest } from "../shared/interest.js";
import { plainAmount, sayAmount, sayPercent } from "../shared/money.js";
import { fill, fillCount } from "../shared/words.js";

/** 日万分之五, 0.05% a day, where the SME regulation applies and nothing was agreed [sme-interest]. */
export const SME_DAY_RATE = 500n;

/**
 * @typedef {import("../shared/page.js").FormWords<"late">} LateWords
 * @typedef {keyof LateWords["bases"]} Basis
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
 * What each basis asks of the reader.
 * @type {Record<Basis, Question[]>}
 */
export const ASKS = {
  contract: ["rate", "year"],
  sale: ["lprBreach", "markup", "year"],
  sme_none: [],
  sme_agreed: ["rate", "lprSigning", "year"],
  cap: ["rate", "lprSigning", "year"],
};

/**
 * The check of an agreed rate against the cap on private loans.
 * @param {bigint} yearly
 * @param {bigint} lpr
 * @param {LateWords} words
 */
function sayCap(yearly, lpr, words) {
  const said = { lpr: sayPercent(lpr), cap: sayPercent(4n * lpr), rate: sayPercent(yearly) };
  return [fill(words.cap_result, said), fill(yearly > 4n * lpr ? words.cap_above : words.cap_within, said), words.cap_only];
}

/**
 * The interest, with the sentence that shows how it was counted and the rate that stands in it.
 * @param {Late} asked
 * @param {number} days
 * @param {LateWords} words
 */
function countLate({ basis, amount, rate = 0n, daily = false, lpr = 0n, markup = 0n, year }, days, words) {
  if (basis === "sale") return { found: yearlyInterest(amount, lpr, days, year, markup), formula: words.late_sale, rate: lpr };
  const own = basis === "sme_none" ? SME_DAY_RATE : rate;
  if (basis === "sme_none" || daily) return { found: dailyInterest(amount, own, days), formula: words.late_day, rate: own };
  return { found: yearlyInterest(amount, own, days, year), formula: words.late_year, rate: own };
}

/**
 * The days, the interest and what both make; nothing where the basis only checks a rate.
 * @param {Late} asked
 * @param {LateWords} words
 */
export function countUp(asked, words) {
  if (asked.basis === "cap") return null;
  const days = daysBetween(asked.due, asked.until);
  const { fen } = countLate(asked, days, words).found;
  return { days, interest: fen, total: asked.amount + fen };
}

/**
 * The lines of the estimate.
 * @param {Late} asked
 * @param {LateWords} words
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
 * Rows of the CSV: what was asked, as the form names it, and what came out.
 * @param {Late} asked
 * @param {LateWords} words
 * @returns {(string | number)[][]}
 */
export function csvRows(asked, words) {
  const percent = (/** @type {bigint} */ millionths) => sayPercent(millionths).slice(0, -1);
  const { basis, amount, due, until, rate, daily, lpr, markup, year } = asked;
  const found = countUp(asked, words);
  return [
    words.csv_head,
    [words.amount_due, plainAmount(amount)],
    [words.due, due],
    [words.until, until],
    [words.basis, words.bases[basis]],
    ...(rate === undefined ? [] : [[words.agreed_rate, percent(rate)], [words.per, daily ? words.per_day : words.per_year]]),
    ...(lpr === undefined ? [] : [[basis === "sale" ? words.lpr_breach : words.lpr_signing, percent(lpr)]]),
    ...(markup === undefined ? [] : [[words.markup, percent(markup)]]),
    ...(ASKS[basis].includes("year") ? [[words.year_days, year]] : []),
    ...(found ? [[words.days, found.days], [words.interest, plainAmount(found.interest)], [words.total, plainAmount(found.total)]] : []),
  ];
}
