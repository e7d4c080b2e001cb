// Before the first paint: the reader's own choice of light or dark, and a mark that JavaScript is there.
(() => {
  const dark = document.getElementById("dark");
  document.documentElement.classList.replace("no-js", "js");
  let choice = null;
  try {
    choice = localStorage.getItem("scheme");
  } catch {
    // Storage is forbidden here: the system's setting stays in force.
  }
  if (choice === "dark" || choice === "light") dark.media = choice === "dark" ? "screen" : "not all";
})();
