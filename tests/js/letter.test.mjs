// The letter room's pure modules: numerals, messages, blanks, zip, docx.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { conditionsOf, fillPieces, joinPieces, countDays, keptPieces, namesOf, readBlanks, readLines, readPieces, tickName, typedOf, withLines, writeBlank } from "../../docs/assets/js/letter/blanks.js";
import { docxFile, hasTitleLine } from "../../docs/assets/js/letter/docx.js";
import { capitalNumerals } from "../../docs/assets/js/shared/numerals.js";
import { countMessages } from "../../docs/assets/js/letter/sms.js";
import { notEmpty, readKept } from "../../docs/assets/js/letter/store.js";
import { crc32, zipStored } from "../../docs/assets/js/letter/zip.js";
import { formatDay, isDay } from "../../docs/assets/js/shared/day.js";
import { fileName } from "../../docs/assets/js/shared/download.js";
import { BLANKS, LANGUAGES, said } from "./said.mjs";

const WORDS = Object.fromEntries(LANGUAGES.map((language) => [language, said(language, "letter")]));

// Worked by hand. Those marked * stand as examples in the payment and settlement measures (支付结算办法附一).
const NUMERALS = {
  "0": "零元整",
  "0.01": "壹分",
  "0.05": "伍分",
  "0.10": "壹角整",
  "0.50": "伍角整",
  "0.56": "伍角陆分",
  "1": "壹元整",
  "1.01": "壹元零壹分",
  "1.10": "壹元壹角整",
  "10": "壹拾元整",
  "10.10": "壹拾元壹角整",
  "15": "壹拾伍元整",
  "20": "贰拾元整",
  "99.99": "玖拾玖元玖角玖分",
  "100": "壹佰元整",
  "101": "壹佰零壹元整",
  "110": "壹佰壹拾元整",
  "111": "壹佰壹拾壹元整",
  "325.04": "叁佰贰拾伍元零肆分", // *
  "1000": "壹仟元整",
  "1001": "壹仟零壹元整",
  "1010": "壹仟零壹拾元整",
  "1100": "壹仟壹佰元整",
  "1680.32": "壹仟陆佰捌拾元叁角贰分", // *
  "3000": "叁仟元整",
  "3000.05": "叁仟元零伍分",
  "3000.50": "叁仟元伍角整",
  "6007.14": "陆仟零柒元壹角肆分", // *
  "8600": "捌仟陆佰元整", // the page's own example
  "9000": "玖仟元整",
  "10000": "壹万元整",
  "10001": "壹万零壹元整",
  "10010": "壹万零壹拾元整",
  "10100": "壹万零壹佰元整",
  "11000": "壹万壹仟元整",
  "16409.02": "壹万陆仟肆佰零玖元零贰分", // *
  "42000": "肆万贰仟元整",
  "100000": "壹拾万元整",
  "100001": "壹拾万零壹元整",
  "101000": "壹拾万零壹仟元整",
  "107000.53": "壹拾万零柒仟元伍角叁分", // *
  "110000": "壹拾壹万元整",
  "205000": "贰拾万零伍仟元整",
  "1000000": "壹佰万元整",
  "1010000": "壹佰零壹万元整",
  "1001001": "壹佰万零壹仟零壹元整",
  "10000000": "壹仟万元整",
  "10010010.10": "壹仟零壹万零壹拾元壹角整",
  "20300400.05": "贰仟零叁拾万零肆佰元零伍分",
  "90000000.09": "玖仟万元零玖分",
  "99999999.99": "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
};

const toFen = (amount) => BigInt(Math.round(Number(amount) * 100));

for (const [amount, capital] of Object.entries(NUMERALS)) {
  test(`${amount} in capitals`, () => assert.equal(capitalNumerals(toFen(amount)), capital));
}

test("no capitals below zero or from a hundred million", () => {
  assert.equal(capitalNumerals(-1n), null);
  assert.equal(capitalNumerals(10000000000n), null);
});

/** Reads capitals back, for any amount they can write. */
function readCapital(text) {
  const value = (section) => {
    let sum = 0;
    for (const [, digit, place] of section.matchAll(/([壹贰叁肆伍陆柒捌玖])([仟佰拾]?)/g)) {
      sum += ("零壹贰叁肆伍陆柒捌玖".indexOf(digit)) * { 仟: 1000, 佰: 100, 拾: 10, "": 1 }[place];
    }
    return sum;
  };
  const [, yuan = "", rest] = /^(?:(.*)元)?(.*)$/.exec(text);
  const [high, low] = yuan.includes("万") ? yuan.split("万") : ["", yuan];
  const cents = value((/(.)角/.exec(rest) || ["", ""])[1]) * 10 + value((/(.)分/.exec(rest) || ["", ""])[1]);
  return (value(high) * 10000 + value(low)) * 100 + cents;
}

