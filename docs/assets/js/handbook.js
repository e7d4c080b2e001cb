// What the page does beyond reading: light and dark, search when it is wanted, what to do with a file inside an app.
// Everything here is an addition: without it the page reads, links and prints all the same.
(() => {
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

  // The size of the text, in three steps.
  const steps = [...document.querySelectorAll(".page-tools [data-step]")];
  const MOST = 2;
  const size = () => Math.min(Math.max(Math.trunc(Number(document.documentElement.dataset.size)) || 0, 0), MOST);
  const allow = () => {
    for (const step of steps) step.disabled = size() === (step.dataset.step === "1" ? MOST : 0);
  };
  for (const step of steps) {
    step.addEventListener("click", () => {
      const now = String(size() + Number(step.dataset.step));
      document.documentElement.dataset.size = now;
      allow();
      try {
        if (now === "0") localStorage.removeItem(`${document.documentElement.dataset.keys}size`);
        else localStorage.setItem(`${document.documentElement.dataset.keys}size`, now);
      } catch {
        // The size holds for this page only.
      }
    });
  }
  allow();

  // The drawer opens by a hidden check box; a button makes that work from the keyboard.
  for (const button of document.querySelectorAll(".handbook-toggle")) {
    const box = document.getElementById(button.dataset.opens);
    document.querySelector(`.md-header label[for="${box.id}"]`).hidden = true;
    button.hidden = false;
    button.addEventListener("click", () => box.click());
    box.addEventListener("change", () => button.setAttribute("aria-expanded", box.checked));
  }

  // Search. Its index and its script are loaded when the reader first turns to the box.
  // The page for missing addresses has one, its name and its foot for each language; the address says which is the reader's.
  const parts = [...document.querySelectorAll("[data-missing]")];
  const roots = parts.map((part) => part.dataset.missing).filter((root) => location.pathname.startsWith(root));
  const root = roots.sort((a, b) => b.length - a.length)[0];
  for (const part of parts) part.hidden = root !== undefined && part.dataset.missing !== root;
  const section = document.querySelector("section[data-missing]:not([hidden])");
  if (root !== undefined) {
    // What else stands around it is in the language of the build.
    for (const around of document.querySelectorAll("header, nav")) around.lang = document.documentElement.lang;
    document.documentElement.lang = section.lang;
    document.title = section.dataset.title;
  }
  const finder = (section || document).querySelector(".finder");
  const query = finder.querySelector("input");
  const status = finder.querySelector("[role=status]");
  // Where a browser asks for trusted addresses of scripts, these are: the build wrote them.
  const policy = window.trustedTypes && trustedTypes.createPolicy("handbook", { createScriptURL: (address) => address });
  // Modules that start a worker ask for one as well, and search for its library.
  window.handbookTrusted = (address) => (policy ? policy.createScriptURL(address) : address);
  const load = (address) =>
    new Promise((loaded, failed) => {
      const script = document.createElement("script");
      script.async = false; // of two that are asked for at once the first runs first
      script.src = handbookTrusted(address);
      script.addEventListener("load", loaded);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  window.handbookLoad = load;
  // What few readers want is loaded when one taps its button.
  const loadOnTap = (button) => {
    const tap = () => load(button.dataset.script).catch(() => button.addEventListener("click", tap, { once: true }));
    button.addEventListener("click", tap, { once: true });
  };
  for (const button of document.querySelectorAll("[data-checklist=fill]")) loadOnTap(button);
  let loading = false;
  const loadSearch = async () => {
    if (loading) return;
    loading = true;
    status.textContent = finder.dataset.wait;
    try {
      await Promise.all([load(finder.dataset.index), load(finder.dataset.script)]);
    } catch {
      // A line that dropped is no reason to give up: the next letter tries again.
      loading = false;
      status.textContent = finder.dataset.failed;
    }
  };
  query.addEventListener("focus", loadSearch);
  query.addEventListener("input", () => {
    loadSearch();
    // Who comes back from a page finds what was typed: it stays with the tab's history, as the privacy page says.
    history.replaceState({ ...history.state, said: query.value }, "");
  });
  if (finder.closest("[data-now]")) loadSearch();

  // Reading aloud, where the device has a voice of its own for the page's language.
  const aloud = document.querySelector(".page-aloud");
  if (aloud && window.speechSynthesis) {
    const language = document.documentElement.lang.split("-")[0];
    const isOwn = (voice) => voice.localService && voice.lang.split(/[-_]/)[0].toLowerCase() === language;
    const look = () => {
      aloud.hidden = !speechSynthesis.getVoices().some(isOwn);
    };
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    loadOnTap(aloud);
  }

  // Keeping the handbook on this device, where the browser can: it never does so by itself.
  if (isSecureContext && location.protocol.startsWith("http") && "serviceWorker" in navigator && "caches" in window) {
    const keeps = [...document.querySelectorAll("[data-keep]")];
    let isAsked = false;
    const ask = () => {
      if (isAsked) return;
      isAsked = true;
      load(keeps[0].dataset.script).catch(() => {
        isAsked = false;
      });
    };
    for (const keep of keeps) {
      keep.hidden = false;
      keep.querySelector("button").addEventListener("click", ask);
    }
  }

  // On most pages the box drops from the head.
  const open = document.querySelector(".finder-open");
  const drop = document.querySelector(".finder-drop");
  const show = (isShown) => {
    if (!open) return;
    drop.hidden = !isShown;
    open.setAttribute("aria-expanded", isShown);
  };
  if (open) {
    open.hidden = false;
    open.addEventListener("click", () => {
      show(drop.hidden);
      if (!drop.hidden) query.focus();
    });
  }
  if (history.state && history.state.said) {
    query.value = history.state.said;
    show(true);
    loadSearch();
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      show(true);
      query.focus();
    }
    const drawer = document.getElementById("__drawer");
    if (event.key === "Escape" && drawer.checked) drawer.click();
    else if (event.key === "Escape" && open && !drop.hidden) {
      show(false);
      open.focus();
    }
  });

  // What a reader has marked is the sentence that is wrong.
  const report = document.querySelector(".report a");
  if (report) {
    const address = report.href;
    const asked = encodeURIComponent(report.dataset.sentence);
    report.addEventListener("pointerdown", () => {
      const marked = encodeURIComponent(getSelection().toString().trim().slice(0, 300));
      report.href = address.replace(asked, asked + marked);
    });
  }

  // Inside another app, as WeChat, a file often neither opens nor stays: beside its link it says what to do.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[download], a[href$='.pdf'], a[href$='.zip']");
    if (!link || !document.documentElement.classList.contains("in-app")) return;
    const said = link.parentElement.querySelector(".in-app-note") || document.createElement("span");
    said.className = "in-app-note";
    said.setAttribute("role", "status");
    if (!said.parentElement) link.parentElement.append(" ", said);
    const words = JSON.parse(document.getElementById("tool-words").textContent).browser;
    const address = document.createElement("code");
    address.textContent = link.href;
    said.replaceChildren(words.in_app, " ", words.address, " ", address);
  });
})();
