// @ts-check
// A talk as the page has it, for whoever walks through it.

/**
 * @typedef {{ said: string, told: Node[], next: string, does: Way[], misses: Way[], isWrong: boolean }} Choice isWrong: it misses something, also where no score is kept
 * @typedef {{ id: string, name: string, address: string }} Way an action and where it is explained
 * @typedef {{ id: string, title: string, told: string[], said: string[], choices: Choice[], ending: string, isCrisis: boolean, nodes: Node[] }} Turn
 * @typedef {{ id: string, title: string, facts: Node[], turns: Map<string, Turn>, first: string }} Chair
 */

/**
 * The chairs of a talk, from the headings of its page.
 * @param {Element[]} elements what stands on the page from the first chair on
 * @returns {Chair[]}
 */
export function readTalk(elements) {
  /** @type {Chair[]} */
  const chairs = [];
  /** @type {Turn | null} */
  let turn = null;
  for (const place of elements) {
    const chair = chairs[chairs.length - 1];
    if (place.matches("h2.chair")) {
      chairs.push({ id: place.id, title: textOf(place), facts: [], turns: new Map(), first: "" });
      turn = null;
    } else if (chair && place.matches("h3.turn, h3.ending")) {
      turn = readTurn(/** @type {HTMLElement} */ (place));
      chair.turns.set(turn.id, turn);
      chair.first = chair.first || turn.id;
    } else if (turn) {
      addPart(turn, place);
    } else if (chair) {
      chair.facts.push(place);
    }
  }
  return chairs;
}

/**
 * @param {HTMLElement} heading
 * @returns {Turn}
 */
function readTurn(heading) {
  return {
    id: heading.id,
    title: textOf(heading),
    told: [],
    said: [],
    choices: [],
    ending: heading.dataset.kind || "",
    isCrisis: heading.classList.contains("crisis"),
    nodes: [],
  };
}

/**
 * @param {Turn} turn
 * @param {Element} place
 */
function addPart(turn, place) {
  turn.nodes.push(place);
  if (place.matches("details.choice")) turn.choices.push(readChoice(/** @type {HTMLElement} */ (place)));
  else if (place.matches("blockquote")) turn.said.push(...[...place.querySelectorAll("p")].map(textOf));
  else if (place.matches("p")) turn.told.push(textOf(place));
}

/**
 * @param {HTMLElement} details
 * @returns {Choice}
 */
function readChoice(details) {
  const ways = (/** @type {string} */ kind) =>
    [...details.querySelectorAll(`.${kind} a`)].map((link) => {
      const { href, hash } = /** @type {HTMLAnchorElement} */ (link);
      return { id: hash.slice(1), name: textOf(link), address: href };
    });
  const told = [...details.children].filter((child) => !child.matches("summary") && !child.querySelector(".then"));
  const said = textOf(/** @type {Element} */ (details.querySelector("summary")));
  return { said, told, next: details.dataset.then || "", does: ways("does"), misses: ways("misses"), isWrong: Boolean(details.dataset.misses) };
}

/** @param {Element} place */
export function textOf(place) {
  return (place.textContent || "").replace(/\s+/g, " ").trim();
}
