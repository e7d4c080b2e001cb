// @ts-check
// The plan's form: what a reader fills in, and what it comes to.
import { formatDay, nowInChina } from "../shared/day.js";
import { element, linkedText } from "../shared/elements.js";
import { keepStill, makeField, makeSelect, makeTick } from "../shared/field.js";
import { sayAmount, sumOf } from "../shared/money.js";
import { fill } from "../shared/words.js";
import { amountField, dayField, percentField, wholeField } from "../shared/inputs.js";
import { makeRows } from "./rows.js";
import { putValues, valuesOf } from "./kept.js";
import { countMonths, countOffer, makeSchedule, MOST_DEBTS, MOST_LINES, MOST_MONTHS } from "./schedule.js";

/**
 * @typedef {import("../shared/page.js").FormWords<"plan">} PlanWords
 * @typedef {import("../shared/field.js").Tell} Tell
 * @typedef {{ first: HTMLElement, count: number }} Wanting the first field that wants another look, and how many do
 */

/** @type {("share" | "first" | "extend")[]} */
const WAYS = ["share", "first", "extend"];
const EMOJI = /\p{Extended_Pictographic}/u;

/**
 * @param {string} title
 * @param {(Node | null)[]} children
 */
function part(title, ...children) {
  return element("fieldset", { class: "tool-part" }, element("legend", {}, title), ...children);
}

/**
 * Income, spending and margin.
 * @param {PlanWords} words
 * @param {Tell} tell
 * @param {() => void} changed
 * @param {string[]} start a line for each
 */
