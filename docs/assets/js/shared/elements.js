// @ts-check
// Small pieces of a page made by script. What a reader typed only ever becomes text, never HTML.

/**
 * An element with attributes (true: present, false or null: absent) and children, elements or text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {(Node | string | null | undefined)[]} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children) if (child !== null && child !== undefined) made.append(child);
  return made;
}

/**
 * What a field for a reader's own words has: no spelling or writing help that would send them to the browser's maker, nothing
 * remembered, and an end.
 * @param {number} most signs
 */
export function privateField(most) {
  return { autocomplete: "off", spellcheck: "false", writingsuggestions: "false", maxlength: most };
}

/**
 * Where a link of a tool's sentence leads: to the address of the page's own link with the id `to-…`, or of the sources
 * page in the footnote of that key. So the addresses stand in the page, where the build checks them.
 * @param {string} key
 */
export function addressOf(key) {
  const note = document.getElementById(`fn:${key}`);
  const link = document.getElementById(`to-${key}`) || (note && note.querySelector(`a[href$="#${key}"]`));
  return link instanceof HTMLAnchorElement ? link.href : null;
}

/**
 * "See [restructuring](restructuring) first" as text and links. They open beside the page, which forgets what was typed when
 * it is left. A helpline, `[12348](hot-12348)`, is called.
 * @param {string} text
 */
export function linkedText(text) {
  return text.split(/(\[[^\]]+\]\([\w-]+\))/).map((part) => {
    const link = /^\[([^\]]+)\]\(([\w-]+)\)$/.exec(part);
    if (!link) return part;
    if (link[2].startsWith("hot-")) return element("a", { href: `tel:${link[2].slice(4)}` }, link[1]);
    const address = addressOf(link[2]);
    return address ? element("a", { href: address, target: "_blank" }, link[1]) : link[1];
  });
}
