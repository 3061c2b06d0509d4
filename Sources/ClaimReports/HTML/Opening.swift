import ClaimModel

/// The top of the HTML report: the answer, and all that makes it reproducible.
struct Opening {
  let run: RunDescription
  let summary: RunSummary
  let tally: RunTally
  let matrix: StrengthMatrix
  let documentsLeftOut: Int

  func write(to writer: inout HTMLWriter) {
    writer.element("header", ["class": "top"]) { writer in
      writer.element("p", ["class": "brand"]) { writer in
        writer.element("strong", text: "Warrantlint")
        writer.text(" claims review")
      }
      let headline = Headline(summary, tally)
      writer.element("h1", ["class": headline.tone.rawValue], text: headline.words)
      writer.element("p", ["class": "lede"], text: counts)
      writeFailures(to: &writer)
      if documentsLeftOut > 0 {
        writer.element(
          "p",
          ["class": "problem failure"],
          text: "\(counted(documentsLeftOut, "document")) counted here and not shown: the page "
            + "would be too long for a browser. Check parts of the site by themselves to see them."
        )
      }
    }
    writer.element("section", ["class": "summary", "aria-label": "Summary"]) { writer in
      writer.element("div", ["class": "tiles"]) { writer in
        writeVerdicts(to: &writer)
        if !matrix.isEmpty { matrix.write(to: &writer) }
        writeFacts(to: &writer)
        writeRules(to: &writer)
      }
    }
    writer.lineFeed()
  }

  private var counts: String {
    let unlisted = summary.claims - summary.matchedClaims
    let findings = [
      (summary.errors, "error"), (summary.warnings, "warning"), (summary.notices, "notice"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    var parts = [
      (findings.isEmpty ? "No finding" : findings.joined(separator: ", "))
        + " in \(counted(summary.documents, "document")) (\(counted(summary.words, "word"))).",
      "\(counted(summary.claims, "claim")) examined: \(summary.matchedClaims) matched to the "
        + "ontology, \(unlisted) not listed in it.",
    ]
    if summary.suppressed > 0 {
      parts.append("\(counted(summary.suppressed, "finding")) suppressed.")
    }
    if summary.baselined > 0 {
      parts.append("\(counted(summary.baselined, "finding")) accepted by the baseline.")
    }
    if summary.skipped.total > 0 { parts.append("Passed over: \(summary.skipped.words).") }
    return parts.joined(separator: " ")
  }

  private func writeFailures(to writer: inout HTMLWriter) {
    guard tally.failureCount > 0 else { return }
    writer.element("div", ["class": "problem failure"]) { writer in
      writer.element("p") { writer in
        writer.element("strong", text: "This report cannot vouch for everything it was given.")
      }
      writer.element("ul") { writer in
        for failure in tally.failures {
          writer.element("li") { writer in
            writer.element("bdi", text: failure.path)
            writer.text(": \(failure.message)")
          }
        }
        let more = tally.failureCount - tally.failures.count
        if more > 0 { writer.element("li", text: "and \(more) more") }
      }
    }
  }

  private func writeVerdicts(to writer: inout HTMLWriter) {
    let largest = tally.verdicts.values.max() ?? 1
    writer.element("div", ["class": "tile verdicts"]) { writer in
      writer.element("h2", text: "Verdicts")
      writer.element("ul") { writer in
        for verdict in Assessment.Verdict.byGravity {
          let count = tally.verdicts[verdict] ?? 0
          writer.element("li", ["class": "v-\(verdict.rawValue)"]) { writer in
            writer.element(
              "a",
              ["href": "#claims", "data-filter": "verdict=\(verdict.rawValue)"]
            ) { writer in
              writer.icon()
              writer.element("span", ["class": "name"], text: verdict.rawValue)
              writer.element("span", ["class": "number"], text: String(count))
            }
            writer.element(
              "svg",
              [
                "class": "bar", "viewBox": "0 0 100 4", "preserveAspectRatio": "none",
                "aria-hidden": "true",
              ]
            ) {
              $0.element("rect", ["width": "\(100 * count / max(1, largest))", "height": "4"]) {
                _ in
              }
            }
            writer.element("span", ["class": "meaning"], text: verdict.meaning)
          }
        }
      }
    }
  }

  private func writeRules(to writer: inout HTMLWriter) {
    let summaries = Dictionary(
      run.rules.map { ($0.id, $0.summary) },
      uniquingKeysWith: { first, _ in first }
    )
    writer.element("div", ["class": "tile rules"]) { writer in
      writer.element("h2", text: "Findings by rule")
      guard !tally.rulesMet.isEmpty else {
        writer.element("p", ["class": "empty"], text: "No finding.")
        return
      }
      writer.element("ul") { writer in
        for rule in tally.rulesMet {
          writer.element("li", ["class": "s-\(rule.severity.rawValue)"]) { writer in
            writer.element("a", ["href": "#claims", "data-filter": "rule=\(rule.id)"]) { writer in
              writer.icon()
              writer.element("span", ["class": "name"], text: rule.id)
              writer.element("span", ["class": "number"], text: String(rule.count))
            }
            writer.element(
              "span",
              ["class": "meaning"],
              text: "\(rule.severity.rawValue): \(summaries[rule.id] ?? "")"
            )
          }
        }
      }
    }
  }

  private func writeFacts(to writer: inout HTMLWriter) {
    let conditions = tally.conditions(in: run)
    writer.element("div", ["class": "tile facts"]) { writer in
      writer.element("h2", text: "Judged for")
      writer.element("dl", ["class": "reading"]) { writer in
        writer.entry("market", conditions.markets)
        writer.entry("product status", conditions.productStatuses)
        writer.entry("evidence as of", run.profile.asOf.description)
        writer.entry("knowledge", run.knowledge.packs.joined(separator: ", "))
        writer.entry("digest", run.knowledge.digest)
        writer.entry("version", "warrantlint \(run.version)")
      }
      writer.element(
        "p",
        ["class": "note"],
        text: "Equal files, version, digest and settings give this report again, byte for byte. "
          + "It is research-grade assistance and reports risk; it is no legal advice."
      )
    }
  }
}
