// @ts-check
// What the blanks of a sentence are called.

const BLANK = "____";
const ENDS = /[，。；：？！、,.;:?!“”（）()…]+/;

/**
 * The words around each blank, up to the next sign, or else those before; with a number where several blanks have the same.
 * @param {string[]} parts the words of the sentence between its blanks
 * @param {string} name of a blank with which the sentence begins, as of who is spoken to
 */
export function labelsOf(parts, name) {
  const clauses = parts.join(BLANK).split(ENDS).map((clause) => clause.trim()).filter(Boolean);
  const words = clauses.flatMap((clause, at) => {
    const around = clause !== BLANK ? clause : at ? `${clauses[at - 1]} ${BLANK}` : name;
    return Array(clause.split(BLANK).length - 1).fill(around.replaceAll(BLANK, "…"));
  });
  return words.map((label, at) => {
    const same = words.filter((other) => other === label).length;
    return same > 1 ? `${label} ${words.slice(0, at + 1).filter((other) => other === label).length}` : label;
  });
}
