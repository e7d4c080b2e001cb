// Search: from one sentence to pages. The library is the one that the site brings.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";

import { Engine } from "../../docs/assets/js/search/engine.js";
import { marked } from "../../docs/assets/js/search/marked.js";
import { nearest } from "../../docs/assets/js/search/nearest.js";
import { Lines, Phrases } from "../../docs/assets/js/search/phrases.js";
import { Sounds, loose } from "../../docs/assets/js/search/sounds.js";
import { Reading, isHan, terms } from "../../docs/assets/js/search/text.js";
import { INDEXES } from "./said.mjs";

const lunr = createRequire(import.meta.url)("./.made/lunr.cjs");

const READINGS = "bei被 cheng城 chui吹催 cui催 dai贷 de的 di抵 dian电 fang房 gei给 hai还 hua话 huan还 ji机 jia家 jie借 kuan款 mai卖 peng朋 qi期起 qian钱欠 ren人 shang上 shou收手 si司 song诵 tiao条 wang网 xin信 xing行 yin银 yong用 you友 yu逾预 zhang账帐 zhai债 zi字 zu租";
const NOTHING = { claims: "claims/", doubt: [], crisis: [], lines: [], refuge: [], advice: [], letters: [], absent: [], first: [], same: [], nothing: [], whole: [], sides: {} };

/** A page, of which a test says only what it is about. */
function page(location, title, more = {}) {
  return { location, title, about: "", rank: 1, ...more };
}

/** The search of an index; a test leaves to this the stems of its words and their one text. */
function engineOf(data) {
  const typed = [...data.pages.flatMap(({ title, asked }) => [title, ...(asked || [])]), ...data.same.map(([, readAs]) => readAs)];
  const words = [...new Set(typed.join(" ").toLowerCase().match(/[a-z]+/g))].sort();
  const stems = words.map((word) => String(lunr.stemmer(new lunr.Token(word, {}))));
  const reading = new Reading(data.same);
  const asked = data.pages.map((entry) => reading.fold((entry.asked || []).join("\n"))).join("\t");
  const headings = data.pages.map(({ heads }) => (heads || []).map(([, text]) => text).join("\n")).join("\t");
  const pages = data.pages.map((entry) => ({ ...entry, heads: (entry.heads || []).map(([id]) => id) }));
  return withLibrary(new Engine({ ...data, pages, asked, headings, stems: [words.join(" "), stems.join(" ")] }));
}

function withLibrary(engine) {
  engine.lunr = lunr;
  return engine;
}

const CHINESE = {
  ...NOTHING,
  pages: [
    page("card/", "信用卡逾期：打给银行", { asked: ["信用卡还不上", "欠银行的钱"], heads: [["fees", "利息和违约金"]], side: "owing" }),
    page("online/", "网贷逾期", { asked: ["网贷还不起", "花呗逾期"], side: "owing" }),
    page("friend-owed/", "朋友借钱不还", { asked: ["朋友欠钱不还", "要账"], side: "owed" }),
    page("friend-owing/", "欠朋友的钱", { asked: ["朋友催我还钱"], side: "owing" }),
    page("calls/", "催收电话打到家里", { asked: ["催收骚扰家人", "爆通讯录"], about: "一天打几十个电话怎么办。" }),
    page("iou/", "写一张借条", { asked: ["欠条怎么写", "2024年的借条"] }),
    page("helplines/", "热线", { asked: ["打12348"] }),
    page("claims/", "常见误区", { asked: ["催收打电话给家里合法吗"] }),
    page("stop/", "先停下", {}),
  ],
  readings: READINGS,
  same: [["帐", "账"], ["錢", "钱"], ["還", "还"], ["債", "债"], ["銀", "银"]],
  nothing: ["怎么办", "怎么", "的", "我"],
  sides: { owing: ["我欠", "还不上"], owed: ["欠我", "不还钱"] },
  doubt: ["合法吗"],
  crisis: ["不想活"],
  lines: [{ number: "110", use: "危险" }],
  refuge: ["stop/", "helplines/"],
  absent: [{ asked: ["赌债"], nearest: "iou/#top" }],
};
const ENGLISH = {
  ...NOTHING,
  pages: [
    page("card/", "Credit card overdue: call the bank", { asked: ["cannot pay my credit card"], side: "owing" }),
    page("rent-owing/", "I owe rent", { asked: ["behind on rent", "landlord threatens eviction"], side: "owing" }),
    page("rent-owed/", "My tenant owes me rent", { asked: ["tenant not paying"], side: "owed" }),
    page("plan/", "A repayment plan", { asked: ["pay by installments"], heads: [["missed", "When an instalment is missed"]] }),
    page("cheque/", "A check that bounced", {}),
    page("letters/", "Letters to write", { about: "Collectors must stop calling when told." }),
    page("claims/", "Common claims", { about: "What collectors say, and calls." }),
    page("stop/", "Stop first", {}),
  ],
  same: [["cheque", "check"], ["instalment", "installment"], ["instalments", "installments"]],
  nothing: ["what", "do", "i", "the", "to", "my", "me", "a"],
  sides: { owing: ["i owe", "my landlord"], owed: ["owes me", "my tenant"] },
  doubt: ["is it legal"],
  crisis: ["want to die"],
  lines: [{ number: "110", use: "danger" }],
  refuge: ["stop/"],
  absent: [{ asked: ["gambling debt"], nearest: "plan/" }],
};
const zh = engineOf(CHINESE);
const en = engineOf(ENGLISH);

