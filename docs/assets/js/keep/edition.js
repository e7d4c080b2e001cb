// @ts-check
// One edition of the handbook in this browser's cache, under a name that says what it holds.

/**
 * @typedef {{ hash: string, bytes: number, files: string[] }} Edition as the build lists it: the files by their path from the root
 * @typedef {{ hash: string, bytes: number, day: string }} Kept
 */

const ABOUT = "kept.json"; // written last, so that what stopped halfway is known by it
const AT_ONCE = 6;

/**
 * The name of the caches of a site, but for the hash.
 * @param {string} root address of the site's root
 */
const prefixOf = (root) => `overdue-talks:${new URL(root).pathname}:kept:`;

/** @param {string} root */
async function namesOf(root) {
  return (await caches.keys()).filter((name) => name.startsWith(prefixOf(root)));
}

/**
 * What is kept whole, or null.
 * @param {string} root
 * @returns {Promise<Kept | null>}
 */
export async function readKept(root) {
  for (const name of await namesOf(root)) {
    const about = await (await caches.open(name)).match(root + ABOUT);
    if (about) return about.json();
  }
  return null;
}

/**
 * What the site has now; it is never answered from the cache.
 * @param {string} list address of its list
 * @returns {Promise<Edition>}
 */
export async function readEdition(list) {
  const answer = await fetch(list, { cache: "no-cache" });
  if (!answer.ok) throw new Error(list);
  return answer.json();
}

/**
 * Keeps an edition and lets go of any other. If anything fails, what was kept before stays, and nothing of the new.
 * @param {string} root
 * @param {string} list address of its list
 * @param {string} day of today
 * @param {(done: number, all: number) => void} tell
 */
export async function keepEdition(root, list, day, tell) {
  const { hash, bytes, files } = await readEdition(list);
  const name = prefixOf(root) + hash;
  const cache = await caches.open(name);
  try {
    for (let at = 0; at < files.length; at += AT_ONCE) {
      tell(at, files.length);
      await Promise.all(files.slice(at, at + AT_ONCE).map((path) => keepFile(cache, root + path)));
    }
    // While they came, the site may have become another.
    if ((await readEdition(list)).hash !== hash) throw new Error("changed");
    await cache.put(root + ABOUT, new Response(JSON.stringify({ hash, bytes, day }), { headers: { "Content-Type": "application/json" } }));
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
  for (const other of await namesOf(root)) if (other !== name) await caches.delete(other);
}

/**
 * @param {Cache} cache
 * @param {string} address
 */
async function keepFile(cache, address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(address);
  await cache.put(address, answer);
}

/**
 * Lets go of all that is kept.
 * @param {string} root
 */
export async function forgetEdition(root) {
  for (const name of await namesOf(root)) await caches.delete(name);
}
