// @ts-check
// The page of the rhythm: its form, the days laid out, and their files. Nothing is kept, nothing leaves the page.
import { writeCsv } from "../shared/csv.js";
import { addMonths, formatDay, nowInChina, parseDay } from "../shared/day.js";
import { download, fileName } from "../shared/download.js";
import { element, linkedText } from "../shared/elements.js";
import { keepStill, makeField, makeSelect, makeTick, makeVoice } from "../shared/field.js";
import { writeCalendar } from "../shared/ics.js";
import { makeInstead } from "../shared/instead.js";
import { isInApp, publicAddress, readFormWords } from "../shared/page.js";
import { printPart } from "../shared/print.js";
import { onLeave } from "../shared/store.js";
import { fill, fillCount } from "../shared/words.js";
import { calendarEntries, csvRows, sayChange, sayDay, sayDays, sayGoal, sayHow, sayWhy } from "./files.js";
import { answerDays, CEILINGS, CHANNELS, KINDS, layOut, STOPS } from "./rhythm.js";

/**
 * @typedef {import("./files.js").CadenceWords} CadenceWords
 * @typedef {import("./rhythm.js").Facts} Facts
 * @typedef {import("./rhythm.js").Kind} Kind
 * @typedef {import("./rhythm.js").Channel} Channel
 * @typedef {import("../shared/field.js").Field} Field
 * @typedef {{ facts: Facts, came: Record<string, string>, mark: string }} Read came: the days of an objection and a hardship
 */

const MOST_MADE = 6;
/** Ticks in this order; `came` asks for the day on which it was said. */
const EVENTS = /** @type {const} */ (["danger", "paid", "other", "objection", "hardship", "promise", "way"]);

/**
 * The form, and what stands in it: null where something is missing, which is told.
 * @param {CadenceWords} words
 * @param {(sentence: string) => void} tell
 */
