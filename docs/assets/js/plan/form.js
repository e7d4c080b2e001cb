// The plan's form: what a reader fills in, and what it comes to.
import { formatDay, nowInChina } from "../shared/day.js";
import { element, fillIn, linkedText } from "../shared/elements.js";
import { keepStill, makeField, makeSelect, makeTick } from "../shared/field.js";
import { sayAmount, sumOf } from "../shared/money.js";
import { amountField, dayField, percentField, wholeField } from "./inputs.js";
import { makeRows } from "./rows.js";
import { countMonths, countOffer, makeSchedule, MOST_DEBTS, MOST_MONTHS } from "./schedule.js";

const EMOJI = /\p{Extended_Pictographic}/u;

function part(title, ...children) {
  return element("fieldset", { class: "tool-part" }, element("legend", {}, title), ...children);
}

/** Income, spending and margin. read(strict): { income, lines, spending, left, margin, offer } or null. */
function makeBudget(words, language, tell, changed) {
  const income = amountField(words.income, words.incomeHint, tell, words.amountWrong, words.incomeEmpty);
  const margin = amountField(words.margin, words.marginHint, tell, words.amountWrong, words.marginEmpty);
  const rows = makeRows({
    make(label) {
      const name = makeField(words.item, { maxlength: "40" });
      const amount = amountField(words.perMonth, null, tell, words.amountWrong, null);
      name.input.value = label;
      return {
        box: element("div", { class: "tool-row tool-row-two", role: "group" }, name.box, amount.box),
        first: name.input,
        name,
        amount,
        rename(number) {
          this.box.setAttribute("aria-label", name.input.value || `${words.item} ${number}`);
        },
      };
    },
    start: words.spendingRows,
    most: 40,
    words: {
      add: words.addSpending,
      remove: (row, number) => fillIn(words.removeSpending, { name: row.name.input.value || number }),
      full: fillIn(words.tooMany, { most: 40 }),
      removed: words.removed,
      undo: words.undo,
      restored: words.restored,
    },
    tell,
    changed,
  });
  const leftOver = element("p", { class: "tool-sum" });
  const offered = element("p", { class: "tool-sum" });
  const short = element("div", { class: "tool-kind", hidden: true });
  const showBudget = element("button", { type: "button", class: "md-button" }, words.showBudget);
  const money = (fen) => sayAmount(fen, language);

  // What the numbers come to so far, quietly, while they are typed.
  const count = () => {
    const lines = rows
      .rows()
      .map((row) => ({ name: row.name.input.value.trim(), fen: row.amount.check(false) }))
      .filter((line) => line.fen !== null);
    const got = income.check(false);
    const kept = margin.check(false);
    const spending = sumOf(lines.map((line) => line.fen));
    if (got === null) return null;
    const { left, offer } = countOffer(got, [spending], kept === null ? 0n : kept);
    return { income: got, lines, spending, left, margin: kept, offer };
  };
  const tellSums = () => {
    const sums = count();
    leftOver.textContent = sums
      ? fillIn(words.leftOver, { spending: money(sums.spending), left: money(sums.left) })
      : "";
    offered.textContent =
      sums && sums.margin !== null && sums.offer > 0n ? fillIn(words.offer, { offer: money(sums.offer) }) : "";
    const wasShort = !short.hidden;
    short.hidden = !sums || sums.left > 0n;
    if (!short.hidden) {
      const first = sums.left < 0n ? fillIn(words.short, { gap: money(-sums.left) }) : words.nothing;
      short.textContent = "";
      short.append(
        element("p", {}, element("strong", {}, first)),
        element("p", {}, ...linkedText(words.shortNext)),
        element("p", { class: "tool-buttons" }, showBudget),
      );
      if (!wasShort) tell(first);
    }
  };
  const box = part(
    words.budget,
    income.box,
    element("p", { class: "tool-subtitle" }, words.spending),
    element("p", { class: "tool-hint" }, words.spendingHint),
    rows.box,
    leftOver,
    short,
    margin.box,
    offered,
  );
  box.addEventListener("change", tellSums);
  return {
    box,
    showBudget,
    short,
    margin,
    tellSums,
    count,
    fields: () => [income, ...rows.rows().map((row) => row.amount), margin],
  };
}

