/// How much certainty records can carry, at most, before a person has judged them.
///
/// The starting points of GRADE: randomised evidence starts high, observational evidence low, and
/// what was seen in culture, in animals, in case series or by experts starts very low. A single small
/// trial is imprecise and carries low at most, several of them moderate.
package enum EvidenceCapacity {
  /// A trial with fewer people than this is small.
  package static let smallTrialSize = 100

  /// Returns the highest certainty that `records` can carry for a claim read in `setting`.
  package static func limit(
    of records: [EvidenceRecord],
    in setting: BodyOfEvidence.Setting
  ) -> BodyOfEvidence.Certainty {
    guard setting != .description else { return .high }
    let limits = records.map { limit(of: $0, in: setting) }
    let best = limits.max() ?? .none
    let smallTrials = records.count { $0.design == .randomisedTrial && isSmall($0) }
    return best == .low && smallTrials > 1 ? .moderate : best
  }

  private static func limit(
    of record: EvidenceRecord,
    in setting: BodyOfEvidence.Setting
  ) -> BodyOfEvidence.Certainty {
    if setting == .laboratory { return .high }
    guard record.subjects == .people else { return .veryLow }
    return switch record.design {
    case .metaAnalysis, .systematicReview: .high
    case .randomisedTrial: isSmall(record) ? .low : .high
    case .cohort, .guideline: .low
    case .caseSeries, .regulatorNotice, .narrativeReview, .expertOpinion, .animal, .inVitro,
      .trialRegistration, .trialProtocol:
      .veryLow
    }
  }

  /// Tells whether a trial has few people, or does not say how many.
  package static func isSmall(_ record: EvidenceRecord) -> Bool {
    guard let size = record.size.flatMap(firstNumber) else { return true }
    return size < smallTrialSize
  }

  /// Returns the first number in a text: 480 of "480 randomised; 440 analysed".
  private static func firstNumber(in text: String) -> Int? {
    let digits = text.utf8
      .drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") }
      .filter { $0 != UInt8(ascii: ",") }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
