import ClaimModel
import ClaimPipeline
import JSONText

/// The verdict on some words, as an editor shows it beside them or above their line.
private struct VerdictMark {
  let span: SourceSpan
  var label: String
  let reason: String

  /// The ontology's claim, or nil for one that it does not list.
  let node: String?

  init(_ assessment: Assessment) {
    span = assessment.claim.span
    reason = assessment.reason
    node = assessment.node
    label = assessment.verdict.rawValue
    if assessment.claim.isDenied { label = "denied" }
    guard let ceiling = assessment.ceiling else { return }
    let permitted = ceiling == .prohibited ? "no wording permitted" : "at most \(ceiling.name)"
    label += ": \(assessment.claim.strength.name), \(permitted)"
  }
}

extension Session {
  mutating func answerInlayHints(_ id: RequestID, _ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    let range = try EditorRange(params.member("range"))
    guard let document = read(uri) else { throw notOpen(uri) }
    let wanted = document.places.span(of: range)
    let marks = marks(in: document).filter { wanted.touches($0.span.end) }
    outbox.answer(id) { writer in
      writer.array { writer in
        for mark in marks {
          writer.object { writer in
            writer.member("position") { $0.value(document.places.position(of: mark.span.end)) }
            writer.member("label", mark.label)
            writer.member("tooltip", mark.reason)
            writer.member("paddingLeft", true)
          }
        }
      }
    }
  }

  mutating func answerCodeLenses(_ id: RequestID, _ params: Params) throws(ResponseError) {
    let uri = try params.member("textDocument").string("uri")
    guard let document = read(uri) else { throw notOpen(uri) }
    let marks = marks(in: document)
    outbox.answer(id) { writer in
      writer.array { writer in
        for mark in marks {
          writer.object { writer in
            writer.member("range") { $0.value(document.places.range(of: mark.span)) }
            writer.member("command") { writer in
              writer.command(.explain, mark.label, mark.node.map { [.string($0)] } ?? [])
            }
          }
        }
      }
    }
  }

  /// Returns the verdicts on a document, one for each stretch of words.
  private func marks(in document: OpenDocument) -> [VerdictMark] {
    var marks: [VerdictMark] = []
    for assessment in document.report?.assessments ?? [] {
      let mark = VerdictMark(assessment)
      if let last = marks.last, last.span == mark.span {
        if !last.label.contains(mark.label) { marks[marks.count - 1].label += "; \(mark.label)" }
      } else {
        marks.append(mark)
      }
    }
    return marks
  }
}
