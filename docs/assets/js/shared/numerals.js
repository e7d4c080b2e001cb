// @ts-check
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