test("capitals read back as the amount they were made from, and have no two noughts in a row", () => {
  let fen = 1;
  for (let count = 0; count < 20000; count += 1) {
    fen = (fen * 48271 + 11) % 9999999999;
    for (const amount of [fen, Math.floor(fen / 100) * 100, fen % 1000000, Math.floor(fen / 1000000) * 1000000]) {
      if (!amount) continue;
      const text = capitalNumerals(BigInt(amount));
      assert.equal(readCapital(text), amount, text);
      assert.doesNotMatch(text, /零零|零[仟佰拾万元角分]/, text);
    }
  }
});

test("one Chinese message holds 70 signs, several hold 67 each", () => {
  assert.deepEqual(countMessages("钱".repeat(70)), { signs: 70, messages: 1, each: 70, wide: true });
  assert.deepEqual(countMessages("钱".repeat(71)), { signs: 71, messages: 2, each: 67, wide: true });
  assert.deepEqual(countMessages("钱".repeat(134)), { signs: 134, messages: 2, each: 67, wide: true });
  assert.deepEqual(countMessages("钱".repeat(135)), { signs: 135, messages: 3, each: 67, wide: true });
});

test("one English message holds 160 signs, several hold 153 each", () => {
  assert.deepEqual(countMessages("a".repeat(160)), { signs: 160, messages: 1, each: 160, wide: false });
  assert.deepEqual(countMessages("a".repeat(161)), { signs: 161, messages: 2, each: 153, wide: false });
  assert.deepEqual(countMessages("a".repeat(307)), { signs: 307, messages: 3, each: 153, wide: false });
});

test("brackets count twice in English, an emoji twice and all else once in a wide text, and nothing is no message", () => {
  assert.equal(countMessages("[x]").signs, 5);
  assert.equal(countMessages("it’s").wide, true);
  assert.equal(countMessages("好😀").signs, 3);
  assert.equal(countMessages("").messages, 0);
});

const ZH = "借条\n\n今借到【出借人】人民币【借款金额】元，大写【大写金额】，【签署日期】还，每月【每月还款日】日。\n";
const EN = "I owe [lender] CNY [amount lent], in capitals [sum in capital numerals], by [due date].\n";

const blanksOf = (text, language) => readBlanks([readPieces(text, WORDS[language].blank)], BLANKS[language], WORDS[language]);

function fill(text, typed, language) {
  const pieces = readPieces(text, WORDS[language].blank);
  return joinPieces(fillPieces(pieces, blanksOf(text, language), typed, WORDS[language]));
}

test("a blank is what docs/blanks.yml says that it asks for", () => {
  const kinds = (text, language) => [...blanksOf(text, language).values()].map(({ kind }) => kind);
  assert.deepEqual(kinds(ZH, "zh"), ["text", "amount", "capital", "day", "text"]);
  assert.deepEqual(kinds(EN, "en"), ["text", "amount", "capital", "day"]);
  const { group, long, keys, own } = blanksOf("【联系电话】", "zh").get("联系电话");
  assert.deepEqual([group, long, keys, own], ["who", false, "tel", "tel"]);
  assert.equal(blanksOf("【没有写进去的】", "zh").get("没有写进去的").kind, "text");
});

test("filled blanks stand as the house writes them, with a space where Chinese type has one", () => {
  const typed = { 出借人: "Ann", 借款金额: "３，０００．５元", 大写金额: "不看", 签署日期: "2026-12-10", 每月还款日: "5" };
  assert.equal(
    fill(ZH, typed, "zh"),
    "借条\n\n今借到 Ann 人民币 3000.50 元，大写叁仟元伍角整，2026年12月10日还，每月 5日。",
  );
  const english = { lender: "陈静 😀", "amount lent": "3000", "due date": "2026-12-10" };
  assert.equal(fill(EN, english, "en"), "I owe 陈静 😀 CNY 3,000, in capitals 叁仟元整, by 10 December 2026.");
});

test("what is not filled or cannot be understood stays a blank, and a day may be said in words", () => {
  assert.equal(fill(ZH, {}, "zh"), ZH.trimEnd());
  const typed = { 借款金额: "几千", 签署日期: "月底", 出借人: "   " };
  assert.equal(fill(ZH, typed, "zh"), ZH.trimEnd().replace("【签署日期】", "月底"));
  assert.equal(fill("【签署日期】", { 签署日期: "2026-02-30" }, "zh"), "【签署日期】");
  assert.equal(fill("【签署日期】", { 签署日期: "0002-12-10" }, "zh"), "【签署日期】");
  assert.equal(fill("大写【借款金额】元【大写金额】", { 借款金额: "100000000" }, "zh"), "大写 100000000 元【大写金额】");
});

