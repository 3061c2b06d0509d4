import ClaimLexicon
import ClaimModel

/// Frames that read like claims and are none: what is handed over, kept or made, what an authority
/// or a text does, and the bare name of a treatment.
struct Exclusions {
  let sentence: SentenceAnalysis

  /// Tells whether a frame claims nothing, whatever it acts on.
  func isNoClaim(_ frame: Frame) -> Bool {
    let isSomethingElse = frame.agent == .unknown || frame.agent == .anaphor
    return frame.agent == .unknown && namesRegulator(before: frame)
      || isSomethingElse && namesDocument(before: frame) || namesTreatment(frame)
  }

  /// Tells whether something is only given or seen that is no benefit: "bring your wing pictures".
  func handsOver(_ frame: Frame) -> Bool {
    if isKept(frame) || isMade(frame) { return true }
    let bodies: KindSet = [.anatomy, .condition, .symptom, .comparator, .population]
    return frame.effects.count == 1 && frame.effects[0].isTransfer && !isOrder(frame)
      && sentence.concepts(of: frame.targets).allSatisfy { bodies.contains($0.kind) }
  }

  /// Tells whether what is sold is said to be kept, as a store keeps it: "the drops are kept in".
  private func isKept(_ frame: Frame) -> Bool {
    let goods: KindSet = [.cell, .intervention, .substance]
    return frame.construction == .passive && frame.effects.count == 1
      && frame.effects[0].direction == .keep
      && sentence.concepts(of: frame.targets).allSatisfy { goods.contains($0.kind) }
  }

  /// Tells whether what is sold is made or got, or described by what it does: "we draw the drops",
  /// "mending drops".
  private func isMade(_ frame: Frame) -> Bool {
    let goods: KindSet = [.cell, .intervention, .substance]
    guard sentence.concepts(of: frame.targets).allSatisfy({ goods.contains($0.kind) }) else {
      return false
    }
    if frame.effects.allSatisfy(\.isTherapeutic) {
      return frame.construction == .gerund || frame.construction == .adjective
    }
    return frame.agent == .seller && frame.effects.allSatisfy { $0.direction != .better }
  }

  /// Tells whether the sentence asks the reader to have something: "Enjoy wings that last".
  private func isOrder(_ frame: Frame) -> Bool {
    let start = frame.predicate.lowerBound
    return (start == 0 || sentence.isMark(":", at: start - 1))
      && sentence.word(at: start) != "bring"
  }

  /// Tells whether words that name nothing in the ontology are acted on: "devices cleared for use".
  func actsOnThing(_ frame: Frame) -> Bool {
    !frame.targets.isEmpty && frame.agent == .implicit
  }

  /// Tells whether an authority acts: "The agency regulates the handling of cells".
  private func namesRegulator(before frame: Frame) -> Bool {
    sentence.hasCue([.regulator])
      && (0..<frame.predicate.lowerBound).contains {
        sentence.roles(at: $0).contains(.regulator)
      }
  }

  /// Tells whether a text is the subject: "This page deals with torn wings".
  private func namesDocument(before frame: Frame) -> Bool {
    (0..<frame.predicate.lowerBound).last {
      sentence.isAnyMark(at: $0) || sentence.word(at: $0).map(Self.documents.contains) ?? false
    }.map { !sentence.isAnyMark(at: $0) } ?? false
  }

  private static let documents: WordSet = [
    "page", "leaflet", "section", "article", "guide", "booklet", "factsheet", "guideline", "branch",
    "field", "specialty",
  ]

  /// Tells whether a sentence only names the treatment of something, and nobody who offers it:
  /// "a term used for the treatment of torn wings".
  private func namesTreatment(_ frame: Frame) -> Bool {
    guard frame.construction == .nominal || frame.construction == .compound,
      frame.effects.count == 1, frame.effects[0].isTreatment,
      !sentence.traits.contains(.fragment), sentence.carrier == .body
    else { return false }
    switch frame.agent {
    case .therapy, .seller, .anaphor: return false
    case .implicit, .unknown, .other:
      return !sentence.allClasses.contains(.firstPerson)
        && !sentence.allClasses.contains(.secondPerson)
    }
  }
}
