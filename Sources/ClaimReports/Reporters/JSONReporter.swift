package import ClaimModel
import JSONText

/// The whole run as one JSON object, to the schema in `Reports/Schemas/report.schema.json`.
package struct JSONReporter: Reporter {
  package static let name = "json"
  private static let schemaVersion = 1

  private let run: RunDescription
  private var writer = JSONWriter(.indented)

  package init(_ run: RunDescription, style: ReportStyle) { self.run = run }

  package mutating func begin(to output: inout [UInt8]) {
    writer.begin(.object)
    writer.member("schemaVersion", Self.schemaVersion)
    writer.member("tool") { writer in
      writer.onOneLine { writer in
        writer.object { writer in
          writer.member("name", "warrantlint")
          writer.member("version", run.version)
        }
      }
    }
    writer.member("knowledge") { writer in
      writer.object { writer in
        writer.member("digest", run.knowledge.digest)
        writer.member("packs", run.knowledge.packs)
      }
    }
    writer.member("configuration") { writer in
      writer.onOneLine { writer in
        writer.object { writer in
          writer.member("market", run.profile.market.rawValue)
          writer.member("productStatus", run.profile.productStatus.rawValue)
          writer.member("asOf", run.profile.asOf.description)
        }
      }
    }
    writer.key("documents")
    writer.begin(.array)
    output += writer.drain()
  }

  package mutating func add(_ report: DocumentReport, to output: inout [UInt8]) {
    let document = ReportedDocument(report)
    let objects = ReportObjects(document)
    writer.object { writer in
      writer.member("path", report.path)
      writer.member("format", document.isAnalysed ? report.document?.format.rawValue : nil)
      if let profile = report.profile {
        writer.member("market", profile.market.rawValue)
        writer.member("productStatus", profile.productStatus.rawValue)
      }
      let isRead = report.document != nil || !report.source.isEmpty
      writer.member("sha256", isRead ? SHA256.hexDigest(of: report.source) : nil)
      writer.member("problems") { writer in
        writer.array { writer in
          for problem in report.problems { objects.write(problem, to: &writer) }
        }
      }
      objects.writeClaimsAndFindings(to: &writer)
      writer.member("suppressed") { writer in
        writer.array { writer in
          for suppressed in report.suppressed { objects.write(suppressed, to: &writer) }
        }
      }
    }
    output += writer.drain()
  }

  package mutating func finish(_ summary: RunSummary, to output: inout [UInt8]) {
    writer.end(.array)
    writer.member("summary") { $0.object { Self.writeMembers(of: summary, to: &$0) } }
    writer.end(.object)
    writer.lineFeed()
    output += writer.drain()
  }

  private static func writeMembers(of summary: RunSummary, to writer: inout JSONWriter) {
    writer.member("documents", summary.documents)
    writer.member("failedDocuments", summary.failedDocuments)
    writer.member("skippedBinaries", summary.skipped.binaries)
    writer.member("files") { writer in
      writer.onOneLine { writer in
        writer.object { writer in
          writer.member("seen", summary.documents + summary.skipped.total)
          writer.member("analysed", summary.analysedDocuments)
          writer.member("failed", summary.failedDocuments)
          writer.member("skipped", summary.skipped.total)
        }
      }
    }
    writer.member("skipped") { writer in
      writer.onOneLine { writer in
        writer.object { writer in
          for reason in summary.skipped.reasons { writer.member(reason.name, reason.count) }
        }
      }
    }
    writer.member("words", summary.words)
    writer.member("claims", summary.claims)
    writer.member("matchedClaims", summary.matchedClaims)
    writer.member("findings") { writer in
      writer.onOneLine { writer in
        writer.object { writer in
          writer.member("error", summary.errors)
          writer.member("warning", summary.warnings)
          writer.member("notice", summary.notices)
        }
      }
    }
    writer.member("suppressed", summary.suppressed)
    writer.member("baselined", summary.baselined)
    writer.member("staleBaseline", summary.staleBaseline)
  }
}
