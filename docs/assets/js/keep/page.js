// @ts-check
// The handbook kept on this phone: asked for, said how large, kept, made new, taken away. Loaded when a reader taps its button.
import { element } from "../shared/elements.js";
import { isInApp, readData } from "../shared/page.js";
import { fill } from "../shared/words.js";
import { forgetEdition, keepEdition, readEdition, readKept } from "./edition.js";

/** @typedef {Words["keep"] & { locale: string, joins: string }} KeepWords */

const MILLION = 1e6;

/** @param {HTMLElement} place with its button, and the addresses of the site's root and of the list */
function startKeep(place) {
  const words = /** @type {KeepWords} */ (readData("keep-words"));
  const root = new URL(place.dataset.root || ".", location.href).href;
  const list = new URL(place.dataset.list || "", location.href).href;
  const start = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
  const said = element("p", { class: "keep-said", role: "status" });
  const buttons = element("p", { class: "keep-buttons" });
  place.append(said, buttons);

  const size = (/** @type {number} */ bytes) => (bytes / MILLION).toLocaleString(words.locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const tell = (/** @type {string} */ sentence, /** @type {[string, () => Promise<void>][]} */ ...offers) => {
    said.textContent = sentence;
    buttons.replaceChildren(
      ...offers.flatMap(([label, act]) => {
        const made = element("button", { type: "button", class: "md-button" }, label);
        made.addEventListener("click", () => run(act));
        return [made, " "];
      }),
    );
  };
  /** One thing at a time; what fails is told. */
  const run = async (/** @type {() => Promise<void>} */ act) => {
    start.disabled = true;
    buttons.replaceChildren();
    try {
      await act();
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      tell(isFull ? words.full : words.failed, [words.again, act]);
    }
    start.disabled = false;
  };

  const keep = async () => {
    const day = new Date().toLocaleDateString(words.locale, { dateStyle: "long" });
    await keepEdition(root, list, day, (done, all) => {
      said.textContent = fill(words.keeping, { done, all });
    });
    await navigator.serviceWorker.register(handbookTrusted(`${root}sw.js`), { scope: root });
    await show(words.done);
  };
  const remove = async () => {
    const registration = await navigator.serviceWorker.getRegistration(root);
    if (registration && registration.scope === root) await registration.unregister();
    await forgetEdition(root);
    tell(words.removed);
  };
  /** What is kept, whether there is another by now, and what can be done. */
  const show = async (/** @type {string} */ first = "") => {
    const now = await readKept(root);
    if (!now) {
      const { bytes } = await readEdition(list);
      return tell(fill(words.offer, { size: size(bytes) }), [words.agree, keep]);
    }
    const newer = await readEdition(list).then(
      (edition) => edition.hash !== now.hash,
      () => null, // without a network nobody knows
    );
    const state = newer === null ? words.offline : newer ? words.newer : words.newest;
    const sentences = [first, fill(words.kept, { size: size(now.bytes), day: now.day }), state].filter(Boolean);
    return tell(sentences.join(words.joins), ...(newer ? [/** @type {[string, () => Promise<void>]} */ ([words.update, keep])] : []), [words.remove, remove]);
  };

  const look = () => (isInApp() ? tell(words.in_app) : run(show));
  start.addEventListener("click", look);
  return look;
}

const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-keep]")]);
const looks = places.map(startKeep);
// The tap that loaded this script was one for the place that has the focus.
looks[Math.max(0, places.findIndex((place) => place.contains(document.activeElement)))]();
