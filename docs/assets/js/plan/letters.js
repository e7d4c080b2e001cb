// @ts-check
// The letters of the templates with a plan's numbers in them. Their authors mark the lines that the plan replaces, and
// docs/blanks.yml names the blanks that it knows.
import { needsSpace } from "../letter/blanks.js";
import { formatDay } from "../shared/day.js";
import { sumOf, writeAmount } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";
import { fill, isHan } from "../shared/words.js";
import { runsOf } from "./schedule.js";

/**
 * @typedef {{ asks: string, of?: string, plan?: string }} Asked as docs/blanks.yml says
 * @typedef {import("./schedule.js").Instalment} Instalment
 * @typedef {import("../shared/page.js").PageWords<"plan">} PlanWords
 */

/**
 * The page's own names for the letters, in the order in which they are offered.
 * @type {(keyof PlanWords["letter_names"])[]}
 */
export const LETTERS = ["bank", "agreement", "formal", "plain"];

// A line's mark: {schedule} is what the plan says instead; {later: words} is what a later date says instead.
const MARK = /^\{(schedule|later)(?::\s*([^}]*))?\}/;

/**
 * The lines of a letter as the plan wants them: its sentence for the first line that says a schedule, and no other such line.
 * Where one later date is asked for, what the author wrote for that; nothing is no line.
 * @param {string} text with its marks
 * @param {string} sentence
 * @param {boolean} extended
 */
function changeLines(text, sentence, extended) {
  let isSaid = false;
  return text.split("\n").flatMap((line) => {
    const [mark, kind, instead = ""] = MARK.exec(line) || [""];
    if (kind === "schedule") {
      if (isSaid) return [];
      isSaid = true;
      return [sentence];
    }
    if (kind === "later" && extended) return instead ? [instead.trim()] : [];
    return [line.slice(mark.length)];
  });
}

/**
 * The schedule of one debt as a letter says it.
 * @param {{ even: string, last: string, other: string, once: string }} sentences
 * @param {Instalment[]} instalments
 * @param {number} date
 * @param {boolean} extended
 * @param {PlanWords} words
 */
function sayPlan(sentences, instalments, date, extended, words) {
  const runs = runsOf(instalments);
  const number = (/** @type {bigint} */ fen) => writeAmount(fen, words);
  const day = (/** @type {string} */ value) => formatDay(value, words.locale);
  const last = instalments[instalments.length - 1];
  const regular = runs.length === 1 || (runs.length === 2 && runs[1].from === runs[1].to);
  const kind = extended || instalments.length === 1 ? "once" : !regular ? "other" : runs.length === 1 ? "even" : "last";
  const { one_run: one, many_runs: many, join } = words.sentence_runs;
  return fill(sentences[kind], {
    start: day(instalments[0].day),
    end: day(last.day),
    each: number(runs[0].amount),
    last_amount: number(last.amount),
    count: instalments.length,
    total: number(sumOf(instalments.map((instalment) => instalment.amount))),
    date,
    month_end: date > 28 ? words.sentence_month_end : "",
    runs: runs
      .map((run) =>
        fill(run.from === run.to ? one : many, {
          from: run.from,
          to: run.to,
          first: day(run.first),
          last: day(run.last),
          amount: number(run.amount),
        }),
      )
      .join(join),
  });
}

/**
 * What the plan knows, by the names that docs/blanks.yml has for it.
 * @param {{ who: string, owed: bigint, due: string | null }} debt
 * @param {{ today: string, income: bigint, spending: bigint, left: bigint }} plan
 * @param {PlanWords} words
 * @returns {Record<string, string | null>}
 */
function knownFacts(debt, plan, words) {
  return {
    today: formatDay(plan.today, words.locale),
    owed: writeAmount(debt.owed, words),
    income: writeAmount(plan.income, words),
    spending: writeAmount(plan.spending, words),
    left: writeAmount(plan.left, words),
    who: debt.who || null,
    due: debt.due && formatDay(debt.due, words.locale),
  };
}

/**
 * A letter for one debt. What the plan does not know stays a blank.
 * @param {string} id the page's own name for the letter
 * @param {string} text with its marks and blanks
 * @param {Record<string, Asked>} blanks by name
 * @param {{ who: string, owed: bigint, due: string | null, instalments: Instalment[] }} debt
 * @param {{ today: string, income: bigint, spending: bigint, left: bigint, date: number, extended: boolean }} plan
 * @param {PlanWords} words
 */
export function writeLetter(id, text, blanks, debt, plan, words) {
  const sentences = /** @type {Record<string, PlanWords["sentences"]["bank"]>} */ (words.sentences)[id];
  const sentence = sayPlan(sentences, debt.instalments, plan.date, plan.extended, words);
  const written = changeLines(text, sentence, plan.extended).join("\n");
  const facts = knownFacts(debt, plan, words);
  const valueOf = (/** @type {string} */ name) => {
    const { asks = "", of = "", plan: fact = "" } = blanks[name] || {};
    return asks === "capital" ? blanks[of]?.plan === "owed" && capitalNumerals(debt.owed) : facts[fact];
  };
  const [open, close] = [...words.blank].map((sign) => `\\${sign}`);
  return written.replace(new RegExp(`${open}([^${open}${close}\\n]+)${close}`, "g"), (blank, name, at) => {
    const value = valueOf(name);
    if (!value) return blank;
    if (!isHan(words.locale)) return value;
    const [before, after] = [written.charAt(at - 1), written.charAt(at + blank.length)];
    return (needsSpace(before, value) ? " " : "") + value + (needsSpace(value, after) ? " " : "");
  });
}
