import ClaimModel

/// An objection with its reason, its law, its fixes, and room for a decision.
struct FindingSection {
  let run: RunDescription
  let appendix: Appendix
  let document: ReportedDocument
  let page: String
  let index: Int

  private var finding: Finding { document.report.findings[index] }

  func write(to writer: inout HTMLWriter) {
    writer.element(
      "section",
      [
        "class": "finding s-\(finding.severity.rawValue)", "id": "\(page)-f\(index + 1)",
        "data-rule": finding.rule, "data-fingerprint": finding.fingerprint,
        "data-path": document.report.path, "data-claim": finding.claim.map { "c\($0)" },
        "data-words": document.words(finding.range),
      ]
    ) { writer in
      writer.element("p", ["class": "message"]) { writer in
        writer.badge(finding.severity)
        writer.element("code", text: finding.rule)
        writer.text(" ")
        writer.element("span", text: finding.message.text)
      }
      let others = finding.families.filter { $0 != finding.rule }
      if !others.isEmpty {
        writer.element("p", ["class": "note"], text: "Also: " + others.joined(separator: ", "))
      }
      if !finding.explanation.isEmpty { writer.element("p", text: finding.explanation) }
      writeCitations(to: &writer)
      writeFixes(to: &writer)
      writer.element("div", ["class": "decision"]) { _ in }
    }
  }

  private func writeCitations(to writer: inout HTMLWriter) {
    guard !finding.citations.isEmpty else { return }
    writer.element("ul", ["class": "citations"]) { writer in
      for id in finding.citations {
        writer.element("li", ["data-from": appendix.citationName(id)]) {
          write(citation: id, to: &$0)
        }
      }
    }
  }

  private func write(citation id: String, to writer: inout HTMLWriter) {
    guard let citation = run.knowledge.citation(id) else {
      writer.text(id)
      return
    }
    writer.element("span", ["class": "role"], text: citation.roleLabel)
    let name = appendix.citationName(id)
    writer.element("a", ["href": name.map { "#\($0)" }]) { writer in
      // Paper has the number alone, and the title where the number leads.
      writer.element("span", ["class": "number"], text: name ?? id)
      writer.element("span", ["class": "title"], text: citation.title)
    }
  }

  private func writeFixes(to writer: inout HTMLWriter) {
    guard !finding.fixes.isEmpty else { return }
    writer.element("ul", ["class": "fixes"]) { writer in
      for fix in finding.fixes {
        writer.element("li") { writer in
          writer.element("span", ["class": "role"], text: fix.applicability.label)
          writer.text(fix.title)
          for edit in fix.edits { write(edit, to: &writer) }
        }
      }
    }
  }

  private func write(_ edit: Fix.Edit, to writer: inout HTMLWriter) {
    writer.element("p", ["class": "edit copyable"]) { writer in
      let old = document.source(of: edit.span)
      if !old.isEmpty { writer.element("del", text: old) }
      writer.text(" ")
      if edit.text.isEmpty {
        writer.element("span", ["class": "note"], text: "(deleted)")
      } else {
        writer.element("ins", text: edit.text)
      }
    }
  }
}

extension HTMLWriter {
  /// Writes a link where the address is one of the web, and its text alone where it is not.
  mutating func link(_ title: String, to address: String) {
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      text(title)
      return
    }
    element("a", ["href": address, "rel": "noreferrer noopener", "class": "out"], text: title)
  }
}
