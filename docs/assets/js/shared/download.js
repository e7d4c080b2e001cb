// @ts-check
// A file made in the page, handed to the reader. Nothing is sent anywhere.
import { fill } from "./words.js";

/**
 * Hands the file to the browser's downloads and returns the sentence to say. Inside an app the file would be lost, and the
 * page with it, so there it is only told where to open the page.
 * @param {{ name: string, content: BlobPart, type: string }} file
 * @param {boolean} inApp
 * @param {{ saved: string, in_app: string }} words
 * @param {() => void} [instead] offers something else there
 */
export function download({ name, content, type }, inApp, words, instead = () => {}) {
  if (inApp) {
    instead();
    return words.in_app;
  }
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the file only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
  return fill(words.saved, { name });
}

const LONGEST_NAME = 80;

/**
 * A name that Windows, Android and macOS take for a file. A long title is cut, its ending never.
 * @param {string} title
 * @param {string} ending as .docx
 */
export function fileName(title, ending) {
  const name = title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ").replace(/\s+/g, " ").trim();
  const short = [...name].slice(0, LONGEST_NAME - ending.length).join("").replace(/[. ]+$/, "");
  return (short || "handbook") + ending;
}
