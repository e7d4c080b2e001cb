// The letters of the templates with a plan's numbers in them. The page brings their texts (`letters:` in its front
// matter); the lines below name them by how they begin, and tests/js/plan.test.mjs looks that each is there.
import { formatDay } from "../shared/day.js";
import { fillIn } from "../shared/elements.js";
import { sumOf, writeAmount } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";
import { runsOf } from "./schedule.js";

// Lines that say the schedule, each replaced by what the plan says; the first by the sentence, the others dropped.
export const SCHEDULE_LINES = {
  bank: { zh: ["申请自【开始日期】起"], en: ["From [start date] I ask", "By the amount owed that makes"] },
  agreement: { zh: ["共【期数】期", "第一期【开始日期】"], en: ["[how many] instalments in all", "First on [start date]"] },
  formal: { zh: ["【到期日】先还", "余下【余下金额】元"], en: ["On [due date] I pay", "The other CNY [rest]"] },
  plain: { zh: ["【到期日】我先转你", "剩下【余下金额】元"], en: ["On [due date] I'll send", "The other CNY [rest]"] },
};

// Lines that speak of instalments where one later date is asked for instead.
export const EXTENSION_LINES = {
  bank: {
    zh: {
      "本人愿意还款，目前无力一次还清": "本人愿意还款，目前无力按期还清，申请延期还款。",
      "收入恢复后": null,
      "二、分期期间": "二、延期期间是否计收利息和费用，如何计算；",
      "三、每期还款日": "三、到期的还款方式和违约责任。",
    },
    en: {
      "I therefore apply": "I therefore apply for a later date.",
      "When my income": null,
      "2. whether interest": "2. whether interest and fees run until then, and how they are worked out;",
      "3. the day of payment": "3. the way to pay on that day, and what follows a missed payment.",
    },
  },
  agreement: {
    zh: {
      分期还款协议: "延期还款协议",
      "三、分期期间": "三、延期期间的利息和费用",
      按约还款期间: "到还款日为止，【延期期间息费】，不收其他费用。",
      "连续【未付期数】期未付": "仍未付的，债权人书面通知，给【补足天数】天补足。",
    },
    en: {
      "Instalment agreement": "Extension agreement",
      "3. Interest and fees during": "3. Interest and fees until then",
      "While the plan is kept, [": "Until the day of payment, [interest and fees until then], and no other fees are charged.",
      "If [missed in a row]": "If the sum is still unpaid, the creditor gives written notice.",
      "The debtor then has": "The debtor then has [days to make up] days to make it up.",
      "5. While the plan is kept": "5. Until the day of payment",
    },
  },
  formal: { zh: {}, en: {} },
  plain: { zh: {}, en: {} },
};

const SENTENCES = {
  bank: {
    zh: {
      even: "申请自 {start}起，每月还 {each} 元，共 {count} 期，合计 {total} 元，不含分期期间的利息和费用。",
      last: "申请自 {start}起，每月还 {each} 元，共 {count} 期，最后一期（{end}）{lastAmount} 元，合计 {total} 元，不含分期期间的利息和费用。",
      other: "申请分 {count} 期还款，合计 {total} 元，不含分期期间的利息和费用：{runs}。",
      once: "申请延期到 {end}，当天一次还清 {total} 元，不含这段时间的利息和费用。",
    },
    en: {
      even: "From {start} I ask to pay CNY {each} a month, {count} times.\nThat makes CNY {total}, before interest and fees.",
      last: "From {start} I ask to pay CNY {each} a month, in {count} instalments, the last one, on {end}, CNY {lastAmount}.\nThat makes CNY {total}, before interest and fees.",
      other: "I ask to pay in {count} instalments: {runs}.\nThat makes CNY {total}, before interest and fees.",
      once: "I ask to pay CNY {total} at once on {end}, before any interest and fees until then.",
    },
  },
  agreement: {
    zh: {
      even: "共 {count} 期，每期 {each} 元。\n第一期 {start}，以后每月 {date}日{monthEnd}，最后一期 {end}。",
      last: "共 {count} 期，前面各期每期 {each} 元，最后一期 {lastAmount} 元。\n第一期 {start}，以后每月 {date}日{monthEnd}，最后一期 {end}。",
      other: "共 {count} 期：{runs}。",
      once: "共 1 期，{end}一次付清 {total} 元。",
    },
    en: {
      even: "{count} instalments in all: CNY {each} each.\nFirst on {start}, then on day {date} of each month{monthEnd}, last on {end}.",
      last: "{count} instalments in all: CNY {each} each, the last one CNY {lastAmount}.\nFirst on {start}, then on day {date} of each month{monthEnd}, last on {end}.",
      other: "{count} instalments in all: {runs}.",
      once: "One payment of CNY {total} on {end}.",
    },
  },
  formal: {
    zh: {
      even: "这 {total} 元，从 {start}起每月还 {each} 元，共 {count} 期，{end}还完。",
      last: "这 {total} 元，从 {start}起每月还 {each} 元，共 {count} 期，最后一期 {lastAmount} 元，{end}还完。",
      other: "这 {total} 元分 {count} 期还：{runs}。",
      once: "这 {total} 元，{end}一次还清。",
    },
    en: {
      even: "From {start} I pay CNY {each} a month, {count} times, until {end}: CNY {total} in all.",
      last: "From {start} I pay CNY {each} a month, {count} times, the last one CNY {lastAmount}, until {end}: CNY {total} in all.",
      other: "I pay the CNY {total} in {count} instalments: {runs}.",
      once: "I pay the CNY {total} at once on {end}.",
    },
  },
  plain: {
    zh: {
      even: "这 {total} 元，{start}起每个月 {each} 元，{count} 回还完。",
      last: "这 {total} 元，{start}起每个月 {each} 元，最后一回 {lastAmount} 元，{count} 回还完。",
      other: "这 {total} 元分 {count} 回还：{runs}。",
      once: "这 {total} 元，{end}我一次还清。",
    },
    en: {
      even: "The CNY {total}: from {start}, CNY {each} a month, {count} times.",
      last: "The CNY {total}: from {start}, CNY {each} a month, {count} times, the last one CNY {lastAmount}.",
      other: "The CNY {total} in {count} instalments: {runs}.",
      once: "I'll send the whole CNY {total} on {end}.",
    },
  },
};