function makeBudget(words, tell, changed, start) {
  const income = amountField(words.income, words.income_hint, tell, words, words.income_empty);
  const margin = amountField(words.margin, words.margin_hint, tell, words, words.margin_empty);
  const rows = makeRows({
    make(label) {
      const name = makeField(words.item, {});
      const amount = amountField(words.per_month, null, tell, words, null);
      name.input.value = label;
      const box = element("div", { class: "tool-row tool-row-two", role: "group" }, name.box, amount.box);
      const rename = (/** @type {number} */ number) => box.setAttribute("aria-label", name.input.value || `${words.item} ${number}`);
      return { box, first: name.input, name, amount, rename };
    },
    start,
    most: MOST_LINES,
    words: {
      add: words.add_spending,
      remove: (row, number) => fill(words.remove_spending, { name: row.name.input.value || number }),
      full: fill(words.too_many, { most: MOST_LINES }),
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
  const showBudget = element("button", { type: "button", class: "md-button" }, words.show_budget);
  const money = (/** @type {bigint} */ fen) => sayAmount(fen, words);

  // What the numbers come to so far, quietly, while they are typed.
  const count = () => {
    const lines = rows
      .rows()
      .flatMap((row) => {
        const fen = row.amount.check(false);
        return fen === null ? [] : [{ name: row.name.input.value.trim(), fen }];
      });
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
      ? fill(words.left_over, { spending: money(sums.spending), left: money(sums.left) })
      : "";
    offered.textContent =
      sums && sums.margin !== null && sums.offer > 0n ? fill(words.offer, { offer: money(sums.offer) }) : "";
    const wasShort = !short.hidden;
    short.hidden = !sums || sums.left > 0n;
    if (sums && !short.hidden) {
      const first = sums.left < 0n ? fill(words.short, { gap: money(-sums.left) }) : words.nothing;
      short.replaceChildren(
        element("p", {}, element("strong", {}, first)),
        element("p", {}, ...linkedText(words.short_next)),
        element("p", { class: "tool-buttons" }, showBudget),
      );
      if (!wasShort) tell(first);
    }
  };
  const box = part(
    words.budget,
    income.box,
    element("p", { class: "tool-subtitle" }, words.spending),
    element("p", { class: "tool-hint" }, words.spending_hint),
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
    rows: rows.rows,
    fields: () => [income, ...rows.rows().map((row) => row.amount), margin],
  };
}

/**
 * The debts. read() fills each row's fields with what is wrong and returns the rows that say something.
 * @param {PlanWords} words
 * @param {Tell} tell
 * @param {() => void} changed
 * @param {number} start how many there are at first
 */
function makeDebts(words, tell, changed, start) {
  const rows = makeRows({
    make() {
      const who = makeField(words.who, { autocapitalize: "words" });
      const owed = amountField(words.owed, null, tell, words, null);
      const due = dayField(words.due, null, tell, words, { optional: true });
      const rate = percentField(words.rate, null, tell, words.rate_wrong, null);
      const urgent = makeTick(words.urgent);
      who.input.addEventListener("change", () => {
        if (EMOJI.test(who.input.value)) {
          who.note(words.emoji);
          tell(words.emoji);
        } else who.clear();
      });
      const title = element("p", { class: "tool-subtitle" });
      const box = element("div", { class: "tool-row tool-row-four", role: "group" }, title, who.box, owed.box, due.box, rate.box, urgent.box);
      const rename = (/** @type {number} */ number) => {
        title.textContent = fill(words.debt, { number });
        box.setAttribute("aria-label", title.textContent);
      };
      return { box, first: who.input, who, owed, due, rate, urgent, rename, title: () => title.textContent || "" };
    },
    start: Array.from({ length: start }, () => ""),
    most: MOST_DEBTS,
    words: {
      add: words.add_debt,
      remove: (row, number) => fill(words.remove_debt, { number, name: row.who.input.value || words.unnamed }),
      full: fill(words.too_many, { most: MOST_DEBTS }),
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
      if (owed === null && !row.owed.isBad()) row.owed.refuse(words.owed_empty);
      if (owed === 0n) row.owed.refuse(words.owed_nothing);
      const who = row.who.input.value.trim();
      return { row, who, name: who || row.title(), owed: owed || 0n, due: row.due.check(true), rate: row.rate.check(true), isUrgent: row.urgent.input.checked };
    });
    none.textContent = "";
    if (said.length === 0) {
      if (rows.rows().length) rows.rows()[0].owed.refuse(words.no_debts);
      else {
        none.textContent = words.no_debts;
        tell(words.no_debts);
      }
    }
    return debts;
  };
  return {
    box: part(
      words.debts,
      element("p", { class: "tool-hint" }, fill(words.debts_hint, { most: MOST_DEBTS })),
      rows.box,
      none,
    ),
    rows: rows.rows,
    add: rows.add,
    read,
    fields: () => rows.rows().flatMap((row) => [row.owed, row.due, row.rate]),
  };
}

/**
 * How to pay: shares, one first, or one later date.
 * @param {PlanWords} words
 * @param {Tell} tell
 * @param {() => string} today
 */
function makeWay(words, tell, today) {
  const radios = WAYS.map((value) => {
    const input = element("input", { type: "radio", name: "plan-way", value, id: `plan-way-${value}`, checked: value === "share" });
    return { value, input, box: element("p", { class: "tool-tick" }, input, element("label", { for: input.id }, words.ways[value])) };
  });
  const first = makeField(words.first, makeSelect([]), words.first_hint);
  const until = dayField(words.until, null, tell, words, { earliest: today, isSoon: true });
  const kind = () => radios.find((radio) => radio.input.checked)?.value || "share";
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
    show,
    until,
    first: first.input,
    /** Offers the debts by name, and keeps the one chosen. */
    name(/** @type {string[]} */ debts) {
      const chosen = first.input.value;
      first.input.replaceChildren(...debts.map((label, index) => element("option", { value: index }, label)));
      if (Number(chosen) < debts.length) first.input.value = chosen || "0";
    },
  };
}

/**
 * @param {PlanWords} words
 * @param {Tell} tell
 * @param {() => string} today
 */
function makeEstimate(words, tell, today) {
  const wanted = makeTick(words.want_estimate);
  const from = dayField(words.from, null, tell, words);
  const yearDays = makeField(words.year_days, makeSelect([["365", words.days365], ["360", words.days360]]));
  const on = makeField(words.on, makeSelect([["rest", words.on_rest], ["all", words.on_all]]));
  from.input.value = today();
  const box = element("div", { hidden: true }, from.box, yearDays.box, on.box);
  const show = () => {
    box.hidden = !wanted.input.checked;
  };
  wanted.input.addEventListener("change", show);
  return {
    show,
    box: part(words.estimate, wanted.box, element("p", { class: "tool-hint" }, words.estimate_hint), box),
    from,
    read() {
      if (!wanted.input.checked) return null;
      return { from: from.check(true) || "", yearDays: Number(yearDays.input.value), on: on.input.value };
    },
  };
}

/**
 * The whole form, with what was kept of it. keep() gives that; read() gives the plan, or what is wanting, or neither where nothing is left to offer; sums() gives what the
 * budget comes to, or what is wanting.
 * @param {PlanWords} words
 * @param {Tell} tell
 * @param {() => void} changed
 * @param {import("./kept.js").Kept | null} kept
 */
export function makePlanForm(words, tell, changed, kept) {
  const today = () => nowInChina(Date.now()).day;
  const [lines, debtCount] = kept ? kept.rows : [words.spending_rows.length, 1];
  const budget = makeBudget(words, tell, changed, kept ? Array.from({ length: lines }, () => "") : words.spending_rows);
  const debts = makeDebts(words, tell, changed, debtCount);
  const way = makeWay(words, tell, today);
  const firstDay = dayField(words.first_day, words.first_day_hint, tell, words, { earliest: today, isSoon: true });
  const date = wholeField(words.date, words.date_hint, tell, { least: 1, most: 31, wrong: words.date_wrong });
  const dates = part(words.dates, firstDay.box, date.box);
  const estimate = makeEstimate(words, tell, today);
  const make = element("button", { type: "submit", class: "md-button md-button--primary" }, words.make);
  const clear = element("button", { type: "button", class: "md-button" }, words.clear);
  const undo = element("button", { type: "button", class: "md-button", hidden: true }, words.clear_undo);
  const form = element(
    "form",
    { class: "tool-form", novalidate: true, autocomplete: "off" },
    budget.box,
    debts.box,
    way.box,
    dates,
    estimate.box,
    element("p", { class: "tool-buttons" }, make, clear, undo),
  );
  const nameDebts = () => way.name(debts.rows().map((row) => row.who.input.value.trim() || row.title()));
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
  if (kept) {
    putValues(form, kept.values);
    // What goes by a name learns it, as the list of debts to choose from; only then can one of them be chosen again.
    for (const row of [...budget.rows(), ...debts.rows()]) row.first.dispatchEvent(new Event("input", { bubbles: true }));
    putValues(form, kept.values);
    estimate.show();
    way.show();
  }
  refresh();

  const wanting = (/** @type {{ input: HTMLElement }[]} */ bad) => ({ first: bad[0].input, count: bad.length });

  /**
   * Income and spending alone, for a table to take along; the margin may stay open.
   * @returns {{ budget?: import("./result.js").Budget & { day: string }, wanting?: Wanting }}
   */
  const sums = () => {
    const bad = budget.fields().filter((field) => field.isBad() && field !== budget.margin);
    const found = budget.count();
    if (bad.length) return { wanting: wanting(bad) };
    return found ? { budget: { ...found, day: formatDay(today(), words.locale) } } : {};
  };

  /**
   * How the debts are paid, with its fields judged; null for what is not asked of it or cannot be read.
   * @param {ReturnType<typeof debts.read>} list
   */
  const readWay = (list) => {
    // Rows left empty are no debts: the one chosen first is found by its place among the others.
    const chosen = debts.rows()[Number(way.first.value) || 0];
    const first = Math.max(0, list.findIndex((debt) => debt.row === chosen));
    if (way.kind() === "extend") return { until: way.until.check(true), fields: [way.until], first };
    return { start: firstDay.check(true), day: date.check(true), fields: [firstDay, date], first };
  };

  /** @returns {{ plan?: import("./result.js").Plan, wanting?: Wanting }} */
  const read = () => {
    // The last field may still have the focus, and so not have told of its change.
    refresh();
    // With nothing left to offer, the rest of the form is not asked for.
    const now = budget.count();
    if (now && now.left <= 0n && !sums().wanting) return {};
    for (const field of budget.fields()) field.check(true);
    const list = debts.read();
    const { until, start, day, fields, first } = readWay(list);
    const assumed = estimate.read();
    // The cursor goes to the first field from above that wants another look.
    const all = [...budget.fields(), ...debts.fields(), ...fields, ...(assumed ? [estimate.from] : [])];
    const bad = all.filter((field) => field.isBad());
    const sum = budget.count();
    if (bad.length || !sum || sum.margin === null) return { wanting: wanting(bad.length ? bad : [budget.margin]) };
    if (list.length === 0) return { wanting: { first: debts.add, count: 1 } };
    const owed = list.map((debt) => debt.owed);
    const months = sum.offer > 0n && !until ? countMonths(owed, sum.offer) : 0;
    if (sum.offer <= 0n || months > MOST_MONTHS) {
      const said = { offer: sayAmount(sum.offer, words), months };
      budget.margin.refuse(sum.offer <= 0n ? words.margin_all : fill(words.too_long, said));
      return { wanting: wanting([budget.margin]) };
    }
    /** @type {import("./schedule.js").Way} */
    const choice = until ? { kind: "extend", day: until } : way.kind() === "first" ? { kind: "first", first } : { kind: "share" };
    const monthly = day || Number((until || start || "").slice(8));
    const urgent = list.flatMap((debt, index) => (debt.isUrgent ? [index] : []));
    const schedule = makeSchedule(owed, sum.offer, choice, start || "", monthly, urgent);
    return {
      plan: {
        today: today(),
        ...sum,
        margin: sum.margin,
        way: choice,
        date: monthly,
        estimate: assumed,
        debts: list.map((debt, index) => ({ ...debt, instalments: schedule[index] })),
      },
    };
  };
  const keep = () => {
    /** @type {[lines: number, debts: number]} */
    const rows = [budget.rows().length, debts.rows().length];
    return { rows, values: valuesOf(form) };
  };
  return { box: form, showBudget: budget.showBudget, clear, undo, keep, read, sums };
}
