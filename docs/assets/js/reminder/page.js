// @ts-check
// A scenario page: its checklist, and below it the items for after the talk become calendar entries.
import "../checklist/page.js";
import { nowInChina, parseDay } from "../shared/day.js";
import { download, fileName } from "../shared/download.js";
import { element } from "../shared/elements.js";
import { keepStill, makeField, makeTick, makeVoice } from "../shared/field.js";
import { newId, writeCalendar } from "../shared/ics.js";
import { makeInstead } from "../shared/instead.js";
import { isInApp, publicAddress, readWords } from "../shared/page.js";
import { shareButton } from "../shared/share.js";
import { onLeave } from "../shared/store.js";
import { fill, fillCount } from "../shared/words.js";
import { reminderEntries, TIMES, UNTICKED, USUAL_TIMES } from "./reminders.js";

const CALENDAR_TYPE = "text/calendar;charset=utf-8";

/** @typedef {ReturnType<typeof readWords<"reminder">>} ReminderWords */
/** @typedef {import("./reminders.js").When} When */
/** @typedef {{ id: string, text: string, link: string | null }} AfterItem */

/**
 * The items for after the talk, as the page has them.
 * @param {Element} checklist
 * @returns {AfterItem[]}
 */
function readAfterList(checklist) {
  return [...checklist.querySelectorAll("#after + ul > li")].map((line) => {
    const how = line.querySelector("a.how");
    return {
      id: (line.querySelector("input")?.id || "").replace(/^tick-/, ""),
      text: (line.querySelector("label")?.textContent || "").trim(),
      link: how ? onTheWeb(how.getAttribute("href") || "") : null,
    };
  });
}

/**
 * Where the link leads on the public site, also from a copy opened from a disk, whose pages end in index.html.
 * @param {string} link
 */
function onTheWeb(link) {
  return new URL(link, publicAddress()).href.replace(/index\.html(?=#|$)/, "");
}

/**
 * @param {When[]} times
 * @param {ReminderWords} words
 * @param {string} mark
 */
function timeOptions(times, words, mark) {
  return times.map((time) => element("option", { value: time + mark }, words.times[time]));
}

/**
 * One item: a box to tick and when. The second date's times can be chosen once there is one.
 * @param {AfterItem} item
 * @param {ReminderWords} words
 */
function makeItem(item, words) {
  const usual = USUAL_TIMES[item.id];
  const tick = makeTick(item.text, { checked: Boolean(usual) && !UNTICKED.includes(item.id) });
  const first = element("optgroup", { label: words.first_group }, ...timeOptions(TIMES, words, ""));
  const second = element("optgroup", { label: words.second_group, disabled: true }, ...timeOptions(TIMES.slice(1), words, "-second"));
  const when = element("select", { "aria-label": fill(words.when, { item: item.text }) }, first, second);
  when.value = usual || "on";
  const show = () => {
    when.disabled = !tick.input.checked;
  };
  tick.input.addEventListener("change", show);
  show();
  return { item, tick, when, second, box: element("div", { class: "reminder-item" }, tick.box, when) };
}

/**
 * @param {Element} checklist
 * @param {ReminderWords} words
 */
function makeReminder(checklist, words) {
  const { voice, tell } = makeVoice();
  const day = makeField(words.day, { type: "date" }, words.day_hint);
  const second = makeField(words.second, { type: "date" }, words.second_hint);
  const items = readAfterList(checklist).map((item) => makeItem(item, words));
  const now = () => nowInChina(Date.now());
  // What the scenario is called up to its first comma.
  const [scenario] = (document.querySelector("h1")?.textContent || "").trim().split(/[，,]/);
  const id = newId();
  let sequence = 0;

  /** @typedef {import("../shared/field.js").Field} Field */
  // Half a date has no value yet.
  const isTyped = (/** @type {Field} */ { input }) => input.value !== "" || input.validity.badInput;
  /** The field's day, or null with what is wrong said beside it; a day that has passed is only asked about. */
  const readDay = (/** @type {Field} */ field, /** @type {string | null} */ wanted) => {
    if (!isTyped(field)) {
      if (wanted) field.wrong(wanted);
      else field.clear();
      return null;
    }
    const found = parseDay(field.input.value);
    if (!found) field.wrong(words.wrong);
    else if (found < now().day) field.note(words.past);
    else field.clear();
    return found;
  };
  const showSecond = () => {
    for (const { second: group } of items) group.disabled = second.input.value === "";
  };
  for (const field of [day, second]) {
    field.input.addEventListener("change", () => {
      const found = readDay(field, null);
      if (found && found < now().day) tell(words.past);
      showSecond();
    });
  }

  const stop = (/** @type {string} */ sentence, /** @type {HTMLElement} */ input) => {
    tell(sentence);
    input.focus();
    return null;
  };
  /** The file, with what it holds; null where something is missing, which is told. */
  const make = () => {
    const agreed = readDay(day, words.empty);
    if (!agreed) return stop(isTyped(day) ? words.wrong : words.empty, day.input);
    const ticked = items.filter(({ tick }) => tick.input.checked);
    if (ticked.length === 0) return stop(words.none, items[0].tick.input);
    const other = readDay(second, ticked.some(({ when }) => when.value.endsWith("-second")) ? words.second_missing : null);
    if (!other && second.input.getAttribute("aria-invalid")) {
      return stop(isTyped(second) ? words.wrong : words.second_missing, second.input);
    }
    const chosen = ticked.map(({ item, when }) => {
      const [time, mark] = when.value.split("-");
      return { ...item, when: /** @type {When} */ (time), day: mark && other ? other : agreed };
    });
    const entries = reminderEntries(chosen, now(), publicAddress(), scenario, words);
    const content = writeCalendar(entries, { id, sequence, now: Date.now() });
    sequence += 1;
    return { name: fileName(`${words.file}-${agreed}`, ".ics"), content, type: CALENDAR_TYPE, entries };
  };
  /** @type {import("../shared/ics.js").CalendarEntry[]} */
  let entries = [];
  const instead = makeInstead(words, tell, () => entries.map((entry) => `${entry.day} ${entry.summary}`).join("\n"));
  const save = () => {
    const made = make();
    if (!made) return;
    entries = made.entries;
    const said = download(made, isInApp(), words, instead.show);
    tell(isInApp() ? said : [said, fillCount(words.saved_with, entries.length, words.locale)].join(words.joins));
  };

  const form = element(
    "form",
    { class: "tool-form", novalidate: true, autocomplete: "off" },
    element("p", {}, words.intro),
    element("div", { class: "reminder-days" }, day.box, second.box),
    element("fieldset", { class: "reminder-items" }, element("legend", {}, words.items), ...items.map(({ box }) => box)),
    element("p", { class: "tool-hint" }, words.note),
    element("p", { class: "tool-buttons" }, element("button", { type: "submit", class: "md-button" }, words.make), shareButton(words, tell, CALENDAR_TYPE, make)),
    voice,
    instead.box,
  );
  keepStill(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  return element(
    "section",
    { id: "reminder", class: "reminder" },
    element("details", {}, element("summary", {}, words.title), form),
  );
}

function startReminder() {
  const checklist = document.querySelector(".checklist");
  if (!checklist) return;
  const words = readWords("reminder");
  let reminder = makeReminder(checklist, words);
  checklist.after(reminder);
  onLeave(() => {
    const fresh = makeReminder(checklist, words);
    reminder.replaceWith(fresh);
    reminder = fresh;
  });
}

startReminder();
