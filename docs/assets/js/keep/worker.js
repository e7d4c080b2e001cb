// @ts-check
// The service worker: answers from what a reader has kept on this phone, and else from the network. It keeps nothing by itself.
// The build writes it to the root of the site, as its place says for which pages it stands.
{
  const worker = /** @type {any} */ (globalThis);
  const kept = `overdue-talks:${new URL(".", worker.location.href).pathname}:kept:`;

  /** @param {Request} request */
  const answer = async (request) => {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname.replace(/\/index\.html$/, "/");
    for (const name of await caches.keys()) {
      const found = name.startsWith(kept) && (await (await caches.open(name)).match(address));
      if (found) return found;
    }
    return fetch(request);
  };

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { request } = event;
    if (request.method === "GET" && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
  });
}
