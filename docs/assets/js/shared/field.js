// @ts-check
// A labelled field with a place for one sentence beside it. A wrong value is never changed or taken away.
import { element, privateField } from "./elements.js";

/**
 * @typedef {object} Field
 * @property {HTMLElement} box label, hint, input and sentence
 * @property {HTMLInputElement} input
 * @property {(parts: Said) => void} wrong marks the field as invalid, and says why
 * @property {(parts: Said) => void} note only says something
 * @property {() => void} clear
 * @typedef {string | (string | Node)[]} Said a sentence, or its parts
 * @typedef {(sentence: string) => void} Tell says it in the polite live region
 */

let fieldCount = 0;

/**
 * @param {string} label
 * @param {Element | Record<string, string | number | boolean>} input made by the caller, or the attributes of an input
 * @param {string | null} [hint]
 * @returns {Field}
 */
export function makeField(label, input, hint) {
  fieldCount += 1;
  const id = `field-${fieldCount}`;
  const control = input instanceof Element ? input : element("input", { ...privateField(40), ...input });
  control.id = id;
  const said = element("p", { class: "tool-said", id: `${id}-said` });
  const hintLine = hint ? element("p", { class: "tool-hint", id: `${id}-hint` }, hint) : null;
  const describe = () => {
    const ids = [hintLine && hintLine.id, said.textContent && said.id].filter(Boolean);
    if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
    else control.removeAttribute("aria-describedby");
  };
  const say = (/** @type {Said} */ parts, /** @type {boolean} */ invalid) => {
    said.replaceChildren(...(typeof parts === "string" ? [parts] : parts));
    said.classList.toggle("tool-wrong", invalid);
    if (invalid) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    describe();
  };
  describe();
  return {
    box: element("div", { class: "tool-field" }, element("label", { for: id }, label), hintLine, control, said),
    input: /** @type {HTMLInputElement} */ (control), // a select and a text area have a value as well
    wrong: (parts) => say(parts, true),
    note: (parts) => say(parts, false),
    clear: () => say([], false),
  };
}

/**
 * A box to tick with its label behind it.
 * @param {string} label
 * @param {Record<string, string | boolean>} [attributes]
 */
export function makeTick(label, attributes = {}) {
  fieldCount += 1;
  const input = element("input", { type: "checkbox", id: `field-${fieldCount}`, ...attributes });
  return { box: element("p", { class: "tool-tick" }, input, element("label", { for: input.id }, label)), input };
}

/**
 * @param {[value: string, label: string][]} options
 */
export function makeSelect(options) {
  return element("select", {}, ...options.map(([value, label]) => element("option", { value }, label)));
}

/** One polite voice for the whole tool; the same sentence twice is said twice. */
export function makeVoice() {
  const voice = element("p", { class: "tool-voice", role: "status" });
  let said = 0;
  const tell = (/** @type {string} */ sentence) => {
    said += 1;
    voice.textContent = sentence + (said % 2 ? "" : "\u00a0");
  };
  return { voice, tell };
}

/**
 * A press on a button leaves the focus where it is until the click is through. Else the field that loses it may say
 * something, the button moves from under the finger, and the click is lost.
 * @param {HTMLElement} form
 */
export function keepStill(form) {
  form.addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
  });
}
