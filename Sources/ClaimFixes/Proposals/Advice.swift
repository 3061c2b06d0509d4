import ClaimModel

/// Says what a writer can do where no program can.
struct Advice {
  let place: Place

  private var quoted: String {
    place.text.string(place.finding.range).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// What has to be done, whatever else is offered.
  var proposals: [Proposal] { proposals(.advice, advice(about: quoted)) }

  /// What can be done where nothing else is offered: what is known of the claim, or what the rule
  /// wants.
  var lastResort: [Proposal] {
    let known = ModelRewrite(place: place).wording.map { "Say what is known: '\($0)'" }
    return proposals(.lastResort, known ?? lastResort(about: quoted))
  }

  private func proposals(_ kind: Proposal.Kind, _ advice: String?) -> [Proposal] {
    advice.map { [Proposal(kind, $0, .displayOnly, [])] } ?? []
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

  private func lastResort(about words: String) -> String? {
    switch place.finding.rule {
    case "cure-guarantee": "Promise no outcome: say what may happen, and how sure that is"
    case "discourages-care":
      "Leave '\(words)' out: ask readers to talk to the doctor who treats them"
    case "disease-claim": "Leave '\(words)' out, or say that it is not known whether this helps"
    case "experimental-as-established": "Say that this is not approved"
    case "false-regulatory-status": "Say what the authority did, and that it approved nothing"
    case "implied-claim": "Choose words for '\(words)' that promise no effect"
    case "mechanism-as-benefit": "Say that this has not been shown to help people"
    case "missing-hedge": "Say how sure the effect is, or leave '\(words)' out"
    case "permanence": "Say for how long people were followed, or leave '\(words)' out"
    case "population": "Say in whom it was studied, or leave '\(words)' out"
    case "safety-absolute": "Say what can go wrong and how often, instead of '\(words)'"
    case "speed": "Say what a named study measured and when, or leave '\(words)' out"
    case "strength-mismatch": "Claim no more than that evidence can show"
    case "superlative": "Describe it plainly, without '\(words)'"
    case "universal": "Say how many, with the source, instead of '\(words)'"
    case "urgency-inducement": "Leave '\(words)' out: give the plain price, and time to think"
    default: nil
    }
  }
}
