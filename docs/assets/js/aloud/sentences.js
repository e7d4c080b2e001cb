// @ts-check
// A page as sentences to be read aloud, each with the places of its text. Pure, but for the ranges.

const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, th, td, pre, summary, figcaption, legend, div, section";
// Not part of what is said: marks of footnotes, tools, ways to elsewhere.
const SKIPPED = [
  ".page-tools, .footnote, .footnote-ref, .reviewed, .used-in, .how, .fill, .ways, .checklist-files, .checklist-tools",
  ".checklist-progress, .checklist-note, .checklist-mirror, .reminder, .letter-tool, .letter-files, .instead",
  "script, style, button, textarea, [hidden], [aria-hidden=true]",
].join(", ");
const WITH_SENSE = /[\p{L}\p{N}]/u;

/**
 * Where the sentences of a text begin and end.
 * @param {string} text
 * @param {string} locale
 * @returns {[number, number][]}
 */
export function sentencesOf(text, locale) {
  const pieces = [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)];
  return pieces
    .filter(({ segment }) => WITH_SENSE.test(segment))
    .map(({ index, segment }) => [index, index + segment.trimEnd().length]);
}

/**
 * @typedef {{ text: string, range: Range, block: Element }} Sentence
 */

/**
 * All that an article says, in its order.
 * @param {Element} article
 * @param {string} locale
 * @returns {Sentence[]}
 */
export function readSentences(article, locale) {
  /** @type {{ block: Element, nodes: Text[] }[]} */
  const parts = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest(SKIPPED) || !parent.getClientRects().length) continue;
    const block = parent.closest(BLOCKS) || article;
    const last = parts[parts.length - 1];
    if (last && last.block === block) last.nodes.push(node);
    else parts.push({ block, nodes: [node] });
  }
  return parts.flatMap(({ block, nodes }) => {
    const text = nodes.map((node) => node.data).join("");
    return sentencesOf(text, locale).map(([start, end]) => {
      return { text: text.slice(start, end).replace(/\s+/g, " "), range: rangeOf(nodes, start, end), block };
    });
  });
}

/**
 * @param {Text[]} nodes that follow each other
 * @param {number} start in their joined text
 * @param {number} end
 */
function rangeOf(nodes, start, end) {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}
