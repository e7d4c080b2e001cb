// @ts-check
// One letter of the page: its text, which follows what is typed, the form below it, and what can be done with it.
import { copyText } from "../shared/copy.js";
import { download, fileName } from "../shared/download.js";
import { element } from "../shared/elements.js";
import { makeTick } from "../shared/field.js";
import { printPart } from "../shared/print.js";
import { shareButton } from "../shared/share.js";
import { fill, fillCount } from "../shared/words.js";
import { conditionsOf, fillPieces, joinPieces, keptPieces, namesOf, tickName } from "./blanks.js";
import { DOCX_TYPE, docxFile } from "./docx.js";
import { makeBlankField } from "./field.js";
import { fitHeight } from "./height.js";
import { countMessages } from "./sms.js";

const TEXT_TYPE = "text/plain;charset=utf-8";

/** @type {import("./blanks.js").Blank["group"][]} */
const FIELD_GROUPS = ["who", "amounts", "days", "other"];

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
  const folder = element("details", { open: isOpen }, element("summary", {}, `${words.fill} `, progress), form);
  const status = element("p", { class: "letter-status letter-done", role: "status" });
  const sms = element("p", { class: "letter-sms" });

  const button = (/** @type {"copy" | "print" | "text" | "word"} */ action, /** @type {() => void} */ act) => {
    const label = fill(words.of, { action: words[action], title });
    const made = element("button", { type: "button", class: "md-button", "aria-label": label }, words[action]);
    made.addEventListener("click", act);
    return made;
  };
  const tell = (/** @type {string[]} */ ...sentences) => {
    const open = new Set(filled.filter((piece) => piece.filled === false).map((piece) => piece.name)).size;
    status.textContent = [...sentences, ...(open ? [fillCount(words.open, open, words.locale)] : [])].join(words.joins);
  };
  const text = () => joinPieces(filled);
  // Notepad on Windows wants a byte order mark and CRLF.
  const plainText = () => `\ufeff${text().replace(/\n/g, "\r\n")}\r\n`;
  // Inside an app the page cannot be taken along into a browser with what was typed in it.
  const tellOutside = (/** @type {string} */ sentence) => tell(sentence, ...(inApp ? [words.in_app_typed] : []));
  const save = (/** @type {string} */ ending, /** @type {BlobPart} */ content, /** @type {string} */ type) => {
    tellOutside(download({ name: fileName(file, ending), content, type }, inApp, words));
  };
  const tools = element(
    "p",
    { class: "letter-tools" },
    button("copy", async () => {
      const isCopied = await copyText(text());
      if (!isCopied) getSelection()?.selectAllChildren(code);
      tell(isCopied ? words.copied : words.copy_failed);
    }),
    button("print", () => tellOutside(printLetter(text(), page))),
    button("text", () => save(".txt", plainText(), TEXT_TYPE)),
    button("word", () => save(".docx", docxFile(file, text(), words.locale), DOCX_TYPE)),
    shareButton(words, tell, TEXT_TYPE, () => ({ name: fileName(file, ".txt"), content: plainText(), type: TEXT_TYPE })),
  );
  const label = fill(words.of, { action: words.fill, title });
  const tool = element("section", { class: "letter-tool", "aria-label": label }, ...(asked.length || conditions.length ? [folder] : []));
  if (page.isMessage) tool.append(sms);
  tool.append(tools, status);

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
      if (field.input === document.activeElement) point(name);
    }
    for (const set of form.querySelectorAll("fieldset")) set.hidden = !set.querySelector(":scope > :not(legend, [hidden])");
    const done = new Set(filled.filter((piece) => piece.filled).map((piece) => piece.name)).size;
    progress.textContent = names.size ? fill(words.progress, { done, all: names.size }) : "";
    if (page.isMessage) sms.textContent = sayMessages(countMessages(text()), words);
    status.textContent = "";
  };
  return { tool, show };
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
