// A labelled field with a place for one sentence beside it. A wrong value is never changed or taken away.
import { element } from "./elements.js";

let fieldCount = 0;

/**
 * { box, input, wrong(sentence), note(sentence), clear() }. input: an element made by the caller, or the attributes of
 * an input. wrong marks the field as invalid; note only says something.
 */
export function makeField(label, input, hint) {
  fieldCount += 1;
  const id = `field-${fieldCount}`;
  const control = input instanceof Element ? input : element("input", { autocomplete: "off", ...input });
  control.id = id;
  const said = element("p", { class: "tool-said", id: `${id}-said` });
  const hintLine = hint ? element("p", { class: "tool-hint", id: `${id}-hint` }, hint) : null;
  const describe = () => {
    const ids = [hintLine && hintLine.id, said.textContent && said.id].filter(Boolean);
    if (ids.length) control.setAttribute("aria-describedby", ids.join(" "));
    else control.removeAttribute("aria-describedby");
  };
  const say = (parts, invalid) => {
    said.textContent = "";
    said.append(...[].concat(parts));
    said.classList.toggle("tool-wrong", invalid);
    if (invalid) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    describe();
  };
  describe();
  return {
    box: element("div", { class: "tool-field" }, element("label", { for: id }, label), hintLine, control, said),
    input: control,
    wrong: (parts) => say(parts, true),
    note: (parts) => say(parts, false),
    clear: () => say([], false),
  };
}

/** A box to tick with its label behind it. */
export function makeTick(label, attributes = {}) {
  fieldCount += 1;
  const input = element("input", { type: "checkbox", id: `field-${fieldCount}`, ...attributes });
  return { box: element("p", { class: "tool-tick" }, input, element("label", { for: input.id }, label)), input };
}

/** A select: options are [value, label]. */
export function makeSelect(options) {
  return element("select", {}, ...options.map(([value, label]) => element("option", { value }, label)));
}

/** One polite voice for the whole tool; the same sentence twice is said twice. */
export function makeVoice() {
  const voice = element("p", { class: "tool-voice", role: "status" });
  let said = 0;
  const tell = (sentence) => {
    said += 1;
    voice.textContent = sentence + (said % 2 ? "" : "\u00a0");
  };
  return { voice, tell };
}

/**
 * A press on a button leaves the focus where it is until the click is through. Else the field that loses it may say
 * something, the button moves from under the finger, and the click is lost.
 */
export function keepStill(form) {
  form.addEventListener("mousedown", (event) => {
    if (event.target.closest("button")) event.preventDefault();
  });
}
