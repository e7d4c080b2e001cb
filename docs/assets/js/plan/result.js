// The result: a sheet to print on one A4 side, the files, and the letters.
import { copyText } from "../shared/copy.js";
import { writeCsv } from "../shared/csv.js";
import { addMonths, daysBetween, formatDay } from "../shared/day.js";
import { download, fileName } from "../shared/download.js";
import { element, fillIn, linkedText } from "../shared/elements.js";
import { makeField, makeSelect } from "../shared/field.js";
import { writeCalendar } from "../shared/ics.js";
import { divideUp, plainAmount, sayAmount, sayPercent, splitByWeight, sumOf } from "../shared/money.js";
import { planInterest } from "./interest.js";
import { writeLetter } from "./letters.js";
import { drawPicture } from "./picture.js";
import { paymentsByDay, runsOf } from "./schedule.js";

// Lines of the table beyond which the sheet leaves out the picture; is set smaller; leaves out the sums in words and the
// helplines; and at last cuts long names, to stay on one A4 side. The CSV has everything.
const MANY = 4;
const CROWD = 12;
const LONG = 22;
const FULL = 42;

/** A table whose cells know their column, so that a phone can stack them. rows: lists of text. */
function makeTable(columns, rows, foot) {
  const cells = (row, tag) =>
    row.map((text, index) =>
      element(tag, { role: tag === "th" && index === 0 ? "rowheader" : "cell", "data-column": columns[index] }, text),
    );
  const line = (row) => {
    const [first, ...others] = row;
    return element("tr", { role: "row" }, ...cells([first], "th"), ...cells([first, ...others], "td").slice(1));
  };
  return element(
    "table",
    { class: "plan-table", role: "table" },
    element(
      "thead",
      { role: "rowgroup" },
      element("tr", { role: "row" }, ...columns.map((text) => element("th", { role: "columnheader", scope: "col" }, text))),
    ),
    element("tbody", { role: "rowgroup" }, ...rows.map(line)),
    foot ? element("tfoot", { role: "rowgroup" }, line(foot)) : null,
  );
}

function pairs(list) {
  return element(
    "dl",
    { class: "plan-pairs" },
    ...list.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
  );
}

/** 第 1 至 15 期每期 1300 元，第 16 期 500 元. Shorter where the sheet is crowded. */
function sayRuns(instalments, words, language, crowded) {
  return runsOf(instalments)
    .map(({ from, to, amount }) => {
      const short = from === to ? words.runShortOne : words.runShort;
      const long = from === to ? words.runOne : words.runMany;
      return fillIn(crowded ? short : long, { from, to, amount: sayAmount(amount, language) });
    })
    .join(words.runJoin);
}

function printButton(label) {
  const button = element("button", { type: "button", class: "md-button" }, label);
  button.addEventListener("click", () => {
    // Only the sheet goes on paper; the style sheet hides the rest while this mark stands.
    document.documentElement.classList.add("print-plan");
    print();
  });
  return button;
}

/** Income and spending alone: what there is to show when nothing is left to offer. */
export function showBudget(holder, sums, words, language) {
  const money = (fen) => sayAmount(fen, language);
  const title = element("h3", { tabindex: "-1" }, words.budgetTitle);
  holder.textContent = "";
  holder.append(
    element(
      "div",
      { class: "plan-sheet" },
      title,
      element("p", { class: "plan-made" }, sums.day),
      pairs([
        [words.rowIncome, money(sums.income)],
        ...sums.lines.map((line) => [line.name || words.item, money(line.fen)]),
        [words.rowSpending, money(sums.spending)],
        [words.rowLeft, money(sums.left)],
      ]),
    ),
    element("p", { class: "tool-buttons" }, printButton(words.print)),
  );
  title.focus();
}

/** The sentences that say how the sums came about, with the reader's own numbers. */
function sayFormula(plan, payments, words, language) {
  const money = (fen) => sayAmount(fen, language);
  const total = sumOf(plan.debts.map((debt) => debt.owed));
  const said = {
    income: money(plan.income),
    spending: money(plan.spending),
    margin: money(plan.margin),
    offer: money(plan.offer),
    total: money(total),
    months: payments.length,
    unit: plan.offer % 100n === 0n ? words.unitYuan : words.unitFen,
  };
  const lines = [fillIn(words.formulaOffer, said)];
  if (plan.extended) {
    lines.push(fillIn(words.formulaExtend, { ...said, count: plan.debts.length, day: formatDay(plan.way.day, language) }));
    return lines;
  }
  if (plan.way.kind === "first" && plan.debts.length > 1) {
    lines.push(fillIn(words.formulaFirst, { ...said, name: plan.debts[plan.way.first].name }));
  }
  if (plan.way.kind === "share" && plan.debts.length > 1) {
    const debt = plan.debts[0];
    const unit = plan.offer % 100n === 0n ? 100n : 1n;
    const share = splitByWeight(plan.offer, plan.debts.map((other) => other.owed), unit)[0];
    lines.push(fillIn(words.formulaShare, said));
    if (payments.length > 1) {
      lines.push(fillIn(words.formulaExample, { ...said, name: debt.name, owed: money(debt.owed), share: money(share) }));
    }
  }
  lines.push(fillIn(words.formulaMonths, said));
  return lines;
}

