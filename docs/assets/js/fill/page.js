// @ts-check
// The blanks of a checklist as fields: what is typed stands on their lines, for the eye and for print, and nowhere else.
// Loaded when a reader wants it.
import { element, privateField } from "../shared/elements.js";
import { readPrefix } from "../shared/page.js";
import { openStore } from "../shared/store.js";
import { readHanded } from "./handed.js";
import { labelsOf } from "./labels.js";

const MOST = 40; // signs that a line holds

let count = 0;

/**
 * A field for the words on a blank's line, and its label.
 * @param {Element} blank
 * @param {string} label
 * @param {string} [item] the id of what the blank belongs to
 */
function makeField(blank, label, item) {
  count += 1;
  const input = element("input", { id: `blank-${count}`, "aria-describedby": item, ...privateField(MOST) });
  input.addEventListener("input", () => {
    blank.textContent = input.value.trim();
    blank.setAttribute("aria-hidden", String(!blank.textContent));
  });
  input.addEventListener("focus", () => blank.classList.add("blank-now"));
  input.addEventListener("blur", () => blank.classList.remove("blank-now"));
  return [element("label", { for: input.id }, label), input];
}

/**
 * The fields of the sentence to begin with.
 * @param {Element} opening
 * @param {string} name of a blank without words around it
 */
function makeOpening(opening, name) {
  const [title, sentence] = opening.children;
  const parts = [...sentence.childNodes].filter((part) => part instanceof Text).map((part) => part.data);
  const labels = labelsOf(parts, name);
  const fields = [...sentence.children].map((blank, at) => element("p", { class: "tool-field" }, ...makeField(blank, labels[at])));
  return element("div", { class: "fill-open", role: "group", "aria-label": title.textContent }, ...fields);
}

/**
 * Makes fields of an item's blanks. The link to its explanation goes before them, as the eye meets them.
 * @param {Element} item
 */
function makeItem(item) {
  const [tick, box, words, how] = ["label", "input", "span", ".how"].map((part) => /** @type {Element} */ (item.querySelector(part)));
  words.id = `${box.id}-words`;
  tick.after(how);
  for (const fill of item.querySelectorAll(".fill")) {
    const [label, blank] = /** @type {[Text, Element]} */ ([...fill.childNodes]);
    fill.classList.add("tool-field");
    label.replaceWith(...makeField(blank, label.data, words.id));
  }
}

/**
 * Puts what was handed on the blanks, as if it had been typed.
 * @param {import("./handed.js").Handed["blanks"]} blanks
 */
function putHanded(blanks) {
  for (const [action, texts] of Object.entries(blanks)) {
    const item = document.getElementById(`tick-${action}`)?.closest("li");
    const inputs = /** @type {HTMLInputElement[]} */ ([...(item?.querySelectorAll(".fill > input") || [])]);
    inputs.forEach((input, at) => {
      input.value = texts[at] || "";
      input.dispatchEvent(new Event("input"));
    });
  }
}

/** @param {HTMLElement} button */
function startFilling(button) {
  const checklist = /** @type {Element} */ (button.closest(".checklist"));
  const note = element("p", { class: "checklist-note fill-note" }, button.dataset.note);
  checklist.querySelector("h3")?.before(note);
  const opening = checklist.querySelector(".checklist-open");
  if (opening) note.after(makeOpening(opening, button.dataset.name || ""));
  const items = [...checklist.querySelectorAll("li")].filter((item) => item.querySelector(".fill"));
  items.forEach(makeItem);
  const handing = openStore(readPrefix(), "plan:sheet", "sessionStorage");
  const handed = readHanded(handing.read(), location.pathname);
  handing.write(null);
  const told = handed && element("p", { class: "checklist-note fill-note", tabindex: "-1" }, button.dataset.handed);
  if (handed && told) {
    putHanded(handed);
    note.before(told);
  }
  const turn = () => {
    const isOpen = checklist.classList.toggle("filling");
    button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) (told || checklist.querySelector(/** @type {"input"} */ (".tool-field input")))?.focus();
  };
  button.addEventListener("click", turn);
  turn();
}

startFilling(/** @type {HTMLElement} */ (document.querySelector("[data-checklist=fill]")));
