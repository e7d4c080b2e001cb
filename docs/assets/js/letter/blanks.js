// The blanks of a letter: what each asks for, told by its name and the words beside it, and the text with them filled.
import { formatDay, isDay } from "../shared/day.js";
import { parseFen, sayAmount, toHalfWidth, writeAmount } from "../shared/money.js";
import { capitalNumerals } from "../shared/numerals.js";

const BLANK = { zh: /【([^【】\n]+)】/, en: /\[([^[\]\n]+)\]/ };
const CAPITAL = { zh: /大写/, en: /capital/ };
const AMOUNT_NAME = { zh: /金额|总额|收入$|支出$|^每期/, en: /amount|\bsum$|income|instalment$/ };
const DAY_NAME = { zh: /日期|日$|哪天/, en: /\bdate\b|\bday\b|\bsince$|^(?:answer|objection|issue) by$/ };
// The day of a month, a time of day, or several days are words.
const NO_DAY_NAME = { zh: /时间|天数|每月|报进度/, en: /time|of the month/ };
// A letter asks for something on these days, so one in the past is likely a slip.
const COMING_NAME = {
  zh: /^(?:开始日期|答复日期|最后日期|提醒日期|缓交日期|补交日期|配合日期|预计日期|新交付日|异议截止日|法律日期|哪天前)$/,
  en: /^(?:start date|(?:answer|objection|issue) by|last date|reminder date|later date|date to follow|date you need it|expected date|new delivery date|legal date|by which day)$/,
};
const WHO_NAME = {
  zh: /姓名|称呼|名称|签名|债权人|欠款人|出借人|借款人|付款人|收款人|经办人|记录人|证件号|电话|号码|尾号|后四位|工号|机构|地址|身份|账户|合同编号|谁做/,
  en: /\bname\b|addressee|telephone|firm|staff|creditor|debtor|lender|borrower|institution|signature|last four|manager|^who |side$|court|account|address|ed by$|number (?:to|in|or)|official number|contract number|their role/,
};
const NOT_WHO_NAME = { zh: /数$|时间/, en: /how many|time/ };
const LONG_NAME = {
  zh: /原因|理由|清单|明细|的话|困难|请求|措施|怎么|算法|后果|材料|附件|责任|办法|方案|的事|第.件事|变化|麻烦|安排|息费|下一步|约定|已完成|还剩下|缺少的证明/,
  en: /cause|reason|why|grounds|\blist\b|said|hardship|request|measures|worked out|^what |proof|attachments|own part|option|^plan|event|change in|trouble|plans|terms|agreed$|next step|dates and/,
};
const DIGITS_NAME = {
  zh: /天数|期数|^尾号|手机后四位|晚几天|人数|序号|每月/,
  en: /^days|how many|last four (?:digits|of phone)|missed in a row|of the month|number of/,
};
const PHONE_NAME = { zh: /电话$|联系号码/, en: /telephone|official number|number (?:to|in)/ };
const OWN_NAME = { zh: { 姓名: "name", 联系电话: "tel" }, en: { name: "name", telephone: "tel" } };

/** The text of a letter as pieces: plain strings, and { name } for each blank. */
export function readPieces(text, language) {
  return text.split(BLANK[language]).map((piece, index) => (index % 2 ? { name: piece.trim() } : piece));
}

/**
 * What the blanks of a page ask for, by name, in the order of the page. letters: the pieces of each letter.
 * kind: amount, capital (of the amount `source`), day or text. currency: the letter says it itself, beside the blank.
 * group: who, amounts, days or other. The rest says how its field helps with typing.
 */
export function readBlanks(letters, language) {
  const blanks = new Map();
  for (const pieces of letters) {
    pieces.forEach((piece, index) => {
      if (typeof piece === "string") return;
      const place = { currency: saysCurrency(pieces, index, language), after: pieces[index + 1] || "" };
      const known = blanks.get(piece.name);
      if (known) known.places.push(place);
      else blanks.set(piece.name, { name: piece.name, places: [place], pieces, index });
    });
  }
  for (const blank of blanks.values()) blank.kind = blankKind(blank, language);
  for (const blank of blanks.values()) {
    blank.source = CAPITAL[language].test(blank.name) ? amountBefore(blank, blanks, language) : null;
    if (blank.source) blank.kind = "capital";
    Object.assign(blank, fieldHints(blank, language));
  }
  return blanks;
}

