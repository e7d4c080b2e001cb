// @ts-check
// One letter of the page: its text, which follows what is typed, the form below it, and what can be done with it.
import { copyText } from "../shared/copy.js";
import { download, fileName } from "../shared/download.js";
import { element, privateField } from "../shared/elements.js";
import { makeTick } from "../shared/field.js";
import { printPart } from "../shared/print.js";
import { shareButton } from "../shared/share.js";
import { fill, fillCount } from "../shared/words.js";
import { conditionsOf, fillPieces, joinPieces, keptPieces, namesOf, readPieces, tickName, withLines } from "./blanks.js";
import { DOCX_TYPE, docxFile } from "./docx.js";
import { makeBlankField } from "./field.js";
import { fitHeight } from "./height.js";
import { countMessages } from "./sms.js";

const TEXT_TYPE = "text/plain;charset=utf-8";

/** @type {import("./blanks.js").Blank["group"][]} */
const FIELD_GROUPS = ["who", "amounts", "days", "other"];
const MOST_EDITED = 20000; // signs

/** @typedef {"copy" | "print" | "text" | "word" | "edit" | "edit_end"} Action */

/**
 * @typedef {import("../shared/page.js").PageWords<"letter">} LetterWords
 * @typedef {import("./blanks.js").Blank} Blank
 * @typedef {import("./store.js").Texts} Texts
 *
 * @typedef {object} LetterFacts
 * @property {string} id
 * @property {import("./blanks.js").Line[]} lines its text and blanks
 * @property {Map<string, Blank>} blanks of the whole page
 * @property {string} title what it is called on the page
 * @property {string} file its name as a file
 * @property {boolean} isOpen
 *
 * @typedef {object} LetterPage
 * @property {LetterWords} words
 * @property {boolean} inApp
 * @property {boolean} capitals whether amounts stand in capitals beside their fields
 * @property {boolean} isMessage
 * @property {boolean} isOnly whether the page has no other letter
 * @property {(name: string, text: string) => void} onType
 */

/**
 * @param {HTMLElement} pre the letter as the page has it
 * @param {LetterFacts} facts
 * @param {LetterPage} page
 */