const first = (engine, typed) => engine.answer(typed).found[0].entry.location;

test("text is read in one form: full width, capitals, apostrophes, traditional signs, two spellings", () => {
  const reading = new Reading([["cheque", "check"]], ["錢", "钱"]);
  assert.equal(reading.fold("ＡＢＣ１２３"), "abc123");
  assert.equal(reading.fold("I Can’t, I can't"), "i cant, i cant");
  assert.equal(reading.fold("還錢"), "還钱");
  assert.equal(new Reading([["催缴", "催收"], ["催", "崔"]]).fold("催缴催款"), "催收崔款");
  assert.equal(reading.fold("A Cheque, paychequebook"), "a check, paychequebook");
  assert.equal(new Reading([]).fold("錢"), "錢");
});

test("Chinese is cut into pairs of neighbours, a number counting as one sign", () => {
  assert.deepEqual(terms("还不上"), ["还不", "不上"]);
  assert.deepEqual(terms("欠"), ["欠"]);
  assert.deepEqual(terms("还不上，怎么办"), ["还不", "不上", "怎么", "么办"]);
  assert.deepEqual(terms("第3天"), ["第3", "3天"]);
  assert.deepEqual(terms("打12348问"), ["打12348", "12348问", "12348"]);
  assert.deepEqual(terms("欠abc钱"), ["欠", "abc", "钱"]);
  assert.deepEqual(terms("credit card, 2024"), ["credit", "card", "2024"]);
  assert.deepEqual(terms("……！"), []);
});

test("signs beyond the basic plane are signs too", () => {
  assert.ok(isHan("𠮷"));
  assert.deepEqual(terms("𠮷家的"), ["𠮷家", "家的"]);
  assert.ok(!isHan("card 12"));
});

test("phrases tell which of them have a term, and how rare it is among pages", () => {
  const written = (term) => ({ card: ["cards"], due: ["due"] })[term] || [];
  const phrases = new Phrases("还钱\n不还钱\ncards due 24\n还钱还钱, 第240天", [0, 0, 1, 2], written);
  assert.deepEqual(phrases.having("还钱"), [0, 1, 3]);
  assert.deepEqual(phrases.having("card"), [2]);
  assert.deepEqual(phrases.having("rent"), []);
  // Not within a longer word or number.
  assert.deepEqual([phrases.having("24"), phrases.having("第2"), phrases.having("第240"), phrases.having("ue")], [[2], [], [3], []]);
  assert.ok(phrases.has("due") && !phrases.has("cards due 2"));
  assert.deepEqual(phrases.pairs(), ["还钱", "不还", "钱还", "第240", "240天"]);
  // Of three pages two have it, one has it, none has it.
  const [common, rare, unknown] = ["还钱", "card", "rent"].map((term) => phrases.rarity(term));
  assert.deepEqual([common, rare, unknown], [Math.log(1 + 3 / 3), Math.log(1 + 3 / 2), Math.log(1 + 3)]);
  assert.deepEqual([0, 1, 2].map((phrase) => phrases.weight(phrase)), [3, 6, 9]);
});

test("a text is looked through for stems where words begin", () => {
  const lines = new Lines("overpaid 费用\npay 12元\nrepay, payments\n24元 pay pay");
  assert.deepEqual(lines.holding("pay", false), [1, 2, 3]);
  assert.deepEqual(lines.holding("pay", true), [1, 3]);
  assert.deepEqual(lines.holding("费用", false), [0]);
  assert.deepEqual(lines.holding("2元", false), []);
});

