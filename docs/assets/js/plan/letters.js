// The letters of the templates with a plan's numbers in them. The texts below stand word for word in
// docs/<language>/templates; tests/test_plan.py compares them, so that a change there is made here as well.
import { formatDay } from "../shared/dates.js";
import { fillIn } from "../shared/elements.js";
import { sumOf, writeAmount } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";
import { runsOf } from "./schedule.js";

export const PLAN_LETTERS = {
  // letter-bank-plan.md #formal
  bank: {
    zh: `【机构名称】信用卡中心：

本人【姓名】，身份证号后四位【证件号后四位】，卡号后四位【尾号】。
该卡自【逾期起始日】起逾期，截至【今天的日期】账单显示欠款【欠款金额】元。

逾期的原因是：【一句话原因】，预计持续到【预计持续到】。
本人愿意还款，目前无力一次还清，申请个性化分期还款。

本人每月收入【月收入】元，必要支出【必要支出】元，每月余【每月余额】元。
申请自【开始日期】起，每月还【每期金额】元，按欠款金额估算共【期数】期。
收入恢复后，本人愿意提高每期金额。

请书面答复：
一、是否受理；如不同意，缺少什么材料或条件；
二、分期期间是否计收利息和费用，如何计算；
三、每期还款日、还款方式和违约责任。

附：【证明材料】。
联系电话【联系电话】，【方便接电话的时间】可接听。

申请人：【签名】
【今天的日期】`,
    en: `To the credit card centre of [institution]:

I am [name], ID ending [last four of ID], card ending [last four digits].
This card has been overdue since [overdue since].
As of [today's date] the bill shows CNY [amount owed].

The reason is: [cause in one sentence]. I expect it to last until [expected until].
I am willing to pay but cannot clear it at once.
I therefore apply for a personal instalment plan.

I earn CNY [monthly income] a month. Essential costs are CNY [essential costs].
That leaves CNY [left each month].
From [start date] I ask to pay CNY [instalment] a month.
By the amount owed that makes about [how many] instalments.
When my income recovers I am willing to pay more.

Please answer in writing:
1. whether you take up this request and, if not, which papers or conditions are missing;
2. whether interest and fees run during the plan, and how they are worked out;
3. the day of payment, the way to pay, and what follows a missed payment.

Attached: [proof].
My telephone is [telephone]; you can reach me [good time to call].

Applicant: [signature]
[today's date]`,
  },
  // agreement-plan.md #formal
  agreement: {
    zh: `分期还款协议

债权人：【债权人】，证件号【债权人证件号】，电话【债权人电话】
欠款人：【欠款人】，证件号【欠款人证件号】，电话【欠款人电话】

一、欠款
依据【依据】，截至【核对日期】尚欠如下。
本金【本金】元，利息【利息】元，违约金【违约金】元。
合计【合计】元，大写【大写合计】。

二、还款
共【期数】期，前面各期每期【每期金额】元，最后一期【最后一期金额】元。
第一期【开始日期】，以后每月【每月还款日】日，最后一期【最后还款日】。
转账到【还款账户】。每笔先抵【抵充顺序】。

三、分期期间的利息和费用
按约还款期间，【分期期间息费】，不收其他费用。
可以提前还清，【提前还清怎么算】。

四、晚了怎么办
预计要晚，欠款人提前【提前天数】天告知，宽限【宽限天数】天。
过了宽限期，【晚付息费】。
连续【未付期数】期未付，债权人书面通知，给【补足天数】天补足。
仍未补足，【未补足的后果】。

五、守约期间
债权人不另外催要，也不向无关的人提起这笔欠款。

六、更改
情况变了，先告知，【商谈天数】天内商谈；更改须双方书面同意。
谈不拢，可以申请人民调解，不影响任何一方起诉。

七、结清
付清后【出具天数】天内，债权人出具结清证明，退回【应退回的原件】。

一式两份，双方各执一份，签字或盖章后生效。

债权人：【债权人签名】，【债权人签字日期】
欠款人：【欠款人签名】，【欠款人签字日期】`,
    en: `Instalment agreement

Creditor: [creditor], ID no. [creditor's ID no.], telephone [creditor's telephone]
Debtor: [debtor], ID no. [debtor's ID no.], telephone [debtor's telephone]

1. The debt
Under [basis], still owed on [date of check]:
principal CNY [principal], interest CNY [interest], default charge CNY [default charge].
Total CNY [total], in capital numerals [total in capital numerals].

2. Payment
[how many] instalments in all: CNY [instalment] each, the last one CNY [last instalment].
First on [start date], then on day [day of the month] of each month, last on [last payment day].
Paid to [repayment account]. Each payment goes first to [order of clearing].

3. Interest and fees during the plan
While the plan is kept, [interest and fees in the plan], and no other fees are charged.
Early payment is allowed; then [early payment terms].

4. If a payment is late
The debtor says so [days of notice] days before and has [days of grace] days of grace.
After the days of grace, [late interest or charge].
If [missed in a row] in a row are missed, the creditor gives written notice.
The debtor then has [days to make up] days to make them up.
If they are still unpaid, [what follows].

5. While the plan is kept
The creditor does not chase payment, and tells nobody unconnected with it of the debt.

6. Changes
If things change, say so first; both talk within [days to talk] days. Changes need both in writing.
If stuck, either may ask for people's mediation. Either may still sue.

7. Settlement
Within [days to issue] days of full payment the creditor issues proof of settlement.
The creditor then returns [originals to return].

Two copies, one for each side, in force once signed or sealed.

Creditor: [creditor's signature], [creditor's date]
Debtor: [debtor's signature], [debtor's date]`,
  },
  // message-friend-owing.md #formal
  formal: {
    zh: `【对方称呼】，您好，我是【姓名】。
【借款日期】向您借的【借款金额】元，说好【到期日】还，到期我还不齐，
原因是【一句话原因】。让您【给对方添的麻烦】，对不起。

我算过，能稳稳做到的是：
【到期日】先还【先付金额】元；
余下【余下金额】元，从【开始日期】起每月还【每期金额】元，共【期数】期，【最后还款日】还完。

要您同意才算。您若急用，请告诉我，我们一起调整。
【通话时间】或【另一个时间】我给您打电话，您看哪个方便？
说定以后，我写下来签字，您留一份。`,
    en: `Dear [addressee], this is [name].
On [date of loan] you lent me CNY [amount lent], due on [due date]. I cannot repay it all that day.
The reason is [cause in one sentence]. That leaves you [trouble caused], and I am sorry.

I have done the sums. What I can keep is this.
On [due date] I pay CNY [first sum].
The other CNY [rest] follows from [start date]: CNY [instalment] a month, [how many] times, until [last payment day].

This needs your consent. If you need it sooner, tell me and we adjust it.
I could call at [time to call] or [another time]. Which suits you?
Once we agree, I will write it down, sign it and give you a copy.`,
  },
  // message-friend-owing.md #plain
  plain: {
    zh: `【对方称呼】，有件事得今天跟你说：【到期日】那【借款金额】元，我还不齐了。
【一句话原因】。害你【给对方添的麻烦】，对不起。
【到期日】我先转你【先付金额】元，
剩下【余下金额】元，【开始日期】起每个月【每期金额】元，【期数】回还完。
这个数我保得住。你要是急用就直说，咱们再商量。
【通话时间】还是【另一个时间】，我给你打过去？`,
    en: `[addressee], I have to tell you today: I won't have all of the CNY [amount lent] on [due date].
[cause in one sentence]. That leaves you [trouble caused], and I'm sorry.
On [due date] I'll send you CNY [first sum].
The other CNY [rest] from [start date], CNY [instalment] a month, [how many] times.
That much I can keep. If you need it sooner, just say so and we'll work it out.
Shall I ring you at [time to call] or [another time]?`,
  },
};

// Lines that say the schedule, each replaced by what the plan says; the first by the sentence, the others dropped.
const SCHEDULE_LINES = {
  bank: { zh: ["申请自【开始日期】起"], en: ["From [start date] I ask", "By the amount owed that makes"] },
  agreement: { zh: ["共【期数】期", "第一期【开始日期】"], en: ["[how many] instalments in all", "First on [start date]"] },
  formal: { zh: ["【到期日】先还", "余下【余下金额】元"], en: ["On [due date] I pay", "The other CNY [rest]"] },
  plain: { zh: ["【到期日】我先转你", "剩下【余下金额】元"], en: ["On [due date] I'll send", "The other CNY [rest]"] },
};

// Lines that speak of instalments where one later date is asked for instead.
const EXTENSION_LINES = {
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
const KNOWN_BLANKS = {
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
 * The letter `id` for one debt: { who, owed, due, instalments }, plan: { income, spending, left, date, extended, today }.
 * What the plan does not know stays a blank.
 */
export function writeLetter(id, language, debt, plan) {
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
  const text = changeLines(PLAN_LETTERS[id][language].split("\n"), changes).join("\n");
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