/** The debts. read(strict) fills each row's fields with what is wrong and returns the rows that say something. */
function makeDebts(words, tell, changed) {
  const rows = makeRows({
    make() {
      const who = makeField(words.who, { maxlength: "40" });
      const owed = amountField(words.owed, null, tell, words.amountWrong, null);
      const due = dayField(words.due, null, tell, words, { optional: true });
      const rate = percentField(words.rate, null, tell, words.rateWrong, null);
      who.input.addEventListener("change", () => {
        if (EMOJI.test(who.input.value)) {
          who.note(words.emoji);
          tell(words.emoji);
        } else who.clear();
      });
      const title = element("p", { class: "tool-subtitle" });
      return {
        box: element("div", { class: "tool-row tool-row-four", role: "group" }, title, who.box, owed.box, due.box, rate.box),
        first: who.input,
        who,
        owed,
        due,
        rate,
        rename(number) {
          title.textContent = fillIn(words.debt, { number });
          this.box.setAttribute("aria-label", title.textContent);
          this.title = title.textContent;
        },
      };
    },
    start: [""],
    most: MOST_DEBTS,
    words: {
      add: words.addDebt,
      remove: (row, number) => fillIn(words.removeDebt, { number, name: row.who.input.value || words.unnamed }),
      full: fillIn(words.tooMany, { most: MOST_DEBTS }),
      removed: words.removed,
      undo: words.undo,
      restored: words.restored,
    },
    tell,
    changed,
  });
  const none = element("p", { class: "tool-said tool-wrong", id: "plan-no-debts" });
  rows.add.setAttribute("aria-describedby", none.id);
  const read = () => {
    const said = rows.rows().filter((row) => [row.who, row.owed, row.due, row.rate].some((field) => field.input.value.trim()));
    const debts = said.map((row) => {
      const owed = row.owed.check(true);
      if (owed === null && !row.owed.bad) row.owed.refuse(words.owedEmpty);
      if (owed === 0n) row.owed.refuse(words.owedNothing);
      return { who: row.who.input.value.trim(), title: row.title, owed, due: row.due.check(true), rate: row.rate.check(true) };
    });
    none.textContent = "";
    if (said.length === 0) {
      if (rows.rows().length) rows.rows()[0].owed.refuse(words.noDebts);
      else {
        none.textContent = words.noDebts;
        tell(words.noDebts);
      }
    }
    return debts;
  };
  return {
    box: part(
      words.debts,
      element("p", { class: "tool-hint" }, fillIn(words.debtsHint, { most: MOST_DEBTS })),
      rows.box,
      none,
    ),
    rows: rows.rows,
    add: rows.add,
    read,
    fields: () => rows.rows().flatMap((row) => [row.owed, row.due, row.rate]),
  };
}

/** How to pay: shares, one first, or one later date. */
function makeWay(words, tell, today) {
  const radios = Object.entries(words.ways).map(([value, label]) => {
    const input = element("input", { type: "radio", name: "plan-way", value, id: `plan-way-${value}`, checked: value === "share" });
    return { value, input, box: element("p", { class: "tool-tick" }, input, element("label", { for: input.id }, label)) };
  });
  const first = makeField(words.first, makeSelect([]), words.firstHint);
  const until = dayField(words.until, null, tell, words, { earliest: today });
  const kind = () => radios.find((radio) => radio.input.checked).value;
  const show = () => {
    first.box.hidden = kind() !== "first";
    until.box.hidden = kind() !== "extend";
  };
  show();
  const box = part(words.way, ...radios.map((radio) => radio.box), first.box, until.box);
  box.addEventListener("change", show);
  return {
    box,
    kind,
    until,
    first: first.input,
    /** Offers the debts by name, and keeps the one chosen. */
    name(debts) {
      const chosen = first.input.value;
      first.input.textContent = "";
      debts.forEach((label, index) => first.input.append(element("option", { value: index }, label)));
      if (Number(chosen) < debts.length) first.input.value = chosen || "0";
    },
  };
}

function makeEstimate(words, tell, today) {
  const wanted = makeTick(words.wantEstimate);
  const from = dayField(words.from, null, tell, words);
  const yearDays = makeField(words.yearDays, makeSelect([["365", words.days365], ["360", words.days360]]));
  const on = makeField(words.on, makeSelect([["rest", words.onRest], ["all", words.onAll]]));
  from.input.value = today();
  const box = element("div", { hidden: true }, from.box, yearDays.box, on.box);
  wanted.input.addEventListener("change", () => {
    box.hidden = !wanted.input.checked;
  });
  return {
    box: part(words.estimate, wanted.box, element("p", { class: "tool-hint" }, words.estimateHint), box),
    from,
    read() {
      if (!wanted.input.checked) return null;
      return { from: from.check(true), yearDays: Number(yearDays.input.value), on: on.input.value };
    },
  };
}