test("a page is found by its title, by what people type, by a heading and by its description", () => {
  assert.equal(first(zh, "打给银行"), "card/");
  assert.equal(first(zh, "爆通讯录"), "calls/");
  assert.equal(first(zh, "违约金"), "card/");
  assert.equal(first(zh, "几十个电话"), "calls/");
  assert.equal(first(en, "credit card"), "card/");
  assert.equal(first(en, "tenant not paying"), "rent-owed/");
  assert.equal(first(en, "collectors told"), "letters/");
});

test("Chinese beside digits and Latin, and any punctuation, is found", () => {
  assert.equal(first(zh, "2024年借条"), "iou/");
  assert.equal(first(zh, "12348"), "helplines/");
  assert.equal(first(zh, "？？信用卡……逾期！！"), "card/");
  assert.equal(first(zh, "ok网贷逾期ok"), "online/");
  assert.equal(first(zh, "２０２４年借条"), "iou/");
  assert.equal(first(en, "“credit-card”?!"), "card/");
});

test("traditional signs find the simplified ones", () => {
  assert.equal(first(zh, "朋友借錢不還"), "friend-owed/");
  assert.equal(first(zh, "打給銀行"), "card/");
});

test("pinyin finds the signs, with or without blanks", () => {
  assert.equal(first(zh, "wangdai"), "online/");
  assert.equal(first(zh, "cuishou dianhua"), "calls/");
  assert.equal(first(zh, "jietiao"), "iou/");
});

test("a sign in place of another that sounds alike, also as many hear it", () => {
  assert.equal(first(zh, "花呗预期"), "online/");
  assert.equal(first(zh, "网贷预期"), "online/");
  assert.equal(first(zh, "催手电话"), "calls/");
  assert.equal(loose("zhang"), loose("zan"));
});

test("the most used signs are counted in an order that the browser knows", () => {
  const sounds = new Sounds("a2 ai13 hai还");
  assert.equal(sounds.signs("a"), "啊阿");
  assert.equal(sounds.signs("ai"), "埃挨哎唉哀皑癌蔼矮艾碍爱隘");
  assert.deepEqual(sounds.of("爱还"), ["ai hai"]);
  const all = new Sounds(INDEXES.zh.readings);
  assert.ok([..."催收逾期债"].every((sign, at) => all.signs(loose(["cui", "shou", "yu", "qi", "zhai"][at])).includes(sign)));
});

test("the library is missed for a word that no page has and none begins with, and for no other", () => {
  const engine = new Engine(INDEXES.en);
  for (const [typed, isLacking] of [["credit card", false], ["evict", false], ["my land", false], ["guarrantor", true], ["花呗 guarrantor", true], ["rent 2024", false]]) {
    assert.equal(engine.answer(typed).isLacking, isLacking, typed);
  }
  withLibrary(engine);
  const { found, isLacking } = engine.answer("guarrantor");
  assert.ok(found[0].entry.location.includes("guarantor") && !isLacking);
});

test("the build stems words as the library does", () => {
  const [words, stems] = INDEXES.en.stems.map((line) => line.split(" "));
  assert.ok(words.length > 1000 && words.length === stems.length);
  words.forEach((word, place) => assert.equal(stems[place] || word, String(lunr.stemmer(new lunr.Token(word, {})))));
});

test("what the build has folded a browser would fold no further", () => {
  for (const { same, traditional, asked, crisis, nothing, absent } of Object.values(INDEXES)) {
    const reading = new Reading(same, traditional);
    for (const text of [asked, ...crisis, ...nothing, ...absent.flatMap((topic) => topic.asked)]) assert.equal(reading.fold(text), text);
  }
});

test("pinyin is found with a space behind its syllables too", () => {
  assert.equal(first(zh, "wangdai yu qi"), "online/");
  assert.equal(zh.joined("jiekuan app huan"), "jiekuan app huan");
  assert.equal(zh.joined("wangdai qian huan ren"), "wangdai qianhuanren");
});

test("pinyin is cut into syllables, the fewest; what is none is not cut", () => {
  const sounds = new Sounds("xian先线 xi西 an安 qian钱");
  assert.deepEqual(sounds.cut("xianqian"), ["xian", "qian"]);
  assert.deepEqual(sounds.cut("card"), []);
  assert.deepEqual(sounds.of("先钱"), ["xian qian"]);
  assert.deepEqual(sounds.of("先X"), []);
});