/** What has to be put aside for one payment on a later day, and whether that fits the offer. */
function saySaving(plan, words, language) {
  const total = sumOf(plan.debts.map((debt) => debt.owed));
  let months = 0;
  while (daysBetween(addMonths(plan.today, months + 1), plan.way.day) >= 0) months += 1;
  const need = months ? divideUp(total, BigInt(months)) : total;
  const said = {
    months,
    need: sayAmount(need, language),
    total: sayAmount(total, language),
    offer: sayAmount(plan.offer, language),
  };
  const lines = [fillIn(months ? words.saving : words.savingNow, said)];
  if (need > plan.offer) lines.push(fillIn(words.savingTooMuch, said));
  return lines;
}

function sayEstimate(plan, words, language) {
  const rated = plan.debts.filter((debt) => debt.rate !== null && debt.rate > 0n);
  if (rated.length === 0) return element("p", {}, words.estimateNone);
  const { from, yearDays, on } = plan.estimate;
  const found = rated.map((debt) => planInterest(debt.owed, debt.instalments, debt.rate, from, yearDays, on).fen);
  return element(
    "div",
    { class: "plan-estimate" },
    element("p", { class: "tool-subtitle" }, words.estimateTitle),
    element(
      "p",
      {},
      fillIn(words.estimateSaid, {
        from: formatDay(from, language),
        days: yearDays,
        on: on === "rest" ? words.onRest : words.onAll,
      }),
    ),
    element(
      "ul",
      {},
      ...rated.map((debt, index) =>
        element(
          "li",
          {},
          fillIn(words.estimateRow, {
            name: debt.name,
            rate: sayPercent(debt.rate),
            fen: sayAmount(found[index], language),
          }),
        ),
      ),
    ),
    rated.length > 1 ? element("p", {}, fillIn(words.estimateTotal, { fen: sayAmount(sumOf(found), language) })) : null,
  );
}

/** How tight the sheet is set for these names, by the lines they take on paper: 28 half-width signs fit one. */
export function sheetSize(names) {
  const width = (name) => [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) < 0x2e80 ? 1 : 2), 0);
  const lines = names.reduce((sum, name) => sum + Math.ceil(width(name) / 28), 0);
  if (lines > FULL) return "plan-crowd plan-long plan-cut";
  if (lines > LONG) return "plan-crowd plan-long";
  return lines > CROWD ? "plan-crowd" : lines > MANY ? "plan-many" : "";
}

function makeSheet(plan, payments, words, language) {
  const money = (fen) => sayAmount(fen, language);
  const total = sumOf(plan.debts.map((debt) => debt.owed));
  const size = sheetSize(plan.debts.map((debt) => debt.name));
  const crowded = size.includes("crowd");
  const first = formatDay(payments[0].day, language);
  const last = formatDay(payments[payments.length - 1].day, language);
  const days =
    payments.length === 1
      ? fillIn(words.onePayment, { first })
      : fillIn(words.firstDays, { first, last, date: plan.date, months: payments.length }) +
        (plan.date > 28 ? (language === "zh" ? "" : " ") + words.monthEnd : "");
  const rows = plan.debts.map((debt) => {
    const end = debt.instalments[debt.instalments.length - 1].day;
    const how = plan.extended
      ? fillIn(words.once, { day: formatDay(end, language), amount: money(debt.owed) })
      : sayRuns(debt.instalments, words, language, crowded);
    return [debt.name, money(debt.owed), how, crowded ? end : formatDay(end, language)];
  });
  const { who, owed, how, until } = words.columns;
  const notes = [words.noteInterest, ...(payments.length > 60 ? [words.noteSixty] : []), words.noteClock];
  const title = element("h3", { tabindex: "-1", id: "plan-title" }, words.title);
  const sheet = element(
    "div",
    { class: `plan-sheet ${size}` },
    title,
    element("p", { class: "plan-made" }, fillIn(words.madeOn, { day: formatDay(plan.today, language) })),
    pairs([
      [words.rowIncome, money(plan.income)],
      [words.rowSpending, money(plan.spending)],
      [words.rowLeft, money(plan.left)],
      [words.rowMargin, money(plan.margin)],
      [words.rowOffer, money(plan.offer)],
    ]),
    makeTable([who, owed, how, until], rows, rows.length > 1 ? [words.total, money(total), "", last] : null),
    element("p", {}, days),
    plan.extended ? element("p", {}, ...saySaving(plan, words, language).join(language === "zh" ? "" : " ")) : null,
    plan.extended
      ? null
      : element(
          "div",
          { class: "plan-more plan-shape" },
          element("p", { class: "tool-subtitle" }, words.picture),
          drawPicture(total, payments, words, language),
        ),
    element(
      "div",
      { class: "plan-more" },
      element("p", { class: "tool-subtitle" }, words.formula),
      element("ol", {}, ...sayFormula(plan, payments, words, language).map((line) => element("li", {}, line))),
    ),
    plan.estimate ? sayEstimate(plan, words, language) : null,
    element(
      "div",
      { class: "plan-notes" },
      element("p", { class: "tool-subtitle" }, words.notes),
      element("ul", {}, ...notes.map((line) => element("li", {}, ...linkedText(line)))),
    ),
  );
  return { sheet, title };
}