function makeForm(words, tell) {
  const today = () => nowInChina(Date.now()).day;
  const day = (/** @type {string} */ label, /** @type {string} */ value, hint = "") => {
    const field = makeField(label, { type: "date" }, hint || null);
    field.input.value = value;
    return field;
  };
  const due = day(words.due, "");
  const now = day(words.today, today(), words.today_hint);
  const kind = makeField(words.kind, makeSelect(KINDS.map((each) => [each, words.kinds[each]])));
  const mark = makeField(words.mark, { maxlength: 12 }, words.mark_hint);
  const counts = [...Array(MOST_MADE + 1).keys()].map((n) => /** @type {[string, string]} */ ([String(n), n === MOST_MADE ? fill(words.made_most, { n }) : String(n)]));
  const made = makeField(words.made, makeSelect(counts), words.made_hint);
  /** @type {Record<string, Field>} */
  const more = {
    objection: day(words.came, today()),
    hardship: day(words.came, today()),
    promise: day(words.promised, ""),
    way: makeField(words.which, makeSelect(CHANNELS.map((each) => [each, words.channels[each]]))),
  };
  const danger = element("p", { class: "tool-said tool-wrong" }, ...linkedText(words.danger_now));
  const events = EVENTS.map((name) => {
    const tick = makeTick(words.events[name]);
    const asked = name === "danger" ? danger : more[name]?.box;
    const show = () => {
      if (asked) asked.hidden = !tick.input.checked;
    };
    tick.input.addEventListener("change", () => {
      show();
      if (name === "danger" && tick.input.checked) tell(danger.textContent || "");
    });
    show();
    return { name, tick: tick.input, box: element("div", { class: "cadence-event" }, tick.box, asked) };
  });

  /**
   * @param {Field} field
   * @param {{ wrong?: (day: string) => string, odd?: (day: string) => string }} [said] why a day cannot be, or is worth a word
   */
  const readDay = (field, { wrong = () => "", odd = () => "" } = {}) => {
    const isEmpty = field.input.value === "" && !field.input.validity.badInput;
    const found = parseDay(field.input.value);
    const said = isEmpty ? words.day_empty : found ? wrong(found) : words.day_wrong;
    if (said) {
      field.wrong(said);
      return null;
    }
    field.note(found ? odd(found) : "");
    return found;
  };

  /** @returns {Read | null} */
  const read = () => {
    const isTicked = (/** @type {string} */ name) => events.some((event) => event.name === name && event.tick.checked);
    /** @type {Field[]} */
    const missing = [];
    /** @param {Field} field @param {{ wrong?: (day: string) => string, odd?: (day: string) => string }} [said] */
    const ask = (field, said) => {
      const found = readDay(field, said);
      if (!found) missing.push(field);
      return found || "";
    };
    const dueDay = ask(due, { odd: (found) => (found > addMonths(today(), 12) ? words.day_far : "") });
    const nowDay = ask(now);
    /** @type {Record<string, string>} */
    const came = {};
    for (const name of ["objection", "hardship"]) {
      if (isTicked(name)) came[name] = ask(more[name], { wrong: (found) => (nowDay && found > nowDay ? words.later : "") });
    }
    const promise = isTicked("promise") ? ask(more.promise) : null;
    if (missing.length) {
      tell(fillCount(words.problems, missing.length, words.locale));
      missing[0].input.focus();
      return null;
    }
    const facts = {
      kind: /** @type {Kind} */ (kind.input.value),
      due: dueDay,
      today: nowDay,
      stops: STOPS.filter(isTicked),
      promise,
      way: isTicked("way") ? /** @type {Channel} */ (more.way.input.value) : null,
      made: Number(made.input.value),
    };
    return { facts, came, mark: mark.input.value.trim() };
  };

  const box = element(
    "form",
    { class: "tool-form", novalidate: true, autocomplete: "off" },
    element("div", { class: "cadence-fields" }, due.box, kind.box, now.box, made.box, mark.box),
    element("fieldset", { class: "cadence-events" }, element("legend", {}, words.happened), ...events.map((event) => event.box)),
    element("p", { class: "tool-buttons" }, element("button", { type: "submit", class: "md-button md-button--primary" }, words.lay_out)),
  );
  keepStill(box);
  return { box, read };
}

/**
 * What stops everything, and what to do instead.
 * @param {Read} read
 * @param {CadenceWords} words
 */
function sayInstead({ facts, came }, words) {
  // In danger, no other answer goes out before a manager has decided.
  const said = (facts.stops[0] === "danger" ? facts.stops.slice(0, 1) : facts.stops).map((stop) => {
    const days = came[stop] ? answerDays(came[stop]) : { word: "", full: "" };
    const named = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, day && sayDay(day, words.locale)]));
    return fill(words.do[stop], named);
  });
  if (facts.stops.length === 0 && facts.promise && facts.promise >= facts.today) said.push(words.promise_do);
  return said;
}

/**
 * The days laid out, to read, print and take along.
 * @param {Read} read
 * @param {CadenceWords} words
 * @param {(sentence: string) => void} tell
 */
