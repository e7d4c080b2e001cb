// Small pieces of a page made by script. What a reader typed only ever becomes text, never HTML.

/** An element with attributes (true: present, false or null: absent) and children, elements or text. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** "{done} of {all}" with its values. */
export function fillIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (mark, name) => (name in values ? values[name] : mark));
}

/**
 * Where a link of a tool's sentence leads: to the address of the page's own link with the id `to-…`, or of the sources
 * page in the footnote of that key. So the addresses stand in the page, where the build checks them.
 */
function addressOf(key) {
  const note = document.getElementById(`fn:${key}`);
  const link = document.getElementById(`to-${key}`) || (note && note.querySelector(`a[href$="#${key}"]`));
  return link ? link.href : null;
}

/** "See [restructuring](restructuring) first" as text and links. */
export function linkedText(text) {
  return text.split(/(\[[^\]]+\]\([\w-]+\))/).map((part) => {
    const link = /^\[([^\]]+)\]\(([\w-]+)\)$/.exec(part);
    if (!link) return part;
    const address = addressOf(link[2]);
    return address ? element("a", { href: address }, link[1]) : link[1];
  });
}