test("days late are counted where both days are there and nothing else was typed", () => {
  const text = "【到期日】到期，截至【今天的日期】逾期【逾期天数】天。";
  const typed = { 到期日: "2026-06-28", 今天的日期: "2026-11-28" }; // 2 + 31 + 31 + 30 + 31 + 28 days
  assert.equal(fill(text, typed, "zh"), "2026年6月28日到期，截至 2026年11月28日逾期 153 天。");
  assert.equal(fill(text, { ...typed, 逾期天数: "15" }, "zh"), "2026年6月28日到期，截至 2026年11月28日逾期 15 天。");
  assert.equal(fill(text, { 到期日: "月底", 今天的日期: "2026-11-28" }, "zh"), "月底到期，截至 2026年11月28日逾期【逾期天数】天。");
  const late = blanksOf(text, "zh").get("逾期天数");
  assert.deepEqual([late.since, late.until, late.passing], ["到期日", "今天的日期", true]);
  assert.equal(countDays(late, { ...typed, 今天的日期: "2026-06-28" }), null);
  // In a call it is to the day on which the page is open; without a day to count from there is nothing to count.
  assert.deepEqual(blanksOf("【付款日】【逾期天数】", "zh").get("逾期天数").until, null);
  assert.equal(blanksOf("【逾期天数】", "zh").get("逾期天数").since, null);
  assert.equal(fill("[original date] [new delivery date] [days of delay]", { "original date": "2026-12-01", "new delivery date": "2026-12-05" }, "en"), "1 December 2026 5 December 2026 4");
});

test("today, days late and the days that a letter sets are its own", () => {
  const names = [...blanksOf("【今天的日期】【最后日期】【异议截止日】【答复日期】【逾期天数】【法律日期】【到期日】【姓名】", "zh").values()];
  assert.deepEqual(names.filter(({ passing }) => !passing).map(({ name }) => name), ["到期日", "姓名"]);
});

test("on paper an open signature, day or name beside its seal is a line to write on", () => {
  const lines = (text, language) => withLines(text, blanksOf(text, language), WORDS[language]);
  assert.equal(lines("申请人：【签名】\n【今天的日期】", "zh"), "申请人：____________\n______年____月____日");
  assert.equal(lines("【我方名称】（盖章）【我方名称】", "zh"), "____________（盖章）【我方名称】");
  assert.equal(lines("欠【欠款金额】元，【姓名】", "zh"), "欠【欠款金额】元，【姓名】");
  assert.equal(lines("[our firm] (signature or seal), [today's date], [name]", "en"), "____________ (signature or seal), ____________, [name]");
});

test("what the plan knows is put into the blanks that ask for it", () => {
  assert.deepEqual(typedOf({ 姓名: { asks: "own-name" }, 合计: { asks: "money", plan: "owed" }, 期数: { asks: "count", plan: "count" } }, { owed: "20000" }), { 合计: "20000" });
});

test("an amount without its currency beside it says it itself", () => {
  const write = (text, name, language) => writeBlank(blanksOf(text, language).get(name), { [name]: "3000" }, WORDS[language]);
  assert.equal(write("共【合计】。", "合计", "zh"), "3000 元");
  assert.equal(write("共【合计】元。", "合计", "zh"), "3000");
  assert.equal(write("In all [total].", "total", "en"), "CNY 3,000");
  assert.equal(write("In all CNY [total].", "total", "en"), "3,000");
});

test("every amount of every template has its currency beside it", () => {
  for (const language of LANGUAGES) {
    const folder = new URL(`../../docs/${language}/templates/`, import.meta.url);
    for (const name of readdirSync(folder)) {
      const page = readFileSync(new URL(name, folder), "utf8");
      const letters = [...page.matchAll(/^```letter\n([^]*?)^```/gm)].map((found) => readPieces(found[1], WORDS[language].blank));
      for (const blank of readBlanks(letters, BLANKS[language], WORDS[language]).values()) {
        if (blank.kind === "amount") assert.equal(blank.currency, true, `${name}: ${blank.name} stands without 元 or CNY`);
      }
    }
  }
});

const OPTIONAL = ["甲方：\n\n", { when: "有担保" }, "【姓名】担保。\n", { when: "有抵押" }, "押【合计】元。\n\n", { when: "有担保" }, "担保两年。\n好。"];

