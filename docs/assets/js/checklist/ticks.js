// @ts-check
// Which items of a checklist are ticked, as this browser keeps it: one list of ids a scenario, the same in both languages.
// Each change reads what is kept first, since another tab may have changed it.

/**
 * @param {unknown} kept
 * @returns {string[]}
 */
export function readTicks(kept) {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
}

/**
 * What to keep after a change; null where nothing is ticked.
 * @param {unknown} kept
 * @param {string[]} ids
 * @param {boolean} isTicked
 */
export function changeTicks(kept, ids, isTicked) {
  const others = readTicks(kept).filter((id) => !ids.includes(id));
  const ticks = isTicked ? [...others, ...ids] : others;
  return ticks.length ? ticks : null;
}
