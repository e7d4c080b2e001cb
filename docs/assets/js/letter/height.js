// @ts-check
// A text area that grows with what it holds. One that is not shown has no height to measure.
/** @param {HTMLElement} area */
export function fitHeight(area) {
  area.style.height = "auto";
  if (area.scrollHeight) area.style.height = `${area.scrollHeight + 4}px`;
}
