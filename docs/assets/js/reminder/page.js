// A scenario page: below its checklist, the items for after the talk become calendar entries.
import { nowInChina, parseDay } from "../shared/day.js";
import { download, fileName } from "../shared/download.js";
import { element, fillIn } from "../shared/elements.js";
import { keepStill, makeField, makeTick, makeVoice } from "../shared/field.js";
import { writeCalendar } from "../shared/ics.js";
import { pageLanguage } from "../shared/language.js";
import { reminderEvents, USUAL_TIMES } from "./reminders.js";
import { REMINDER_WORDS } from "./words.js";

/** The items for after the talk, as the page has them: { id, text, link }. */
function readAfterList(checklist) {
  return [...checklist.querySelectorAll("#after + ul > li")].map((line) => {
    const how = line.querySelector("a.how");
    return {
      id: line.querySelector("input").id.replace(/^tick-/, ""),
      text: line.querySelector("label").textContent.trim(),
      link: how ? publicAddress(how.getAttribute("href")) : null,
    };
  });
}

function pageAddress() {
  return document.querySelector("link[rel=canonical]").href;
}

/** Where the link leads on the public site, also from a copy opened from a disk, whose pages end in index.html. */
function publicAddress(link) {
  return new URL(link, pageAddress()).href.replace(/index\.html(?=#|$)/, "");
}

function timeOptions(words, mark) {
  return Object.entries(words.times).map(([value, label]) => element("option", { value: `${value}${mark}` }, label));
}

/** One item: a box to tick and when. The second date's times can be chosen once there is one. */
function makeItem(item, words) {
  const usual = USUAL_TIMES[item.id];
  const tick = makeTick(item.text, { checked: Boolean(usual) });
  const first = element("optgroup", { label: words.firstGroup }, ...timeOptions(words, ""));
  const second = element("optgroup", { label: words.secondGroup, disabled: true }, ...timeOptions(words, "-second").slice(1));
  const when = element("select", { "aria-label": fillIn(words.when, { item: item.text }) }, first, second);
  when.value = usual || "on";
  const show = () => {
    when.disabled = !tick.input.checked;
  };
  tick.input.addEventListener("change", show);
  show();
  return { item, tick, when, second, box: element("div", { class: "reminder-item" }, tick.box, when) };
}

function makeReminder(checklist, words, language) {
  const { voice, tell } = makeVoice();
  const day = makeField(words.day, { type: "date" }, words.dayHint);
  const second = makeField(words.second, { type: "date" }, words.secondHint);
  const items = readAfterList(checklist).map((item) => makeItem(item, words));
  const now = () => nowInChina(Date.now());

  const isTyped = ({ input }) => input.value !== "" || input.validity.badInput; // half a date has no value yet
  /** The field's day, or null with what is wrong said beside it; a day that has passed is only asked about. */
  const readDay = (field, wanted) => {
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

  const stop = (sentence, input) => {
    tell(sentence);
    input.focus();
  };
  const make = () => {
    const agreed = readDay(day, words.empty);
    if (!agreed) return stop(isTyped(day) ? words.wrong : words.empty, day.input);
    const ticked = items.filter(({ tick }) => tick.input.checked);
    if (ticked.length === 0) return stop(words.none, items[0].tick.input);
    const other = readDay(second, ticked.some(({ when }) => when.value.endsWith("-second")) ? words.secondMissing : null);
    if (!other && second.input.getAttribute("aria-invalid")) {
      return stop(isTyped(second) ? words.wrong : words.secondMissing, second.input);
    }
    const chosen = ticked.map(({ item, when }) => {
      const [time, mark] = when.value.split("-");
      return { ...item, when: time, day: mark ? other : agreed };
    });
    const events = reminderEvents(chosen, now(), pageAddress(), words, language);
    download(`${fileName(words.file)}-${agreed}.ics`, writeCalendar(events, Date.now()), "text/calendar;charset=utf-8");
    return tell(fillIn(words.saved, { count: events.length }));
  };

  const form = element(
    "form",
    { class: "tool-form", novalidate: true },
    element("p", {}, words.intro),
    element("div", { class: "reminder-days" }, day.box, second.box),
    element("fieldset", { class: "reminder-items" }, element("legend", {}, words.items), ...items.map(({ box }) => box)),
    element("p", { class: "tool-hint" }, words.note),
    element("p", { class: "tool-buttons" }, element("button", { type: "submit", class: "md-button" }, words.make)),
    voice,
  );
  keepStill(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    make();
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
  const language = pageLanguage();
  checklist.after(makeReminder(checklist, REMINDER_WORDS[language], language));
}

startReminder();