test("one slip of a letter is forgiven, and a word may be unfinished", () => {
  assert.equal(first(en, "tennant"), "rent-owed/");
  assert.equal(first(en, "landlrd"), "rent-owing/");
  assert.equal(first(en, "evic"), "rent-owing/");
});

test("plurals, and British and American spelling", () => {
  assert.equal(first(en, "credit cards"), "card/");
  assert.equal(first(en, "repayment plans"), "plan/");
  assert.equal(first(en, "cheque"), "cheque/");
  assert.equal(first(en, "instalments"), "plan/");
  assert.equal(first(en, "installments"), "plan/");
});

test("words that say nothing change nothing", () => {
  const found = (engine, typed) => engine.answer(typed).found.map(({ entry }) => entry.location);
  assert.deepEqual(found(en, "what do i do the credit card"), found(en, "credit card"));
  assert.deepEqual(found(zh, "信用卡逾期怎么办"), found(zh, "信用卡逾期"));
});

test("a sign that no page has drops only itself", () => {
  assert.equal(first(zh, "龘网贷逾期龘"), "online/");
  assert.equal(first(en, "xqzt credit card"), "card/");
});

test("owing and owed are told apart", () => {
  assert.equal(first(zh, "我欠朋友钱"), "friend-owing/");
  assert.equal(first(zh, "朋友欠我钱"), "friend-owed/");
  assert.equal(first(en, "i owe my landlord rent"), "rent-owing/");
  assert.equal(first(en, "my tenant owes me rent"), "rent-owed/");
});

test("of two that show, the longer decides whose words they are", () => {
  assert.equal(en.side("i owe"), "owing");
  assert.equal(en.side("i owe but my tenant owes me"), "owed");
  assert.equal(en.side("rent"), "");
});

test("where yes or no is asked, the page that answers it goes before others", () => {
  const place = (engine, typed) => engine.answer(typed).found.findIndex(({ entry }) => entry.location === "claims/");
  assert.ok(place(en, "is it legal for collectors") < place(en, "for collectors"));
  assert.equal(place(zh, "打电话给家里合法吗"), 0);
});

test("where words to send are asked for, letters go before what explains", () => {
  const pages = [page("talk/", "Talk to your bank"), page("templates/bank/", "To your bank, in writing")];
  const engine = engineOf({ ...NOTHING, pages, letters: ["letter to"] });
  const [plain, letter] = ["bank", "a letter to my bank"].map((typed) => engine.answer(typed).found[0].entry.location);
  assert.deepEqual([plain, letter], ["talk/", "templates/bank/"]);
});

test("what is far from the best is left out, but for three", () => {
  const pages = [page("a/", "late rent notice"), ...["b", "c", "d", "e"].map((name) => page(`${name}/`, "rent", { rank: 0.1 }))];
  const engine = engineOf({ ...NOTHING, pages });
  assert.deepEqual(engine.answer("late rent notice").found.map(({ entry }) => entry.location), ["a/", "b/", "c/"]);
});

test("distress and danger come before all else", () => {
  const said = zh.answer("欠银行的钱，不想活了");
  assert.ok(said.isCrisis);
  assert.deepEqual(said.found.slice(0, 3).map(({ entry }) => entry.location), ["stop/", "helplines/", "card/"]);
  assert.ok(en.answer("I want to die").isCrisis);
  assert.ok(!en.answer("a want to diet").isCrisis);
  assert.ok(!zh.answer("欠银行的钱").isCrisis);
});

test("what the handbook has no page for is said, with what is nearest first", () => {
  const said = zh.answer("赌债要还吗");
  assert.ok(said.isAbsent);
  assert.equal(said.found[0].entry.location, "iou/");
  assert.ok(en.answer("gambling debt of a friend").isAbsent);
  assert.ok(en.answer("recipe for pancakes").isAbsent);
  assert.ok(!en.answer("credit card").isAbsent);
  // So far no word says what it is about.
  assert.deepEqual([zh.answer("我").isAbsent, en.answer("my").isAbsent, en.answer("my").found], [false, false, []]);
  assert.ok(!en.answer("my lan").isAbsent);
});

test("a page stands in the answer once, and there are at most seven", () => {
  for (const typed of ["欠钱", "朋友", "不想活", "赌债", "", "。", "a"]) {
    for (const engine of [zh, en]) {
      const found = engine.answer(typed).found.map(({ entry }) => entry.location);
      assert.equal(new Set(found).size, found.length);
      assert.ok(found.length <= 7);
    }
  }
});

