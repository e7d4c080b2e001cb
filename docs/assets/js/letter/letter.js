// One letter of the page: its text, which follows what is typed, the form below it, and what can be done with it.
import { copyText } from "../shared/copy.js";
import { download, fileName } from "../shared/download.js";
import { element, fillIn } from "../shared/elements.js";
import { fillPieces, joinPieces } from "./blanks.js";
import { DOCX_TYPE, docxFile } from "./docx.js";
import { makeBlankField } from "./field.js";
import { fitHeight } from "./height.js";
import { countMessages } from "./sms.js";

const FIELD_GROUPS = ["who", "amounts", "days", "other"];

/**
 * pre: the letter as the page has it. pieces: its text and blanks. blanks: of the whole page, by name.
 * title: what it is called on the page. file: its name as a file. page: { words, language, capitals, isMessage, onType }.
 * Returns { tool, show(typed, except), names }.
 */
export function makeLetter(pre, { id, pieces, blanks, title, file, isOpen }, page) {
  const { words, language } = page;
  const code = pre.querySelector("code") || pre;
  const names = [...new Set(pieces.filter((piece) => piece.name).map((piece) => piece.name))];
  const sources = new Set(names.map((name) => blanks.get(name).source));
  const fields = new Map();
  let filled = [];

  const form = element("form", { class: "letter-form", autocomplete: "off", novalidate: "" });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const group of FIELD_GROUPS) {
    const asked = names.map((name) => blanks.get(name)).filter((blank) => blank.group === group && blank.kind !== "capital");
    if (!asked.length) continue;
    const set = element("fieldset", {}, element("legend", {}, words.groups[group]));
    for (const blank of asked) {
      const showCapital = page.capitals || sources.has(blank.name);
      const field = makeBlankField(`${id}-${fields.size + 1}`, blank, { ...page, showCapital });
      fields.set(blank.name, field);
      set.append(field.box);
      field.input.addEventListener("focus", () => point(blank.name));
      field.input.addEventListener("blur", () => point(null));
    }
    form.append(set);
  }
  const progress = element("span", { class: "letter-progress" });
  const fill = element("details", { open: isOpen }, element("summary", {}, `${words.fill} `, progress), form);
  const status = element("p", { class: "letter-status letter-done", role: "status" });
  const sms = element("p", { class: "letter-sms" });

  const button = (action, act) => {
    const label = fillIn(words.of, { action: words[action], title });
    const made = element("button", { type: "button", class: "md-button", "aria-label": label }, words[action]);
    made.addEventListener("click", act);
    return made;
  };
  const tell = (...sentences) => {
    const open = new Set(filled.filter((piece) => piece.filled === false).map((piece) => piece.name)).size;
    const all = [...sentences, open && fillIn(words.open, { count: open })];
    status.textContent = all.filter(Boolean).join(words.join);
  };
  const text = () => joinPieces(filled);
  const save = (name, content, type) => {
    download(name, content, type);
    const isWechat = /MicroMessenger/i.test(navigator.userAgent);
    tell(isWechat ? words.wechat : fillIn(words.downloaded, { name }));
  };
  const tools = element(
    "p",
    { class: "letter-tools" },
    button("copy", async () => {
      const isCopied = await copyText(text());
      if (!isCopied) getSelection().selectAllChildren(code);
      tell(isCopied ? words.copied : words.copyFailed);
    }),
    button("print", () => {
      tell(printText(text(), language) ? words.printed : words.printFailed);
    }),
    button("text", () => {
      // Notepad on Windows wants a byte order mark and CRLF.
      save(fileName(`${file}.txt`), `\ufeff${text().replace(/\n/g, "\r\n")}\r\n`, "text/plain;charset=utf-8");
    }),
    button("word", () => save(fileName(`${file}.docx`), docxFile(file, text(), language), DOCX_TYPE)),
  );
  const label = fillIn(words.of, { action: words.fill, title });
  const tool = element("section", { class: "letter-tool", "aria-label": label }, ...(names.length ? [fill] : []));
  if (page.isMessage) tool.append(sms);
  tool.append(tools, status);

  /** Marks the blanks that the field at hand fills. */
  const point = (name) => {
    for (const mark of code.querySelectorAll("[data-blank]")) {
      mark.classList.toggle("letter-now", mark.dataset.blank === name);
    }
  };
  // A tap on a blank leads to its field; with a keyboard the fields come next anyway.
  code.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-blank]");
    if (!mark || !getSelection().isCollapsed) return;
    const blank = blanks.get(mark.dataset.blank);
    const field = fields.get(blank.source || blank.name);
    if (!field) return;
    fill.open = true;
    field.input.focus();
  });
  // A closed form has no heights to measure.
  fill.addEventListener("toggle", () => {
    for (const { input } of fields.values()) if (fill.open && input.tagName === "TEXTAREA") fitHeight(input);
  });

  const show = (typed, except) => {
    filled = fillPieces(pieces, blanks, typed, language);
    const marks = filled.map((piece) => {
      if (!piece.name) return piece.text;
      const mark = element(piece.filled ? "mark" : "span", { class: piece.filled ? "letter-filled" : "letter-blank" }, piece.text);
      mark.dataset.blank = piece.name;
      return mark;
    });
    code.replaceChildren(...marks);
    for (const [name, field] of fields) {
      if (field.input !== except) field.show(typed[name] || "");
      if (field.input === document.activeElement) point(name);
    }
    const done = new Set(filled.filter((piece) => piece.filled).map((piece) => piece.name)).size;
    progress.textContent = fillIn(words.progress, { done, all: names.length });
    if (page.isMessage) sms.textContent = smsLine(countMessages(text()), words, language);
    status.textContent = "";
  };
  return { tool, show, names };
}

function smsLine({ signs, messages, each }, words, language) {
  const count = language === "en" ? `${messages} message${messages === 1 ? "" : "s"}` : messages;
  return fillIn(words.sms, { signs, messages: count, rule: words.smsRule[each] });
}

/** Prints the text alone: a copy at the end of the page, to which the style sheet keeps while the mark stands. */
function printText(text, language) {
  if (typeof print !== "function") return false; // some browsers inside apps
  const paper = element("pre", { class: "letter-paper", lang: language }, text);
  const tidy = () => {
    document.documentElement.classList.remove("print-letter");
    paper.remove();
  };
  document.body.append(paper);
  document.documentElement.classList.add("print-letter");
  addEventListener("afterprint", tidy, { once: true });
  print();
  return true;
}
