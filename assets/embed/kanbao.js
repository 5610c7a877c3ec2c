// The way in: mounts the reader into its own document, and defines <kanbao-reader> for everybody
// else's. The name of this file never changes; the names of the files it loads do, and they are
// written in here when the reader is built (cargo xtask entry).
const here = new URL(".", import.meta.url);
const files = { glue: "GLUE", wasm: "WASM", style: "STYLE" };
const url = (file) => new URL(file, here).href;

// One download and one compilation, however many readers a document has.
let program;
function started() {
  program ??= import(url(files.glue)).then(async (glue) => {
    await glue.default({ module_or_path: url(files.wasm) });
    return glue;
  });
  return program;
}

// Somebody else's document says "edition", "page", "article"; the reader says "2023-01-17/C01/1".
function path({ edition, page, article }) {
  const steps = [edition, page, article].map((step) => (step == null ? "" : String(step)));
  const end = steps.indexOf("");
  return steps.slice(0, end < 0 ? 3 : end).join("/");
}

const EVENTS = { edition: "address", page: "address", article: "address", theme: "theme", lang: "lang" };

class KanbaoReader extends HTMLElement {
  static observedAttributes = [...Object.keys(EVENTS), "src", "address"];

  #mounted; // What unmounts the reader; while it is being mounted, a promise of it.
  #asked; // The address that the attributes ask for, gathered until the present task is over.

  connectedCallback() {
    this.#mounted ??= this.#mount();
  }

  disconnectedCallback() {
    // An element that is only moved comes back before the present task is over.
    queueMicrotask(() => this.isConnected || this.#unmount());
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#mounted || before === now) return;
    if (name === "src" || name === "address") {
      this.#unmount();
      if (this.isConnected) this.#mounted = this.#mount();
    } else if (EVENTS[name] === "address") {
      this.#asked ??= queueMicrotask(() => {
        this.#asked = undefined;
        this.go(this.#attributes());
      });
      this.#asked = true;
    } else {
      this.#command(`${EVENTS[name]} ${now ?? "auto"}`);
    }
  }

  /** Goes to an edition, a page of it, or an article of that page; without any, to the newest. */
  go(address = {}) {
    this.#command(`go ${path(address)}`);
  }

  /** The next page, or the next article while one is open. */
  next() {
    this.#command("next");
  }

  /** The previous page, or the previous article while one is open. */
  previous() {
    this.#command("previous");
  }

  /** Changes the size of the text: "in", "out" or "reset". */
  zoom(step) {
    this.#command(`zoom ${step}`);
  }

  #attributes() {
    const { edition, page, article } = Object.fromEntries(
      ["edition", "page", "article"].map((name) => [name, this.getAttribute(name)])
    );
    return { edition, page, article };
  }

  #command(words) {
    // Commands that come before the reader is there wait for it.
    Promise.resolve(this.#mounted).then((mounted) => mounted?.command(words));
  }

  async #mount() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: url(files.style) });
    const place = Object.assign(document.createElement("div"), { className: "kanbao-root" });
    place.setAttribute("part", "reader");
    root.replaceChildren(style, place);
    const site = new URL(this.getAttribute("src") || here, document.baseURI).href;
    try {
      const [glue] = await Promise.all([started(), loaded(style)]);
      if (!this.isConnected) return undefined;
      const manner = this.getAttribute("address") === "hash" ? "hash" : "memory";
      const [theme, lang] = ["theme", "lang"].map((name) => this.getAttribute(name) ?? "");
      const reader = glue.mount(this, place, site, path(this.#attributes()), manner, theme, lang);
      return {
        command: (detail) => this.dispatchEvent(new CustomEvent("kanbao:command", { detail })),
        unmount: () => {
          reader.unmount();
          reader.free();
        },
      };
    } catch (cause) {
      this.#tellOf(cause, place, site);
      return undefined;
    }
  }

  #unmount() {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    Promise.resolve(mounted).then((mounted) => {
      mounted?.unmount();
      if (!this.#mounted) this.shadowRoot?.replaceChildren();
    });
  }

  // The program did not come or does not run here: the plain pages still do.
  #tellOf(cause, place, site) {
    const link = Object.assign(document.createElement("a"), { href: `${site}catalogue.html` });
    link.textContent = "阅读器没能启动，请打开纯文字版 / The reader could not start: read the plain text";
    place.replaceChildren(link);
    const detail = { kind: "blocked", message: String(cause) };
    this.dispatchEvent(new CustomEvent("kanbao:error", { bubbles: true, composed: true, detail }));
  }
}

function loaded(style) {
  return new Promise((resolve) => {
    style.addEventListener("load", resolve, { once: true });
    // Unstyled text can be read; no text cannot.
    style.addEventListener("error", resolve, { once: true });
  });
}

if (!customElements.get("kanbao-reader")) customElements.define("kanbao-reader", KanbaoReader);

const own = document.querySelector("#reader[data-alone]");
if (own) {
  const inFrame = new URLSearchParams(location.search).has("embed");
  const [glue, frame] = await Promise.all([started(), inFrame && import(url("./frame.js"))]);
  if (frame) frame.connect(own);
  glue.mount(own, own, "./", "", "alone", "", "");
}
