package import ClaimModel

/// All that was found in a document, as bytes: what takes long to find, and not what is quickly
/// read from the file again.
package enum KeptReport {
  /// Returns what `report` found; nil where the document was not read.
  package static func bytes(of report: DocumentReport) -> [UInt8]? {
    guard let document = report.document, let reading = report.reading else { return nil }
    var writer = ByteWriter()
    writer.write(SHA256.hexDigest(of: document.text.utf8))
    writer.write(reading.sentences) { $0.write($1) }
    writer.write(reading.mentions) { $0.write($1) }
    writer.write(reading.claims) { $0.write($1) }
    writer.write(reading.grade.rawValue)
    writer.write(reading.gradeCues) { $0.write($1) }
    writer.write(reading.references) { $0.write($1) }
    writer.write(report.assessments) { $0.write($1) }
    writer.write(report.findings) { $0.write($1) }
    writer.write(report.suppressed) { $0.write($1) }
    return writer.bytes
  }

  /// Returns the report on `document` that `bytes` keep; nil where they are not about its text.
  package static func report(
    _ bytes: ArraySlice<UInt8>,
    on document: Document,
    of source: [UInt8],
    at path: String,
    for profile: Profile
  ) -> DocumentReport? {
    do throws(ByteReader.Corruption) {
      var reader = KeptReportReader(bytes, of: document, source: source)
      return try reader.report(at: path, for: profile)
    } catch {
      return nil
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ span: SourceSpan) { write(span.start..<span.end) }

  fileprivate mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }

  fileprivate mutating func write(_ sentence: Sentence) {
    write(sentence.range)
    write(sentence.block)
    write(Int(sentence.traits.rawValue))
    write(sentence.mentions)
  }

  fileprivate mutating func write(_ mention: Mention) {
    let (kind, id) =
      switch mention.meaning {
      case .concept(let id): (0, id)
      case .effect(let id): (1, id)
      case .cue(let role): (2, role.rawValue)
      case .qualifier(let id): (3, id)
      }
    write(kind)
    write(id)
    write(mention.range)
    write(mention.sentence)
    write(Int(mention.scope.rawValue))
  }

  fileprivate mutating func write(_ reference: Reference) {
    write(reference.range)
    write(reference.sentence)
    write(reference.source.keys) { writer, key in
      let (kind, id) =
        switch key {
        case .doi(let id): (0, id)
        case .pubMed(let id): (1, id)
        case .pubMedCentral(let id): (2, id)
        case .trial(let id): (3, id)
        }
      writer.write(kind)
      writer.write(id)
    }
    write(reference.source.name) { $0.write($1) }
    write(reference.source.year) { $0.write($1) }
    write(reference.source.entry) { $0.write($1) }
    write(reference.isCertain)
  }

  fileprivate mutating func write(_ term: Term) {
    write(term.id) { $0.write($1) }
    write(term.others)
    write(term.range)
  }

  fileprivate mutating func write(_ claim: Claim) {
    write(claim.id)
    write(claim.sentence)
    write(claim.range)
    write(claim.span)
    write(claim.predicate)
    write(claim.agent) { $0.write($1) }
    write(claim.effect)
    write(claim.target) { $0.write($1) }
    write(claim.population) { $0.write($1) }
    write(claim.construction.rawValue)
    write(claim.relation.rawValue)
    write(claim.polarity.rawValue)
    write(claim.isBackground)
    write(claim.strength.rawValue)
    write(claim.isDenied)
    write(claim.cues) {
      $0.write($1.role.rawValue)
      $0.write($1.range)
    }
    write(claim.context)
    write(claim.siblings)
  }

  fileprivate mutating func write(_ assessment: Assessment) {
    write(assessment.claim)
    write(assessment.node) { $0.write($1) }
    write(assessment.match)
    write(assessment.ceiling) { writer, ceiling in
      switch ceiling {
      case .prohibited: writer.write(0)
      case .upTo(let strength): writer.write(strength.rawValue + 1)
      }
    }
    write(assessment.reason)
    write(assessment.isCapped)
    write(assessment.verdict.rawValue)
    write(assessment.missingQualifiers)
    write(assessment.evidence)
  }

  fileprivate mutating func write(_ finding: Finding) {
    write(finding.rule)
    write(finding.families)
    write(finding.severity.rawValue)
    write(finding.message.text)
    write(finding.explanation)
    write(finding.range)
    write(finding.span)
    write(finding.claim) { $0.write($1) }
    write(finding.fingerprint)
    write(finding.citations)
    write(finding.fixes) { writer, fix in
      writer.write(fix.title)
      writer.write(fix.applicability.rawValue)
      writer.write(fix.edits) {
        $0.write($1.span)
        $0.write($1.text)
      }
    }
  }

  fileprivate mutating func write(_ suppressed: SuppressedFinding) {
    write(suppressed.finding)
    write(suppressed.means.rawValue)
    write(suppressed.reason)
    write(suppressed.owner) { $0.write($1) }
    write(suppressed.until) { $0.write($1.description) }
  }
}
