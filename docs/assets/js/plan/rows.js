// Rows that a reader adds and removes, with the keyboard alone if need be. A removed row can be put back as it was.
import { element } from "../shared/elements.js";

/**
 * { box, rows(), add }. make(value): a row { box, first, rename(number) }, whose box gets a button to remove it; one for each
 * value of `start`.
 * words: { add, remove(row, number), full, removed, undo, restored }.
 */
export function makeRows({ make, start, most, words, tell, changed }) {
  const list = element("div", { class: "tool-rows" });
  const add = element("button", { type: "button", class: "md-button" }, words.add);
  const undo = element("button", { type: "button", class: "md-button", hidden: true }, words.undo);
  let rows = [];
  let removed = null;

  const renumber = () => {
    rows.forEach((row, index) => {
      row.rename(index + 1);
      row.button.setAttribute("aria-label", words.remove(row, index + 1));
    });
  };
  const place = (row, index) => {
    list.insertBefore(row.box, index < rows.length ? rows[index].box : null);
    rows = [...rows.slice(0, index), row, ...rows.slice(index)];
    renumber();
  };
  const remove = (row) => {
    const index = rows.indexOf(row);
    removed = { row, index };
    rows = rows.filter((other) => other !== row);
    row.box.remove();
    renumber();
    undo.hidden = false;
    // The focus goes to what took the row's place, never to nowhere.
    (rows.length ? rows[Math.min(index, rows.length - 1)].button : add).focus();
    tell(words.removed);
    changed();
  };
  const grow = (value) => {
    const row = make(value);
    row.button = element("button", { type: "button", class: "tool-remove" }, "×");
    row.button.addEventListener("click", () => remove(row));
    row.box.addEventListener("input", renumber);
    row.box.append(row.button);
    place(row, rows.length);
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
    place(removed.row, Math.min(removed.index, rows.length));
    removed.row.first.focus();
    removed = null;
    undo.hidden = true;
    tell(words.restored);
    changed();
  });
  for (const value of start) grow(value);
  return { box: element("div", {}, list, element("p", { class: "tool-buttons" }, add, undo)), rows: () => rows, add };
}
