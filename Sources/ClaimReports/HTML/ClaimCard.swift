import ClaimModel

/// All that a reviewer has to know of one claim: its words, both rungs, what is missing, the
/// evidence, the objections with their law, and a better wording.
struct ClaimCard {
  let run: RunDescription
  let appendix: Appendix
  let document: ReportedDocument
  let page: String
  let assessment: Assessment
  /// The findings about the claim, as indices into those of the document.
  let findings: [Int]

  func write(to writer: inout HTMLWriter) {
    let claim = assessment.claim
    let look = "card v-\(assessment.verdict.rawValue)\(findings.isEmpty ? "" : " has-finding")"
    writer.element("details", ["class": look]) { writer in
      writer.element("summary") { writer in
        writer.badge(assessment.verdict)
        writer.element("span", ["class": "words"], text: document.words(claim.range))
        writer.element("span", ["class": "ref"], text: "\(claim.name) · line \(line)")
      }
      writer.element(
        "div",
        ["class": "card-body", "id": "\(page)-\(claim.name)", "tabindex": "-1"]
      ) { writer in
        writeSentence(to: &writer)
        writeLadder(to: &writer)
        for index in findings {
          FindingSection(
            run: run,
            appendix: appendix,
            document: document,
            page: page,
            index: index
          ).write(to: &writer)
        }
        writeMissing(to: &writer)
        writeEvidence(to: &writer)
        writeReading(to: &writer)
      }
    }
    writer.lineFeed()
  }

  private var line: Int { document.place(of: assessment.claim.span).start.line }

  private func writeSentence(to writer: inout HTMLWriter) {
    let claim = assessment.claim
    guard let sentence = document.sentence(of: claim), sentence.range != claim.range else { return }
    let inner = claim.range.clamped(to: sentence.range)
    writer.element("blockquote", ["class": "sentence"]) { writer in
      writer.text(document.words(sentence.range.lowerBound..<inner.lowerBound))
      writer.element("mark", text: document.words(inner))
      writer.text(document.words(inner.upperBound..<sentence.range.upperBound))
    }
  }

  private func writeLadder(to writer: inout HTMLWriter) {
    let asserted = assessment.claim.strength
    let ceiling = assessment.ceiling
    writer.element("p", ["class": "rung-words"]) { writer in
      if assessment.claim.isDenied {
        writer.text("The writer denies the claim: nothing has to bear it out.")
        return
      }
      writer.text("Asserted ")
      writer.element("strong", text: asserted.name)
      guard let ceiling else {
        writer.text("; the ontology does not list the claim, so that no rung is on file for it.")
        return
      }
      writer.text(", permitted ")
      writer.element("strong", text: Self.words(ceiling))
      guard !assessment.reason.isEmpty else { return }
      writer.element("span", ["class": "reason"], text: ": \(assessment.reason)")
    }
    guard ceiling != nil else { return }
    writer.element("ol", ["class": "ladder", "aria-hidden": "true"]) { writer in
      for strength in Strength.allCases {
        let isPermitted = ceiling?.permits(strength) ?? false
        let look =
          (isPermitted ? "permitted" : "barred") + (strength == asserted ? " asserted" : "")
        writer.element("li", ["class": look]) { writer in
          writer.element("span", text: strength.name)
        }
      }
    }
  }

  private static func words(_ ceiling: Ceiling) -> String {
    ceiling == .prohibited ? "no wording" : "up to \(ceiling.name)"
  }

  private func writeMissing(to writer: inout HTMLWriter) {
    guard !assessment.missingQualifiers.isEmpty else { return }
    writer.element("h5", text: "Has to be said, and is not")
    writer.element("ul", ["class": "missing"]) { writer in
      for id in assessment.missingQualifiers {
        writer.element("li") { writer in
          let qualifier = run.knowledge.qualifier(id)
          writer.text(qualifier?.statement ?? id)
          if let wording = qualifier?.wording { writer.copyable(wording) }
        }
      }
    }
  }

  private func writeEvidence(to writer: inout HTMLWriter) {
    let node = assessment.node.flatMap { run.knowledge.claim($0) }
    if let rewrite = node?.rewrite, assessment.verdict.isFault {
      writer.element("h5", text: "What the evidence does permit")
      writer.copyable(rewrite)
    }
    guard let name = appendix.evidenceName(for: assessment) else { return }
    writer.element("h5", text: "Evidence on file")
    writer.element("p", ["class": "from", "data-from": name]) { writer in
      writer.element("a", ["href": "#\(name)"], text: name)
      writer.text(" \(node?.statement ?? "")")
    }
  }

  private func writeReading(to writer: inout HTMLWriter) {
    let claim = assessment.claim
    writer.element("div", ["class": "how"]) { writer in
      writer.element("h5", text: "How it was read")
      writer.element("dl", ["class": "reading"]) { writer in
        writer.entry("claim", assessment.node ?? "not in the ontology")
        writer.entry("asserts", document.words(claim.predicate))
        if let target = claim.target { writer.entry("of", term(target)) }
        if let agent = claim.agent, !agent.range.isEmpty { writer.entry("by", term(agent)) }
        if let population = claim.population { writer.entry("for", term(population)) }
        for cue in claim.cues { writer.entry(cue.role.rawValue, "‘\(document.words(cue.range))’") }
        if !assessment.match.isEmpty { writer.entry("match", assessment.match) }
        writer.entry("where", document.block(of: claim)?.name ?? carrier)
      }
    }
  }

  private var carrier: String {
    (document.block(of: assessment.claim)?.carrier ?? .body).rawValue
  }

  private func term(_ term: Term) -> String {
    let words = document.words(term.range)
    guard let id = term.id else { return words }
    let label = run.knowledge.concept(id)?.label ?? id
    return words == label ? words : "‘\(words)’ → \(label)"
  }
}

extension HTMLWriter {
  mutating func entry(_ name: String, _ value: String) {
    element("div") { writer in
      writer.element("dt", text: name)
      writer.element("dd", text: value)
    }
  }

  /// Writes a wording that a writer can take over; the script adds a button.
  mutating func copyable(_ text: String) {
    element("p", ["class": "copyable"]) { $0.element("q", text: text) }
  }
}
