"use strict";

// The page is complete without this script. It adds: filters, sorting, the address of a view, a
// card that opens where one clicks, copy buttons, and decisions that are kept and exported.

const rowsShown = 100;
const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Makes an element; everything that is data goes in as text or as an attribute. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

const whenIdle = (work) => (window.requestIdleCallback ?? setTimeout)(work);

function say(text) {
  const status = one("#status");
  status.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { status.textContent = ""; }, 4000);
}

function download(name, type, text) {
  const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// Documents further down a long report are one text until somebody looks for them.

const pages = {
  start() {
    this.waiting = new Set(all(".page:has(> noscript)"));
    if (!this.waiting.size) return;
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        this.setUp(target);
      }
    }, { rootMargin: "1200px" });
    for (const page of this.waiting) observer.observe(page);
    const note = make("p", { class: "note set-up" },
      `${this.waiting.size} documents are set up as one comes to them; searching in the browser finds only what is. `,
      make("button", { type: "button", class: "small", onclick: () => this.setUpAll() }, "Set up all"));
    one("#copy-title").after(note);
  },

  setUp(page) {
    if (!this.waiting.delete(page)) return;
    const text = one(":scope > noscript", page);
    const template = document.createElement("template");
    // The same markup that a browser without scripts reads in this place.
    template.innerHTML = text.textContent;
    text.replaceWith(template.content);
    if (!this.waiting.size) one(".set-up")?.remove();
  },

  setUpAll() {
    for (const page of [...this.waiting]) this.setUp(page);
  },

  /** Returns the element with the name, setting up the document that it is in. */
  element(id) {
    const page = document.getElementById(id.split("-")[0]);
    if (page) this.setUp(page);
    return document.getElementById(id);
  },
};

// The claims table

const columns = ["verdict", "claim", "rungs", "severity", "page"];
const ranks = {
  verdict: ["contradicted", "unsupported", "overstated", "underqualified", "unlisted", "supported"],
  severity: ["error", "warning", "notice"],
};
const fields = { verdict: "Verdict", severity: "Severity", rule: "Rule", page: "Document", carrier: "Place", market: "Market" };

