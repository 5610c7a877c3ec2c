// The other document's side of a frame: gives each framed reader the height that it needs, lets its
// events happen on the <iframe>, and asks it for things.
const VERSION = 1;
const paper = new URL(".", import.meta.url).origin;

// Higher than any page of a newspaper; what is above it is a mistake or an attack.
const HIGHEST = 100_000;

const isText = (value) => typeof value === "string";
const isTextOrNull = (value) => value === null || isText(value);
const isNumber = (value, most) => Number.isInteger(value) && value >= 0 && value <= most;

// What a message of each kind has to hold, and so the detail of the event it becomes.
const FORMS = {
  ready: {},
  navigate: {
    edition: isTextOrNull,
    page: isTextOrNull,
    article: (value) => value === null || isNumber(value, 65_535),
    url: isText,
    title: isText,
  },
  zoom: { percent: (value) => isNumber(value, 1000) },
  error: { kind: isText, message: isText },
  height: { height: (value) => isNumber(value, HIGHEST) },
};

function detailOf(data) {
  const form = data?.kanbao === VERSION && Object.hasOwn(FORMS, data.type) ? FORMS[data.type] : undefined;
  if (!form || !Object.entries(form).every(([name, fits]) => fits(data[name]))) return undefined;
  return Object.fromEntries(Object.keys(form).map((name) => [name, data[name]]));
}

const isReader = (frame) => URL.canParse(frame.src) && new URL(frame.src).origin === paper;
const frames = () => [...document.querySelectorAll("iframe")].filter(isReader);
const post = (frame, type, detail) => frame.contentWindow?.postMessage({ kanbao: VERSION, type, ...detail }, paper);

// What a frame's own border takes of its height.
const edges = (frame) =>
  getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;

// What each frame is to be asked as soon as it has been heard, and then nothing: it listens from then on.
const waiting = new WeakMap();
// Of what kinds each frame has been heard to say something.
const heard = new WeakMap();

// A reader that was there before this script has spoken already: it is asked to say it again. While a frame
// is still empty, it is this document's own, and there is nobody to greet.
function greet(frame) {
  if (!heard.has(frame) && frame.contentDocument?.URL !== "about:blank") post(frame, "hello");
}
frames().forEach(greet);
document.addEventListener("load", ({ target }) => frames().includes(target) && greet(target), true);

window.addEventListener("message", ({ data, origin, source }) => {
  if (origin !== paper) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  const detail = frame && detailOf(data);
  if (!detail) return;
  // What a frame says again because it was greeted may have been heard meanwhile.
  const kinds = heard.get(frame) ?? new Set();
  if (data.again === true && kinds.has(data.type)) return;
  heard.set(frame, kinds.add(data.type));
  if (data.type === "ready" || data.type === "error") {
    waiting.get(frame)?.forEach(([type, detail]) => post(frame, type, detail));
    waiting.set(frame, undefined);
  }
  if (data.type === "height") frame.style.height = `${detail.height + edges(frame)}px`;
  else frame.dispatchEvent(new CustomEvent(`kanbao:${data.type}`, { bubbles: true, composed: true, detail }));
});

/**
 * The reader in a frame. It does what it is asked only where the newspaper's kanbao.json allows this
 * document's origin.
 */
export function reader(frame) {
  if (!waiting.has(frame)) waiting.set(frame, []);
  const ask = (type, detail) => {
    const asked = waiting.get(frame);
    if (asked) asked.push([type, detail]);
    else post(frame, type, detail);
  };
  return {
    go: ({ edition, page, article } = {}) => ask("go", { edition, page, article }),
    next: () => ask("next"),
    previous: () => ask("previous"),
    zoom: (step) => ask("zoom", { step }),
  };
}
