// Runs before the reader: sets the colours, fetches what will be needed, and speaks up when the
// reader cannot start. Written in the oldest JavaScript, because it has to run where the reader
// does not.
(function () {
  "use strict";
  var root = document.documentElement;
  var path = location.pathname.slice(new URL(document.baseURI).pathname.length);

  if (path === "index.html") path = "";
  var steps = path.split("/");

  // The colours of the last visit, before anything is painted.
  try {
    var theme = /theme=(light|dark|sepia)/.exec(localStorage.getItem("kanbao.preferences"));
    if (theme) root.setAttribute("data-theme", theme[1]);
  } catch (denied) {
    // Without storage the colours follow the system.
  }

  // Documents are fetched while the reader itself is still on its way. It takes each over by its
  // path; from the first one on it asks for itself, and nothing is fetched twice.
  var early = {};
  var taken = false;
  window.kanbaoEarly = {
    take: function (path) {
      taken = true;
      var answer = early[path];
      delete early[path];
      return answer;
    },
  };
  function begin(path, then) {
    if (taken || !window.fetch) return;
    var answer = (early[path] = fetch(path));
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
      if (page && page.state === "complete") begin("editions/" + id + "/pages/" + page.folio + ".json");
    });
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
    begin("editions/" + steps[0] + "/pages/" + steps[1] + ".json");
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
      request.open("HEAD", file);
      request.onload = function () {
        // A host that answers every unknown address with the reader itself is seen through by its
        // having no plain file of that name: the plain files name their format.
        if (request.status === 200 && request.responseURL.slice(-file.length) === file) found(file);
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
    var box = document.createElement("div");
    box.className = "boot-told";
    box.setAttribute("role", "alert");
    var paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    box.appendChild(paragraph);
    var reload = document.createElement("a");
    reload.href = location.href;
    reload.textContent = inChinese ? "重新载入" : "Reload";
    box.appendChild(reload);
    plainText(function (file) {
      if (!file) return;
      var link = document.createElement("a");
      link.href = file;
      link.textContent = inChinese ? "打开纯文字版" : "Read the plain text";
      box.appendChild(link);
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
        reader.textContent = "";
        reader.appendChild(box);
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
