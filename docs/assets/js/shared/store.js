// @ts-check
// What stays in this browser. Every name begins with the site's own prefix, as other sites of the same host, and all pages
// opened from a disk, share one storage.

/**
 * One entry of the browser's storage.
 * @param {string} prefix of the site
 * @param {string} name
 * @param {"localStorage" | "sessionStorage"} place the latter ends with the tab
 */
export function openStore(prefix, name, place = "localStorage") {
  const key = prefix + name;
  return {
    /** What is kept, of any shape; null where nothing is, or the browser does not let the page look. */
    read() {
      try {
        return JSON.parse(window[place].getItem(key) || "null");
      } catch {
        return null; // storage is forbidden, or holds something that is not ours
      }
    },
    /**
     * Keeps a value, or with null deletes it; false where the browser does not allow that or has no room.
     * @param {unknown} value
     */
    write(value) {
      try {
        if (value === null) window[place].removeItem(key);
        else window[place].setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    /**
     * Whether another open page has changed it.
     * @param {StorageEvent} event
     */
    isChanged: (event) => event.key === key || event.key === null,
  };
}

/**
 * A browser may keep a page whole for “Back”, and what was typed must not show there to whoever comes next.
 * @param {() => void} forget when the page is left so
 * @param {() => void} [comeBack] when it shows again
 */
export function onLeave(forget, comeBack = () => {}) {
  addEventListener("pagehide", (event) => {
    if (event.persisted) forget();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) comeBack();
  });
}
