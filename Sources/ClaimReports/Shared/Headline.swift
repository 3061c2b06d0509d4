import ClaimModel

/// What a run comes to, in one sentence.
struct Headline {
  enum Tone: String {
    case bad = "is-bad"
    case mixed = "is-mixed"
    case good = "is-good"
  }

  let words: String
  let tone: Tone

  init(_ summary: RunSummary, _ tally: RunTally) {
    let faults = tally.verdicts.filter { $0.key.isFault }.values.reduce(0, +)
    if faults > 0 {
      words =
        "\(faults) of \(counted(summary.claims, "claim")) \(faults == 1 ? "says" : "say") more than "
        + "the evidence on file permits"
      tone = .bad
    } else if tally.failureCount > 0 {
      words = "Not everything could be read"
      tone = .bad
    } else if summary.errors + summary.warnings + summary.notices > 0 {
      words = "No claim outruns its evidence, but the wording has faults"
      tone = .mixed
    } else {
      words = "No claim outruns the evidence on file"
      tone = .good
    }
  }
}
