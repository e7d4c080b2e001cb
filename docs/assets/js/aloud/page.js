// @ts-check
// The page read aloud by the device's own voice, sentence by sentence, with the sentence marked. Loaded when a reader wants it.
import { element } from "../shared/elements.js";
import { readWords } from "../shared/page.js";
import { fill } from "../shared/words.js";
import { readSentences } from "./sentences.js";
import { ownVoice } from "./voices.js";

const SPEEDS = /** @type {const} */ (["normal", "slow", "fast"]);
const RATES = { slow: 0.75, normal: 1, fast: 1.35 };
const NAME = "aloud"; // of the highlight, and of the class where a browser has no highlights

/** @typedef {import("./sentences.js").Sentence} Sentence */

/** @param {HTMLButtonElement} start */
function startAloud(start) {
  const words = readWords("aloud");
  const article = /** @type {HTMLElement} */ (document.querySelector("article"));
  /** @type {Sentence[]} */
  let sentences = [];
  let at = 0;
  let speed = 0;
  let isSpeaking = false;

  const button = (/** @type {string} */ label, /** @type {() => void} */ act) => {
    const made = element("button", { type: "button", class: "md-button" }, label);
    made.addEventListener("click", act);
    return made;
  };
  const said = element("span", { role: "status" });
  const pause = button(words.pause, () => (isSpeaking ? hold() : speak()));
  const faster = button("", () => {
    speed = (speed + 1) % SPEEDS.length;
    nameSpeed();
    if (isSpeaking) speak();
  });
  const bar = element("div", { class: "aloud-bar", role: "region", "aria-label": words.start }, pause, faster, button(words.stop, () => stop()), said);
  const nameSpeed = () => {
    faster.textContent = fill(words.speed, { speed: words.speeds[SPEEDS[speed]] });
  };

  /** Marks a sentence, or none. */
  const mark = (/** @type {Sentence | null} */ sentence) => {
    for (const old of document.querySelectorAll(".aloud-now")) old.classList.remove("aloud-now");
    if (typeof Highlight === "function") CSS.highlights.set(NAME, sentence ? new Highlight(sentence.range) : new Highlight());
    else if (sentence) sentence.block.classList.add("aloud-now");
    if (!sentence) return;
    const { top, bottom } = sentence.range.getBoundingClientRect();
    if (top < 60 || bottom > innerHeight - 80) scrollBy({ top: top - innerHeight / 3 });
  };
  let turn = 0; // a cancelled sentence tells of its end as well
  const speak = () => {
    const sentence = sentences[at];
    if (!sentence) return stop();
    turn += 1;
    const own = turn;
    speechSynthesis.cancel();
    const voice = ownVoice(speechSynthesis.getVoices(), document.documentElement.lang.split("-")[0]);
    if (!voice) return fail();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(utterance, { voice, lang: voice.lang, rate: RATES[SPEEDS[speed]] });
    utterance.addEventListener("end", () => {
      if (own !== turn) return;
      at += 1;
      speak();
    });
    utterance.addEventListener("error", () => own === turn && fail());
    isSpeaking = true;
    pause.textContent = words.pause;
    said.textContent = "";
    mark(sentence);
    return speechSynthesis.speak(utterance);
  };
  const hold = () => {
    turn += 1;
    isSpeaking = false;
    pause.textContent = words.resume;
    speechSynthesis.cancel();
  };
  const fail = () => {
    hold();
    said.textContent = words.failed;
  };
  const stop = () => {
    hold();
    mark(null);
    bar.remove();
    start.focus();
  };
  const begin = () => {
    if (bar.isConnected) return;
    sentences = readSentences(article, words.locale);
    at = 0;
    nameSpeed();
    document.body.append(bar);
    speak();
    pause.focus({ preventScroll: true });
  };
  start.addEventListener("click", begin);
  addEventListener("pagehide", () => bar.isConnected && stop());
  begin();
}

startAloud(/** @type {HTMLButtonElement} */ (document.querySelector(".page-aloud")));
