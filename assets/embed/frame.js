// The reader's side of a frame. It tells the document that frames it how high the reader is and what
// happens in it, and does what that document asks for, if the newspaper allows its origin to ask
// (kanbao.json, "embed": {"origins": [...]}). Nothing of that document is read, and nothing is ever
// sent to "*".
const VERSION = 1;

// Messages above this many in a second are not from a person.
const MOST_PER_SECOND = 20;

// Who frames us. Without a browser that says so there is nobody to talk to.
function framedBy() {
  const [nearest] = location.ancestorOrigins ?? [];
  const referrer = URL.canParse?.(document.referrer) ? new URL(document.referrer).origin : undefined;
  const origin = nearest ?? referrer;
  return origin === "null" ? undefined : origin;
}

// The words of a command as the reader knows them; undefined for anything that is not one.
function words(message) {
  const isText = (value) => typeof value === "string" && /^[\w-]{1,20}$/.test(value);
  switch (message.type) {
    case "next":
    case "previous":
      return message.type;
    case "zoom":
      return ["in", "out", "reset"].includes(message.step) ? `zoom ${message.step}` : undefined;
    case "go": {
      const steps = [message.edition, message.page, message.article].filter((step) => step != null);
      return steps.every((step) => isText(String(step))) ? `go ${steps.join("/")}` : undefined;
    }
    default:
      return undefined;
  }
}

function limiter(most) {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) [second, count] = [now, 0];
    count += 1;
    return count <= most;
  };
}

async function allowedOrigins() {
  try {
    const configuration = await (await fetch("./kanbao.json")).json();
    return configuration.embed.origins.filter((origin) => typeof origin === "string");
  } catch {
    // Without a configuration that can be read nobody may ask for anything.
    return [];
  }
}

/** Joins the reader in `element` to the document that frames this one. */
export function connect(element) {
  document.documentElement.setAttribute("data-embed", "");
  const origin = framedBy();
  if (window.parent === window || !origin) return;
  const tell = (type, detail) => window.parent.postMessage({ kanbao: VERSION, type, ...detail }, origin);

  // What holds until it is told anew: for a document whose script comes after the reader.
  const said = new Map();
  const say = (type, detail) => {
    said.set(type, detail);
    tell(type, detail);
  };
  element.addEventListener("kanbao:ready", ({ detail }) => say("ready", detail));
  element.addEventListener("kanbao:navigate", ({ detail }) => {
    // Whoever has come somewhere reads on: what failed before does not hold any more.
    said.delete("error");
    // Here links are relative to this document; there they would be to another.
    say("navigate", { ...detail, url: new URL(detail.url, document.baseURI).href });
  });
  element.addEventListener("kanbao:error", ({ detail }) => say("error", detail));
  element.addEventListener("kanbao:zoom", ({ detail }) => tell("zoom", detail));
  new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height !== said.get("height")?.height) say("height", { height });
  }).observe(element);

  const allowed = allowedOrigins();
  const isSeldom = limiter(MOST_PER_SECOND);
  window.addEventListener("message", async ({ data, origin: from, source }) => {
    if (source !== window.parent || from !== origin || data?.kanbao !== VERSION || !isSeldom()) return;
    if (data.type === "hello") said.forEach((detail, type) => tell(type, { ...detail, again: true }));
    const detail = words(data);
    if (detail && (await allowed).includes(from)) element.dispatchEvent(new CustomEvent("kanbao:command", { detail }));
  });
}
