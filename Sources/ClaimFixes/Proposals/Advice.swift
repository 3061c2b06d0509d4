import ClaimModel

/// Says what a writer can do where no program can.
struct Advice {
  let place: Place

  var proposals: [Proposal] {
    let words = place.text.string(place.finding.range).split { $0 == " " || $0 == "\n" }
      .joined(separator: " ")
    guard let advice = advice(about: words) else { return [] }
    return [Proposal(.advice, advice, .displayOnly, [])]
  }

  private func advice(about words: String) -> String? {
    switch place.finding.rule {
    case "uncited-number": "Name the source of '\(words)' beside it, or leave the figure out"
    case "unsubstantiated": "Name the evidence for '\(words)', or leave it out"
    case "establishment": "Name the study behind '\(words)' and what it found, or leave it out"
    case "stale-evidence": "Cite newer evidence than '\(words)', or say how old it is"
    case "testimonial": "Say what most people can expect, with its source, or leave the story out"
    case "comparative": "Name the trial that compared the two, or leave the comparison out"
    case "missing-risk": "Say on the page what can go wrong"
    case "missing-status": "Say on the page whether the product is approved for this use"
    default: nil
    }
  }
}
