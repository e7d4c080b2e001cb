// @ts-check
// Where a page can neither print nor save, as inside an app: its words to copy, and the address of its file.
import { copyText } from "./copy.js";
import { element } from "./elements.js";

/**
 * A row of buttons, which is there once it is called for.
 * @param {{ copied: string, copy_failed: string, copy_text: string, copy_address: string }} words
 * @param {(sentence: string) => void} tell
 * @param {() => string} text what is to be printed or saved, as words
 * @param {string} [address] of a file with the same
 */
export function makeInstead(words, tell, text, address = "") {
  const button = (/** @type {string} */ label, /** @type {() => string} */ read) => {
    const made = element("button", { type: "button", class: "md-button" }, label);
    made.addEventListener("click", async () => {
      const wanted = read();
      if (await copyText(wanted)) return tell(words.copied);
      shown.textContent = wanted;
      shown.hidden = false;
      getSelection()?.selectAllChildren(shown);
      return tell(words.copy_failed);
    });
    return made;
  };
  const shown = element("pre", { class: "instead-text", hidden: true });
  const box = element("div", { class: "instead", hidden: true });
  const show = () => {
    const file = address ? [" ", button(words.copy_address, () => address), " ", element("code", {}, address)] : [];
    box.replaceChildren(element("p", { class: "tool-buttons" }, button(words.copy_text, text), ...file), shown);
    box.hidden = false;
  };
  return { box, show };
}
