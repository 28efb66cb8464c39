
"use strict";
(() => {
  const byId = id => document.getElementById(id);
  const list = byId("list");
  const form = byId("filters");

  // A link to something inside a folded document has to unfold it first.
  const unfold = () => {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    const folded = target && target.closest("details.document");
    if (folded) {
      folded.hidden = false;
      folded.open = true;
      target.scrollIntoView({ block: folded === target ? "start" : "center" });
    }
  };
  addEventListener("hashchange", unfold);
  unfold();
  if (!list || !form) {
    return;
  }

  const documents = [...list.children];
  const rows = new Map();
  for (const row of document.querySelectorAll("#map tr[data-key]")) {
    rows.set(row.dataset.key, row);
  }
  const words = new Map();
  const number = (element, name) => Number(element.dataset[name] || 0);
  const missing = element => element.dataset.missing.split(" ").filter(Boolean).length;
  const orders = {
    name: (a, b) => a.dataset.name.localeCompare(b.dataset.name, "en", { numeric: true }),
    date: (a, b) => (a.dataset.date || "9999").localeCompare(b.dataset.date || "9999"),
    rank: (a, b) => number(b, "errors") - number(a, "errors")
        || number(b, "warnings") - number(a, "warnings") || missing(b) - missing(a)
  };

  const holds = (element, name, value) =>
    !value || (name === "group" ? element.dataset.group === value
      : (element.dataset[name] || "").split(" ").includes(value));

  const text = element => {
    if (!words.has(element)) {
      words.set(element, element.textContent.toLowerCase().replace(/\s+/g, " "));
    }
    return words.get(element);
  };

  const apply = () => {
    const asked = Object.fromEntries(new FormData(form));
    const searched = (asked.words || "").trim().toLowerCase().replace(/\s+/g, " ");
    let shown = 0;
    for (const element of documents) {
      const fits = ["families", "severity", "missing", "group"].every(name => holds(element, name, asked[name]))
        && (!searched || text(element).includes(searched));
      element.hidden = !fits;
      const row = rows.get(element.id);
      if (row) {
        row.hidden = !fits;
      }
      shown += fits ? 1 : 0;
    }
    byId("count").textContent = shown + " of " + documents.length + " shown";
    document.body.classList.toggle("evidence-shown", Boolean(asked.marks));
  };

  const order = () => {
    const by = orders[form.elements.order.value];
    list.append(...(by ? [...documents].sort(by) : documents));
  };

  let waiting;
  form.addEventListener("input", event => {
    if (event.target.name === "order") {
      order();
    }
    clearTimeout(waiting);
    waiting = setTimeout(apply, event.target.name === "words" ? 150 : 0);
  });
  form.addEventListener("reset", () => setTimeout(() => {
    order();
    apply();
  }));
  form.addEventListener("submit", event => event.preventDefault());
  form.elements.open.addEventListener("click", () => documents.forEach(one => {
    one.open = !one.hidden;
  }));
  form.elements.shut.addEventListener("click", () => documents.forEach(one => {
    one.open = false;
  }));
  form.hidden = false;
  apply();
})();