const claims = {
  rows: [],
  state: { limit: rowsShown },

  start() {
    this.body = one("table.claims tbody");
    if (!this.body) return;
    this.rows = [...this.body.rows].map((row, place) => ({
      row, place, shown: true, ...row.dataset, rules: (row.dataset.rule ?? "").split(" "),
    }));
    this.buildFilters();
    this.buildHeads();
    this.show();
  },

  text(entry) {
    entry.text ??= entry.row.textContent.toLowerCase();
    return entry.text;
  },

  valuesOf(field) {
    const values = new Set();
    for (const entry of this.rows) {
      if (field === "rule") entry.rules.forEach((rule) => rule && values.add(rule));
      else if (entry[field]) values.add(entry[field]);
    }
    const order = ranks[field];
    const list = [...values];
    if (order) return list.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return field === "page" ? list : list.sort();
  },

  nameOf(field, value) {
    return field === "page" ? one(`#${value}-title`)?.textContent ?? value : value;
  },

  buildFilters() {
    const bar = one("#filters");
    const change = (field) => (event) => this.set({ [field]: event.target.value, limit: rowsShown });
    this.controls = { q: make("input", { type: "search", oninput: change("q") }) };
    bar.append(make("label", { class: "search" }, "Search", this.controls.q));
    for (const [field, title] of Object.entries(fields)) {
      const values = this.valuesOf(field);
      if (values.length < 2) continue;
      const select = make("select", { name: field, onchange: change(field) }, make("option", { value: "" }, "all"));
      for (const value of values) {
        select.append(make("option", { value }, this.nameOf(field, value).slice(0, 60)));
      }
      this.controls[field] = select;
      bar.append(make("label", {}, title, select));
    }
    bar.append(
      make("button", { type: "button", onclick: () => this.reset() }, "Clear"),
      make("button", { type: "button", onclick: () => this.exportCSV() }, "Export CSV"),
    );
    for (const link of all("[data-filter]")) {
      link.addEventListener("click", () => {
        const [field, value] = link.dataset.filter.split("=");
        this.state = { limit: rowsShown };
        this.set({ [field]: value });
      });
    }
  },

  buildHeads() {
    all("table.claims thead th").forEach((head, index) => {
      const button = make("button", { type: "button" }, head.textContent);
      button.addEventListener("click", () => {
        const isUp = this.state.sort === columns[index] && this.state.order !== "down";
        this.set({ sort: columns[index], order: isUp ? "down" : "" });
      });
      // Browsers do not repeat buttons at the top of each sheet of paper.
      head.replaceChildren(make("span", { "aria-hidden": "true" }, head.textContent), button);
    });
    this.body.addEventListener("keydown", (event) => this.step(event));
  },

  /** Arrow keys go from row to row. */
  step(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    let row = event.target.closest("tr");
    do row = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
    while (row?.hidden);
    const link = row && one("a", row);
    if (!link) return;
    event.preventDefault();
    link.focus();
  },

  set(change) {
    Object.assign(this.state, change);
    this.show();
    address.write();
  },

  reset() {
    this.state = { limit: rowsShown };
    this.set({});
    this.controls.q.focus();
  },

  matches(entry) {
    const { q, verdict, severity, rule, page, carrier, market, rungs } = this.state;
    return (!verdict || entry.verdict === verdict)
      && (!severity || entry.severity === severity)
      && (!rule || entry.rules.includes(rule))
      && (!page || entry.page === page)
      && (!carrier || entry.carrier === carrier)
      && (!market || entry.market === market)
      && (!rungs || entry.rungs === rungs)
      && (!q || this.text(entry).includes(q.toLowerCase()));
  },

  key(entry) {
    const { sort } = this.state;
    if (sort === "claim") return this.text(entry);
    if (sort === "rungs") return -Number((entry.rungs ?? "0n").replace("n", "9").replace("x", "0"));
    if (sort === "page") return entry.place;
    const order = ranks[sort];
    const rank = order.indexOf(entry[sort]);
    return rank < 0 ? order.length : rank;
  },

  selected() {
    const found = this.rows.filter((entry) => this.matches(entry));
    if (!this.state.sort) return found;
    const sign = this.state.order === "down" ? -1 : 1;
    const keyed = found.map((entry) => [this.key(entry), entry]);
    keyed.sort(([a, x], [b, y]) => sign * (a < b ? -1 : a > b ? 1 : 0) || x.place - y.place);
    return keyed.map(([, entry]) => entry);
  },

  show() {
    for (const [field, control] of Object.entries(this.controls)) {
      const value = this.state[field] ?? "";
      if (control.value !== value) control.value = value;
    }
    const found = this.selected();
    const shown = found.slice(0, this.state.limit);
    const keep = new Set(shown);
    for (const entry of this.rows) {
      if (entry.shown === keep.has(entry)) continue;
      entry.shown = !entry.shown;
      entry.row.hidden = !entry.shown;
    }
    this.body.prepend(...shown.map((entry) => entry.row));
    const count = found.length === this.rows.length
      ? `${found.length} rows` : `${found.length} of ${this.rows.length} rows`;
    const cell = this.state.rungs ? ", one field of the chart" : "";
    one("table.claims caption").textContent = count + cell;
    all("table.claims thead th").forEach((head, index) => {
      const isSorted = this.state.sort === columns[index];
      if (!isSorted) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", this.state.order === "down" ? "descending" : "ascending");
    });
    const rest = found.length - shown.length;
    one("#more").replaceChildren(...(rest > 0 ? [make("button", {
      type: "button", onclick: () => this.set({ limit: this.state.limit + 5 * rowsShown }),
    }, `Show more (${rest} left)`)] : []));
  },

  exportCSV() {
    const heads = ["Verdict", "Claim", "Asserted", "Permitted", "Findings", "Document", "Line", "Place"];
    const lines = this.selected().map(({ row, verdict, rule, page, carrier }) => {
      const rungs = all(".rung-cell > span:not(.against)", row).map((span) => span.textContent);
      const line = row.cells[4].childNodes[1]?.textContent.replace(":", "") ?? "";
      return [verdict ?? "", row.cells[1].textContent, rungs[0] ?? "", rungs[1] ?? "", rule ?? "",
        this.nameOf("page", page), line, carrier ?? ""].map(csvCell).join(",");
    });
    download("claims.csv", "text/csv", "\ufeff" + [heads.join(","), ...lines].join("\r\n") + "\r\n");
    say(`${lines.length} rows exported`);
  },
};

