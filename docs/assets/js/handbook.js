// What the page does beyond reading: light and dark, search when it is wanted, what to do with a file inside an app.
// Everything here is an addition: without it the page reads, links and prints all the same.
(() => {
  const script = document.currentScript;

  // Light and dark. The dark style sheet follows the system until the reader chooses.
  const dark = document.getElementById("dark");
  const scheme = document.querySelector(".handbook-scheme");
  const isDark = () => matchMedia(dark.media).matches;
  const nameScheme = () => {
    const name = isDark() ? scheme.dataset.light : scheme.dataset.dark;
    scheme.setAttribute("aria-label", name);
    scheme.title = name;
  };
  scheme.hidden = false;
  nameScheme();
  scheme.addEventListener("click", () => {
    const choice = isDark() ? "light" : "dark";
    dark.media = choice === "dark" ? "screen" : "not all";
    try {
      localStorage.setItem(`${document.documentElement.dataset.keys}scheme`, choice);
    } catch {
      // The choice holds for this page only.
    }
    nameScheme();
  });

  // The drawer and the search open by a hidden check box; a button makes that work from the keyboard.
  for (const button of document.querySelectorAll(".handbook-toggle")) {
    const box = document.getElementById(button.dataset.opens);
    document.querySelector(`.md-header label[for="${box.id}"]`).hidden = true;
    button.hidden = false;
    button.addEventListener("click", () => box.click());
    box.addEventListener("change", () => button.setAttribute("aria-expanded", box.checked));
  }
  document.addEventListener("keydown", (event) => {
    const drawer = document.getElementById("__drawer");
    if (event.key === "Escape" && drawer.checked) drawer.click();
  });

  // Search. Material's script, its worker and the index are loaded when the reader first turns to search.
  const toggle = document.getElementById("__search");
  const query = document.querySelector(".md-search__input");
  const loadSearch = () => {
    if (loadSearch.started) return;
    loadSearch.started = true;
    const config = JSON.parse(document.getElementById("__config").textContent);
    const scope = new URL(config.base, location);
    // Material's script calls these by name; its own inline script would define them so.
    window.__md_scope = scope;
    window.__md_hash = (text) => [...text].reduce((hash, sign) => (hash << 5) - hash + sign.charCodeAt(0), 0);
    window.__md_get = (key, storage = localStorage, at = scope) => JSON.parse(storage.getItem(`${at.pathname}.${key}`));
    window.__md_set = (key, value, storage = localStorage, at = scope) =>
      storage.setItem(`${at.pathname}.${key}`, JSON.stringify(value));
    const bundle = document.createElement("script");
    bundle.src = script.dataset.search;
    // What was typed while it loaded still counts.
    bundle.addEventListener("load", () => query.dispatchEvent(new Event("keyup")));
    // A line that dropped is no reason to give up: the next letter tries again.
    bundle.addEventListener("error", () => {
      loadSearch.started = false;
    });
    document.body.append(bundle);
  };
  toggle.addEventListener("change", () => {
    loadSearch();
    if (toggle.checked) query.focus();
  });
  query.addEventListener("focus", loadSearch);
  query.addEventListener("input", () => {
    loadSearch();
    toggle.checked = true;
    // Material searches when a key is let go; what is pasted, dictated or put together from pinyin counts as well.
    query.dispatchEvent(new Event("keyup"));
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      toggle.checked = true;
      query.focus();
    }
  });

  // Inside another app, as WeChat, a file often neither opens nor stays: beside its link it says what to do.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[download], a[href$='.pdf'], a[href$='.zip']");
    if (!link || !document.documentElement.classList.contains("in-app")) return;
    const said = link.parentElement.querySelector(".in-app-note") || document.createElement("span");
    said.className = "in-app-note";
    said.setAttribute("role", "status");
    if (!said.parentElement) link.parentElement.append(" ", said);
    said.textContent = JSON.parse(document.getElementById("tool-words").textContent).browser.in_app;
  });
})();
