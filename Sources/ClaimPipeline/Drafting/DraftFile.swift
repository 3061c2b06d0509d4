import ClaimModel

/// A drafted knowledge file, for a person to work on.
struct DraftFile {
  let text: String

  init(_ drafting: ClaimDrafting) {
    var lines = [
      "# A draft: nothing here is assessed, so no wording of these claims is supported yet.",
      "# For each claim that stays: say it in your own words, give it an id that lasts, and add its",
      "# 'evidence'. Remove the rest.",
    ]
    if !drafting.concepts.isEmpty {
      lines += [
        "", "# Words that the ontology does not know: make them concepts, or labels of others.",
      ]
      lines.append("concepts:")
      for concept in drafting.concepts {
        lines.append("  - id: \(concept.id)")
        lines.append("    kind: \(concept.kind.rawValue)")
        lines.append("    label: \(Self.quoted(concept.label))")
      }
    }
    lines += ["", drafting.claims.isEmpty ? "claims: []" : "claims:"]
    for claim in drafting.claims { lines += Self.lines(for: claim, drafting) }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func lines(
    for claim: ClaimDrafting.DraftedClaim,
    _ drafting: ClaimDrafting
  ) -> [String] {
    let agent = drafting.agent(of: claim)
    var lines = [
      "  - id: \(claim.id)",
      "    kind: \(drafting.kind(of: claim).rawValue)",
      "    statement: \(quoted(statement(claim, agent, drafting)))",
    ]
    if let agent { lines.append("    intervention: \(agent.id)") }
    lines.append("    match:")
    let effects = "effects: [\(claim.effect ?? "")]"
    let targets = "targets: [\(claim.target ?? "")]"
    lines += ["      - \(effects)", "        \(targets)"]
    lines.append("    provenance:")
    for place in claim.places {
      lines.append("      - document: \(quoted(place.document))")
      if !place.section.isEmpty { lines.append("        section: \(quoted(place.section))") }
      lines.append("        place: \(quoted(place.place))")
    }
    return lines + [""]
  }

  /// Returns the claim in the ontology's words: "Said of X: increases Y."
  private static func statement(
    _ claim: ClaimDrafting.DraftedClaim,
    _ agent: Concept?,
    _ drafting: ClaimDrafting
  ) -> String {
    let effect = drafting.effect(of: claim)?.label ?? "acts on"
    let said = [effect, drafting.target(of: claim)?.label].compactMap { $0 }.joined(separator: " ")
    guard let agent else { return said.prefix(1).uppercased() + said.dropFirst() + "." }
    return "Said of \(agent.label): \(said)."
  }

  /// Returns a text in quotation marks that YAML reads back whatever it holds.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: quoted += "\\" + String(scalar)
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE...0xFFFF:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
