// @ts-check
// A file handed to the device's own sharing. Where it goes is chosen there; this site learns nothing of it.
import { element } from "./elements.js";

/** @typedef {{ name: string, content: BlobPart, type: string }} MadeFile */

/**
 * A button; null where the device shares no such file.
 * @param {{ share: string, share_again: string, share_failed: string }} words
 * @param {(sentence: string) => void} tell
 * @param {string} type of the file
 * @param {() => MadeFile | Promise<MadeFile> | null} make null where something is still missing, which it has told
 */
export function shareButton(words, tell, type, make) {
  const sample = () => ({ files: [new File([""], "a", { type })] });
  if (typeof navigator.canShare !== "function" || !navigator.canShare(sample())) return null;
  const button = element("button", { type: "button", class: "md-button" }, words.share);
  button.addEventListener("click", async () => {
    try {
      const made = await make();
      if (!made) return;
      tell("");
      await navigator.share({ files: [new File([made.content], made.name, { type: made.type })] });
    } catch (error) {
      const name = error instanceof Error || error instanceof DOMException ? error.name : "";
      // A file that took long to come: the browser wants a fresh tap, and has the file by then.
      if (name === "NotAllowedError") tell(words.share_again);
      else if (name !== "AbortError") tell(words.share_failed);
    }
  });
  return button;
}
