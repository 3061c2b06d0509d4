// Decisions

const decisions = {
  kept: {},
  total: 0,

  start() {
    this.total = all(".page").reduce((sum, page) => sum + Number(page.dataset.findings), 0);
    const bar = one("#decisions");
    if (!this.total) {
      bar.append(make("p", { class: "note" }, "There is no finding to decide on."));
      return;
    }
    this.place = "warrantlint:" + document.body.dataset.report;
    this.reviewer = make("input", { autocomplete: "name", onchange: () => this.keep() });
    this.date = make("input", { type: "date", onchange: () => this.keep() });
    this.progress = make("progress", { max: this.total, value: 0, "aria-label": "Decided" });
    this.words = make("p", { class: "note" });
    const file = make("input", { type: "file", accept: "application/json,.json", onchange: (event) => this.load(event) });
    bar.append(this.words, this.progress, make("div", { class: "decision-bar" },
      make("label", {}, "Reviewer", this.reviewer),
      make("label", {}, "Date", this.date),
      make("button", { type: "button", onclick: () => this.save() }, "Export decisions"),
      make("label", {}, "Import decisions", file),
    ));
    this.recall();
    this.count();
  },

  keyOf(finding) {
    const { path, rule, fingerprint, claim } = finding.dataset;
    return fingerprint ? `${path}\n${rule}\n${fingerprint}` : `${path}\n${rule}\n${claim}\n${finding.id}`;
  },

  build(place) {
    const finding = place.closest(".finding");
    const key = this.keyOf(finding);
    const kept = this.kept[key] ?? {};
    const reason = make("textarea", {
      rows: 2, "aria-label": "Reason", placeholder: "Reason (needed for a waiver)",
    });
    reason.value = kept.reason ?? "";
    const choices = make("div", { class: "choices" });
    const state = make("span", { class: "decided" });
    const update = () => {
      const choice = one("input:checked", choices)?.value ?? "open";
      if (choice === "open") delete this.kept[key];
      else this.kept[key] = { ...this.facts(finding), decision: choice, reason: reason.value.trim() };
      state.textContent = choice === "waive" && !reason.value.trim() ? "a waiver needs a reason" : "";
      this.keep();
    };
    for (const [value, title] of [["open", "open"], ["accept", "accept"], ["change", "change the copy"], ["waive", "waive"]]) {
      const input = make("input", { type: "radio", name: finding.id, value });
      input.checked = (kept.decision ?? "open") === value;
      input.addEventListener("change", update);
      choices.append(make("label", {}, input, title));
    }
    reason.addEventListener("input", update);
    place.append(make("fieldset", {}, make("legend", {}, "Decision ", state), choices, reason));
  },

  facts(finding) {
    const { path, rule, fingerprint, claim, words } = finding.dataset;
    return { path, rule, fingerprint, claim: claim ?? null, words };
  },

  keep() {
    this.count();
    try {
      localStorage.setItem(this.place, JSON.stringify({
        reviewer: this.reviewer.value, date: this.date.value, kept: this.kept,
      }));
    } catch {
      say("This browser keeps nothing: export the decisions before you close the page");
    }
  },

  recall() {
    try {
      const text = localStorage.getItem(this.place);
      if (!text) return;
      const { reviewer, date, kept } = JSON.parse(text);
      this.reviewer.value = reviewer ?? "";
      this.date.value = date ?? "";
      this.kept = kept ?? {};
    } catch {
      this.kept = {};
    }
  },

  count() {
    const decided = Object.keys(this.kept).length;
    this.progress.value = decided;
    this.words.textContent = `${decided} of ${this.total} findings decided. `
      + "Decisions stay in this browser; the exported file is what warrantlint baseline --decisions reads.";
  },

  save() {
    const list = Object.values(this.kept);
    const bare = list.filter((item) => item.decision === "waive" && !item.reason);
    if (bare.length) {
      say(`${bare.length} waivers have no reason: they are exported, and will not be taken`);
    }
    const file = {
      schemaVersion: 1,
      report: document.body.dataset.report,
      reviewer: this.reviewer.value.trim(),
      date: this.date.value,
      decisions: list,
    };
    download("decisions.json", "application/json", JSON.stringify(file, null, 2) + "\n");
  },

  /** Writes each decision where paper shows it. */
  print() {
    const by = [this.reviewer?.value, this.date?.value].filter(Boolean).join(", ");
    for (const finding of all(".finding")) {
      const kept = this.kept[this.keyOf(finding)];
      const place = one(".decision", finding);
      delete place.dataset.decision;
      if (!kept) continue;
      const reason = kept.reason ? `: ${kept.reason}` : "";
      place.dataset.decision = `Decision: ${kept.decision}${reason}${by ? ` (${by})` : ""}`;
    }
  },

  async load(event) {
    const file = event.target.files[0];
    if (!file) return;
    try {
      const read = JSON.parse(await file.text());
      if (read.schemaVersion !== 1 || !Array.isArray(read.decisions)) throw new Error("another kind of file");
      pages.setUpAll();
      const findings = new Map(all(".finding").map((finding) => [JSON.stringify(this.facts(finding)), finding]));
      let taken = 0;
      for (const item of read.decisions) {
        const { path, rule, fingerprint, claim, words } = item;
        const finding = findings.get(JSON.stringify({ path, rule, fingerprint, claim, words }));
        if (!finding || !["accept", "change", "waive"].includes(item.decision)) continue;
        this.kept[this.keyOf(finding)] = {
          ...this.facts(finding), decision: item.decision, reason: String(item.reason ?? ""),
        };
        taken += 1;
      }
      this.reviewer.value = String(read.reviewer ?? "");
      this.date.value = String(read.date ?? "");
      for (const place of all(".decision")) {
        if (!place.firstChild) continue;
        place.replaceChildren();
        this.build(place);
      }
      this.keep();
      say(`${taken} of ${read.decisions.length} decisions taken over`);
    } catch (problem) {
      say(`The file was not read: ${problem.message}`);
    }
    event.target.value = "";
  },
};

// Printing: everything that the filters show, every card open

const printing = {
  before() {
    pages.setUpAll();
    this.limit = claims.state.limit;
    claims.state.limit = Infinity;
    if (claims.body) claims.show();
    decisions.print();
    this.closed = all(".card:not([open])");
    for (const details of this.closed) details.open = true;
  },

  after() {
    claims.state.limit = this.limit;
    if (claims.body) claims.show();
    for (const details of this.closed ?? []) details.open = false;
  },
};

pages.start();
claims.start();
cards.start();
decisions.start();
address.read();
addEventListener("hashchange", () => address.read());
addEventListener("beforeprint", () => printing.before());
addEventListener("afterprint", () => printing.after());
