// Before the first paint: the reader's own choice of light or dark and of the size of text, and what later scripts and styles go by: that JavaScript
// is there, what the names of all that this site keeps begin with, and whether the page shows inside another app.
(() => {
  const root = document.documentElement;
  const dark = document.getElementById("dark");
  // Named after the site: what a browser keeps is shared by all sites of a host, and by all pages opened from a disk.
  const keys = `overdue-talks:${new URL("../..", document.currentScript.src).pathname}:`;
  root.dataset.keys = keys;
  root.classList.replace("no-js", "js");
  const apps = /MicroMessenger|\bQQ\/|Weibo|DingTalk|AlipayClient|aweme|NewsArticle|FBA[NV]|Instagram|\bLine\//i;
  root.classList.toggle("in-app", apps.test(navigator.userAgent));
  let choice = null;
  try {
    choice = localStorage.getItem(`${keys}scheme`);
    root.dataset.size = localStorage.getItem(`${keys}size`) || "0";
    // The first edition had names that others might have as well.
    for (const old of Object.keys(localStorage).filter((name) => /^(ticks:[\w-]+|letter:blanks)$/.test(name))) {
      localStorage.setItem(keys + old, localStorage.getItem(keys + old) || localStorage.getItem(old));
      localStorage.removeItem(old);
    }
  } catch {
    // Storage is forbidden or full: the system's setting stays in force.
  }
  if (choice === "dark" || choice === "light") dark.media = choice === "dark" ? "screen" : "not all";
})();
