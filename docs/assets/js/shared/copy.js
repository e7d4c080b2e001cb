// @ts-check
// Text on the clipboard, also where the browser allows it the old way only, as from a USB stick.
import { element } from "./elements.js";

/**
 * Whether the text is on the clipboard. If not, the caller selects it where it stands, for the reader to copy.
 * @param {string} text
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or not a secure page: the old way.
  }
  const area = element("textarea", { "aria-hidden": "true", tabindex: "-1" });
  area.style.cssText = "position: fixed; top: 0; left: 0; opacity: 0"; // every room has it, whatever styles it loads
  area.value = text;
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    // Not allowed either.
  }
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}
