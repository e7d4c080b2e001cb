// @ts-check
// The letters of the templates with a plan's numbers in them. Their authors mark the lines that the plan replaces, and
// docs/blanks.yml names the blanks that it knows.
import { fillPieces, joinPieces, readBlanks, readPieces, typedOf } from "../letter/blanks.js";
import { formatDay } from "../shared/day.js";
import { plainAmount, sumOf, writeAmount } from "../shared/money.js";
import { fill } from "../shared/words.js";
import { monthlyParts, runsOf } from "./schedule.js";

/**
 * @typedef {import("../letter/blanks.js").Asked} Asked
 * @typedef {import("./schedule.js").Instalment} Instalment
 * @typedef {import("../shared/page.js").FormWords<"plan">} PlanWords
 * @typedef {keyof PlanWords["letter_names"]} LetterId
 * @typedef {{ who: string, owed: bigint, due: string | null, instalments: Instalment[] }} LetterDebt
 * @typedef {{ today: string, income: bigint, spending: bigint, left: bigint, date: number, extended: boolean }} LetterPlan
 */

/**
 * The page's own names for the letters, in the order in which they are offered, with the page's link to where each stands.
 * @type {Record<LetterId, string>}
 */
export const LETTERS = { bank: "bank", platform: "platform", rent: "rent", agreement: "agreement", formal: "friend", plain: "friend" };

/** For these the plan has sentences; the others take its numbers into their blanks. */
const SAID = /** @type {const} */ (["bank", "platform", "agreement", "formal", "plain"]);

/**
 * The letter that a creditor's name calls for, as a bank's name the one to a bank; nothing where the name does not tell.
 * @param {string} who
 * @param {PlanWords} words with the signs of each kind, those that go before others first
 * @returns {LetterId | ""}
 */
export function letterFor(who, { letter_signs: signs }) {
  const ids = /** @type {(keyof typeof signs)[]} */ (Object.keys(signs));
  return ids.find((id) => new RegExp(signs[id], "i").test(who)) || "";
}

// A line's mark: {schedule} is what the plan says instead; {later: words} is what a later date says instead.
const MARK = /^\{(schedule|later)(?::\s*([^}]*))?\}/;

/**
 * The lines of a letter, as they stand on its page and as the plan wants them: its sentence for the first line that says a
 * schedule, and no other such line. Where one later date is asked for, what the author wrote for that; nothing is no line.
 * @param {string} text with its marks
 * @param {string} sentence
 * @param {boolean} extended
 * @returns {[written: string, wanted: string[]][]}
 */
function changeLines(text, sentence, extended) {
  let isSaid = false;
  return text.split("\n").map((line) => {
    const [mark, kind, instead = ""] = MARK.exec(line) || [""];
    const written = line.slice(mark.length);
    if (kind === "schedule") {
      const said = isSaid ? [] : sentence.split("\n");
      isSaid = true;
      return [written, said];
    }
    return [written, kind === "later" && extended ? (instead ? [instead.trim()] : []) : [written]];
  });
}

/**
 * Whether they come every month, all alike but for the last.
 * @param {Instalment[]} instalments
 */
export function isRegular(instalments) {
  const runs = runsOf(instalments);
  return monthlyParts(instalments).length === 1 && (runs.length === 1 || (runs.length === 2 && runs[1].from === runs[1].to));
}

/**
 * The instalments in words, a run of equal ones at a time.
 * @param {ReturnType<typeof runsOf>} runs
 * @param {PlanWords} words
 */
function listRuns(runs, words) {
  const { one_run: one, many_runs: many, join } = words.sentence_runs;
  return runs
    .map(({ from, to, first, last, amount }) =>
      fill(from === to ? one : many, {
        from,
        to,
        first: formatDay(first, words.locale),
        last: formatDay(last, words.locale),
        amount: writeAmount(amount, words),
      }),
    )
    .join(join);
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
  const kind = extended || instalments.length === 1 ? "once" : !isRegular(instalments) ? "other" : runs.length === 1 ? "even" : "last";
  return fill(sentences[kind], {
    start: day(instalments[0].day),
    end: day(last.day),
    each: number(runs[0].amount),
    last_amount: number(last.amount),
    count: instalments.length,
    total: number(sumOf(instalments.map((instalment) => instalment.amount))),
    date,
    month_end: date > 28 ? words.sentence_month_end : "",
    runs: listRuns(runs, words),
  });
}

/**
 * What the plan knows, by the names that docs/blanks.yml has for it, as a reader would type it.
 * @param {LetterId} id
 * @param {LetterDebt} debt
 * @param {LetterPlan} plan
 * @param {PlanWords} words
 * @returns {Record<string, string>}
 */
function knownFacts(id, { who, owed, due, instalments }, plan, words) {
  const amount = (/** @type {bigint} */ fen) => plainAmount(fen, true);
  const runs = runsOf(instalments);
  const last = instalments[instalments.length - 1];
  /** @type {Record<string, string>} */
  const schedule = {
    start: instalments[0].day,
    end: last.day,
    count: String(instalments.length),
    date: String(plan.date),
    schedule: listRuns(runs, words),
    ...(isRegular(instalments) ? { each: amount(runs[0].amount), last: amount(last.amount) } : {}),
  };
  return {
    today: plan.today,
    owed: amount(owed),
    income: amount(plan.income),
    spending: amount(plan.spending),
    left: amount(plan.left),
    ...(who ? { who } : {}),
    ...(due ? { due } : {}),
    ...(id === "rent" ? { rest: amount(owed) } : {}),
    ...(plan.extended ? { later: last.day } : schedule),
  };
}

/**
 * What the page of a letter needs to write it for one debt.
 * @param {LetterId} id the page's own name for the letter
 * @param {string} text with its marks and blanks
 * @param {LetterDebt} debt
 * @param {LetterPlan} plan
 * @param {PlanWords} words
 * @returns {Omit<import("../letter/handed.js").Handed, "to">}
 */
export function handLetter(id, text, debt, plan, words) {
  const said = SAID.find((known) => known === id);
  const sentence = said ? sayPlan(words.sentences[said], debt.instalments, plan.date, plan.extended, words) : "";
  return { facts: knownFacts(id, debt, plan, words), lines: changeLines(text, sentence, plan.extended) };
}

/**
 * The same as one text. What the plan does not know stays a blank.
 * @param {LetterId} id
 * @param {string} text
 * @param {Record<string, Asked>} asked by name
 * @param {LetterDebt} debt
 * @param {LetterPlan} plan
 * @param {PlanWords} words
 */
export function writeLetter(id, text, asked, debt, plan, words) {
  const { facts, lines } = handLetter(id, text, debt, plan, words);
  const pieces = readPieces(lines.flatMap(([, wanted]) => wanted).join("\n"), words.blank);
  return joinPieces(fillPieces(pieces, readBlanks([pieces], asked, words), typedOf(asked, facts), words));
}