/**
 * The whole form: { box, showBudget, read(), sums() }. read() gives { plan }, or { short } where nothing is left to offer,
 * or { first, count }: the first field that wants another look, and how many do. sums() is what the budget comes to, or
 * { first, count } in the same way.
 */
export function makePlanForm(words, language, tell, changed) {
  const today = () => nowInChina(Date.now()).day;
  const budget = makeBudget(words, language, tell, changed);
  const debts = makeDebts(words, tell, changed);
  const way = makeWay(words, tell, today);
  const firstDay = dayField(words.firstDay, words.firstDayHint, tell, words, { earliest: today });
  const date = wholeField(words.date, words.dateHint, tell, { least: 1, most: 31, wrong: words.dateWrong });
  const dates = part(words.dates, firstDay.box, date.box);
  const estimate = makeEstimate(words, tell, today);
  const make = element("button", { type: "submit", class: "md-button md-button--primary" }, words.make);
  const form = element(
    "form",
    { class: "tool-form", novalidate: true },
    budget.box,
    debts.box,
    way.box,
    dates,
    estimate.box,
    element("p", { class: "tool-buttons" }, make),
  );
  const nameDebts = () => way.name(debts.rows().map((row) => row.who.input.value.trim() || row.title));
  const refresh = () => {
    nameDebts();
    dates.hidden = way.kind() === "extend";
    budget.tellSums();
  };
  form.addEventListener("input", nameDebts);
  form.addEventListener("change", refresh);
  firstDay.input.addEventListener("change", () => {
    if (firstDay.input.value && date.input.value === "") date.input.value = String(Number(firstDay.input.value.slice(8)));
  });
  keepStill(form);
  refresh();

  const readBudget = () => {
    for (const field of budget.fields()) field.check(true);
    const bad = budget.fields().filter((field) => field.bad);
    return bad.length ? { bad } : { bad, ...budget.count() };
  };

  // Income and spending alone, for a table to take along; the margin may stay open.
  const sums = () => {
    const bad = budget.fields().filter((field) => field.bad && field !== budget.margin);
    return bad.length ? { first: bad[0].input, count: bad.length } : { ...budget.count(), day: formatDay(today(), language) };
  };

  const read = () => {
    // The last field may still have the focus, and so not have told of its change.
    refresh();
    // With nothing left to offer, the rest of the form is not asked for.
    const now = sums();
    if (!now.first && now.left <= 0n) return { short: true };
    const budgeted = readBudget();
    const list = debts.read();
    const extended = way.kind() === "extend";
    const until = extended ? way.until.check(true) : null;
    const start = extended ? null : firstDay.check(true);
    const day = extended ? null : date.check(true);
    const assumed = estimate.read();
    // The cursor goes to the first field from above that wants another look.
    let bad = [...budgeted.bad, ...debts.fields(), ...(extended ? [way.until] : [firstDay, date]), ...(assumed ? [estimate.from] : [])];
    bad = bad.filter((field) => field.bad);
    if (bad.length) return { first: bad[0].input, count: bad.length };
    if (list.length === 0) return { first: debts.add, count: 1 };
    if (budgeted.offer <= 0n) {
      budget.margin.refuse(words.marginAll);
      return { first: budget.margin.input, count: 1 };
    }
    const owed = list.map((debt) => debt.owed);
    if (!extended && countMonths(owed, budgeted.offer) > MOST_MONTHS) {
      const said = { offer: sayAmount(budgeted.offer, language), months: countMonths(owed, budgeted.offer) };
      budget.margin.refuse(fillIn(words.tooLong, said));
      return { first: budget.margin.input, count: 1 };
    }
    // Rows left empty are no debts: the one chosen first is found by its place among the others.
    const filled = debts.rows().filter((row) => list.some((debt) => debt.title === row.title));
    const chosen = Math.max(0, filled.indexOf(debts.rows()[Number(way.first.value) || 0]));
    const choice = { kind: way.kind(), first: chosen, day: until };
    const monthly = day || (start && Number(start.slice(8)));
    const schedule = makeSchedule(owed, budgeted.offer, choice, start, monthly);
    return {
      plan: {
        today: today(),
        ...budgeted,
        way: choice,
        extended,
        date: extended ? Number(until.slice(8)) : monthly,
        estimate: assumed,
        debts: list.map((debt, index) => ({ ...debt, name: debt.who || debt.title, instalments: schedule[index] })),
      },
    };
  };
  return { box: form, showBudget: budget.showBudget, read, sums };
}
