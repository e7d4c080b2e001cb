// @ts-check
// A plan as the files that a reader takes along. Pure.
import { addDays } from "../shared/day.js";
import { plainAmount, sayAmount } from "../shared/money.js";
import { fill, fillCount } from "../shared/words.js";

/**
 * @typedef {import("../shared/page.js").FormWords<"plan">} PlanWords
 * @typedef {{ name: string, owed: bigint, instalments: import("./schedule.js").Instalment[] }} NamedDebt
 */

const NOTICE = 3; // days before a payment

/**
 * Rows of the CSV: one instalment each, with what is still owed to that creditor after it.
 * @param {{ debts: NamedDebt[] }} plan
 * @param {PlanWords} words
 * @returns {(string | number)[][]}
 */
export function csvRows(plan, words) {
  /** @type {(string | number)[][]} */
  const rows = [words.csv_head];
  for (const debt of plan.debts) {
    let rest = debt.owed;
    for (const { number, day, amount } of debt.instalments) {
      rest -= amount;
      rows.push([debt.name, number, day, plainAmount(amount), plainAmount(rest)]);
    }
  }
  return rows;
}

/**
 * Calendar entries at nine in the morning: one for each payment day, and one some days before it, unless that has passed.
 * Calendars drop the alarms of imported files, but no entries.
 * @param {{ today: string, debts: NamedDebt[] }} plan
 * @param {import("./schedule.js").Payment[]} payments
 * @param {PlanWords} words
 * @param {string} address of the page
 * @returns {import("../shared/ics.js").CalendarEntry[]}
 */
export function planEntries(plan, payments, words, address) {
  return payments.flatMap((payment, index) => {
    const amount = sayAmount(payment.total, words);
    const names = payment.parts.map((part) => plan.debts[part.debt].name);
    const parts = payment.parts.map((part, place) => fill(words.part, { name: names[place], amount: sayAmount(part.amount, words) }));
    const summary =
      names.length === 1
        ? fill(words.event_one, { name: names[0], amount })
        : fillCount(words.event_many, names.length, words.locale, { amount });
    const said = fill(words.event_text, { parts: parts.join(words.part_join), rest: sayAmount(payment.rest, words) });
    const entry = { hour: 9, description: `${said}\n${words.event_end}\n${address}`, url: address };
    const before = addDays(payment.day, -NOTICE);
    return [
      ...(before < plan.today ? [] : [{ ...entry, key: `${index + 1}-before`, day: before, summary: fill(words.event_before, { event: summary }) }]),
      { ...entry, key: String(index + 1), day: payment.day, summary },
    ];
  });
}
