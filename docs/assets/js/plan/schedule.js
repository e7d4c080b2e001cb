// From income and debts to instalments. Pure: the page and the tests run the same code.
import { addMonths } from "../shared/day.js";
import { divideUp, splitByWeight, sumOf } from "../shared/money.js";

/** More than fifty years is no plan; it also keeps a slip of the finger from filling the memory. */
export const MOST_MONTHS = 600;
export const MOST_DEBTS = 40;

/** What is left and what can be offered a month, in fen; both may be below nought. */
export function countOffer(income, spending, margin) {
  const left = income - sumOf(spending);
  return { left, offer: left - margin };
}

/** Whole yuan where the monthly sum is whole, since nobody likes to say 545.43 on the phone; else fen. */
function unitOf(offer) {
  return offer % 100n === 0n ? 100n : 1n;
}

/** How many months the debts take at `offer` a month. */
export function countMonths(debts, offer) {
  return Number(divideUp(sumOf(debts), offer));
}

// The months of debts that are paid in proportion, as rows of payments, one payment a debt: each debt gets its share
// every month and in the last month its rest. No month is above `offer`.
function payInProportion(debts, offer) {
  const count = countMonths(debts, offer);
  const shares = splitByWeight(offer, debts, unitOf(offer));
  const rest = [...debts];
  const rows = [];
  for (let month = 1; month < count; month += 1) {
    const row = rest.map((amount, index) => (shares[index] < amount ? shares[index] : amount));
    // A small debt whose share was rounded up ends early. What it no longer takes goes to the others only as far as
    // the months that follow could not take it.
    let over = sumOf(rest) - sumOf(row) - offer * BigInt(count - month);
    for (let index = 0; index < rest.length && over > 0n; index += 1) {
      const room = rest[index] - row[index];
      const more = room < over ? room : over;
      row[index] += more;
      over -= more;
    }
    row.forEach((amount, index) => {
      rest[index] -= amount;
    });
    rows.push(row);
  }
  rows.push(rest);
  return rows;
}

// The chosen debt takes the whole sum until it is cleared; what it leaves in its last month goes to the others.
function payOneFirst(debts, offer, first) {
  const others = debts.filter((_, index) => index !== first);
  const withFirst = (amount, row) => [...row.slice(0, first), amount, ...row.slice(first)];
  const none = others.map(() => 0n);
  const full = debts[first] / offer;
  const rows = Array.from({ length: Number(full) }, () => withFirst(offer, none));
  const last = debts[first] - full * offer;
  let rest = others;
  if (last > 0n) {
    const free = offer - last;
    const all = sumOf(others);
    // A share rounded up to a whole yuan never takes more than the debt itself.
    const row =
      all <= free ? others : splitByWeight(free, others, unitOf(free)).map((share, i) => (share < others[i] ? share : others[i]));
    rows.push(withFirst(last, row));
    rest = others.map((amount, index) => amount - row[index]);
  }
  // A debt cleared along the way has no share in the months that follow.
  const open = rest.map((_, index) => index).filter((index) => rest[index] > 0n);
  if (open.length === 0) return rows;
  const later = payInProportion(
    open.map((index) => rest[index]),
    offer,
  );
  return rows.concat(later.map((row) => withFirst(0n, none.map((_, i) => (open.includes(i) ? row[open.indexOf(i)] : 0n)))));
}

/** The days of `count` monthly payments: the first, then day `date` of each month that follows. */
export function paymentDays(firstDay, date, count) {
  return Array.from({ length: count }, (_, index) => (index === 0 ? firstDay : addMonths(firstDay, index, date)));
}

/**
 * For each debt its instalments: { number, day, amount }, without months in which it gets nothing.
 * way: { kind: "share" }, { kind: "first", first } (a debt's index) or { kind: "extend", day }.
 */
export function makeSchedule(debts, offer, way, firstDay, date) {
  if (way.kind === "extend") return debts.map((amount) => [{ number: 1, day: way.day, amount }]);
  const rows = way.kind === "first" ? payOneFirst(debts, offer, way.first) : payInProportion(debts, offer);
  const days = paymentDays(firstDay, date, rows.length);
  return debts.map((_, debt) =>
    rows
      .map((row, month) => ({ day: days[month], amount: row[debt] }))
      .filter((instalment) => instalment.amount > 0n)
      .map((instalment, index) => ({ number: index + 1, ...instalment })),
  );
}

/** Instalments 1 to 15 of 1300, instalment 16 of 500: runs of equal amounts, { from, to, first, last, amount }. */
export function runsOf(instalments) {
  const runs = [];
  for (const { number, day, amount } of instalments) {
    const run = runs[runs.length - 1];
    if (run && run.amount === amount) {
      run.to = number;
      run.last = day;
    } else {
      runs.push({ from: number, to: number, first: day, last: day, amount });
    }
  }
  return runs;
}

/** All payments by day: [{ day, parts: [{ debt, number, amount }], total, rest }], rest being what is owed after it. */
export function paymentsByDay(schedule) {
  const byDay = new Map();
  schedule.forEach((instalments, debt) => {
    for (const { number, day, amount } of instalments) {
      if (!byDay.has(day)) byDay.set(day, []);
      byDay.get(day).push({ debt, number, amount });
    }
  });
  let rest = sumOf(schedule.map((instalments) => sumOf(instalments.map((instalment) => instalment.amount))));
  return [...byDay.keys()].sort().map((day) => {
    const parts = byDay.get(day);
    const total = sumOf(parts.map((part) => part.amount));
    rest -= total;
    return { day, parts, total, rest };
  });
}
