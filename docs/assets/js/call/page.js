// @ts-check
// A talk to practise, one turn at a time. Without this script the page is the whole talk as text. Nothing is kept.
import { ownVoice } from "../aloud/voices.js";
import { element, privateField } from "../shared/elements.js";
import { readWords } from "../shared/page.js";
import { fill } from "../shared/words.js";
import { readTalk, textOf } from "./talk.js";
import { review, turnAfter } from "./way.js";

/**
 * @typedef {import("./talk.js").Chair} Chair
 * @typedef {import("./talk.js").Choice} Choice
 * @typedef {import("./talk.js").Turn} Turn
 * @typedef {import("./way.js").Step} Step
 * @typedef {import("./way.js").Action} Action
 */

const words = readWords("call");
const LONGEST = 300; // of an own sentence

/**
 * @param {string} label
 * @param {() => void} act
 * @param {string} [kind]
 */
function button(label, act, kind = "md-button") {
  const made = element("button", { type: "button", class: kind }, label);
  made.addEventListener("click", act);
  return made;
}

/**
 * What one person says, as in a chat.
 * @param {"they" | "you" | "told"} who
 * @param {string} text
 */
function bubble(who, text) {
  const name = who === "told" ? null : element("span", { class: "call-who" }, words[who]);
  return element("p", { class: `call-${who}` }, name, text);
}

/** @param {Node[]} nodes */
const copies = (nodes) => nodes.map((node) => withoutIds(/** @type {Element} */ (node.cloneNode(true))));

/** @param {Element} copy of an element that stays on the page */
function withoutIds(copy) {
  for (const place of [copy, ...copy.querySelectorAll("[id]")]) place.removeAttribute("id");
  return copy;
}

/**
 * @param {HTMLElement} article
 * @param {Element[]} elements the talk as text
 */