test("the heading that says most is named, unless the title says as much", () => {
  const head = (engine, typed) => engine.answer(typed).found[0].head;
  assert.deepEqual(head(zh, "违约金"), ["fees", "利息和违约金"]);
  assert.equal(head(zh, "信用卡逾期"), null);
  assert.deepEqual(head(en, "missed instalment"), ["missed", "When an instalment is missed"]);
});

test("how far a page of a kind goes before others decides between equals", () => {
  const pages = [page("about/", "Privacy", { rank: 0.5 }), page("scenarios/", "Privacy", { rank: 1.3 })];
  assert.equal(first(engineOf({ ...ENGLISH, pages }), "privacy"), "scenarios/");
});

test("what was looked for is marked, in text as the page has it", () => {
  globalThis.document = {
    createElement: (tag) => ({
      tag,
      text: "",
      setAttribute: () => {},
      append(child) {
        this.text += child;
      },
    }),
  };
  const pieces = (engine, text, typed) =>
    marked(text, engine.answer(typed).terms, engine).map((piece) => (typeof piece === "string" ? piece : `[${piece.text}]`)).join("");
  assert.equal(pieces(zh, "利息和违约金。", "违约金"), "利息和[违约金]。");
  assert.equal(pieces(zh, "找家里人", "卖房子"), "找家里人");
  assert.equal(pieces(en, "Credit cards, and a cheque", "credit card check"), "[Credit] [cards], and a [cheque]");
  assert.equal(pieces(en, "𠮷 card 𠮷", "card"), "𠮷 [card] 𠮷");
  assert.equal(pieces(en, "", "card"), "");
});

test("the nearest addresses share most with the one that leads nowhere", () => {
  const at = (path) => nearest(path, ENGLISH.pages, 3).map(({ location }) => location);
  assert.equal(at("rent-owed.html")[0], "rent-owed/");
  assert.equal(at("scenarios/rent_owing/index.html")[0], "rent-owing/");
  assert.equal(at("chekue")[0], "cheque/");
  assert.deepEqual(at("no/such"), []); // what is like it by chance alone is not offered
  assert.deepEqual(at(""), []);
});

test("of addresses that are alike those of greater rank come first", () => {
  const pages = [page("a/money/", "A", { rank: 0.5 }), page("b/money/", "B", { rank: 1.3 })];
  assert.deepEqual(nearest("c/money", pages, 2).map(({ location }) => location), ["b/money/", "a/money/"]);
});

// What the handbook itself hears: its own search.yml and pages.
const real = Object.fromEntries(Object.entries(INDEXES).map(([language, index]) => [language, withLibrary(new Engine(index))]));

const IN_DANGER = {
  zh: [
    "不想活了", "死了算了", "活着没意思", "活够了", "想寻短见", "想一了百了", "没活路了", "安眠药", "自鲨", "自殺", "不如死了", "bu xiang huo le",
    "遗书写好了", "对不起爸妈 我先走了", "想从楼上跳下去一了百了", "借钱的朋友说再催就死给我看", "他说他要跳楼", "因为欠债撑不住了",
    "他们要打断我的腿", "一群人围住我家", "逼我签字不签不让出门", "用裸照威胁我", "催收的把我堵在家里要打人", "要打我孩子", "有人堵门",
  ],
  en: [
    "I want to die because of debt", "kms", "overdose", "take my own life", "nothing to live for", "i can't take it anymore", "jump off a bridge",
    "suiside", "he said he'll kill himself if i ask again", "they threatened my family", "they said they'd break my legs",
    "loan shark at my house", "loan sharks said they will hurt my kids", "threatening to post my nudes", "they are at my door",
  ],
};
const IN_NO_DANGER = {
  zh: [
    "利息能不能砍掉一点", "杀熟", "欠款了结以后要什么证明", "想把这笔账了结了", "银行系统崩溃扣款失败", "供应商动手做货了", "房东来人了",
    "对方不让走简易程序", "被威胁要起诉", "催收天天打我电话", "信用卡逾期怎么办",
  ],
  en: ["top gun", "can they take me to court", "my landlord wants the rent", "how do I negotiate a discount"],
};

test("distress and danger are heard, and no other word is taken for them", () => {
  for (const language of ["zh", "en"]) {
    const heard = (said) => real[language].answer(said).isCrisis;
    assert.deepEqual(IN_DANGER[language].filter((said) => !heard(said)), []);
    assert.deepEqual(IN_NO_DANGER[language].filter(heard), []);
  }
});

test("where no page has a word of it, no page is listed", () => {
  for (const said of ["zzzz", "烦", "help"]) assert.deepEqual(real.en.answer(said).found, [], said);
});
