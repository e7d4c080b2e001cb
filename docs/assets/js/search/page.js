// @ts-check
// The box that takes one sentence, and what it answers while one types. `handbook.js` loads this and the index when a
// reader first turns to the box; the build packs the modules into one classic script, which runs from a disk too.

import { element } from "../shared/elements.js";
import { fillCount } from "../shared/words.js";
import { readData } from "../shared/page.js";
import { Engine } from "./engine.js";
import { marked } from "./marked.js";
import { nearest } from "./nearest.js";

/**
 * @typedef {import("./engine.js").Entry} Entry
 * @typedef {import("./engine.js").Line} Line
 * @typedef {import("./engine.js").Index} Index
 * @typedef {{ handbookIndex?: Index, lunr?: unknown }} Loaded
 */

const NEAR = 3;
const LOW = 760; // pixels: a phone's screen
const PANEL = { crisis: "data-crisis", none: "data-none" };

// The page for missing addresses has a box for each language, and shows one.
const shown = document.querySelector("section[data-missing]:not([hidden])") || document;

/**
 * What a form needs to answer.
 * @param {HTMLFormElement} form
 * @param {Index} index
 */
function start(form, index) {
  const box = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const place = /** @type {HTMLElement} */ (form.querySelector(".finder-answer"));
  const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
  const root = new URL(form.dataset.root || "", location.href);
  const { words } = index;
  const said = readData("tool-words");
  /** @type {Engine | null} */
  let made = null;
  // What an empty box offers needs no engine, and a phone takes a moment to make one.
  const engine = () => (made = made || new Engine(index));
  const byAddress = new Map(index.pages.map((entry) => [entry.location, entry]));

  /**
   * From the disk no server turns a folder into its page.
   * @param {string} at
   */
  const address = (at) => {
    const [path, anchor] = at.split("#");
    const file = location.protocol === "file:" && (path === "" || path.endsWith("/")) ? "index.html" : "";
    return new URL(path + file, root).href + (anchor ? `#${anchor}` : "");
  };

  /**
   * @param {Entry} entry
   * @param {[id: string, text: string] | null} [head]
   * @param {Set<string>} [terms]
   */
  const row = (entry, head, terms) => {
    const at = head && !entry.sheet ? `${entry.location}#${head[0]}` : entry.location;
    const text = head ? head[1] : entry.about;
    const why = terms ? marked(text, terms, engine()) : [text];
    const side = entry.side ? element("span", { class: "finder-side" }, words.sides[entry.side]) : null;
    const main = element(
      "a",
      { href: address(at), "data-result": true },
      element("strong", {}, entry.title),
      side,
      element("span", { class: "finder-why" }, ...why),
    );
    const say = entry.say && element("a", { href: address(`${entry.location}#${entry.say}`) }, words.say);
    const sheet = entry.sheet && element("a", { href: address(`checklists/${entry.sheet}.pdf`) }, words.sheet);
    const more = entry.sheet ? element("span", { class: "finder-more" }, say || null, sheet || null) : null;
    return element("li", {}, main, more);
  };

  /**
   * @param {string} kind
   * @param {string} text
   * @param {Line[]} lines
   */
  const panel = (kind, text, lines) => {
    const numbers = lines.map((line) =>
      element("li", {}, element("a", { href: `tel:${line.number}` }, line.number), element("span", {}, line.use)),
    );
    return element("div", { class: "finder-panel", [kind]: true }, element("p", {}, text), element("ul", {}, ...numbers));
  };

  const offers = () => {
    const entries = index.first.map((at) => byAddress.get(at)).filter((entry) => entry !== undefined);
    return [element("p", { class: "finder-lead" }, words.first), element("ol", {}, ...entries.map((entry) => row(entry)))];
  };

  let isLoading = false;
  // Most sentences hold no word that needs it.
  const loadLibrary = async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      await handbookLoad(form.dataset.library || "");
    } catch {
      isLoading = false; // a line that dropped: the next letter tries again, and what is found stands meanwhile
      return;
    }
    engine().lunr = loaded.lunr;
    answer();
  };

  const answer = () => {
    if (!box.value.trim()) {
      place.replaceChildren(...offers());
      status.textContent = "";
      return;
    }
    const { found, isCrisis, isAbsent, isLacking, terms } = engine().answer(box.value);
    if (isLacking) loadLibrary();
    const rows = found.map(({ entry, head }) => row(entry, head, terms));
    place.replaceChildren(
      ...(isCrisis ? [panel(PANEL.crisis, words.crisis, index.lines)] : []),
      ...(isAbsent && !isCrisis ? [panel(PANEL.none, words.none, index.advice)] : []),
      ...(rows.length > 0 ? [element("ol", {}, ...rows)] : offers()),
    );
    const isTold = found.length > 0 && !(isAbsent && !isCrisis);
    status.textContent = isTold ? fillCount(words.found, found.length, said.language.locale) : "";
  };

  const links = () => /** @type {HTMLElement[]} */ ([...place.querySelectorAll("a[data-result]")]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [first] = links();
    if (!first || !box.value.trim()) return;
    // What is only nearest nobody asked for: it is gone to, and opened with the next press.
    if (place.querySelector(`[${PANEL.none}]`)) first.focus();
    else first.click();
  });
  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const stops = [box, ...links()];
    const next = stops[stops.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });
  // With a keyboard open, what is below the box has half a screen: with the first letter the box goes to its top.
  let isRaised = false;
  box.addEventListener("input", () => {
    if (!isRaised && innerHeight < LOW) form.scrollIntoView({ block: "start" });
    isRaised = true;
    answer();
  });
  box.addEventListener("blur", () => {
    isRaised = false;
  });
  box.addEventListener("focus", answer);
  // Some browsers tell so that the box was emptied, and others of each Enter.
  box.addEventListener("search", () => box.value || answer());

  const near = shown.querySelector("[data-near]");
  if (near) {
    const path = location.href.slice(root.href.length);
    const entries = nearest(path, index.pages, NEAR);
    const list = element("ol", {}, ...entries.map((entry) => row(entry)));
    if (entries.length > 0) near.append(element("p", {}, words.near), element("div", { class: "finder-answer" }, list));
  }
  status.textContent = "";
  if (document.activeElement === box || box.value) answer();
  // Once the first answer is on the screen.
  requestAnimationFrame(() => setTimeout(engine, 0));
}

const form = shown.querySelector("form.finder");
const loaded = /** @type {Loaded} */ (/** @type {unknown} */ (window));
if (form instanceof HTMLFormElement && loaded.handbookIndex) start(form, loaded.handbookIndex);
