import ClaimModel
import JSONText

/// The results of one document in a SARIF log.
struct SARIFResult {
  let document: ReportedDocument

  /// Tells whether every result says if it is suppressed: SARIF wants all or none to.
  let marksSuppressions: Bool

  func write(
    _ finding: Finding,
    _ identity: FindingIdentity,
    _ ruleIndex: Int?,
    _ suppressed: SuppressedFinding?,
    to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.member("ruleId", finding.rule)
      if let ruleIndex { writer.member("ruleIndex", ruleIndex) }
      writer.member("level", finding.severity.sarifLevel)
      writer.member("message") { writer in
        writer.object { $0.member("text", Self.plain(document.fullMessage(of: finding))) }
      }
      writer.member("locations") { writer in
        writer.array { writer in
          writer.object { writer in
            writer.member("physicalLocation") { writePhysicalLocation(finding.span, to: &$0) }
          }
        }
      }
      writer.member("partialFingerprints") { writer in
        writer.object { writer in
          writer.member(
            "primaryLocationLineHash",
            "\(identity.digest(at: "").prefix(16)):\(identity.ordinal)"
          )
          writer.member("warrantlintFinding/v1", "\(identity.key):\(identity.ordinal)")
        }
      }
      writeFixes(of: finding, to: &writer)
      if marksSuppressions { writeSuppression(suppressed, to: &writer) }
      writer.member("properties") { writeProperties(of: finding, to: &$0) }
    }
  }

  func writePhysicalLocation(_ span: SourceSpan?, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("artifactLocation") { writeArtifact(to: &$0) }
      guard let span, document.report.document != nil else { return }
      writer.member("region") { writer in
        writer.object { writer in
          writeRegionMembers(of: span, to: &writer)
          writer.member("snippet") { writer in
            writer.object { $0.member("text", document.source(of: span)) }
          }
        }
      }
    }
  }

  private func writeArtifact(to writer: inout JSONWriter) {
    writer.onOneLine { writer in
      writer.object { writer in
        writer.member("uri", AddressText.encoded(document.report.path))
        writer.member("uriBaseId", "%SRCROOT%")
      }
    }
  }

  private func writeRegionMembers(of span: SourceSpan, to writer: inout JSONWriter) {
    let place = document.place(of: span)
    writer.member("startLine", place.start.line)
    writer.member("startColumn", place.start.column)
    writer.member("endLine", place.end.line)
    writer.member("endColumn", place.end.column)
    writer.member("byteOffset", span.start)
    writer.member("byteLength", span.count)
  }

  private func writeFixes(of finding: Finding, to writer: inout JSONWriter) {
    let fixes = finding.fixes.filter { !$0.edits.isEmpty }
    guard !fixes.isEmpty else { return }
    writer.member("fixes") { writer in
      writer.array { writer in for fix in fixes { write(fix, to: &writer) } }
    }
  }

  private func write(_ fix: Fix, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("description") { writer in
        writer.object {
          $0.member("text", Self.plain("\(fix.title) (\(fix.applicability.label))"))
        }
      }
      writer.member("artifactChanges") { writer in
        writer.array { writer in
          writer.object { writer in
            writer.member("artifactLocation") { writeArtifact(to: &$0) }
            writer.member("replacements") { writer in
              writer.array { writer in for edit in fix.edits { write(edit, to: &writer) } }
            }
          }
        }
      }
    }
  }

  private func write(_ edit: Fix.Edit, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("deletedRegion") { writer in
        writer.object { writeRegionMembers(of: edit.span, to: &$0) }
      }
      guard !edit.text.isEmpty else { return }
      writer.member("insertedContent") { writer in
        writer.object { $0.member("text", edit.text) }
      }
    }
  }

  private func writeSuppression(_ suppressed: SuppressedFinding?, to writer: inout JSONWriter) {
    writer.member("suppressions") { writer in
      writer.array { writer in
        guard let suppressed else { return }
        writer.object { writer in
          writer.member("kind", suppressed.means == .inSource ? "inSource" : "external")
          writer.member("status", "accepted")
          writer.member("justification", VisibleText.line(suppressed.reason))
        }
      }
    }
  }

  private func writeProperties(of finding: Finding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("families", finding.families)
      writer.member("citations", finding.citations)
      guard let assessment = document.assessment(ofClaim: finding.claim) else { return }
      writer.member("claim", assessment.node)
      writer.member("asserted", assessment.claim.strength.name)
      writer.member("permitted", assessment.ceiling?.name)
      writer.member("verdict", assessment.verdict.rawValue)
      writer.member("evidence", assessment.evidence)
    }
  }

  /// Returns text in which no viewer finds an embedded link or a placeholder.
  private static func plain(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.line(text).unicodeScalars {
      if scalar == "[" || scalar == "]" { result += "\\" }
      if scalar == "{" || scalar == "}" { result.unicodeScalars.append(scalar) }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension Severity {
  /// What SARIF calls the severity.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }
}
