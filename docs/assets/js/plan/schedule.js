// @ts-check
// From income and debts to instalments. Pure: the page and the tests run the same code. All sums are in fen.
import { addMonths } from "../shared/day.js";
import { divideUp, splitByWeight, sumOf } from "../shared/money.js";

/**
 * @typedef {{ number: number, day: string, amount: bigint }} Instalment
 * @typedef {{ day: string, parts: { debt: number, number: number, amount: bigint }[], total: bigint, rest: bigint }} Payment
 * @typedef {{ kind: "share" } | { kind: "first", first: number } | { kind: "extend", day: string }} Way
 */

/** More than fifty years is no plan; it also keeps a slip of the finger from filling the memory. */
export const MOST_MONTHS = 600;
export const MOST_DEBTS = 40;
export const MOST_LINES = 40; // of spending

/** A share of less a month is no instalment that a creditor waits for: ten yuan. */
const LEAST_SHARE = 1000n;

/**
 * What is left and what can be offered a month; both may be below nought.
 * @param {bigint} income
 * @param {bigint[]} spending
 * @param {bigint} margin
 */
export function countOffer(income, spending, margin) {
  const left = income - sumOf(spending);
  return { left, offer: left - margin };
}

/**
 * Shares are whole yuan where the monthly sum is whole, since nobody likes to say 545.43 on the phone; else fen, as where a
 * debt would get nothing in whole yuan.
 * @param {bigint} offer
 * @param {bigint[]} debts
 */
export function unitOf(offer, debts) {
  return offer % 100n === 0n && !splitByWeight(offer, debts, 100n).includes(0n) ? 100n : 1n;
}

/**
 * How many months the debts take at `offer` a month.
 * @param {bigint[]} debts
 * @param {bigint} offer
 */
export function countMonths(debts, offer) {
  return Number(divideUp(sumOf(debts), offer));
}

/**
 * Whether a debt's share is so small that it would be paid in crumbs for years.
 * @param {bigint} debt
 * @param {bigint[]} debts
 * @param {bigint} offer
 */
export function isSmall(debt, debts, offer) {
  return debt * offer < LEAST_SHARE * sumOf(debts);
}

/**
 * Which debts are cleared whole in the first month, before the others share: small ones, smallest first, as far as the
 * month's sum goes.
 * @param {bigint[]} debts
 * @param {bigint} offer
 */
function clearedFirst(debts, offer) {
  const bySize = debts.map((_, index) => index).sort((a, b) => (debts[a] < debts[b] ? -1 : 1));
  let spent = 0n;
  return bySize.filter((index) => {
    const fits = isSmall(debts[index], debts, offer) && spent + debts[index] <= offer;
    if (fits) spent += debts[index];
    return fits;
  });
}

/**
 * One month's payments. No debt gets more than its rest. What a small one no longer takes goes to the others only as far as
 * the months that follow could not take it.
 * @param {bigint[]} rest
 * @param {bigint[]} shares
 * @param {bigint} later what the months that follow can take
 */
function payMonth(rest, shares, later) {
  const row = rest.map((amount, index) => (shares[index] < amount ? shares[index] : amount));
  let over = sumOf(rest) - sumOf(row) - later;
  for (let index = 0; index < rest.length && over > 0n; index += 1) {
    const room = rest[index] - row[index];
    const more = room < over ? room : over;
    row[index] += more;
    over -= more;
  }
  return row;
}

/**
 * The months of debts that are paid in proportion, as rows of payments, one payment a debt: each debt gets its share
 * every month and in the last month its rest. No month is above `offer`.
 * @param {bigint[]} debts
 * @param {bigint} offer
 */
function payInProportion(debts, offer) {
  const count = countMonths(debts, offer);
  const shares = splitByWeight(offer, debts, unitOf(offer, debts));
  let rest = debts;
  const rows = [];
  for (let month = 1; month < count; month += 1) {
    const row = payMonth(rest, shares, offer * BigInt(count - month));
    rest = rest.map((amount, index) => amount - row[index]);
    rows.push(row);
  }
  return [...rows, rest];
}

/**
 * The months of debts that take all that is offered until they are cleared, each its share.
 * @param {bigint[]} debts
 * @param {bigint} offer
 */
