import ClaimModel
import ClaimPipeline
import JSONText

extension Session {
  /// Answers with the evidence cards of the claims at a place, or with the findings there.
  mutating func answerHover(_ id: RequestID, _ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    let position = try EditorPosition(params.member("position"))
    guard let document = read(uri) else { throw notOpen(uri) }
    let markup = client.hoverMarkup
    guard let hover = hover(over: document, at: document.places.offset(of: position)) else {
      outbox.answer(id) { $0.null() }
      return
    }
    outbox.answer(id) { writer in
      writer.object { writer in
        writer.member("contents") { writer in
          writer.object { writer in
            writer.member("kind", markup == .markdown ? "markdown" : "plaintext")
            writer.member("value", hover.text)
          }
        }
        writer.member("range") { $0.value(document.places.range(of: hover.span)) }
      }
    }
  }

  private struct Hover {
    let text: String
    let span: SourceSpan
  }

  private func hover(over document: OpenDocument, at offset: Int) -> Hover? {
    guard let report = document.report, let source = report.document else { return nil }
    let knowledge = workspace(of: document.path).knowledge
    let card = EvidenceCard(knowledge, in: client.hoverMarkup)
    let findings = report.findings.filter { $0.span.touches(offset) }
    let claims = report.assessments.filter { $0.claim.span.touches(offset) }
    let narrowest = claims.min { $0.claim.span.count < $1.claim.span.count }
    guard let span = narrowest?.claim.span else {
      guard let first = findings.first else { return nil }
      return Hover(text: card.text(of: findings), span: first.span)
    }
    let texts = claims.filter { $0.claim.span == span }.map { assessment in
      let own = report.findings.filter { $0.claim == assessment.claim.id }
      return card.text(of: assessment, with: own, in: source)
    }
    let others = findings.filter { finding in
      !claims.contains { $0.claim.span == span && $0.claim.id == finding.claim }
    }
    let rest = others.isEmpty ? [] : [card.text(of: others)]
    let rule = client.hoverMarkup == .markdown ? "\n\n---\n\n" : "\n\n"
    return Hover(text: (texts + rest).joined(separator: rule), span: span)
  }
}

extension SourceSpan {
  /// Tells whether a place lies in the span or at one of its ends, where a cursor may stand.
  func touches(_ offset: Int) -> Bool { start <= offset && offset <= end }
}
