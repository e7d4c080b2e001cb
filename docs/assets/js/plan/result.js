// @ts-check
// The result: a sheet to print on one A4 side, the files, and the letters.
import { copyText } from "../shared/copy.js";
import { writeCsv } from "../shared/csv.js";
import { addMonths, daysBetween, formatDay } from "../shared/day.js";
import { download, fileName } from "../shared/download.js";
import { addressOf, element, linkedText } from "../shared/elements.js";
import { makeField, makeSelect } from "../shared/field.js";
import { writeCalendar } from "../shared/ics.js";
import { divideUp, sayAmount, sayPercent, sumOf } from "../shared/money.js";
import { makeInstead } from "../shared/instead.js";
import { printPart } from "../shared/print.js";
import { shareButton } from "../shared/share.js";
import { fill, fillCount } from "../shared/words.js";
import { csvRows, planEntries } from "./files.js";
import { planInterest } from "../shared/interest.js";
import { handLetter, letterFor, LETTERS, writeLetter } from "./letters.js";
import { offerSheets, sheetFor } from "./sheets.js";
import { drawPicture } from "./picture.js";
import { isSlow, isSmall, monthlyParts, paymentsByDay, runsOf, uncovered, unitOf, usualRun, waitOf } from "./schedule.js";

/**
 * @typedef {import("../shared/page.js").FormWords<"plan">} PlanWords
 * @typedef {import("../shared/field.js").Tell} Tell
 * @typedef {import("./schedule.js").Instalment} Instalment
 * @typedef {import("./schedule.js").Payment} Payment
 * @typedef {import("./letters.js").LetterId} LetterId
 *
 * @typedef {object} Debt
 * @property {string} who as typed
 * @property {string} name the same, or the number of its row
 * @property {bigint} owed
 * @property {string | null} due
 * @property {bigint | null} rate in millionths a year
 * @property {boolean} isUrgent whether it is cleared before all others
 * @property {Instalment[]} instalments
 *
 * @typedef {object} Budget
 * @property {bigint} income
 * @property {{ name: string, fen: bigint }[]} lines
 * @property {bigint} spending
 * @property {bigint} left
 *
 * @typedef {object} PlanFacts
 * @property {string} today
 * @property {bigint} margin
 * @property {bigint} offer
 * @property {import("./schedule.js").Way} way
 * @property {number} date of each month
 * @property {{ from: string, yearDays: number, on: string } | null} estimate
 * @property {Debt[]} debts
 * @typedef {Budget & PlanFacts} Plan
 *
 * @typedef {object} PlanPage
 * @property {PlanWords} words
 * @property {boolean} inApp
 * @property {string} address
 * @property {Record<string, string>} letters
 * @property {Record<string, import("./letters.js").Asked>} blanks
 * @property {import("./sheets.js").Sheet[]} sheets
 * @property {(handed: import("../fill/handed.js").Handed) => boolean} handSheet gives figures to a checklist; false as below
 * @property {(handed: import("../letter/handed.js").Handed) => boolean} hand gives a letter to its page; false where the
 *   browser keeps nothing
 */

// Lines of the table beyond which the sheet leaves out the picture; is set smaller; leaves out the sums in words and the
// helplines; and at last cuts long names, to stay on one A4 side. The CSV has everything.
const MANY = 4;
const CROWD = 12;
const LONG = 22;
const FULL = 42;

const CSV_TYPE = "text/csv;charset=utf-8";

/**
 * A table whose cells know their column, so that a phone can stack them.
 * @param {string[]} columns
 * @param {string[][]} rows
 * @param {string[] | null} foot
 */
