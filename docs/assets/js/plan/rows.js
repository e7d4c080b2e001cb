// @ts-check
// Rows that a reader adds and removes, with the keyboard alone if need be. A removed row can be put back as it was.
import { element } from "../shared/elements.js";

/**
 * @typedef {object} Row
 * @property {HTMLElement} box gets a button to remove it
 * @property {HTMLElement} first where the focus goes
 * @property {(number: number) => void} rename
 */

/**
 * @template {Row} Each
 * @param {object} asked
 * @param {(value: string) => Each} asked.make
 * @param {string[]} asked.start a row for each
 * @param {number} asked.most
 * @param {{ add: string, remove: (row: Each, number: number) => string, full: string, removed: string, undo: string, restored: string }} asked.words
 * @param {import("../shared/field.js").Tell} asked.tell
 * @param {() => void} asked.changed
 */
export function makeRows({ make, start, most, words, tell, changed }) {
  const list = element("div", { class: "tool-rows" });
  const add = element("button", { type: "button", class: "md-button" }, words.add);
  const undo = element("button", { type: "button", class: "md-button", hidden: true }, words.undo);
  /** @type {{ row: Each, button: HTMLElement }[]} */
  let rows = [];
  /** @type {{ line: (typeof rows)[0], index: number } | null} */
  let removed = null;

  const renumber = () => {
    rows.forEach(({ row, button }, index) => {
      row.rename(index + 1);
      button.setAttribute("aria-label", words.remove(row, index + 1));
    });
  };
  const place = (/** @type {(typeof rows)[0]} */ line, /** @type {number} */ index) => {
    list.insertBefore(line.row.box, index < rows.length ? rows[index].row.box : null);
    rows = [...rows.slice(0, index), line, ...rows.slice(index)];
    renumber();
  };
  const remove = (/** @type {(typeof rows)[0]} */ line) => {
    const index = rows.indexOf(line);
    removed = { line, index };
    rows = rows.filter((other) => other !== line);
    line.row.box.remove();
    renumber();
    undo.hidden = false;
    // The focus goes to what took the row's place, never to nowhere.
    (rows.length ? rows[Math.min(index, rows.length - 1)].button : add).focus();
    tell(words.removed);
    changed();
  };
  const grow = (/** @type {string} */ value) => {
    const row = make(value);
    const button = element("button", { type: "button", class: "tool-remove" }, "×");
    const line = { row, button };
    button.addEventListener("click", () => remove(line));
    row.box.addEventListener("input", renumber);
    row.box.append(button);
    place(line, rows.length);
    return row;
  };
  add.addEventListener("click", () => {
    if (rows.length >= most) {
      tell(words.full);
      return;
    }
    grow("").first.focus();
    changed();
  });
  undo.addEventListener("click", () => {
    if (rows.length >= most) {
      tell(words.full);
      return;
    }
    if (!removed) return;
    place(removed.line, Math.min(removed.index, rows.length));
    removed.line.row.first.focus();
    removed = null;
    undo.hidden = true;
    tell(words.restored);
    changed();
  });
  for (const value of start) grow(value);
  return { box: element("div", {}, list, element("p", { class: "tool-buttons" }, add, undo)), rows: () => rows.map(({ row }) => row), add };
}