test("only the lines whose condition is ticked stand in the letter, and no empty line beside another", () => {
  const lines = readLines(OPTIONAL, "【】");
  assert.deepEqual(conditionsOf(lines), ["有担保", "有抵押"]);
  const kept = (...ticked) => {
    const pieces = keptPieces(lines, Object.fromEntries(ticked.map((condition) => [tickName(condition), "✓"])));
    return [joinPieces(fillPieces(pieces, new Map(), {}, WORDS.zh)), [...namesOf(pieces)]];
  };
  assert.deepEqual(kept(), ["甲方：\n\n好。", []]);
  assert.deepEqual(kept("有担保"), ["甲方：\n\n【姓名】担保。\n\n担保两年。\n好。", ["姓名"]]);
  assert.deepEqual(kept("有抵押"), ["甲方：\n\n押【合计】元。\n\n好。", ["合计"]]);
  assert.deepEqual(kept("有担保", "有抵押")[0], OPTIONAL.filter((part) => typeof part === "string").join(""));
});

test("an optional line at either end leaves no empty line, and other empty lines stay as they are", () => {
  const kept = (...parts) => keptPieces(readLines(parts, "【】"), {}).join("");
  assert.equal(kept({ when: "甲" }, "一\n\n二"), "二");
  assert.equal(kept("一\n\n", { when: "甲" }, "二").trimEnd(), "一");
  assert.equal(kept("一\n\n\n二"), "一\n\n\n二");
});

test("what was kept is read whatever stands there", () => {
  assert.equal(readKept(null), null);
  assert.equal(readKept("on"), null);
  assert.equal(readKept([]), null);
  assert.deepEqual(readKept({}), {});
  assert.deepEqual(readKept({ zh: null, en: null }), { zh: {}, en: {} });
  assert.deepEqual(readKept({ zh: { 姓名: "陈静", 尾号: 6621, 欠款金额: ["1"] }, en: "x" }), { zh: { 姓名: "陈静" }, en: {} });
  assert.deepEqual(readKept({ zh: { 姓名: "陈".repeat(2001) } }), { zh: {} });
  assert.deepEqual(notEmpty({ 姓名: "陈静", 尾号: " " }), { 姓名: "陈静" });
});

test("days are those of the calendar", () => {
  assert.equal(isDay("2028-02-29"), true);
  for (const wrong of ["2026-02-29", "2026-13-01", "2026-1-1", "0001-01-01", "", "今天"]) assert.equal(isDay(wrong), false);
  assert.equal(formatDay("2026-01-05", "zh-CN"), "2026年1月5日");
  assert.equal(formatDay("2026-01-05", "en-GB"), "5 January 2026");
});

test("the checksum is the one that zip asks for", () => {
  assert.equal(crc32(new TextEncoder().encode("123456789")), 0xcbf43926);
  assert.equal(crc32(new Uint8Array()), 0);
});

test("the same files make the same zip", () => {
  const files = [["文件.txt", "好😀"], ["b.txt", ""]];
  const zip = zipStored(files);
  assert.deepEqual(zip, zipStored(files));
  const view = new DataView(zip.buffer);
  assert.equal(view.getUint32(0, true), 0x04034b50);
  assert.equal(view.getUint32(zip.length - 22, true), 0x06054b50);
  assert.equal(view.getUint16(zip.length - 12, true), 2);
});

test("a Word file escapes what was typed and leaves out what XML forbids", () => {
  const file = new TextDecoder().decode(docxFile("信 <&>", "一 & <b>二</b> “\u0001”\n\n😀", "zh-CN"));
  assert.ok(file.includes("一 &amp; &lt;b&gt;二&lt;/b&gt; “”"));
  assert.ok(file.includes("<dc:title>信 &lt;&amp;&gt;</dc:title>"));
  assert.ok(!file.includes("dc:creator"));
  assert.ok(file.includes("<w:p></w:p>"));
});

test("only a line alone that ends in no mark is a title", () => {
  assert.equal(hasTitleLine(["借条", "", "今借到"]), true);
  assert.equal(hasTitleLine(["IOU (借条)", "", "I"]), true);
  assert.equal(hasTitleLine(["某某银行：", "", "本人"]), false);
  assert.equal(hasTitleLine(["您好", "我是"]), false);
});

test("a file's name has nothing that Windows refuses, and keeps its ending", () => {
  assert.equal(fileName('给银行的信: "短/版"?', ".docx"), "给银行的信 短 版.docx");
  assert.equal(fileName("...", ".txt"), "handbook.txt");
  const long = fileName("信".repeat(200), ".docx");
  assert.equal(long, `${"信".repeat(75)}.docx`);
});
