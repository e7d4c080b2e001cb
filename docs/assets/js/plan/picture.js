// @ts-check
// A picture of the debt growing smaller: one bar for the start and one for a payment day, at most 25 in all.
import { formatDay } from "../shared/day.js";
import { element } from "../shared/elements.js";
import { sayAmount } from "../shared/money.js";
import { fill } from "../shared/words.js";

const SVG = "http://www.w3.org/2000/svg";
const MOST_BARS = 24;

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number>} attributes
 */
function svgElement(tag, attributes) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

/**
 * Every payment, or every second, third … of a long plan; the last one always.
 * @template Each
 * @param {Each[]} payments
 */
export function pickBars(payments) {
  const step = Math.ceil(payments.length / MOST_BARS);
  return payments.filter((_, index) => (payments.length - 1 - index) % step === 0);
}

/**
 * @param {bigint} total
 * @param {import("./schedule.js").Payment[]} payments
 * @param {import("../shared/page.js").FormWords<"plan">} words
 */
export function drawPicture(total, payments, words) {
  const bars = [{ rest: total }, ...pickBars(payments)];
  const width = 10;
  const svg = svgElement("svg", {
    viewBox: `0 0 ${bars.length * width} 100`,
    preserveAspectRatio: "none",
    class: "plan-bars",
    "aria-hidden": "true",
  });
  bars.forEach((bar, index) => {
    // Heights in whole hundredths; a debt that is not cleared keeps a visible bar.
    const height = bar.rest === 0n ? 0 : Math.max(1, Number((bar.rest * 100n) / total));
    svg.append(svgElement("rect", { x: index * width + 1, y: 100 - height, width: width - 2, height }));
  });
  const few = pickBars(payments).filter((_, index, all) => index === all.length - 1 || index === Math.floor((all.length - 1) / 2));
  const said = fill(words.picture_text, {
    total: sayAmount(total, words),
    points: few
      .map((bar) => fill(words.picture_point, { day: formatDay(bar.day, words.locale), rest: sayAmount(bar.rest, words) }))
      .join(words.picture_join),
  });
  return element("figure", { class: "plan-picture" }, svg, element("figcaption", {}, said));
}
