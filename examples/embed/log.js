// Writes what the readers say into the list. Their events bubble, so one listener hears all of them.
const log = document.querySelector("#log");

for (const type of ["ready", "navigate", "zoom", "error"]) {
  document.addEventListener(`kanbao:${type}`, ({ target, detail }) => {
    const entry = document.createElement("li");
    const words = { navigate: detail.title, zoom: `${detail.percent}%`, error: detail.message }[type] ?? "";
    entry.textContent = `${target.id} ${type} ${words}`;
    log.prepend(entry);
    while (log.children.length > 20) log.lastChild.remove();
  });
}

/** Lets the buttons ask a reader for things. */
export function join(reader) {
  const deeds = {
    previous: () => reader.previous(),
    next: () => reader.next(),
    in: () => reader.zoom("in"),
    reset: () => reader.zoom("reset"),
    go: () => reader.go({ edition: "2023-01-17", page: "B01" }),
  };
  document.querySelector(".buttons").addEventListener("click", ({ target }) => deeds[target.dataset.do]?.());
}
