// @ts-check
// The way that someone takes through a talk. Pure.

/**
 * @typedef {import("./talk.js").Chair} Chair
 * @typedef {import("./talk.js").Choice} Choice
 * @typedef {import("./talk.js").Turn} Turn
 * @typedef {import("./talk.js").Way} Action
 * @typedef {{ turn: Turn, choice: Choice }} Step
 */

/**
 * The turn at the end of a way.
 * @param {Chair} chair
 * @param {Step[]} way
 * @returns {Turn}
 */
export function turnAfter(chair, way) {
  const id = way.length ? way[way.length - 1].choice.next : chair.first;
  return /** @type {Turn} */ (chair.turns.get(id));
}

/**
 * What was done on a way, and what was missed and never made good. Nothing of either where it met danger: there is no score.
 * @param {Step[]} way
 * @returns {{ done: Action[], missed: Action[] }}
 */
export function review(way) {
  if (way.some(({ turn }) => turn.isCrisis)) return { done: [], missed: [] };
  /** @type {Map<string, Action>} */
  const done = new Map();
  /** @type {Map<string, Action>} */
  const missed = new Map();
  for (const { choice } of way) {
    for (const action of choice.misses) if (!done.has(action.id)) missed.set(action.id, action);
    for (const action of choice.does) {
      done.set(action.id, action);
      missed.delete(action.id);
    }
  }
  return { done: [...done.values()], missed: [...missed.values()] };
}
