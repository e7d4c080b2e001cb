// @ts-check
// Money as whole fen in a BigInt, rates as whole millionths. Nothing here passes through a floating-point number.
import { readNumerals } from "./numerals.js";
import { fill } from "./words.js";

/** @typedef {{ locale: string, grouping: string, amount: string }} Money how a language writes amounts */

/**
 * Full-width letters, digits and signs as a Chinese keyboard writes them: ３，０００．５０ is 3,000.50.
 * Not NFKC, which would also read ① as 1 and 10² as 102.
 * @param {string} text
 */
export function toHalfWidth(text) {
  return text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).trim();
}

// The currency before and after an amount; digits with or without signs or spaces between their groups; how much a letter
// or a word behind them says.
const BEFORE = /^(?:人民币|[¥￥]|CNY|RMB)\s*/i;
const AFTER = /\s*(?:元整?|圆整?|块钱?|CNY|RMB|yuan)$/i;
const AMOUNT_SIGNS = /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?\s*(k|w|千|万|萬|亿|億)?$/i;
/** @type {Record<string, number>} in noughts */
const SIZES = { k: 3, 千: 3, w: 4, 万: 4, 萬: 4, 亿: 8, 億: 8 };
const MOST_YUAN_DIGITS = 11;
const PERCENT_SIGNS = /^(\d{1,4})(?:\.(\d{1,4}))?%?$/;

/**
 * An amount as people write it: 6200, 6,200.50, 6 200, ￥6200, 6200元, 6200块, 6.2k, 2万, 六千二. { fen } or { wrong }, where
 * wrong names the reason.
 * @param {string} typed
 * @returns {{ fen: bigint, wrong?: undefined } | { fen?: undefined, wrong: "empty" | "minus" | "decimals" | "large" | "letters" }}
 */
export function parseFen(typed) {
  const text = toHalfWidth(typed).replace(/\s+/g, " ").replace(BEFORE, "").replace(AFTER, "");
  if (toHalfWidth(typed) === "") return { wrong: "empty" };
  if (/^[-−]/.test(text)) return { wrong: "minus" };
  const parts = AMOUNT_SIGNS.exec(text);
  if (!parts) {
    const yuan = /\d \d/.test(text) ? null : readNumerals(text.replace(/ /g, ""));
    return yuan === null ? { wrong: "letters" } : ofDigits(`${yuan}00`);
  }
  const [, whole, decimals = "", size = ""] = parts;
  const noughts = (SIZES[size.toLowerCase()] || 0) + 2;
  if (decimals.length > noughts) return { wrong: "decimals" };
  return ofDigits(whole.replace(/[, ]/g, "") + decimals.padEnd(noughts, "0"));
}

/**
 * @param {string} digits of an amount in fen
 * @returns {{ fen: bigint, wrong?: undefined } | { fen?: undefined, wrong: "large" }}
 */
function ofDigits(digits) {
  const fen = BigInt(digits);
  return String(fen).length > MOST_YUAN_DIGITS + 2 ? { wrong: "large" } : { fen };
}

/**
 * Whether an amount stands there in digits alone, so that nobody needs to be told how it was read.
 * @param {string} typed
 */
export function isPlainAmount(typed) {
  return /^[\d,.\s]*$/.test(toHalfWidth(typed));
}

/**
 * A percentage with up to four decimals: "3.95" or "3.95%" is { millionths: 39500n }.
 * @param {string} typed
 * @returns {{ millionths: bigint, wrong?: undefined } | { millionths?: undefined, wrong: "empty" | "minus" | "decimals" | "letters" }}
 */
export function parsePercent(typed) {
  const text = toHalfWidth(typed);
  if (text === "") return { wrong: "empty" };
  if (/^[-−]/.test(text)) return { wrong: "minus" };
  const parts = PERCENT_SIGNS.exec(text);
  if (!parts) return { wrong: /^\d+\.\d{5,}%?$/.test(text) ? "decimals" : "letters" };
  return { millionths: BigInt(parts[1] + (parts[2] || "").padEnd(4, "0")) };
}

/**
 * 120050n is "1200.50"; without cents that are nought if `short`, so 120000n is "1200".
 * @param {bigint} fen
 * @param {boolean} [short]
 */
export function plainAmount(fen, short) {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
  const yuan = digits.slice(0, -2);
  const cents = digits.slice(-2);
  return (fen < 0n ? "−" : "") + yuan + (short && cents === "00" ? "" : `.${cents}`);
}

/**
 * The number as the handbook writes it: 1200 in Chinese, 1,200 in English.
 * @param {bigint} fen
 * @param {Money} words
 */
export function writeAmount(fen, { locale, grouping }) {
  const [yuan, cents] = plainAmount(fen < 0n ? -fen : fen, true).split(".");
  const form = new Intl.NumberFormat(locale, { useGrouping: grouping === "thousands" });
  const point = form.formatToParts(0.5).find(({ type }) => type === "decimal");
  return (fen < 0n ? "−" : "") + form.format(BigInt(yuan)) + (cents ? `${point ? point.value : "."}${cents}` : "");
}

/**
 * The sum with its unit: 1200 元, CNY 1,200.
 * @param {bigint} fen
 * @param {Money} words
 */
export function sayAmount(fen, words) {
  return fill(words.amount, { n: writeAmount(fen, words) });
}

/**
 * 39500n is "3.95%".
 * @param {bigint} millionths
 */
export function sayPercent(millionths) {
  const digits = String(millionths).padStart(5, "0");
  const decimals = digits.slice(-4).replace(/0+$/, "");
  return `${digits.slice(0, -4)}${decimals ? `.${decimals}` : ""}%`;
}

/**
 * Half a fen rounds up. Both numbers are at least nought.
 * @param {bigint} numerator
 * @param {bigint} denominator
 */
export function divideHalfUp(numerator, denominator) {
  return (2n * numerator + denominator) / (2n * denominator);
}

/**
 * @param {bigint} numerator
 * @param {bigint} denominator
 */
export function divideUp(numerator, denominator) {
  return (numerator + denominator - 1n) / denominator;
}

/** @param {bigint[]} amounts */
export function sumOf(amounts) {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/**
 * Shares of `total` in proportion to `weights`, in whole `unit`s, that sum to exactly `total`: each gets the whole
 * units of its part, and those with the largest remainders get one more (the earlier one if two are alike). What does
 * not fill a unit goes to the largest weight.
 * @param {bigint} total
 * @param {bigint[]} weights
 */
export function splitByWeight(total, weights, unit = 1n) {
  const all = sumOf(weights);
  const units = total / unit;
  const shares = weights.map((weight) => (units * weight) / all);
  const byRemainder = weights.map((weight, index) => ({ index, remainder: (units * weight) % all }));
  byRemainder.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const left = Number(units - sumOf(shares));
  for (const { index } of byRemainder.slice(0, left)) shares[index] += 1n;
  const amounts = shares.map((share) => share * unit);
  const largest = weights.reduce((best, weight, index) => (weight > weights[best] ? index : best), 0);
  amounts[largest] += total - units * unit;
  return amounts;
}
