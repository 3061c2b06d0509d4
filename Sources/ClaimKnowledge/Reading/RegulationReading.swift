import ClaimModel
import YAMLParsing

extension NodeReader {
  private static let citationKeys: [StaticString] = [
    "id", "jurisdiction", "instrument", "pinpoint", "paraphrase", "role", "url", "confidence",
  ]

  mutating func citation(at node: Int) -> Citation? {
    guard isMapping(node, of: Self.citationKeys, what: "a citation") else { return nil }
    let id = requiredText("id", in: node, of: "a citation")
    if tree.value(of: "role", in: node) == nil { report(node, "a citation lacks 'role'; add it") }
    let role: Citation.Role? = choice("role", in: node)
    let url = requiredText("url", in: node, of: "a citation")
    if !url.isEmpty {
      _ = checked("url", in: node, by: \.isLink, like: "https://example.org/law")
    }
    let citation = Citation(
      id: id,
      jurisdiction: requiredText("jurisdiction", in: node, of: "a citation"),
      instrument: requiredText("instrument", in: node, of: "a citation"),
      pinpoint: text("pinpoint", in: node),
      paraphrase: requiredText("paraphrase", in: node, of: "a citation"),
      role: role ?? .guidance,
      url: url,
      confidence: requiredText("confidence", in: node, of: "a citation")
    )
    if let value = tree.value(of: "confidence", in: node),
      !["", "V", "V2"].contains(citation.confidence)
    {
      report(
        value,
        "'\(id)' has confidence '\(citation.confidence)' and may not be cited; read the text at its "
          + "address and write V, or V2 for a reading at second hand"
      )
    }
    return role == nil || id.isEmpty ? nil : citation
  }

  private static let qualifierKeys: [StaticString] = [
    "id", "statement", "cues", "distance", "wording",
  ]

  mutating func qualifier(at node: Int) -> Qualifier? {
    guard isMapping(node, of: Self.qualifierKeys, what: "a qualifier") else { return nil }
    let id = requiredText("id", in: node, of: "a qualifier")
    let qualifier = Qualifier(
      id: id,
      statement: requiredText("statement", in: node, of: "a qualifier"),
      cues: texts("cues", in: node),
      distance: choice("distance", in: node) ?? .block,
      wording: text("wording", in: node)
    )
    if qualifier.cues.isEmpty {
      report(
        node,
        "'\(id)' has no cues, so that nobody can see that it was said; add 'cues: [...]'"
      )
    }
    return id.isEmpty ? nil : qualifier
  }

  private static let marketKeys: [StaticString] = [
    "id", "severities", "families", "cap", "cap-reason", "cap-records", "unmentionable", "notices",
  ]

  mutating func market(at node: Int) -> MarketProfile? {
    guard isMapping(node, of: Self.marketKeys, what: "a market") else { return nil }
    if tree.value(of: "id", in: node) == nil { report(node, "a market lacks 'id'; add it") }
    guard let market: Profile.Market = choice("id", in: node) else { return nil }
    return MarketProfile(
      market: market,
      severities: severities(in: node),
      citations: families(in: node),
      cap: cap(in: node),
      capReason: text("cap-reason", in: node),
      capRecords: texts("cap-records", in: node),
      unmentionable: texts("unmentionable", in: node),
      notices: items("notices", in: node).compactMap { notice(at: $0) }
    )
  }

  private mutating func severities(in node: Int) -> [String: Severity] {
    guard let map = tree.value(of: "severities", in: node), !tree.isNull(map) else { return [:] }
    var severities: [String: Severity] = [:]
    for (key, value) in pairs(of: map, what: "'severities'", each: "rule: error") {
      let text = tree.string(of: value)
      guard let severity = Severity(rawValue: text) else {
        let words = Severity.allCases.map(\.rawValue)
        report(value, "'\(text)' is no severity; \(suggestion(for: text, among: words))")
        continue
      }
      severities[tree.string(of: key)] = severity
    }
    return severities
  }

  private mutating func families(in node: Int) -> [String: [String]] {
    guard let map = tree.value(of: "families", in: node), !tree.isNull(map) else { return [:] }
    var families: [String: [String]] = [:]
    for (key, value) in pairs(of: map, what: "'families'", each: "rule: [citation, citation]") {
      guard tree.kind(of: value) == .sequence else {
        report(value, "the citations of '\(tree.string(of: key))' are a list: [citation, citation]")
        continue
      }
      families[tree.string(of: key)] = tree.children(of: value).map { tree.string(of: $0) }
    }
    return families
  }

  private mutating func cap(in node: Int) -> Ceiling? {
    guard let text = text("cap", in: node), let value = tree.value(of: "cap", in: node) else {
      return nil
    }
    if text == Ceiling.prohibited.name { return .prohibited }
    if let strength = Strength.allCases.first(where: { $0.name == text }) { return .upTo(strength) }
    let names = [Ceiling.prohibited.name] + Strength.allCases.map(\.name)
    report(value, "'\(text)' is no rung; \(suggestion(for: text, among: names))")
    return nil
  }

  private static let noticeKeys: [StaticString] = [
    "id", "citation", "text", "in-force", "place", "advertising", "wording", "enacted", "checked",
  ]

  private mutating func notice(at node: Int) -> RequiredNotice? {
    guard isMapping(node, of: Self.noticeKeys, what: "a notice") else { return nil }
    let wording: RequiredNotice.Wording = choice("wording", in: node) ?? .official
    let notice = RequiredNotice(
      id: requiredText("id", in: node, of: "a notice"),
      citation: requiredText("citation", in: node, of: "a notice"),
      text: wording == .unread
        ? text("text", in: node) ?? "" : requiredText("text", in: node, of: "a notice"),
      inForce: date("in-force", in: node),
      place: text("place", in: node),
      isForAdvertising: flag("advertising", in: node) ?? true,
      wording: wording,
      enacted: text("enacted", in: node),
      checked: date("checked", in: node)
    )
    return notice.id.isEmpty ? nil : notice
  }
}
