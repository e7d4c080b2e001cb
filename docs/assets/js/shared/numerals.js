// @ts-check
// Numbers in Chinese words: read as people write them, and written in capitals.
// Capital Chinese numerals for amounts, after the rules for filling in bills that go with the payment and settlement
// measures (支付结算办法附一). Where those allow two ways, the shorter one.
const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const MOST_CAPITAL_FEN = 9999999999n;

/**
 * 叁仟元整 for 300000n fen; null below zero and above 99,999,999.99.
 * @param {bigint} fen
 */
export function capitalNumerals(fen) {
  if (fen < 0n || fen > MOST_CAPITAL_FEN) return null;
  const yuan = Number(fen / 100n);
  const jiao = Number(fen / 10n) % 10;
  const cent = Number(fen % 10n);
  const whole = yuan ? `${capitalYuan(yuan)}元` : "";
  if (!jiao && !cent) return `${whole || "零元"}整`;
  const tens = jiao ? `${DIGITS[jiao]}角` : whole && "零";
  return whole + tens + (cent ? `${DIGITS[cent]}分` : "整");
}

/** @param {number} yuan */
function capitalYuan(yuan) {
  const high = Math.floor(yuan / 10000);
  const low = yuan % 10000;
  if (!high) return capitalSection(low);
  // 拾万零柒仟: a nought before what follows, where the last place above it, or the first below it, is empty.
  const gap = low && (low < 1000 || high % 10 === 0) ? "零" : "";
  return `${capitalSection(high)}万${gap}${capitalSection(low)}`;
}

/**
 * Up to four places; nothing for zero.
 * @param {number} number
 */
function capitalSection(number) {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit) {
      text += (gap ? "零" : "") + DIGITS[digit] + PLACES[place];
      gap = false;
    } else {
      gap = Boolean(text);
    }
  }
  return text;
}

const WORDS = { ...index("零一二三四五六七八九"), ...index(DIGITS), 〇: 0, 两: 2, 兩: 2 };
const UNITS = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n, 万: 10000n, 萬: 10000n, 亿: 100000000n, 億: 100000000n };
const TOKEN = new RegExp(`\\d+|[${Object.keys(WORDS).join("")}${Object.keys(UNITS).join("")}]`, "g");

/**
 * Each sign with its place.
 * @param {string} signs
 */
function index(signs) {
  return Object.fromEntries([...signs].map((sign, place) => [sign, place]));
}

/**
 * A whole number in words, also with digits among them: 六千二 and 6千2 are 6200n, 两万零五十 is 20050n, 1万3500 is 13500n.
 * A last digit without its unit counts a tenth of the unit before it, as people say it. Null for what is no such number.
 * @param {string} text
 */
export function readNumerals(text) {
  const tokens = text.match(TOKEN) || [];
  if (tokens.length === 0 || tokens.join("") !== text) return null;
  if (text === "零" || text === "〇") return 0n;
  let whole = 0n; // sections that have their 万 or 亿
  let section = 0n;
  /** @type {bigint | null} */
  let digit = null;
  let last = 0n; // the unit before; what follows is smaller
  let big = 0n; // the 万 or 亿 before
  let gap = false; // a 零 stands before
  for (const token of tokens) {
    const unit = UNITS[/** @type {keyof typeof UNITS} */ (token)];
    if (unit === undefined) {
      const value = BigInt(/^\d/.test(token) ? token : WORDS[/** @type {keyof typeof WORDS} */ (token)]);
      if (digit !== null || (/^0./.test(token) && !gap)) return null;
      if (value === 0n) {
        if (gap || !last) return null;
        gap = true;
      } else digit = value;
    } else if (unit >= 10000n) {
      section += digit || 0n;
      if (section === 0n || (big && unit >= big)) return null;
      whole += section * unit;
      [section, digit, last, big, gap] = [0n, null, unit, unit, false];
    } else {
      if (digit === null && (unit !== 10n || section > 0n)) return null;
      if (last && unit >= (gap ? last / 10n : last)) return null;
      section += (digit ?? 1n) * unit;
      [digit, last, gap] = [null, unit, false];
    }
  }
  if (digit === null) return gap ? null : whole + section;
  if (!last) return tokens.length === 1 ? digit : null;
  if (digit >= last) return null;
  return whole + section + (digit < 10n && !gap ? (digit * last) / 10n : digit);
}
