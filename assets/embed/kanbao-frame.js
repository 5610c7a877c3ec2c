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

window.addEventListener("message", ({ data, origin, source }) => {
  if (origin !== paper) return;
  const frame = frames().find((frame) => frame.contentWindow === source);
  const detail = frame && detailOf(data);
  if (!detail) return;
  if (data.type === "height") frame.style.height = `${detail.height}px`;
  else frame.dispatchEvent(new CustomEvent(`kanbao:${data.type}`, { bubbles: true, composed: true, detail }));
});

/**
 * The reader in a frame. It does what it is asked only where the newspaper's kanbao.json allows this
 * document's origin.
 */
export function reader(frame) {
  const ask = (type, detail) => frame.contentWindow?.postMessage({ kanbao: VERSION, type, ...detail }, paper);
  return {
    go: ({ edition, page, article } = {}) => ask("go", { edition, page, article }),
    next: () => ask("next"),
    previous: () => ask("previous"),
    zoom: (step) => ask("zoom", { step }),
  };
}
