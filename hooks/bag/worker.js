// From file:// browsers start no Worker. Material's search speaks to its worker by messages alone, so in the bag it
// speaks to this: the worker's script, run in the page.
window.Worker = class extends EventTarget {
  constructor(address) {
    super();
    const here = new URL(address, document.baseURI);
    const load = (path) =>
      new Promise((loaded, failed) => {
        const script = document.createElement("script");
        script.src = new URL(path, here);
        script.addEventListener("load", loaded);
        script.addEventListener("error", failed);
        document.head.append(script);
      });
    const importScripts = async (...paths) => {
      for (const path of paths) await load(path);
    };
    const answer = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    this.inbox = new EventTarget();
    this.started = load(here).then(() =>
      window.handbookSearch(this.inbox.addEventListener.bind(this.inbox), answer, importScripts),
    );
  }

  postMessage(data) {
    this.started.then(() => this.inbox.dispatchEvent(new MessageEvent("message", { data })));
  }
};
