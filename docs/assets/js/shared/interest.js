// @ts-check
// Estimates of interest. Pure, exact fractions; rounded once, at the end, half a fen up.
import { daysBetween } from "./day.js";
import { divideHalfUp } from "./money.js";

const ONE = 1000000n; // rates are whole millionths

/**
 * numerator / denominator fen, and the same rounded.
 * @param {bigint} numerator
 * @param {bigint} denominator
 */
function asFen(numerator, denominator) {
  return { numerator, denominator, fen: divideHalfUp(numerator, denominator) };
}

/**
 * Simple interest at a yearly rate; `markup` in millionths raises the rate: 300000n is 30% on top.
 * @param {bigint} amount
 * @param {bigint} rate
 * @param {number} days
 * @param {number} yearDays
 */
export function yearlyInterest(amount, rate, days, yearDays, markup = 0n) {
  return asFen(amount * rate * (ONE + markup) * BigInt(days), ONE * ONE * BigInt(yearDays));
}

/**
 * Simple interest at a daily rate.
 * @param {bigint} amount
 * @param {bigint} rate
 * @param {number} days
 */
export function dailyInterest(amount, rate, days) {
  return asFen(amount * rate * BigInt(days), ONE);
}

/**
 * Simple interest on a debt while it is paid off, from `from` to its last instalment. on: "rest" counts on what is
 * still owed, "all" on the whole debt. A payment on or before `from` bears none.
 * @param {bigint} debt
 * @param {{ day: string, amount: bigint }[]} instalments
 * @param {bigint} rate
 * @param {string} from
 * @param {number} yearDays
 * @param {string} on
 */
export function planInterest(debt, instalments, rate, from, yearDays, on) {
  let rest = debt;
  let since = from;
  let fenDays = 0n;
  for (const { day, amount } of instalments) {
    const days = Math.max(0, daysBetween(since, day));
    fenDays += (on === "all" ? debt : rest) * BigInt(days);
    rest -= amount;
    if (days > 0) since = day;
  }
  return asFen(fenDays * rate, ONE * BigInt(yearDays));
}

/**
 * The fraction in yuan with six decimals, cut off: what stood there before rounding.
 * @param {{ numerator: bigint, denominator: bigint }} fraction
 */
export function beforeRounding({ numerator, denominator }) {
  const digits = String((numerator * 10000n) / denominator).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