export function makeLetter(pre, { id, lines, blanks, title, file, isOpen }, page) {
  const { words, inApp } = page;
  const code = pre.querySelector("code") || pre;
  const conditions = conditionsOf(lines);
  const asked = [...namesOf(lines.flatMap((line) => line.pieces))].flatMap((name) => blanks.get(name) || []);
  const sources = asked.filter((blank) => blank.kind === "capital").map((blank) => blank.source);
  /** @type {Map<string, ReturnType<typeof makeBlankField>>} */
  const fields = new Map();
  /** @type {Map<string, HTMLInputElement>} */
  const ticks = new Map();
  /** @type {import("./blanks.js").Filled[]} */
  let filled = [];

  const form = element("form", { class: "letter-form", autocomplete: "off", novalidate: "" });
  form.addEventListener("submit", (event) => event.preventDefault());
  if (conditions.length) {
    const hint = element("p", { class: "letter-field-help", id: `${id}-optional` }, words.optional_hint);
    const set = element("fieldset", { class: "letter-ticks", "aria-describedby": hint.id }, element("legend", {}, words.optional), hint);
    for (const condition of conditions) {
      const { box, input } = makeTick(condition, { autocomplete: "off" });
      input.addEventListener("change", () => page.onType(tickName(condition), input.checked ? "✓" : ""));
      ticks.set(condition, input);
      set.append(box);
    }
    form.append(set);
  }
  for (const group of FIELD_GROUPS) {
    const own = asked.filter((blank) => blank.group === group && blank.kind !== "capital");
    if (!own.length) continue;
    const set = element("fieldset", {}, element("legend", {}, words.groups[group]));
    for (const blank of own) {
      const showCapital = page.capitals || sources.includes(blank.name);
      const field = makeBlankField(`${id}-${fields.size + 1}`, blank, { words, showCapital, onType: page.onType });
      fields.set(blank.name, field);
      set.append(field.box);
      field.input.addEventListener("focus", () => point(blank.name));
      field.input.addEventListener("blur", () => point(null));
    }
    form.append(set);
  }
  const progress = element("span", { class: "letter-progress" });
  const folder = element("details", { id: `${id}-fill`, open: isOpen }, element("summary", {}, `${words.fill} `, progress), form);
  const status = element("p", { class: "letter-status letter-done", role: "status" });
  const byHand = element("div", { class: "instead", hidden: true }, element("pre", { class: "instead-text" }));
  const sms = element("p", { class: "letter-sms" });

  const button = (/** @type {Action} */ action, /** @type {() => void} */ act) => {
    const made = element("button", { type: "button", class: "md-button" });
    label(made, action);
    made.addEventListener("click", act);
    return made;
  };
  const label = (/** @type {HTMLElement} */ made, /** @type {Action} */ action) => {
    made.textContent = words[action];
    made.setAttribute("aria-label", fill(words.of, { action: words[action], title }));
  };
  const editor = makeEditor(fill(words.of, { action: words.edit, title }), words, () => {
    const isEdited = editor.text() !== null;
    pre.hidden = isEdited;
    folder.hidden = isEdited;
    label(edit, isEdited ? "edit_end" : "edit");
    status.textContent = "";
    byHand.hidden = true;
    count();
  });
  const edit = button("edit", () => {
    if (editor.text() === null) editor.open(text());
    else editor.leave();
  });
  const text = () => editor.text()?.trimEnd() ?? joinPieces(filled);
  const forPaper = () => withLines(text(), blanks, words);
  /** Says it, with how many blanks are open in what was taken. */
  const tell = (/** @type {string} */ taken, /** @type {string[]} */ ...sentences) => {
    const open = [...namesOf(readPieces(taken, words.blank))].filter((each) => blanks.has(each)).length;
    status.textContent = [...sentences, ...(open ? [fillCount(words.open, open, words.locale)] : [])].join(words.joins);
  };
  // Notepad on Windows wants a byte order mark and CRLF.
  const plainText = () => `\ufeff${text().replace(/\n/g, "\r\n")}\r\n`;
  // Inside an app the page cannot be taken along into a browser with what was typed in it.
  const tellOutside = (/** @type {string} */ taken, /** @type {string} */ sentence) => {
    tell(taken, sentence, ...(inApp ? [words.in_app_typed] : []));
  };
  const save = (/** @type {string} */ taken, /** @type {string} */ ending, /** @type {BlobPart} */ content, /** @type {string} */ type) => {
    tellOutside(taken, download({ name: fileName(file, ending), content, type }, inApp, words));
  };
  const count = () => {
    if (page.isMessage) sms.textContent = sayMessages(countMessages(text()), words);
  };
  const tools = element(
    "p",
    { class: "letter-tools" },
    button("copy", async () => {
      const isCopied = await copyText(text());
      tell(text(), isCopied ? words.copied : words.copy_failed);
      // Below what was tapped: the letter itself stands above a long form, out of sight.
      byHand.firstElementChild?.replaceChildren(text());
      byHand.hidden = isCopied;
      if (!isCopied) getSelection()?.selectAllChildren(byHand);
    }),
    button("print", () => tellOutside(forPaper(), printLetter(forPaper(), page))),
    button("text", () => save(text(), ".txt", plainText(), TEXT_TYPE)),
    button("word", () => save(forPaper(), ".docx", docxFile(file, forPaper(), words.locale), DOCX_TYPE)),
    edit,
    shareButton(words, (...sentences) => tell(text(), ...sentences), TEXT_TYPE, () => {
      return { name: fileName(file, ".txt"), content: plainText(), type: TEXT_TYPE };
    }),
  );
  const region = fill(words.of, { action: words.fill, title });
  const tool = element("section", { class: "letter-tool", "aria-label": region }, ...(asked.length || conditions.length ? [folder] : []));
  if (page.isMessage) tool.append(sms);
  tool.append(tools, editor.ask, status, byHand);

  /** Marks the blanks that the field at hand fills. */
  const point = (/** @type {string | null} */ name) => {
    for (const mark of code.querySelectorAll("[data-blank]")) {
      mark.classList.toggle("letter-now", mark.getAttribute("data-blank") === name);
    }
  };
  // A tap on a blank leads to its field; with a keyboard the fields come next anyway.
  code.addEventListener("click", (event) => {
    const mark = event.target instanceof Element && event.target.closest("[data-blank]");
    if (!mark || !getSelection()?.isCollapsed) return;
    const field = fields.get(blanks.get(mark.getAttribute("data-blank") || "")?.source || "");
    if (!field) return;
    folder.open = true;
    field.input.focus();
  });
  // A closed form has no heights to measure.
  folder.addEventListener("toggle", () => {
    for (const { input } of fields.values()) if (folder.open && input.tagName === "TEXTAREA") fitHeight(input);
  });

  /** Shows what was typed, in the letter and in all fields but the one at hand. */
  const show = (/** @type {Texts} */ typed, /** @type {Element | null} */ except = null) => {
    const pieces = keptPieces(lines, typed);
    const names = namesOf(pieces);
    filled = fillPieces(pieces, blanks, typed, words);
    const marks = filled.map(({ text: said, name, filled: isFilled }) => {
      if (!name) return said;
      const looks = isFilled ? "letter-filled" : "letter-blank";
      const heard = isFilled ? words.filled : null; // the style sheet puts it before what is filled in
      return element(isFilled ? "mark" : "span", { class: looks, "data-blank": name, "data-heard": heard }, said);
    });
    code.replaceChildren(...marks);
    for (const [condition, input] of ticks) input.checked = Boolean(typed[tickName(condition)]);
    const needed = new Set([...names].map((name) => blanks.get(name)?.source));
    for (const [name, field] of fields) {
      field.setHidden(!needed.has(name));
      if (field.input !== except) field.show(typed[name] || "");
      field.look(typed);
      if (field.input === document.activeElement) point(name);
    }
    for (const set of form.querySelectorAll("fieldset")) set.hidden = !set.querySelector(":scope > :not(legend, [hidden])");
    const done = new Set(filled.filter((piece) => piece.filled).map((piece) => piece.name)).size;
    progress.textContent = names.size ? fill(words.progress, { done, all: names.size }) : "";
    count();
    status.textContent = "";
    byHand.hidden = true;
  };
  // A form is screens away from the top of its page.
  const way = element("a", { href: `#${folder.id}` }, page.isOnly ? words.fill : region);
  way.addEventListener("click", () => (folder.open = true));
  return { tool, way: tool.contains(folder) ? way : null, area: editor.area, show, edited: editor.state, edit: editor.restore };
}