function payWhole(debts, offer) {
  const shares = splitByWeight(offer, debts, unitOf(offer, debts));
  let rest = debts;
  const rows = [];
  for (let left = sumOf(rest); left > 0n; left = sumOf(rest)) {
    const row = payMonth(rest, shares, left > offer ? left - offer : 0n);
    rest = rest.map((amount, index) => amount - row[index]);
    rows.push(row);
  }
  return rows;
}

/**
 * What is left of a month goes to the debt that comes next, as far as it takes it, and then to all others by what is owed.
 * @param {bigint[]} rest
 * @param {bigint} free what is left of the month
 * @param {bigint} later what the months that follow can take
 * @param {number} next -1 where all others share
 */
function payLeft(rest, free, later, next) {
  const row = rest.map((amount, index) => (index !== next ? 0n : amount < free ? amount : free));
  const left = free - sumOf(row);
  if (left === 0n) return row;
  const open = rest.map((amount, index) => amount - row[index]);
  const shares = sumOf(open) <= left ? open : splitByWeight(left, open, left % 100n === 0n ? 100n : 1n);
  return payMonth(open, shares, later).map((amount, index) => amount + row[index]);
}

/**
 * Some debts take the whole sum until they are cleared; what they leave in their last month goes to the others.
 * @param {bigint[]} debts
 * @param {bigint} offer
 * @param {number[]} first
 * @param {(debts: bigint[], offer: bigint, indexes: number[]) => bigint[][]} payOthers indexes: which of the debts these are
 * @param {number} [next] which of the others is cleared before the rest of them, -1 where they share
 */
function payFirst(debts, offer, first, payOthers, next = -1) {
  const others = debts.map((_, index) => index).filter((index) => !first.includes(index));
  const among = (/** @type {number[]} */ indexes, /** @type {bigint[]} */ row) =>
    debts.map((_, index) => (indexes.includes(index) ? row[indexes.indexOf(index)] : 0n));
  const rows = payWhole(first.map((index) => debts[index]), offer).map((row) => among(first, row));
  const last = rows[rows.length - 1];
  const later = offer * BigInt(countMonths(debts, offer) - rows.length);
  const owed = others.map((index) => debts[index]);
  const row = payLeft(owed, offer - sumOf(last), later, others.indexOf(next));
  const added = among(others, row);
  rows[rows.length - 1] = last.map((amount, index) => amount + added[index]);
  const rest = owed.map((amount, index) => amount - row[index]);
  // A debt cleared along the way has no share in the months that follow.
  const open = others.filter((_, index) => rest[index] > 0n);
  if (open.length === 0) return rows;
  const following = payOthers(rest.filter((amount) => amount > 0n), offer, open);
  return rows.concat(following.map((each) => among(open, each)));
}

/**
 * The months of debts that share, small ones first.
 * @param {bigint[]} debts
 * @param {bigint} offer
 */
function payShares(debts, offer) {
  const small = clearedFirst(debts, offer);
  const isMixed = small.length > 0 && small.length < debts.length;
  return isMixed ? payFirst(debts, offer, small, payInProportion) : payInProportion(debts, offer);
}

/**
 * The days of `count` monthly payments: the first, then day `date` of each month that follows.
 * @param {string} firstDay
 * @param {number} date
 * @param {number} count
 */
export function paymentDays(firstDay, date, count) {
  return Array.from({ length: count }, (_, index) => (index === 0 ? firstDay : addMonths(firstDay, index, date)));
}

/**
 * For each debt its instalments, without months in which it gets nothing. The day of a single later payment needs no first
 * day and no date.
 * @param {bigint[]} debts
 * @param {bigint} offer
 * @param {Way} way
 * @param {string} firstDay
 * @param {number} date
 * @param {number[]} [urgent] the debts that are cleared before all others, as rent
 * @returns {Instalment[][]}
 */
export function makeSchedule(debts, offer, way, firstDay, date, urgent = []) {
  if (way.kind === "extend") return debts.map((amount) => [{ number: 1, day: way.day, amount }]);
  const chosen = way.kind === "first" ? way.first : -1;
  const pay = (/** @type {bigint[]} */ owed, /** @type {bigint} */ sum, /** @type {number[]} */ indexes) => {
    const place = indexes.indexOf(chosen);
    return place < 0 ? payShares(owed, sum) : payFirst(owed, sum, [place], payShares);
  };
  const all = debts.map((_, index) => index);
  const rows = urgent.length ? payFirst(debts, offer, urgent, pay, chosen) : pay(debts, offer, all);
  const days = paymentDays(firstDay, date, rows.length);
  return debts.map((_, debt) =>
    rows
      .map((row, month) => ({ day: days[month], amount: row[debt] }))
      .filter((instalment) => instalment.amount > 0n)
      .map((instalment, index) => ({ number: index + 1, ...instalment })),
  );
}