/** Every payment with its day; a list on demand, since a long plan has thousands. */
function makeList(plan, payments, words, language) {
  const { day, what, total, rest } = words.allColumns;
  const details = element("details", { class: "plan-all" }, element("summary", {}, words.all));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const rows = payments.map((payment) => [
      formatDay(payment.day, language),
      payment.parts
        .map((part) => fillIn(words.part, { name: plan.debts[part.debt].name, amount: sayAmount(part.amount, language) }))
        .join(words.partJoin),
      sayAmount(payment.total, language),
      sayAmount(payment.rest, language),
    ]);
    details.append(makeTable([day, what, total, rest], rows, null));
  });
  return details;
}

/** Rows of the CSV: one instalment each, with what is still owed to that creditor after it. */
export function csvRows(plan, words) {
  const rows = [words.csvHead];
  for (const debt of plan.debts) {
    let rest = debt.owed;
    for (const { number, day, amount } of debt.instalments) {
      rest -= amount;
      rows.push([debt.name, number, day, plainAmount(amount), plainAmount(rest)]);
    }
  }
  return rows;
}

/** One calendar entry a payment day, at nine, with an alarm three days before. */
export function planEvents(plan, payments, words, language, address) {
  const money = (fen) => sayAmount(fen, language);
  return payments.map((payment) => {
    const parts = payment.parts.map((part) => fillIn(words.part, { name: plan.debts[part.debt].name, amount: money(part.amount) }));
    const summary =
      payment.parts.length === 1
        ? fillIn(words.eventOne, { name: plan.debts[payment.parts[0].debt].name, amount: money(payment.total) })
        : fillIn(words.eventMany, { amount: money(payment.total), count: payment.parts.length });
    const said = fillIn(words.eventText, { parts: parts.join(words.partJoin), rest: money(payment.rest) });
    return {
      day: payment.day,
      hour: 9,
      summary,
      description: `${said}\n${words.eventEnd}\n${address}`,
      url: address,
      alarm: "-P3D",
    };
  });
}

function makeFiles(plan, payments, words, language, tell) {
  const name = `${fileName(words.file)}-${plan.today}`;
  const button = (label, act) => {
    const made = element("button", { type: "button", class: "md-button" }, label);
    made.addEventListener("click", () => {
      act();
      tell(words.saved);
    });
    return made;
  };
  return element(
    "div",
    {},
    element(
      "p",
      { class: "tool-buttons" },
      printButton(words.print),
      button(words.csv, () => download(`${name}.csv`, writeCsv(csvRows(plan, words)), "text/csv;charset=utf-8")),
      button(words.ics, () => {
        const address = document.querySelector("link[rel=canonical]").href;
        const text = writeCalendar(planEvents(plan, payments, words, language, address), Date.now());
        download(`${name}.ics`, text, "text/calendar;charset=utf-8");
      }),
    ),
    element("p", { class: "tool-hint" }, words.icsHint),
  );
}

function makeLetters(plan, letters, words, language, tell) {
  const kind = makeField(words.letter, makeSelect(Object.entries(words.letterNames)));
  const whom = makeField(words.forWhom, makeSelect(plan.debts.map((debt, index) => [String(index), debt.name])));
  const text = makeField(words.letterText, element("textarea", { readonly: true, rows: "14", class: "plan-letter" }));
  const copy = element("button", { type: "button", class: "md-button" }, words.copy);
  const write = () => {
    const id = kind.input.value;
    text.input.value = writeLetter(id, letters[id], language, plan.debts[Number(whom.input.value)], plan);
  };
  kind.input.addEventListener("change", write);
  whom.input.addEventListener("change", write);
  copy.addEventListener("click", async () => {
    const isCopied = await copyText(text.input.value);
    if (!isCopied) text.input.select();
    tell(isCopied ? words.copied : words.notCopied);
  });
  write();
  return element(
    "div",
    { class: "tool-part" },
    element("h3", {}, words.letters),
    element("div", { class: "tool-row tool-row-two" }, kind.box, whom.box),
    element("p", { class: "tool-hint" }, ...linkedText(words.letterHint)),
    text.box,
    element("p", { class: "tool-buttons" }, copy),
  );
}

export function showResult(holder, plan, letters, words, language, tell) {
  const payments = paymentsByDay(plan.debts.map((debt) => debt.instalments));
  const { sheet, title } = makeSheet(plan, payments, words, language);
  holder.textContent = "";
  holder.append(
    sheet,
    makeList(plan, payments, words, language),
    makeFiles(plan, payments, words, language, tell),
    makeLetters(plan, letters, words, language, tell),
  );
  title.focus();
}