function saysCurrency(pieces, index, language) {
  const [before, after] = [pieces[index - 1] || "", pieces[index + 1] || ""];
  return language === "zh" ? after.startsWith("元") : /CNY\s$/.test(before);
}

/** The amount that a blank in capitals repeats: one whose name its own name holds, or else the last one before it. */
function amountBefore(blank, blanks, language) {
  const before = blank.pieces.slice(0, blank.index).filter((piece) => typeof piece !== "string");
  const amounts = before.map((piece) => piece.name).filter((name) => blanks.get(name).kind === "amount").reverse();
  const stem = language === "zh" ? blank.name.replace("大写", "") : blank.name.split(" in capital")[0];
  return amounts.find((name) => name.includes(stem)) || amounts[0] || null;
}

function blankKind({ name, places }, language) {
  if (places.some((place) => place.currency)) return "amount";
  if (CAPITAL[language].test(name)) return "text";
  const partOfDay = language === "zh" ? /^[日天]/ : /^ of (?:each|every)/;
  const isDayName = DAY_NAME[language].test(name) && !NO_DAY_NAME[language].test(name);
  if (isDayName && !places.some((place) => partOfDay.test(place.after))) return "day";
  return AMOUNT_NAME[language].test(name) ? "amount" : "text";
}

function fieldHints({ name, kind, places }, language) {
  const text = kind === "text";
  const who = WHO_NAME[language].test(name) && !NOT_WHO_NAME[language].test(name);
  return {
    currency: places.every((place) => place.currency),
    group: kind === "day" ? "days" : text ? (who ? "who" : "other") : "amounts",
    long: text && !who && LONG_NAME[language].test(name),
    digits: text && DIGITS_NAME[language].test(name) && !name.includes("证件"),
    phone: text && PHONE_NAME[language].test(name),
    own: OWN_NAME[language][name] || "off",
    coming: kind === "day" && COMING_NAME[language].test(name),
  };
}

/** As parseFen, with the currency allowed that people type although it stands beside the blank. */
export function readTypedAmount(text) {
  return parseFen(toHalfWidth(text).replace(/^(?:[¥￥]|CNY|RMB)\s*|\s*元$/gi, ""));
}

/** What stands in the letter for a blank, from what was typed into its field; null leaves the blank open. */
export function writeBlank(blank, typed, language) {
  const text = (typed[blank.source || blank.name] || "").trim();
  if (!text) return null;
  if (blank.kind === "amount" || blank.kind === "capital") {
    const { fen } = readTypedAmount(text);
    if (fen === undefined) return null;
    if (blank.kind === "capital") return capitalNumerals(fen);
    return blank.currency ? writeAmount(fen, language) : sayAmount(fen, language);
  }
  if (blank.kind === "day" && /^\d+-\d\d-\d\d$/.test(text)) {
    return isDay(text) ? formatDay(text, language) : null;
  }
  return text;
}

/** The letter as pieces { text, name, filled }; plain pieces have no name. */
export function fillPieces(pieces, blanks, typed, language) {
  const filled = [];
  for (const piece of pieces) {
    const plain = typeof piece === "string";
    const value = plain ? null : writeBlank(blanks.get(piece.name), typed, language);
    const open = plain ? piece : language === "zh" ? `【${piece.name}】` : `[${piece.name}]`;
    const next = plain ? { text: open } : { text: value === null ? open : value, name: piece.name, filled: value !== null };
    if (!next.text) continue;
    const last = filled[filled.length - 1];
    if (language === "zh" && last && (last.filled || next.filled) && needsSpace(last.text, next.text)) {
      filled.push({ text: " " });
    }
    filled.push(next);
  }
  return filled;
}

/** Chinese type has a space between Han and Latin letters or digits, but not in 12月 or 15日. */
function needsSpace(before, after) {
  const [left, right] = [[...before].pop(), [...after][0]];
  if (/[\p{L}\p{N}]/u.test(left) === false || /[\p{L}\p{N}]/u.test(right) === false) return false;
  const han = /\p{Script=Han}/u;
  if (/\p{N}/u.test(left) && /[年月日号时点分]/.test(right)) return false;
  return han.test(left) !== han.test(right);
}

/** The letter as one text. */
export function joinPieces(filled) {
  return filled.map((piece) => piece.text).join("").replace(/\s+$/, "");
}