/**
 * How many calendar months lie between two days.
 * @param {string} from
 * @param {string} to
 */
function monthsBetween(from, to) {
  const month = (/** @type {string} */ day) => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
  return month(to) - month(from);
}

/**
 * Instalments in parts that have one every month.
 * @param {Instalment[]} instalments
 */
export function monthlyParts(instalments) {
  /** @type {Instalment[][]} */
  const parts = [];
  for (const instalment of instalments) {
    const part = parts[parts.length - 1];
    if (part && monthsBetween(part[part.length - 1].day, instalment.day) === 1) part.push(instalment);
    else parts.push([instalment]);
  }
  return parts;
}

/**
 * Instalments 1 to 15 of 1300, instalment 16 of 500: runs of equal amounts, without a month missing.
 * @param {Instalment[]} instalments
 */
export function runsOf(instalments) {
  /** @type {{ from: number, to: number, first: string, last: string, amount: bigint }[]} */
  const runs = [];
  for (const { number, day, amount } of instalments) {
    const run = runs[runs.length - 1];
    if (run && run.amount === amount && monthsBetween(run.last, day) === 1) {
      run.to = number;
      run.last = day;
    } else {
      runs.push({ from: number, to: number, first: day, last: day, amount });
    }
  }
  return runs;
}

/**
 * The longest run of equal amounts: what one pays in most months.
 * @param {Instalment[]} instalments
 */
export function usualRun(instalments) {
  return runsOf(instalments).reduce((best, run) => (run.to - run.from > best.to - best.from ? run : best));
}

/**
 * What a month costs in interest, and what its usual instalment is where that does not cover it: the debt grows then.
 * @param {{ owed: bigint, rate: bigint | null, instalments: Instalment[] }} debt rate in millionths a year
 */
export function uncovered({ owed, rate, instalments }) {
  const share = usualRun(instalments).amount;
  const interest = (owed * (rate || 0n)) / 12000000n;
  return instalments.length > 1 && share < interest ? { share, interest } : null;
}

/**
 * The longest time that a debt waits, for its first payment while others are paid or after a payment, in months, and what
 * its rate adds meanwhile by simple interest; null for one that never waits. after: the day of that payment.
 * @param {{ owed: bigint, rate: bigint | null, instalments: Instalment[] }} debt rate in millionths a year
 * @param {string} firstDay of all payments
 */
export function waitOf({ owed, rate, instalments }, firstDay) {
  let rest = owed;
  const waits = instalments.map(({ day, amount }, index) => {
    const after = index ? instalments[index - 1].day : null;
    const months = monthsBetween(after || firstDay, day);
    const interest = rate ? (rest * rate * BigInt(months)) / 12000000n : null;
    rest -= amount;
    return { after, day, months, interest };
  });
  const longest = waits.filter((wait) => wait.months > (wait.after ? 1 : 0)).sort((one, other) => other.months - one.months);
  return longest[0] || null;
}

/**
 * Whether a debt that a few months could clear is paid for years.
 * @param {{ owed: bigint, instalments: Instalment[] }} debt
 * @param {bigint} offer
 */
export function isSlow({ owed, instalments }, offer) {
  return instalments.length > 24 && owed <= 3n * offer;
}

/**
 * All payments by day, rest being what is owed after it.
 * @param {Instalment[][]} schedule
 * @returns {Payment[]}
 */
export function paymentsByDay(schedule) {
  /** @type {Map<string, Payment["parts"]>} */
  const byDay = new Map();
  schedule.forEach((instalments, debt) => {
    for (const { number, day, amount } of instalments) {
      byDay.set(day, [...(byDay.get(day) || []), { debt, number, amount }]);
    }
  });
  let rest = sumOf(schedule.map((instalments) => sumOf(instalments.map((instalment) => instalment.amount))));
  return [...byDay.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, parts]) => {
      const total = sumOf(parts.map((part) => part.amount));
      rest -= total;
      return { day, parts, total, rest };
    });
}
