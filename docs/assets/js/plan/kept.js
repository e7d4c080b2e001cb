// @ts-check
// What a plan's form holds, as the tab keeps it, so that following a link and coming back loses nothing.
import { MOST_DEBTS, MOST_LINES } from "./schedule.js";

/**
 * @typedef {object} Kept
 * @property {[lines: number, debts: number]} rows how many there are of each
 * @property {(string | boolean)[]} values of all fields in their order; whether a box is ticked
 * @property {boolean} isMade whether the plan stood below the form
 * @property {{ id: string, sequence: number }} calendar
 */

/**
 * What was kept, from whatever stands in the tab's storage; null where that is nothing of ours.
 * @param {unknown} kept
 * @returns {Kept | null}
 */
export function readKept(kept) {
  const { rows, values, isMade, calendar } = /** @type {Record<string, any>} */ (kept && typeof kept === "object" ? kept : {});
  const isCount = (/** @type {unknown} */ count, /** @type {number} */ most) => Number.isInteger(count) && Number(count) >= 0 && Number(count) <= most;
  if (!Array.isArray(rows) || !isCount(rows[0], MOST_LINES) || !isCount(rows[1], MOST_DEBTS)) return null;
  if (!Array.isArray(values) || !values.every((value) => typeof value === "string" || typeof value === "boolean")) return null;
  if (typeof calendar?.id !== "string" || !isCount(calendar.sequence, Infinity)) return null;
  return { rows: [rows[0], rows[1]], values, isMade: isMade === true, calendar };
}

/**
 * The fields of a form in their order.
 * @param {HTMLFormElement} form
 */
function fieldsOf(form) {
  return /** @type {HTMLInputElement[]} */ ([...form.querySelectorAll("input, select")]);
}

/** @param {HTMLInputElement} field */
const isBox = (field) => field.type === "checkbox" || field.type === "radio";

/** @param {HTMLFormElement} form */
export function valuesOf(form) {
  return fieldsOf(form).map((field) => (isBox(field) ? field.checked : field.value));
}

/**
 * Puts values back, unless they are those of another form.
 * @param {HTMLFormElement} form
 * @param {Kept["values"]} values
 */
export function putValues(form, values) {
  const fields = fieldsOf(form);
  if (fields.length !== values.length) return;
  fields.forEach((field, index) => {
    const value = values[index];
    if (isBox(field)) field.checked = value === true;
    else field.value = String(value);
  });
}