function makeResult(read, words, tell) {
  const { facts, mark } = read;
  const rhythm = layOut(facts);
  const plain = fill(words.title, { day: formatDay(facts.due, words.locale), kind: words.kinds[facts.kind] });
  const title = mark ? fill(words.title_mark, { title: plain, mark }) : plain;
  const days = rhythm.rows.map((row) => {
    const { contact } = row;
    const when = element("strong", {}, sayDays(row, words));
    if (!contact) return element("li", { class: "cadence-rest" }, when, " ", fill(words.no_contact, { why: sayWhy(row, facts, words) }));
    const change = sayChange(contact, words);
    return element(
      "li",
      { class: "cadence-contact" },
      element("span", {}, when, words.dot, sayHow(contact, words)),
      element("span", {}, sayGoal(contact, words)),
      change && element("span", { class: "cadence-change" }, change),
    );
  });
  const list = (/** @type {string[]} */ lines) => element("ul", {}, ...lines.map((line) => element("li", {}, ...linkedText(line))));
  const part = (/** @type {string} */ name, /** @type {Node[]} */ ...inside) => [element("p", { class: "cadence-part" }, name), ...inside];
  const said = rhythm.rows.length === 0 ? words.over : rhythm.contacts.length ? fillCount(words.done, rhythm.contacts.length, words.locale) : words.barred;
  const instead = sayInstead(read, words);
  const sheet = element(
    "div",
    { class: "cadence-sheet", tabindex: "-1", role: "group", "aria-label": title },
    element("h3", {}, title),
    element("p", { class: "cadence-made" }, fill(words.made_on, { day: formatDay(facts.today, words.locale) })),
    rhythm.rows.length === 0 ? element("p", {}, words.over) : rhythm.contacts.length ? null : element("p", {}, words.none),
    ...(instead.length ? part(words.instead, list(instead)) : []),
    ...(days.length ? part(words.days, element("ol", { class: "cadence-days" }, ...days)) : []),
    ...part(words.ceilings, list(CEILINGS[facts.kind].map((key) => /** @type {Record<string, string>} */ (words.ceiling)[key]))),
    element("p", {}, words.ours[facts.kind === "firm" || facts.kind === "person" ? facts.kind : "team"]),
  );

  const inApp = isInApp();
  const files = makeInstead(words, tell, () => sheet.innerText);
  const name = [words.file, facts.due, mark].filter(Boolean).join("-");
  const save = (/** @type {string} */ ending, /** @type {string} */ type, /** @type {() => string} */ write) => () =>
    tell(download({ name: fileName(name, ending), content: write(), type: `${type};charset=utf-8` }, inApp, words, files.show));
  const button = (/** @type {string} */ label, /** @type {() => void} */ act) => {
    const made = element("button", { type: "button", class: "md-button" }, label);
    made.addEventListener("click", act);
    return made;
  };
  const writeIcs = () => {
    const about = { mark, address: publicAddress() };
    // Of the same debt always the same id, so that a calendar replaces what it has; a later file has a higher number.
    const id = ["cadence", facts.kind, facts.due, encodeURIComponent(mark)].filter(Boolean).join("-");
    return writeCalendar(calendarEntries(rhythm, about, words), { id, sequence: Math.floor(Date.now() / 10000), now: Date.now() });
  };
  const buttons = element(
    "p",
    { class: "tool-buttons" },
    rhythm.contacts.length ? button(words.save_ics, save(".ics", "text/calendar", writeIcs)) : null,
    button(words.save_csv, save(".csv", "text/csv", () => writeCsv(csvRows(rhythm, facts, words)))),
    button(words.print, () => tell(printPart("print-cadence", inApp, words, undefined, files.show))),
  );
  const note = rhythm.contacts.length ? element("p", { class: "tool-hint" }, words.ics_note) : "";
  return { sheet, said, parts: [sheet, buttons, note, files.box] };
}

/** @param {HTMLElement} place */
function startCadence(place) {
  const words = readFormWords("cadence");
  const build = () => {
    const { voice, tell } = makeVoice();
    const form = makeForm(words, tell);
    const holder = element("div", { class: "cadence-holder" });
    form.box.addEventListener("submit", (event) => {
      event.preventDefault();
      holder.replaceChildren();
      const read = form.read();
      if (!read) return;
      const { sheet, said, parts } = makeResult(read, words, tell);
      holder.replaceChildren(...parts);
      sheet.focus();
      tell(said);
    });
    // Days from before would be read as if they still held.
    form.box.addEventListener("input", () => {
      if (!holder.firstChild) return;
      holder.replaceChildren();
      tell(words.stale);
    });
    place.replaceChildren(form.box, voice, holder);
  };
  build();
  onLeave(build);
}

const place = document.getElementById("cadence");
if (place) startCadence(place);