/** @typedef {{ start: string, text: string }} Edited where the text began, and what it is by now */

/**
 * The filled letter as a text to change at will. Leaving it for the form asks first where something was changed.
 * @param {string} label
 * @param {LetterWords} words
 * @param {() => void} changed told when it opens, closes, and as the reader types
 */
function makeEditor(label, words, changed) {
  const area = element("textarea", { ...privateField(MOST_EDITED), class: "letter-input letter-editor", "aria-label": label, hidden: true });
  const drop = element("button", { type: "button", class: "md-button" }, words.edit_drop);
  const stay = element("button", { type: "button", class: "md-button" }, words.edit_stay);
  const ask = element("div", { role: "group", class: "letter-ask", "aria-label": words.edit_end, hidden: true });
  ask.append(element("p", {}, words.edit_lose), element("p", { class: "letter-tools" }, drop, stay));
  /** @type {string | null} */
  let start = null;

  const restore = (/** @type {Edited | null} */ edited) => {
    const isOpen = start !== null;
    if (!isOpen && !edited) return;
    start = edited && edited.start;
    area.value = edited ? edited.text : "";
    area.hidden = !edited;
    ask.hidden = true;
    changed();
    fitHeight(area);
  };
  area.addEventListener("input", () => {
    fitHeight(area);
    changed();
  });
  drop.addEventListener("click", () => restore(null));
  stay.addEventListener("click", () => {
    ask.hidden = true;
    area.focus();
  });
  return {
    area,
    ask,
    restore,
    state: () => (start === null ? null : { start, text: area.value }),
    text: () => (start === null ? null : area.value),
    open(/** @type {string} */ text) {
      restore({ start: text, text });
      area.focus();
    },
    leave() {
      ask.hidden = area.value === start;
      if (ask.hidden) restore(null);
      else stay.focus();
    },
  };
}

/**
 * @param {ReturnType<typeof countMessages>} count
 * @param {LetterWords} words
 */
function sayMessages({ signs, messages, each }, words) {
  const count = fillCount(words.messages, messages, words.locale);
  return fill(words.sms, { signs, messages: count, rule: words.sms_rule[each] });
}

/**
 * Prints the text alone: a copy at the end of the page, to which the style sheet keeps while the mark stands.
 * @param {string} text
 * @param {LetterPage} page
 */
function printLetter(text, { words, inApp }) {
  for (const old of document.querySelectorAll(".letter-paper")) old.remove();
  const paper = element("pre", { class: "letter-paper" }, text);
  document.body.append(paper);
  return printPart("print-letter", inApp, words, () => paper.remove());
}