function makeTable(columns, rows, foot) {
  const line = (/** @type {string[]} */ row) => {
    const cells = row.map((text, index) =>
      element(index ? "td" : "th", { role: index ? "cell" : "rowheader", "data-column": columns[index] }, text),
    );
    return element("tr", { role: "row" }, ...cells);
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

/** @param {[name: string, value: string][]} list */
function pairs(list) {
  return element(
    "dl",
    { class: "plan-pairs" },
    ...list.map(([name, value]) => element("div", {}, element("dt", {}, name), element("dd", {}, value))),
  );
}

/**
 * 第 1 至 15 期每期 1300 元，第 16 期 500 元. Shorter where the sheet is crowded.
 * @param {Instalment[]} instalments
 * @param {PlanWords} words
 * @param {boolean} crowded
 */
function sayRuns(instalments, words, crowded) {
  return runsOf(instalments)
    .map(({ from, to, amount }) => {
      const short = from === to ? words.run_short_one : words.run_short;
      const long = from === to ? words.run_one : words.run_many;
      return fill(crowded ? short : long, { from, to, amount: sayAmount(amount, words) });
    })
    .join(words.run_join);
}

/**
 * The same with the day of the first one in front, where not all debts begin on one day, and again after months without any.
 * @param {Instalment[]} instalments
 * @param {PlanWords} words
 * @param {boolean} crowded
 * @param {boolean} isStaggered
 */
function sayInstalments(instalments, words, crowded, isStaggered) {
  if (!isStaggered) return sayRuns(instalments, words, crowded);
  return monthlyParts(instalments)
    .map((part, _, parts) => {
      const day = crowded ? part[0].day : formatDay(part[0].day, words.locale);
      const isLone = part.length === 1 && parts.length > 1;
      return fill(isLone ? words.run_alone : words.run_from, { day, amount: sayAmount(part[0].amount, words), runs: sayRuns(part, words, crowded) });
    })
    .join(words.run_pause);
}

/**
 * @param {PlanPage} page
 * @param {Tell} tell
 */
function makePrinting({ words, inApp }, tell) {
  const button = element("button", { type: "button", class: "md-button" }, words.print);
  const instead = makeInstead(words, tell, () => /** @type {HTMLElement} */ (document.querySelector(".plan-sheet")).innerText);
  button.addEventListener("click", () => tell(printPart("print-plan", inApp, words, undefined, instead.show)));
  return { button, instead };
}

/**
 * Income and spending alone: what there is to show when nothing is left to offer.
 * @param {HTMLElement} holder
 * @param {Budget & { day: string }} sums
 * @param {PlanPage} page
 * @param {Tell} tell
 */
export function showBudget(holder, sums, page, tell) {
  const { words } = page;
  const money = (/** @type {bigint} */ fen) => sayAmount(fen, words);
  const title = element("h3", { tabindex: "-1" }, words.budget_title);
  const { button, instead } = makePrinting(page, tell);
  holder.replaceChildren(
    element(
      "div",
      { class: "plan-sheet" },
      title,
      element("p", { class: "plan-made" }, sums.day),
      pairs([
        [words.row_income, money(sums.income)],
        ...sums.lines.map((line) => /** @type {[string, string]} */ ([line.name || words.item, money(line.fen)])),
        [words.row_spending, money(sums.spending)],
        [words.row_left, money(sums.left)],
      ]),
    ),
    element("p", { class: "tool-buttons" }, button),
    instead.box,
  );
  title.focus();
}

/**
 * Whether a debt is cleared at once, before the others share, because its own share is too small.
 * @param {Debt} debt
 * @param {Plan} plan
 */
function isClearedFirst(debt, { debts, offer, way }) {
  const isChosen = debt.isUrgent || way.kind === "extend" || (way.kind === "first" && debts[way.first] === debt);
  const owed = debts.filter((other) => !other.isUrgent).map((other) => other.owed);
  return !isChosen && debts.length > 1 && debt.instalments.length === 1 && isSmall(debt.owed, owed, offer);
}

/**
 * What a row says beside its instalments: why it is cleared at once, or that it does not cover its interest.
 * @param {Debt} debt
 * @param {Plan} plan
 * @param {PlanWords} words
 */
function sayBeside(debt, plan, words) {
  const found = uncovered(debt);
  if (found) return fill(words.beside_interest, { interest: sayAmount(found.interest, words) });
  return isClearedFirst(debt, plan) ? words.small : "";
}

/**
 * What a reader should know of a debt that waits, for its first payment or after one.
 * @param {Debt} debt
 * @param {string} firstDay of all payments
 * @param {PlanWords} words
 */
function sayWait(debt, firstDay, words) {
  const wait = waitOf(debt, firstDay);
  if (!wait) return [];
  const said = { name: debt.name, day: formatDay(wait.day, words.locale), after: formatDay(wait.after || firstDay, words.locale) };
  if (wait.interest === null) return [wait.after ? fillCount(words.care_pause, wait.months, words.locale, said) : fill(words.care_wait, said)];
  const sentence = wait.after ? words.care_pause_interest : words.care_wait_interest;
  return [fillCount(sentence, wait.months, words.locale, { ...said, interest: sayAmount(wait.interest, words) })];
}

/**
 * What the reader should look at before anybody is told these numbers, with a way out: not for the sheet.
 * @param {Plan} plan
 * @param {Payment[]} payments
 * @param {PlanWords} words
 */
function makeCare({ debts, offer }, payments, words) {
  const money = (/** @type {bigint} */ fen) => sayAmount(fen, words);
  const lines = debts.flatMap((debt) => {
    const found = uncovered(debt);
    const said = { name: debt.name, owed: money(debt.owed), count: debt.instalments.length };
    const wait = sayWait(debt, payments[0].day, words);
    if (found) {
      return [fill(words.care_interest, { ...said, share: money(found.share), interest: money(found.interest) }), ...wait];
    }
    return debts.length > 1 && isSlow(debt, offer) ? [fill(words.care_slow, said), ...wait] : wait;
  });
  if (lines.length === 0) return null;
  return element(
    "div",
    { class: "tool-part plan-care" },
    element("h3", {}, words.care),
    element("ul", {}, ...lines.map((line) => element("li", {}, ...linkedText(line)))),
  );
}

/**
 * The sentences that say how the sums came about, with the reader's own numbers.
 * @param {Plan} plan
 * @param {Payment[]} payments
 * @param {PlanWords} words
 */
function sayFormula(plan, payments, words) {
  const money = (/** @type {bigint} */ fen) => sayAmount(fen, words);
  const urgent = plan.debts.filter((debt) => debt.isUrgent);
  const waiting = plan.debts.filter((debt) => !debt.isUrgent);
  const sharing = waiting.filter((debt) => !isClearedFirst(debt, plan));
  const owed = sharing.map((debt) => debt.owed);
  const said = {
    income: money(plan.income),
    spending: money(plan.spending),
    margin: money(plan.margin),
    offer: money(plan.offer),
    total: money(sumOf(plan.debts.map((debt) => debt.owed))),
    months: payments.length,
  };
  const lines = [fill(words.formula_offer, said)];
  if (plan.way.kind === "extend") {
    const day = formatDay(plan.way.day, words.locale);
    return [...lines, fill(words.formula_extend, { ...said, count: plan.debts.length, day })];
  }
  if (urgent.length && waiting.length) {
    const names = urgent.map((debt) => fill(words.named, { name: debt.name })).join(words.name_join);
    lines.push(fill(words.formula_urgent, { ...said, names }));
  }
  if (plan.way.kind === "first" && waiting.length > 1 && !plan.debts[plan.way.first].isUrgent) {
    const chosen = plan.debts[plan.way.first];
    const [start] = waiting.filter((debt) => debt !== chosen).map((debt) => debt.instalments[0].day).sort();
    lines.push(fill(words.formula_first, { ...said, name: chosen.name, day: formatDay(start, words.locale) }));
  }
  if (sharing.length < waiting.length) lines.push(words.formula_small);
  if (plan.way.kind === "share" && sharing.length > 1) {
    const unit = unitOf(plan.offer, owed) === 100n ? words.unit_yuan : words.unit_fen;
    const shared = { ...said, total: money(sumOf(owed)), unit };
    lines.push(fill(words.formula_share, shared));
    if (payments.length > 1) {
      const [debt] = sharing;
      lines.push(fill(words.formula_example, { ...shared, name: debt.name, owed: money(debt.owed), share: money(usualRun(debt.instalments).amount) }));
    }
  }
  return [...lines, fill(words.formula_months, said)];
}

/**
 * What has to be put aside for one payment on a later day, and whether that fits the offer.
 * @param {Plan} plan
 * @param {string} day
 * @param {PlanWords} words
 */
function saySaving(plan, day, words) {
  const total = sumOf(plan.debts.map((debt) => debt.owed));
  let months = 0;
  while (daysBetween(addMonths(plan.today, months + 1), day) >= 0) months += 1;
  const need = months ? divideUp(total, BigInt(months)) : total;
  const said = { need: sayAmount(need, words), total: sayAmount(total, words), offer: sayAmount(plan.offer, words) };
  return [
    months ? fillCount(words.saving, months, words.locale, said) : fill(words.saving_now, said),
    ...(need > plan.offer ? [fill(words.saving_too_much, said)] : []),
  ];
}

/**
 * @param {Debt[]} debts
 * @param {{ from: string, yearDays: number, on: string }} assumed
 * @param {PlanWords} words
 */
function sayEstimate(debts, { from, yearDays, on }, words) {
  const rated = debts.flatMap((debt) => (debt.rate ? [{ ...debt, rate: debt.rate }] : []));
  if (rated.length === 0) return element("p", {}, words.estimate_none);
  const found = rated.map((debt) => planInterest(debt.owed, debt.instalments, debt.rate, from, yearDays, on).fen);
  return element(
    "div",
    { class: "plan-estimate" },
    element("p", { class: "tool-subtitle" }, words.estimate_title),
    element(
      "p",
      {},
      fill(words.estimate_said, {
        from: formatDay(from, words.locale),
        days: yearDays,
        on: on === "rest" ? words.on_rest : words.on_all,
      }),
    ),
    element(
      "ul",
      {},
      ...rated.map((debt, index) =>
        element(
          "li",
          {},
          fill(words.estimate_row, {
            name: debt.name,
            rate: sayPercent(debt.rate),
            fen: sayAmount(found[index], words),
          }),
        ),
      ),
    ),
    rated.length > 1 ? element("p", {}, fill(words.estimate_total, { fen: sayAmount(sumOf(found), words) })) : null,
  );
}

/**
 * How tight the sheet is set for these names, by the lines they take on paper: 28 half-width signs fit one.
 * @param {string[]} names
 */
export function sheetSize(names) {
  const width = (/** @type {string} */ name) => [...name].reduce((sum, sign) => sum + (sign < "\u2e80" ? 1 : 2), 0);
  const lines = names.reduce((sum, name) => sum + Math.ceil(width(name) / 28), 0);
  if (lines > FULL) return "plan-crowd plan-long plan-cut";
  if (lines > LONG) return "plan-crowd plan-long";
  return lines > CROWD ? "plan-crowd" : lines > MANY ? "plan-many" : "";
}

/**
 * @param {Plan} plan
 * @param {Payment[]} payments
 * @param {PlanWords} words
 */
function makeSheet(plan, payments, words) {
  const money = (/** @type {bigint} */ fen) => sayAmount(fen, words);
  const total = sumOf(plan.debts.map((debt) => debt.owed));
  const size = sheetSize(plan.debts.map((debt) => debt.name));
  const crowded = size.includes("crowd");
  const first = formatDay(payments[0].day, words.locale);
  const last = formatDay(payments[payments.length - 1].day, words.locale);
  const days =
    payments.length === 1
      ? fill(words.one_payment, { first })
      : [
          fillCount(words.first_days, payments.length, words.locale, { first, last, date: plan.date }),
          ...(plan.date > 28 ? [words.month_end] : []),
        ].join(words.joins);
  const extended = plan.way.kind === "extend" ? plan.way.day : null;
  const isStaggered = plan.debts.some((debt) => waitOf(debt, payments[0].day));
  const rows = plan.debts.map((debt) => {
    const end = debt.instalments[debt.instalments.length - 1].day;
    const runs = extended
      ? fill(words.once, { day: formatDay(end, words.locale), amount: money(debt.owed) })
      : sayInstalments(debt.instalments, words, crowded, isStaggered);
    const how = crowded ? runs : runs + sayBeside(debt, plan, words);
    return [debt.name, money(debt.owed), how, crowded ? end : formatDay(end, words.locale)];
  });
  const { who, owed, how, until } = words.columns;
  const notes = [words.note_interest, ...(payments.length > 60 ? [words.note_sixty] : []), words.note_clock];
  const title = element("h3", { tabindex: "-1", id: "plan-title" }, words.title);
  const sheet = element(
    "div",
    { class: `plan-sheet ${size}` },
    title,
    element("p", { class: "plan-made" }, fill(words.made_on, { day: formatDay(plan.today, words.locale) })),
    pairs([
      [words.row_income, money(plan.income)],
      [words.row_spending, money(plan.spending)],
      [words.row_left, money(plan.left)],
      [words.row_margin, money(plan.margin)],
      [words.row_offer, money(plan.offer)],
    ]),
    makeTable([who, owed, how, until], rows, rows.length > 1 ? [words.total, money(total), "", last] : null),
    element("p", {}, days),
    extended ? element("p", {}, saySaving(plan, extended, words).join(words.joins)) : null,
    extended
      ? null
      : element(
          "div",
          { class: "plan-more plan-shape" },
          element("p", { class: "tool-subtitle" }, words.picture),
          drawPicture(total, payments, words),
        ),
    element(
      "div",
      { class: "plan-more" },
      element("p", { class: "tool-subtitle" }, words.formula),
      element("ol", {}, ...sayFormula(plan, payments, words).map((line) => element("li", {}, line))),
    ),
    plan.estimate ? sayEstimate(plan.debts, plan.estimate, words) : null,
    element(
      "div",
      { class: "plan-notes" },
      element("p", { class: "tool-subtitle" }, words.notes),
      element("ul", {}, ...notes.map((line) => element("li", {}, ...linkedText(line)))),
    ),
  );
  return { sheet, title };
}

/**
 * Every payment with its day; a list on demand, since a long plan has thousands.
 * @param {Plan} plan
 * @param {Payment[]} payments
 * @param {PlanWords} words
 */
function makeList(plan, payments, words) {
  const { day, what, total, rest } = words.all_columns;
  const details = element("details", { class: "plan-all" }, element("summary", {}, words.all));
  details.addEventListener("toggle", () => {
    if (details.childElementCount > 1) return;
    const rows = payments.map((payment) => [
      formatDay(payment.day, words.locale),
      payment.parts
        .map((part) => fill(words.part, { name: plan.debts[part.debt].name, amount: sayAmount(part.amount, words) }))
        .join(words.part_join),
      sayAmount(payment.total, words),
      sayAmount(payment.rest, words),
    ]);
    details.append(makeTable([day, what, total, rest], rows, null));
  });
  return details;
}

/**
 * @param {Plan} plan
 * @param {Payment[]} payments
 * @param {{ id: string, sequence: number }} calendar
 * @param {PlanPage} page
 * @param {Tell} tell
 */
function makeFiles(plan, payments, calendar, page, tell) {
  const { words, inApp, address } = page;
  const title = `${words.file}-${plan.today}`;
  const { button: print, instead } = makePrinting(page, tell);
  const table = () => ({ name: fileName(title, ".csv"), content: writeCsv(csvRows(plan, words)), type: CSV_TYPE });
  const button = (/** @type {string} */ label, /** @type {() => { name: string, content: string, type: string }} */ make) => {
    const made = element("button", { type: "button", class: "md-button" }, label);
    made.addEventListener("click", () => tell(download(make(), inApp, words, instead.show)));
    return made;
  };
  return element(
    "div",
    {},
    element(
      "p",
      { class: "tool-buttons" },
      print,
      button(words.csv, table),
      button(words.ics, () => {
        const content = writeCalendar(planEntries(plan, payments, words, address), { ...calendar, now: Date.now() });
        calendar.sequence += 1;
        return { name: fileName(title, ".ics"), content, type: "text/calendar;charset=utf-8" };
      }),
      shareButton(words, tell, CSV_TYPE, table),
    ),
    instead.box,
    element("p", { class: "tool-hint" }, words.ics_hint),
  );
}

/**
 * @param {Plan} plan
 * @param {PlanPage} page
 * @param {Tell} tell
 */
function makeLetters(plan, { words, letters, blanks, hand }, tell) {
  const extended = plan.way.kind === "extend";
  const names = /** @type {[LetterId, string][]} */ (Object.keys(LETTERS).map((id) => [id, words.letter_names[/** @type {LetterId} */ (id)]]));
  const whom = makeField(words.for_whom, makeSelect(plan.debts.map((debt, index) => [String(index), debt.name])));
  const kind = makeField(words.letter, makeSelect([["", words.letter_choose], ...names]));
  const care = element("p", { class: "tool-hint" });
  const text = makeField(words.letter_text, element("textarea", { readonly: true, rows: 14, class: "plan-letter" }));
  const copy = element("button", { type: "button", class: "md-button" }, words.copy);
  const open = element("a", { class: "md-button md-button--primary" }, words.letter_open);
  const ready = element(
    "div",
    {},
    element("p", { class: "tool-buttons" }, open),
    element("p", { class: "tool-hint" }, words.letter_open_hint),
    care,
    text.box,
    element("p", { class: "tool-buttons" }, copy),
  );
  const chosen = () => ({
    id: /** @type {LetterId | ""} */ (kind.input.value),
    debt: plan.debts[Number(whom.input.value)],
  });
  const write = () => {
    const { id, debt } = chosen();
    ready.hidden = id === "";
    kind.note(id === "" ? words.letter_none : "");
    if (id === "") return;
    text.input.value = writeLetter(id, letters[id], blanks, debt, { ...plan, extended }, words);
    open.href = `${addressOf(LETTERS[id])}#${id === "plain" ? "plain" : "formal"}`;
    const found = uncovered(debt);
    care.textContent = found ? fill(words.letter_interest, { interest: sayAmount(found.interest, words) }) : "";
  };
  /** A letter for the one who is owed, never one for somebody else; an agreement is for anyone. */
  const choose = () => {
    if (kind.input.value !== "agreement") kind.input.value = letterFor(chosen().debt.who, words);
    write();
  };
  kind.input.addEventListener("change", write);
  whom.input.addEventListener("change", choose);
  open.addEventListener("click", (event) => {
    const { id, debt } = chosen();
    if (id === "" || hand({ to: open.pathname, ...handLetter(id, letters[id], debt, { ...plan, extended }, words) })) return;
    event.preventDefault();
    tell(words.letter_refused);
  });
  copy.addEventListener("click", async () => {
    const isCopied = await copyText(text.input.value);
    if (!isCopied) text.input.select();
    tell(isCopied ? words.copied : words.copy_failed);
  });
  choose();
  return element(
    "div",
    { class: "tool-part" },
    element("h3", {}, words.letters),
    element("div", { class: "tool-row tool-row-two" }, whom.box, kind.box),
    element("p", { class: "tool-hint" }, ...linkedText(words.letter_hint)),
    ready,
  );
}

/**
 * A checklist with the plan's figures on its lines.
 * @param {Plan} plan
 * @param {PlanPage} page
 * @param {Tell} tell
 */
function makeSheets(plan, { words, sheets, handSheet }, tell) {
  const whom = makeField(words.sheet_whom, makeSelect(plan.debts.map((debt, index) => [String(index), debt.name])));
  const kind = makeField(words.sheet, makeSelect([]));
  const open = element("a", { class: "md-button md-button--primary" });
  const ready = element(
    "div",
    {},
    element("p", { class: "tool-buttons" }, open),
    element("p", { class: "tool-hint" }, words.sheet_open_hint),
  );
  const debt = () => plan.debts[Number(whom.input.value)];
  const offered = () => offerSheets(sheets, debt(), { ...plan, extended: plan.way.kind === "extend" }, words);
  const chosen = () => offered().find(({ id }) => id === kind.input.value);
  const show = () => {
    const sheet = chosen();
    ready.hidden = !sheet;
    kind.note(sheet ? "" : words.sheet_none);
    if (!sheet) return;
    open.href = sheet.address;
    open.textContent = fill(words.sheet_open, { title: sheet.title });
  };
  /** The sheet for the one who is owed, never one for somebody else. */
  const choose = () => {
    const titles = offered().map(({ id, title }) => element("option", { value: id }, title));
    kind.input.replaceChildren(element("option", { value: "" }, words.sheet_choose), ...titles);
    const wanted = sheetFor(debt().who, words);
    kind.input.value = offered().some(({ id }) => id === wanted) ? wanted : "";
    show();
  };
  let isRefused = false;
  kind.input.addEventListener("change", show);
  whom.input.addEventListener("change", choose);
  open.addEventListener("click", (event) => {
    const sheet = chosen();
    if (!sheet || isRefused || handSheet({ to: open.pathname, blanks: sheet.blanks })) return;
    event.preventDefault();
    isRefused = true; // the next click opens the sheet all the same
    tell(words.sheet_refused);
  });
  choose();
  return element(
    "div",
    { class: "tool-part" },
    element("h3", {}, words.sheets),
    element("div", { class: "tool-row plan-to-sheet" }, whom.box, kind.box),
    element("p", { class: "tool-hint" }, words.sheet_hint),
    ready,
  );
}

/**
 * @param {HTMLElement} holder
 * @param {Plan} plan
 * @param {{ id: string, sequence: number }} calendar
 * @param {PlanPage} page
 * @param {Tell} tell
 * @returns its title, for the focus
 */
export function showResult(holder, plan, calendar, page, tell) {
  const payments = paymentsByDay(plan.debts.map((debt) => debt.instalments));
  const { sheet, title } = makeSheet(plan, payments, page.words);
  const care = makeCare(plan, payments, page.words);
  holder.replaceChildren(
    sheet,
    ...(care ? [care] : []),
    makeList(plan, payments, page.words),
    makeFiles(plan, payments, calendar, page, tell),
    makeLetters(plan, page, tell),
    makeSheets(plan, page, tell),
  );
  return title;
}
