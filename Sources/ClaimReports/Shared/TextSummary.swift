import ClaimModel

/// The end of the text report: what was examined, what was found, what to do next.
struct TextSummary {
  let summary: RunSummary
  let tally: RunTally
  let repeats: RepeatIndex
  let ink: Ink

  var lines: [String] {
    var lines = seen + [examined]
    if !verdictCounts.isEmpty { lines.append("  " + verdictCounts) }
    lines += verdict
    lines += rules
    if summary.documents > 1 { lines += worst("Most findings in:", tally.worstPages) }
    lines += worst("Claims most often worded too strongly:", tally.worstClaims)
    lines += boilerplate
    lines += failures
    if summary.staleBaseline > 0 {
      lines.append(
        "\(counted(summary.staleBaseline, "baseline entry", plural: "baseline entries")) no longer"
          + " found: warrantlint baseline --prune drops them"
      )
    }
    return lines + next
  }

  /// The line that says how it went.
  var verdict: [String] {
    var parts: [String] = []
    if summary.errors > 0 { parts.append(ink(.red, counted(summary.errors, "error"))) }
    if summary.warnings > 0 { parts.append(ink(.yellow, counted(summary.warnings, "warning"))) }
    if summary.notices > 0 { parts.append(ink(.blue, counted(summary.notices, "notice"))) }
    var line =
      summary.findings == 0
      ? nothingFound
      : "\(counted(summary.findings, "finding")): " + parts.joined(separator: ", ")
    if summary.findings > 0, summary.failedDocuments > 0 {
      line += ink(
        .red,
        "; \(counted(summary.failedDocuments, "document")) not or not wholly analysed"
      )
    }
    if summary.suppressed > 0 { line += "; \(summary.suppressed) suppressed" }
    if summary.repeated > 0 { line += "; \(summary.repeated) repeated on other pages" }
    if summary.baselined > 0 { line += "; \(summary.baselined) accepted by the baseline" }
    return [line]
  }

  /// What a run without a finding comes to: what was not read is not free of faults.
  private var nothingFound: String {
    if summary.failedDocuments == 0 { return ink(.green, "No findings") }
    if summary.analysedDocuments == 0 { return ink(.red, "Nothing could be analysed") }
    return ink(.red, "No findings in what could be analysed")
  }

  /// How many files there were and what became of them, where not all were analysed.
  private var seen: [String] {
    let skipped = summary.skipped
    guard skipped.total + summary.failedDocuments > 0 else { return [] }
    var parts = ["\(summary.analysedDocuments) analysed"]
    if summary.failedDocuments > 0 {
      parts.append("\(summary.failedDocuments) not or not wholly analysed")
    }
    if skipped.total > 0 { parts.append("\(skipped.total) passed over (\(skipped.words))") }
    let total = counted(summary.documents + skipped.total, "file")
    return ["\(total) seen: \(parts.joined(separator: ", "))"]
  }

  private var examined: String {
    let unlisted = summary.claims - summary.matchedClaims
    return "\(counted(summary.documents, "document")), \(counted(summary.words, "word")): "
      + "\(counted(summary.claims, "claim")) examined, \(summary.matchedClaims) matched to the "
      + "ontology, \(unlisted) unlisted"
  }

  private var verdictCounts: String {
    Assessment.Verdict.allCases
      .compactMap { verdict in tally.verdicts[verdict].map { "\($0) \(verdict.rawValue)" } }
      .joined(separator: " · ")
  }

  private var rules: [String] {
    let met = tally.rulesMet
    let width = met.map(\.id.utf8.count).max() ?? 0
    return met.map { rule in
      let blank = String(repeating: " ", count: width - rule.id.utf8.count)
      let count = String(rule.count)
      let pad = String(repeating: " ", count: max(0, 5 - count.utf8.count))
      return "\(pad)\(count)  \(rule.id)\(blank)  "
        + ink(Ink.tone(of: rule.severity), rule.severity.rawValue)
    }
  }

  private func worst(_ title: String, _ counts: [RunTally.Count]) -> [String] {
    guard !counts.isEmpty else { return [] }
    return [title]
      + counts.map { item in
        let count = String(item.count)
        let pad = String(repeating: " ", count: max(0, 5 - count.utf8.count))
        return "\(pad)\(count)  \(VisibleText.line(item.name))"
      }
  }

  /// What stands on many pages, each once.
  private var boilerplate: [String] {
    let entries = repeats.boilerplate
    guard !entries.isEmpty else { return [] }
    let limit = 20
    var lines = [
      "The same on many pages, shown on the first of them "
        + "(\(counted(repeats.hidden, "finding")) not shown):"
    ]
    lines += entries.prefix(limit).map { entry in
      let count = String(entry.pages)
      let pad = String(repeating: " ", count: max(0, 5 - count.utf8.count))
      return "\(pad)\(count) pages  \(VisibleText.line(entry.message)) "
        + ink(.dim, "[\(entry.rule)] first at \(VisibleText.line(entry.first))")
    }
    if entries.count > limit { lines.append("  … and \(entries.count - limit) more") }
    return lines
  }

  private var failures: [String] {
    guard tally.failureCount > 0 else { return [] }
    var lines = [ink(.red, "Not analysed, or not wholly:")]
    lines += tally.failures.map { "  \($0.path): \($0.message)" }
    let more = tally.failureCount - tally.failures.count
    if more > 0 { lines.append("  … and \(more) more") }
    return lines
  }

  private var next: [String] {
    var lines: [String] = []
    if tally.fixable > 0 {
      lines.append(
        "warrantlint fix shows a wording for \(tally.fixable) of the findings as a diff"
      )
    }
    if let rule = tally.rulesMet.first {
      lines.append("warrantlint explain \(rule.id) says what the rule demands and why")
    }
    return lines
  }
}