/** A cell that no spreadsheet takes for a formula. */
function csvCell(text) {
  const safe = /^[\s]*[=+\-@|%\t\r]/.test(text) ? "'" + text : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

// The address: "#?verdict=overstated&at=d1-c3" is a view, "#d1-c3" a card

const address = {
  /** Writes the view into the address when there is time: browsers look at every link then. */
  write(at = this.at) {
    this.at = at;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => whenIdle(() => this.writeNow(at)), 300);
  },

  writeNow(at) {
    const parts = new URLSearchParams();
    for (const [key, value] of Object.entries(claims.state)) {
      if (value && key !== "limit") parts.set(key, value);
    }
    if (at) parts.set("at", at);
    const text = parts.toString();
    history.replaceState(null, "", text ? "#?" + text : "#");
  },

  read() {
    const fragment = location.hash.slice(1);
    if (!fragment.startsWith("?")) {
      if (fragment) cards.open(decodeURIComponent(fragment));
      return;
    }
    const parts = new URLSearchParams(fragment.slice(1));
    const at = parts.get("at");
    parts.delete("at");
    claims.state = { limit: rowsShown, ...Object.fromEntries(parts) };
    if (!columns.includes(claims.state.sort)) delete claims.state.sort;
    if (claims.body) claims.show();
    if (at) cards.open(at);
    this.at = at;
  },
};

// Cards

const cards = {
  start() {
    document.addEventListener("toggle", (event) => {
      if (event.target.matches?.(".card") && event.target.open) this.fill(event.target);
    }, true);
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.('a[href^="#d"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const id = link.getAttribute("href").slice(1);
      if (!pages.element(id)?.closest(".card")) return;
      event.preventDefault();
      this.open(id, link.classList.contains("mark"));
      address.write(id);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.back();
      else this.step(event);
    });
  },

  /** Opens the card that holds `id`, and marks its words in the copy. */
  open(id, isFromCopy = false) {
    const target = pages.element(id);
    const card = target?.closest(".card");
    if (!card) {
      target?.scrollIntoView();
      return;
    }
    card.open = true;
    this.fill(card);
    for (const mark of all(".mark.current")) mark.classList.remove("current");
    const marks = all(`.mark[href="#${CSS.escape(id)}"]`, card.closest(".page"));
    for (const mark of marks) mark.classList.add("current");
    this.origin = document.activeElement;
    const summary = one("summary", card);
    summary.focus({ preventScroll: true });
    summary.scrollIntoView({ block: "nearest" });
    if (!isFromCopy) marks[0]?.scrollIntoView({ block: "center" });
    card.scrollIntoView({ block: "nearest" });
  },

  /** Arrow keys go from card to card. */
  step(event) {
    if (event.target.localName !== "summary") return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    let card = event.target.parentElement;
    do card = event.key === "ArrowDown" ? card.nextElementSibling : card.previousElementSibling;
    while (card && !card.matches(".card"));
    if (!card) return;
    event.preventDefault();
    one("summary", card).focus();
  },

  /** Escape leads back to where the card was opened from. */
  back() {
    const card = document.activeElement?.closest?.(".card");
    if (!card || !this.origin?.isConnected) return;
    this.origin.focus();
    this.origin.scrollIntoView({ block: "nearest" });
  },

  fill(card) {
    if (card.dataset.filled) return;
    card.dataset.filled = "yes";
    for (const place of all("[data-from]", card)) {
      const source = one(".entry-body", document.getElementById(place.dataset.from));
      if (!source) continue;
      const copy = make("div", { class: "from-appendix" }, ...source.cloneNode(true).childNodes);
      if (place.localName === "li") place.append(copy);
      else place.after(copy);
      // Evidence refers to studies, which stand once as well.
      for (const part of all("[data-from]", copy)) {
        const study = one(".entry-body", document.getElementById(part.dataset.from));
        if (study) part.append(make("div", { class: "from-appendix" }, ...study.cloneNode(true).childNodes));
      }
    }
    for (const place of all(".copyable", card)) addCopyButton(place);
    for (const place of all(".decision", card)) decisions.build(place);
  },
};

function addCopyButton(place) {
  const words = one("q, ins", place);
  if (!words || one("button", place)) return;
  const button = make("button", { type: "button", class: "small" }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(words.textContent);
      say("Copied");
    } catch {
      getSelection().selectAllChildren(words);
      say("Selected: copy it with the keyboard");
    }
  });
  place.append(button);
}