const RUN_WORDS = {
  zh: { one: "第 {from} 期（{first}）{amount} 元", many: "第 {from} 至 {to} 期（{first}至 {last}）每期 {amount} 元", join: "；", end: "（没有这一天的月份为当月最后一天）" },
  en: { one: "no. {from} ({first}) CNY {amount}", many: "nos. {from} to {to} ({first} to {last}) CNY {amount} each", join: "; ", end: " (in a shorter month, its last day)" },
};

// The blanks that the plan knows, by their names in the two languages.
export const KNOWN_BLANKS = {
  zh: { today: "今天的日期", owed: "欠款金额", income: "月收入", spending: "必要支出", left: "每月余额", who: ["债权人", "对方称呼"], checked: "核对日期", total: "合计", capital: "大写合计", due: "到期日" },
  en: { today: "today's date", owed: "amount owed", income: "monthly income", spending: "essential costs", left: "left each month", who: ["creditor", "addressee"], checked: "date of check", total: "total", capital: "total in capital numerals", due: "due date" },
};

/** The lines without those that `changes` begins: a text in its place, or nothing for null. */
function changeLines(lines, changes) {
  const starts = Object.keys(changes);
  return lines
    .map((line) => {
      const start = starts.find((begin) => line.startsWith(begin));
      return start === undefined ? line : changes[start];
    })
    .filter((line) => line !== null);
}

/** The schedule of one debt as the letter says it. */
function sayPlan(id, language, instalments, date, extended) {
  const runs = runsOf(instalments);
  const number = (fen) => writeAmount(fen, language);
  const day = (value) => formatDay(value, language);
  const words = RUN_WORDS[language];
  const last = instalments[instalments.length - 1];
  const regular = runs.length === 1 || (runs.length === 2 && runs[1].from === runs[1].to);
  const kind = extended || instalments.length === 1 ? "once" : !regular ? "other" : runs.length === 1 ? "even" : "last";
  const said = SENTENCES[id][language][kind];
  return fillIn(said, {
    start: day(instalments[0].day),
    end: day(last.day),
    each: number(runs[0].amount),
    lastAmount: number(last.amount),
    count: instalments.length,
    total: number(sumOf(instalments.map((instalment) => instalment.amount))),
    date,
    monthEnd: date > 28 ? words.end : "",
    runs: runs
      .map((run) =>
        fillIn(run.from === run.to ? words.one : words.many, {
          from: run.from,
          to: run.to,
          first: day(run.first),
          last: day(run.last),
          amount: number(run.amount),
        }),
      )
      .join(words.join),
  });
}

/**
 * The letter `id` for one debt. template: its text with blanks. debt: { who, owed, due, instalments }, plan: { income,
 * spending, left, date, extended, today }.
 * What the plan does not know stays a blank.
 */
export function writeLetter(id, template, language, debt, plan) {
  const [first, ...others] = SCHEDULE_LINES[id][language];
  const changes = { [first]: sayPlan(id, language, debt.instalments, plan.date, plan.extended) };
  for (const line of others) changes[line] = null;
  if (plan.extended) Object.assign(changes, EXTENSION_LINES[id][language]);
  const names = KNOWN_BLANKS[language];
  const number = (fen) => writeAmount(fen, language);
  const known = new Map([
    [names.today, formatDay(plan.today, language)],
    [names.checked, formatDay(plan.today, language)],
    [names.owed, number(debt.owed)],
    [names.total, number(debt.owed)],
    [names.income, number(plan.income)],
    [names.spending, number(plan.spending)],
    [names.left, number(plan.left)],
  ]);
  const capital = capitalNumerals(debt.owed);
  if (capital) known.set(names.capital, capital);
  if (debt.who) for (const name of names.who) known.set(name, debt.who);
  if (debt.due) known.set(names.due, formatDay(debt.due, language));
  const text = changeLines(template.split("\n"), changes).join("\n");
  // Chinese sets a space between Han and a number, and none after 日.
  return text.replace(language === "zh" ? /【([^】]+)】/g : /\[([^\]]+)\]/g, (blank, name, at) => {
    if (!known.has(name)) return blank;
    const value = known.get(name);
    if (language === "en") return value;
    const before = /\p{Script=Han}/u.test(text.charAt(at - 1)) && /^[\d−]/.test(value) ? " " : "";
    const after = /\p{Script=Han}/u.test(text.charAt(at + blank.length)) && /\d$/.test(value) ? " " : "";
    return before + value + after;
  });
}
