// Every attribute, event and method as a typed portal uses them. It is checked, not served.
import type { KanbaoErrorDetail, KanbaoReaderElement, KanbaoZoomStep } from "https://paper.example/kanbao.js";
import { reader } from "https://paper.example/kanbao-frame.js";

const element: KanbaoReaderElement = document.createElement("kanbao-reader");
element.setAttribute("src", "https://paper.example/");
for (const [name, value] of Object.entries({
  edition: "2023-01-17",
  page: "C01",
  article: "1",
  lang: "zh-CN",
  theme: "auto",
  address: "hash",
})) {
  element.setAttribute(name, value);
}

element.addEventListener("kanbao:ready", () => element.focus());
element.addEventListener("kanbao:navigate", ({ detail: { edition, page, article, url, title } }) => {
  const place: [string | null, string | null, number | null] = [edition, page, article];
  console.log(place, new URL(url).href, title.trim());
});
document.addEventListener("kanbao:zoom", ({ detail }) => console.log(detail.percent.toFixed()));
document.addEventListener("kanbao:error", ({ detail }) => {
  const kinds: Record<KanbaoErrorDetail["kind"], string> = {
    "not-found": "the address names nothing",
    "not-published": "not published",
    offline: "no line",
    "too-new": "published by a newer version",
    damaged: "damaged",
    blocked: "the program may not run",
  };
  console.log(kinds[detail.kind], detail.message);
});

const steps: KanbaoZoomStep[] = ["in", "out", "reset"];
for (const one of [element, reader(document.createElement("iframe"))]) {
  one.go();
  one.go({ edition: "2023-01-17" });
  one.go({ edition: "2023-01-17", page: "C01", article: 1 });
  one.next();
  one.previous();
  steps.forEach((step) => one.zoom(step));
}

document.querySelector("kanbao-reader")?.next();

// @ts-expect-error There is no such step.
element.zoom("most");
// @ts-expect-error An edition is named by its date, as text.
element.go({ edition: 20230117 });
// @ts-expect-error A zoom has no title.
element.addEventListener("kanbao:zoom", ({ detail }) => console.log(detail.title));