function startPractice(article, elements) {
  const chairs = readTalk(elements);
  const text = element("div", { class: "call-text" });
  elements[0].before(text);
  text.append(...elements);
  const log = element("div", { class: "call-log" });
  const status = element("p", { class: "call-said", role: "status" });
  const turnBox = element("div", { class: "call-turn" });
  const box = element("section", { class: "practice", "aria-label": words.practise, tabindex: "-1" });
  text.before(box);
  for (const link of article.querySelectorAll(".ways a[href^='#']")) link.remove(); // the buttons lead there now
  let chair = chairs[0];
  /** @type {Step[]} */
  let way = [];
  let saysOwn = false;
  let isSpoken = false;
  let showFacts = () => {};

  const other = () => /** @type {Chair} */ (chairs.find((one) => one !== chair));

  /** The whole talk as text, and a chair to choose; focus goes there, except as the page opens. */
  const choose = (isAsked = true) => {
    silence();
    way = [];
    text.hidden = false;
    const starts = chairs.map((one) => button(one.title, () => begin(one), "md-button md-button--primary"));
    box.replaceChildren(element("p", {}, words.choose), element("p", { class: "call-starts" }, ...starts));
    if (!isAsked) return;
    box.focus({ preventScroll: true });
    box.scrollIntoView();
  };

  const begin = (/** @type {Chair} */ one) => {
    chair = one;
    way = [];
    text.hidden = true;
    const facts = element("details", { class: "call-facts", open: true }, element("summary", {}, chair.title), ...copies(chair.facts));
    const own = element("input", { type: "checkbox" });
    own.checked = saysOwn;
    own.addEventListener("change", () => {
      saysOwn = own.checked;
      showTurn(turnAfter(chair, way));
    });
    const settings = element("p", { class: "call-settings" }, element("label", {}, own, words.own_first), voiceBox());
    const tools = element("p", { class: "call-tools" }, button(words.back, back), button(words.again, () => begin(chair)), button(words.other, () => begin(other())), button(words.whole, () => choose()));
    showFacts = () => {
      facts.open = !way.length;
    };
    box.replaceChildren(facts, settings, log, status, turnBox, tools);
    show();
  };

  const back = () => {
    if (!way.length) return choose();
    way.pop();
    return show();
  };

  /** The device's own voice for the other side; nothing where it has none. */
  const voiceBox = () => {
    if (!("speechSynthesis" in window)) return null;
    const tick = element("input", { type: "checkbox" });
    tick.checked = isSpoken;
    const label = element("label", { hidden: !voice() }, tick, words.speak);
    speechSynthesis.addEventListener("voiceschanged", () => (label.hidden = !voice()));
    tick.addEventListener("change", () => {
      isSpoken = tick.checked;
      if (isSpoken) speak(turnAfter(chair, way));
      else silence();
    });
    return label;
  };
  const voice = () => ownVoice(speechSynthesis.getVoices(), document.documentElement.lang.split("-")[0]);
  const silence = () => "speechSynthesis" in window && speechSynthesis.cancel();
  const speak = (/** @type {Turn} */ turn) => {
    silence();
    const own = isSpoken ? voice() : null;
    if (!own) return;
    for (const sentence of turn.said) {
      speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(sentence), { voice: own, lang: own.lang }));
    }
  };

  const show = () => {
    const turn = turnAfter(chair, way);
    log.replaceChildren(...way.flatMap((step, number) => stepParts(step, number === way.length - 1)), ...turnParts(turn));
    status.textContent = [...mistake(), ...(turn.ending ? [turn.title] : [...turn.told, ...turn.said])].join(words.joins);
    showTurn(turn);
    if (way.length < 2) showFacts();
    speak(turn);
    turnBox.focus({ preventScroll: true });
    topPlace().scrollIntoView();
  };

  /** What the reader said last, so that what was heard in a mistake is seen; below a right one, where the next turn needs the room. */
  const topPlace = () => {
    const last = Array.from(log.querySelectorAll(".call-you")).pop();
    if (!last) return box;
    const height = turnBox.getBoundingClientRect().bottom - last.getBoundingClientRect().top;
    return (height > innerHeight * 0.85 && !mistake().length && last.nextElementSibling) || last;
  };

  /** What the other side heard where the last choice was a wrong one, and whose rule bars it: it is shown open, and told. */
  const mistake = () => {
    const last = way[way.length - 1];
    if (!last || !last.choice.isWrong) return [];
    const told = last.choice.told.filter((node) => !(/** @type {Element} */ (node).matches(".misses, .does")));
    return told.map((node) => textOf(/** @type {Element} */ (node)));
  };

  const showTurn = (/** @type {Turn} */ turn) => {
    if (turn.ending) showEnding(turn);
    else if (saysOwn) askOwn(turn);
    else showChoices(turn);
  };

  const turnParts = (/** @type {Turn} */ turn) => (turn.ending ? [] : [...turn.told.map((line) => bubble("told", line)), ...turn.said.map((line) => bubble("they", line))]);

  /** What was said and heard; open where the choice just now was a wrong one. */
  const stepParts = (/** @type {Step} */ { turn, choice }, /** @type {boolean} */ isLast) => {
    const heard = element("details", { class: "call-heard", open: isLast && choice.isWrong }, element("summary", {}, words.what_heard), ...copies(choice.told));
    return [...turnParts(turn), bubble("you", choice.said), heard];
  };

  const setTurn = (/** @type {string} */ label, /** @type {Node[]} */ ...parts) => {
    for (const [name, value] of Object.entries({ role: "group", "aria-label": label, tabindex: "-1" })) turnBox.setAttribute(name, value);
    turnBox.replaceChildren(...parts);
  };

  const showChoices = (/** @type {Turn} */ turn, own = "") => {
    const said = own ? [bubble("you", own), element("p", {}, words.nearest)] : [element("p", {}, words.you_say)];
    const choices = turn.choices.map((choice) => {
      return button(choice.said, () => {
        way.push({ turn, choice });
        show();
      }, "call-choice");
    });
    setTurn(words.you_say, ...said, ...choices);
  };

  /** The reader's own sentence first; it is read by nobody and compared by the reader. */
  const askOwn = (/** @type {Turn} */ turn) => {
    const field = element("textarea", { rows: 2, ...privateField(LONGEST) });
    const label = element("label", {}, words.say_own, field);
    setTurn(words.you_say, label, button(words.compare, () => {
      showChoices(turn, field.value.trim());
      turnBox.focus();
    }));
  };

  const showEnding = (/** @type {Turn} */ turn) => {
    const { done, missed } = review(way);
    const list = (/** @type {string} */ name, /** @type {Action[]} */ actions) => {
      const links = actions.map((action) => element("li", {}, element("a", { href: action.address }, action.name)));
      return actions.length ? [element("h3", {}, fill(name, { n: actions.length })), element("ul", {}, ...links)] : [];
    };
    setTurn(turn.title, element("h2", {}, turn.title), ...copies(turn.nodes), ...list(words.done, done), ...list(words.missed, missed));
  };

  addEventListener("pagehide", silence);
  addEventListener("beforeprint", () => {
    for (const choice of text.querySelectorAll("details")) choice.open = true;
  });
  /** Where a link of this page leads, also into the text while it is hidden. */
  const goTo = (/** @type {string} */ id) => {
    const one = chairs.find((own) => own.id === id);
    const place = document.getElementById(id);
    if (one) return begin(one);
    if (!place || !text.hidden || !text.contains(place)) return undefined;
    choose();
    const unfolded = place.closest("details");
    if (unfolded) unfolded.open = true;
    return place.scrollIntoView();
  };

  choose(false);
  const here = () => goTo(location.hash.slice(1));
  addEventListener("hashchange", here);
  here();
}

const article = /** @type {HTMLElement} */ (document.querySelector("article"));
const first = article.querySelector("h2.chair");
if (first) {
  const elements = [first];
  for (let next = first.nextElementSibling; next && !next.matches(".footnote, .reviewed"); next = next.nextElementSibling) elements.push(next);
  startPractice(article, elements);
}
