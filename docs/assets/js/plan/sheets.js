// @ts-check
// A plan's figures for the blanks of a checklist. docs/scenarios.yml says which blank takes which.
import { addMonths, formatDay } from "../shared/day.js";
import { sayAmount, sumOf } from "../shared/money.js";
import { fill } from "../shared/words.js";
import { isRegular, letterFor } from "./letters.js";
import { runsOf } from "./schedule.js";

/**
 * @typedef {import("../shared/page.js").FormWords<"plan">} PlanWords
 * @typedef {import("./schedule.js").Instalment} Instalment
 * @typedef {import("../fill/handed.js").Handed} Handed
 * @typedef {{ name: string, owed: bigint, instalments: Instalment[] }} SheetDebt
 * @typedef {{ left: bigint, offer: bigint, date: number, extended: boolean, debts: SheetDebt[] }} SheetPlan
 *
 * @typedef {object} Sheet
 * @property {string} id of its scenario
 * @property {string} title
 * @property {string} address of the checklist on its page
 * @property {Record<string, string[]>} plan by action, the names of what goes on its blanks; nothing for one that stays open
 */

/** The sheets for those whom the letters know by their name. */
const SHEETS = { bank: "card-owing", platform: "online-loan-owing", rent: "rent-owing" };

/** The one for several debts at once. */
const MANY = "many-debts";

/**
 * The sheet that a creditor's name calls for; nothing where it does not tell.
 * @param {string} who
 * @param {PlanWords} words
 * @returns {string}
 */
export function sheetFor(who, words) {
  const own = Object.entries(words.sheet_signs).find(([, signs]) => new RegExp(signs, "i").test(who));
  if (own) return own[0];
  const letter = letterFor(who, words);
  return letter in SHEETS ? SHEETS[/** @type {keyof typeof SHEETS} */ (letter)] : "";
}

/**
 * The instalments of a debt as the blanks of a sheet ask for them: only where all are alike but for the last, and the day only
 * where all of them have it.
 * @param {Instalment[]} instalments
 * @param {number} date of each month
 * @param {PlanWords} words
 */
function sayInstalments(instalments, date, words) {
  if (!isRegular(instalments)) return {};
  const [{ amount }] = runsOf(instalments);
  const last = instalments[instalments.length - 1];
  const n = instalments.length;
  const isDated = instalments.every(({ day }) => day === addMonths(day, 0, date));
  return {
    each: sayAmount(amount, words),
    count: last.amount === amount ? String(n) : fill(words.sheet_count, { n, last: sayAmount(last.amount, words) }),
    ...(n === 1 ? { date: String(Number(last.day.slice(8))) } : isDated ? { date: String(date) } : {}),
  };
}

/**
 * What the plan knows, by the names that docs/scenarios.yml has for it, as it is read on paper.
 * @param {SheetDebt} debt
 * @param {SheetPlan} plan
 * @param {PlanWords} words
 * @returns {Record<string, string>}
 */
export function sheetFacts({ owed, instalments }, { left, offer, date, extended, debts }, words) {
  const day = formatDay(instalments[0].day, words.locale);
  // One debt says nothing of all, and of two with one name nobody knows whether they are one.
  const isAll = debts.length > 1;
  const isEachNamed = new Set(debts.map(({ name }) => name)).size === debts.length;
  return {
    left: sayAmount(left, words),
    offer: sayAmount(offer, words),
    owed: sayAmount(owed, words),
    start: day,
    ...(isAll ? { total: sayAmount(sumOf(debts.map((other) => other.owed)), words) } : {}),
    ...(isAll && isEachNamed ? { many: String(debts.length) } : {}),
    ...(extended ? { later: day } : sayInstalments(instalments, date, words)),
  };
}

/**
 * The sheets for which the plan knows something, each with what goes on its blanks, by action. With several debts the one for
 * these comes first.
 * @param {Sheet[]} sheets
 * @param {SheetDebt} debt
 * @param {SheetPlan} plan
 * @param {PlanWords} words
 */
export function offerSheets(sheets, debt, plan, words) {
  const facts = sheetFacts(debt, plan, words);
  const offered = sheets.flatMap((sheet) => {
    const blanks = Object.entries(sheet.plan).map(([action, names]) => ({ action, texts: names.map((name) => facts[name] || "") }));
    const known = blanks.filter(({ texts }) => texts.some(Boolean)).map(({ action, texts }) => [action, texts]);
    return known.length ? [{ ...sheet, blanks: /** @type {Handed["blanks"]} */ (Object.fromEntries(known)) }] : [];
  });
  const isMany = (/** @type {Sheet} */ sheet) => plan.debts.length > 1 && sheet.id === MANY;
  return [...offered.filter(isMany), ...offered.filter((sheet) => !isMany(sheet))];
}
