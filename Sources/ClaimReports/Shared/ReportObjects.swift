package import ClaimModel
package import JSONText

/// The objects of the JSON report: a claim, a finding, a problem.
///
/// `batch` writes the same objects, each line for itself.
package struct ReportObjects {
  private let document: ReportedDocument

  package init(_ report: DocumentReport) { document = ReportedDocument(report) }

  init(_ document: ReportedDocument) { self.document = document }

  /// Writes the members `claims` and `findings` of the object that `writer` stands in.
  package func writeClaimsAndFindings(to writer: inout JSONWriter) {
    writer.member("claims") { writer in
      writer.array { writer in
        for assessment in document.report.assessments { write(assessment, to: &writer) }
      }
    }
    writer.member("findings") { writer in
      writer.array { writer in
        for finding in document.report.findings { write(finding, to: &writer) }
      }
    }
  }

  /// Writes the member `cues`: the words that decided the grade of the text, and what reaches over
  /// each.
  package func writeGradeCues(to writer: inout JSONWriter) {
    writer.member("cues") { writer in
      writer.array { writer in
        for cue in document.report.reading?.gradeCues ?? [] { write(cue, to: &writer) }
      }
    }
  }

  package func write(_ assessment: Assessment, to writer: inout JSONWriter) {
    let claim = assessment.claim
    writer.object { writer in
      writer.member("id", claim.name)
      writer.member("claim", assessment.node)
      writer.member("match", assessment.match)
      writer.member("text", document.words(claim.range))
      writer.member("span") { write(claim.span, to: &$0) }
      writer.member("carrier", (document.block(of: claim)?.carrier ?? .body).rawValue)
      writer.member("intervention", claim.agent?.id)
      writer.member("effect", claim.effect.id)
      writer.member("target", claim.target?.id)
      writer.member("population", claim.population?.id)
      writer.member("words") { writeWords(of: claim, to: &$0) }
      writer.member("construction", claim.construction.rawValue)
      writer.member("relation", claim.relation.rawValue)
      writer.member("polarity", claim.polarity.rawValue)
      writer.member("background", claim.isBackground)
      writer.member("strength", claim.strength.name)
      writer.member("denied", claim.isDenied)
      writer.member("cues") { writer in
        writer.array { writer in for cue in claim.cues { write(cue, to: &writer) } }
      }
      writer.member("ceiling", assessment.ceiling?.name)
      writer.member("reason", assessment.reason)
      writer.member("verdict", assessment.verdict.rawValue)
      writer.member("missingQualifiers", assessment.missingQualifiers)
      writer.member("evidence", assessment.evidence)
    }
  }

  package func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object { writeMembers(of: finding, to: &$0) }
  }

  package func write(_ suppressed: SuppressedFinding, to writer: inout JSONWriter) {
    writer.object { writer in
      writeMembers(of: suppressed.finding, to: &writer)
      writer.member("suppression") { writer in
        writer.object { writer in
          writer.member("means", suppressed.means.rawValue)
          writer.member("reason", suppressed.reason)
          writer.member("owner", suppressed.owner)
          writer.member("until", suppressed.until?.description)
        }
      }
    }
  }

  package func write(_ problem: DocumentProblem, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("kind", problem.kind.rawValue)
      writer.member("message", problem.message)
      if let span = problem.span { writer.member("span") { write(span, to: &$0) } }
    }
  }

  private func writeMembers(of finding: Finding, to writer: inout JSONWriter) {
    writer.member("rule", finding.rule)
    writer.member("families", finding.families)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", finding.message.text)
    writer.member("explanation", finding.explanation)
    writer.member("span") { write(finding.span, to: &$0) }
    writer.member("claim", finding.claim.map { "c\($0)" })
    writer.member("fingerprint", finding.fingerprint)
    writer.member("citations", finding.citations)
    writer.member("fixes") { writer in
      writer.array { writer in for fix in finding.fixes { write(fix, to: &writer) } }
    }
  }

  private func write(_ fix: Fix, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("title", fix.title)
      writer.member("applicability", fix.applicability.rawValue)
      writer.member("edits") { writer in
        writer.array { writer in
          for edit in fix.edits {
            writer.object { writer in
              writer.member("span") { write(edit.span, to: &$0) }
              writer.member("text", edit.text)
            }
          }
        }
      }
    }
  }

  private func write(_ cue: Cue, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("role", cue.role.rawValue)
      writer.member("text", document.words(cue.range))
      writer.member("span") { write(document.span(of: cue.range), to: &$0) }
    }
  }

  private func write(_ mention: Mention, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("role", mention.role?.rawValue)
      writer.member("text", document.words(mention.range))
      writer.member("scope", mention.scope.names)
      writer.member("span") { write(document.span(of: mention.range), to: &$0) }
    }
  }

  private func writeWords(of claim: Claim, to writer: inout JSONWriter) {
    writer.onOneLine { writer in
      writer.object { writer in
        writer.member("predicate", document.words(claim.predicate))
        writer.member("intervention", claim.agent.map { document.words($0.range) })
        writer.member("effect", document.words(claim.effect.range))
        writer.member("target", claim.target.map { document.words($0.range) })
        writer.member("population", claim.population.map { document.words($0.range) })
      }
    }
  }

  private func write(_ span: SourceSpan, to writer: inout JSONWriter) {
    let place = document.place(of: span)
    writer.onOneLine { writer in
      writer.object { writer in
        writer.member("start", span.start)
        writer.member("end", span.end)
        writer.member("line", place.start.line)
        writer.member("column", place.start.column)
        writer.member("endLine", place.end.line)
        writer.member("endColumn", place.end.column)
      }
    }
  }
}
