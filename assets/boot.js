// Runs before the reader: sets the colours, fetches what will be needed, shows the text as soon as it
// is here, and speaks up when the reader cannot start. Written in the oldest JavaScript, because it
// has to run where the reader does not.
(function () {
  "use strict";
  var root = document.documentElement;
  // A link knows the document's base in every browser.
  var base = document.createElement("a");
  base.href = "./";
  var path = location.pathname.slice(base.pathname.length);
  if (path === "index.html") path = "";
  var steps = path.split("/");

  // The colours and the size of the last visit, before anything is painted.
  var stored = "";
  try {
    stored = localStorage.getItem("kanbao.preferences") || "";
  } catch (denied) {
    // Without storage the colours follow the system.
  }
  var theme = /theme=(light|dark|sepia)/.exec(stored);
  var zoom = /zoom=(\d+)/.exec(stored);
  if (theme) root.setAttribute("data-theme", theme[1]);

  // Documents are fetched while the reader itself is still on its way. It takes each over by its
  // address; from the first one on it asks for itself, and nothing is fetched twice.
  var early = {};
  var taken = false;
  window.kanbaoEarly = {
    take: function (address) {
      taken = true;
      var answer = early[address];
      delete early[address];
      return answer;
    },
  };
  function begin(path, then) {
    if (taken || !window.fetch) return;
    var answer = (early["./" + path] = fetch(path));
    answer
      .then(function (response) {
        var isJson = /json/.test(response.headers.get("content-type"));
        return then && response.ok && isJson ? response.clone().json().then(then) : null;
      })
      // Whoever takes the answer over sees the failure; here it is of no interest.
      .catch(function () {});
  }
  function beginEdition(id, folio) {
    begin("editions/" + id + "/edition.json", function (edition) {
      var page = edition.pages.filter(function (page) {
        return folio ? page.folio === folio : page.articles && page.articles.length > 0;
      })[0];
      if (page && page.state === "complete") beginText(id, page.folio);
    });
  }
  function beginText(id, folio) {
    begin("editions/" + id + "/pages/" + folio + ".json", show);
  }
  var isEdition = /^\d{4}-\d\d-\d\d(-\d\d?)?$/.test(steps[0]);
  if (path === "") {
    begin("catalogue.json", function (catalogue) {
      beginEdition(catalogue.newest);
    });
  } else if (isEdition && steps.length < 3) {
    beginEdition(steps[0], steps[1]);
  } else if (isEdition && /^[A-Z]{0,4}\d{1,3}$/.test(steps[1])) {
    begin("editions/" + steps[0] + "/edition.json");
    beginText(steps[0], steps[1]);
  }

  // On a slow line the text is here long before the reader: its words are shown in its place, and the
  // reader sets them properly when it comes. Words only, never markup.
  function show(text) {
    whenParsed(function () {
      var boot = document.querySelector(".boot");
      if (!boot || hasStarted() || hasFailed) return;
      if (theme) boot.setAttribute("data-theme", theme[1]);
      if (zoom) boot.setAttribute("data-zoom", zoom[1]);
      boot.textContent = "";
      text.articles.forEach(function (article) {
        if (!steps[2] || steps[2] === String(article.head.number)) boot.appendChild(plainArticle(article));
      });
    });
  }
  function plainArticle(article) {
    var element = make("article", "article");
    var head = element.appendChild(make("header", "article-head"));
    head.appendChild(make("h1", "", article.head.headline));
    var body = element.appendChild(make("div", "article-body"));
    // What the newspaper says about the article now is no less urgent than the article.
    (article.head.withdrawal ? [article.head.withdrawal] : article.head.corrections || []).forEach(function (notice) {
      head.appendChild(make("p", "", notice.date + " " + notice.text));
    });
    (article.body || []).forEach(function (block) {
      if (block.crosshead) body.appendChild(make("h2", "article-body-crosshead", words(block.crosshead)));
      if (block.paragraph) body.appendChild(make("p", "", words(block.paragraph)));
    });
    return element;
  }
  function make(name, className, text) {
    var element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  function words(inlines) {
    return inlines
      .map(function (inline) {
        return inline.text || inline.strong || (inline.link && inline.link.text) || " ";
      })
      .join("");
  }

  // The plain text of what the address asks for, from the nearest to the farthest: the first file
  // that the site has.
  function plainText(found) {
    var files = ["catalogue.html"];
    if (isEdition) {
      files.unshift("editions/" + steps[0] + "/edition.html");
      if (steps[1]) files.unshift("editions/" + steps[0] + "/pages/" + steps[1] + ".html");
    }
    (function next() {
      var file = files.shift();
      if (!file) return found(null);
      var request = new XMLHttpRequest();
      request.open("GET", file);
      request.onload = function () {
        // Some hosts answer every unknown address with the reader itself, which asks for this script.
        if (request.status === 200 && request.responseText.indexOf("boot.js") < 0) found(file);
        else next();
      };
      request.onerror = function () {
        found(null);
      };
      request.send();
    })();
  }

  var inChinese = !navigator.language || /^zh/i.test(navigator.language);
  function tell(sentence, told) {
    var box = make("div", "boot-told");
    box.setAttribute("role", "alert");
    box.appendChild(make("p", "", sentence));
    box.appendChild(make("a", "", inChinese ? "重新载入" : "Reload")).href = location.href;
    plainText(function (file) {
      if (file) box.appendChild(make("a", "", inChinese ? "打开纯文字版" : "Read the plain text")).href = file;
    });
    told(box);
  }

  var hasFailed = false;
  function fail(cause) {
    if (hasFailed) return;
    hasFailed = true;
    var sentences = inChinese
      ? {
          old: "这个浏览器版本较旧，无法打开看报阅读器。",
          blocked: "看报阅读器没能启动：程序没有取到，或被浏览器拦下。",
          broken: "看报阅读器出错停下了。",
        }
      : {
          old: "This browser is too old for the reader.",
          blocked: "The reader could not start: its program did not arrive or was blocked.",
          broken: "The reader has stopped because of an error.",
        };
    whenParsed(function () {
      tell(sentences[cause], function (box) {
        var reader = document.getElementById("reader");
        // Words that are here already stay; the outline of a page that will not come does not.
        if (!reader.querySelector(".boot article")) reader.textContent = "";
        reader.insertBefore(box, reader.firstChild);
        // The document around a frame is told as well (frame.js).
        if (typeof CustomEvent !== "function") return;
        var detail = { kind: "blocked", message: sentences[cause] };
        reader.dispatchEvent(new CustomEvent("kanbao:error", { bubbles: true, detail: detail }));
      });
    });
  }
  function whenParsed(act) {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act);
    else act();
  }
  function hasStarted() {
    return root.getAttribute("data-kanbao") === "started";
  }

  if (typeof WebAssembly !== "object" || !("noModule" in document.createElement("script"))) return fail("old");
  window.addEventListener(
    "error",
    function (event) {
      var isTrap = event.error instanceof WebAssembly.RuntimeError;
      var isOurScript = event.target && event.target.tagName === "SCRIPT";
      if (isTrap && hasStarted()) fail("broken");
      else if (!hasStarted() && (isTrap || isOurScript || event.error)) fail("blocked");
    },
    true
  );
  window.addEventListener("unhandledrejection", function (event) {
    if (!hasStarted()) fail(event.reason instanceof WebAssembly.CompileError ? "old" : "blocked");
    else if (event.reason instanceof WebAssembly.RuntimeError) fail("broken");
  });

  // On a slow line the plain text is offered while the reader is still coming.
  setTimeout(function () {
    if (hasStarted() || hasFailed) return;
    tell(inChinese ? "网络较慢，阅读器还在路上。" : "The line is slow; the reader is still on its way.", function (box) {
      var boot = document.querySelector(".boot");
      if (boot) boot.insertBefore(box, boot.firstChild);
    });
  }, 10000);
})();
