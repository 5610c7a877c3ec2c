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
  // What did not come may come for the next reader.
  program.catch(() => (program = undefined));
  return program;
}

// Somebody else's document says "edition", "page", "article"; the reader says "2023-01-17/C01/1".
function path({ edition, page, article }) {
  const steps = [edition, page, article].map((step) => (step == null ? "" : String(step)));
  const end = steps.indexOf("");
  return steps.slice(0, end < 0 ? 3 : end).join("/");
}

// What each attribute that can change while the reader is there is to it.
const ATTRIBUTES = { edition: "address", page: "address", article: "address", theme: "theme", lang: "lang" };

// What holds where the document does not say.
const BROWSERS = { theme: "auto", lang: navigator.language };

class KanbaoReader extends HTMLElement {
  static observedAttributes = [...Object.keys(ATTRIBUTES), "src", "address"];

  #mounted; // What unmounts the reader; while it is being mounted, a promise of it.
  #answered = Promise.resolve(); // Fulfilled when all that was asked for has been done.
  #isGathering = false; // Whether attributes of the address change until the present task is over.

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
    } else if (ATTRIBUTES[name] === "address") {
      if (this.#isGathering) return;
      this.#isGathering = true;
      queueMicrotask(() => {
        this.#isGathering = false;
        this.go(this.#attributes());
      });
    } else {
      this.#ask(`${ATTRIBUTES[name]} ${now ?? BROWSERS[name]}`);
    }
  }

  /** Goes to an edition, a page of it, or an article of that page; without any, to the newest. */
  go(address = {}) {
    this.#ask(`go ${path(address)}`);
  }

  /** The next page, or the next article while one is open. */
  next() {
    this.#ask("next", true);
  }

  /** The previous page, or the previous article while one is open. */
  previous() {
    this.#ask("previous", true);
  }

  /** Changes the size of the text: "in", "out" or "reset". */
  zoom(step) {
    this.#ask(`zoom ${step}`);
  }

  #attributes() {
    const { edition, page, article } = Object.fromEntries(
      ["edition", "page", "article"].map((name) => [name, this.getAttribute(name)])
    );
    return { edition, page, article };
  }

  // One thing after the other, each where the one before has led; what is asked before the reader is
  // there waits for it. Turning begins somewhere, so it waits until the reader knows where it is.
  #ask(words, isTurn = false) {
    this.#answered = this.#answered.then(async () => {
      const mounted = await this.#mounted;
      if (isTurn) await mounted?.isSomewhere;
      mounted?.command(words);
      // The reader answers in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
    });
  }

  async #mount() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: url(files.style) });
    // As high as the element where the document gives that a height, and of no height where it does not.
    const probe = Object.assign(document.createElement("div"), { className: "kanbao-probe" });
    root.replaceChildren(style, probe);
    const src = new URL(this.getAttribute("src") || here, document.baseURI).href;
    const site = src.endsWith("/") ? src : `${src}/`;
    try {
      const [glue] = await Promise.all([started(), loaded(style)]);
      // Taken away again, or mounted anew, while the program was on its way.
      if (!style.isConnected) return undefined;
      const place = free.pop() ?? newPlace(glue);
      root.append(place.element);
      const height = new ResizeObserver(() => {
        place.element.toggleAttribute("data-fixed", probe.clientHeight > 0);
      });
      height.observe(probe);
      const [isListening, isReady, hasFailed] = ["listening", "ready", "error"].map(
        (type) => new Promise((resolve) => this.addEventListener(`kanbao:${type}`, resolve, { once: true }))
      );
      const manner = this.getAttribute("address") === "hash" ? "hash" : "memory";
      const [theme, lang] = ["theme", "lang"].map((name) => this.getAttribute(name) ?? "");
      place.seat.mount(this, site, path(this.#attributes()), manner, theme, lang);
      await isListening;
      return {
        isSomewhere: Promise.race([isReady, hasFailed]),
        command: (detail) => this.dispatchEvent(new CustomEvent("kanbao:command", { detail })),
        unmount: () => {
          height.disconnect();
          place.seat.unmount();
          place.element.remove();
          free.push(place);
        },
      };
    } catch (cause) {
      this.#tellOf(cause, root, site);
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
  #tellOf(cause, root, site) {
    const link = Object.assign(document.createElement("a"), { href: `${site}catalogue.html` });
    link.textContent = "阅读器没能启动，请打开纯文字版 / The reader could not start: read the plain text";
    root.append(link);
    const detail = { kind: "blocked", message: String(cause) };
    this.dispatchEvent(new CustomEvent("kanbao:error", { bubbles: true, composed: true, detail }));
  }
}

// Places that no reader is in at present.
const free = [];

function newPlace(glue) {
  const element = Object.assign(document.createElement("div"), { className: "kanbao-root" });
  element.setAttribute("part", "reader");
  return { element, seat: new glue.Seat(element) };
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
  const coming = started();
  // The document around a frame hears of a program that does not come, too.
  if (new URLSearchParams(location.search).has("embed")) (await import(url("./frame.js"))).connect(own);
  const glue = await coming;
  new glue.Seat(own).mount(own, "./", "", "alone", "", "");
}
