import ClaimModel
import YAMLParsing

extension KnowledgeChecker {
  /// Looks up every id that something points to.
  ///
  /// What a record says of a claim, and why a market has its cap, changes no verdict where the claim or
  /// the record is missing: packs may leave those out.
  mutating func checkReferences() {
    let ids = KnownIDs(entries)
    for entry in entries.concepts {
      check(entry.value.broader, in: ids.concepts, at: place(of: entry).value("broader"))
    }
    for entry in entries.effects {
      check(entry.value.broader, in: ids.effects, at: place(of: entry).value("broader"))
    }
    for entry in entries.claims { check(entry, ids) }
    for entry in entries.records {
      let directions = place(of: entry).value("directions")
      check(entry.value.directions.keys.sorted(), in: ids.claims, at: directions, as: .warning)
    }
    for entry in entries.markets { check(entry, ids) }
  }

  private mutating func check(_ entry: Entry<ClaimNode>, _ ids: KnownIDs) {
    let claim = entry.value
    let place = place(of: entry)
    for (id, key) in [
      (claim.intervention, "intervention" as StaticString), (claim.population, "population"),
    ] {
      guard let id, !ids.concepts.contains(id) else { continue }
      report(place.value(key), ids.concepts.missing(id))
    }
    for (pattern, match) in zip(claim.patterns, place.value("match").items) {
      check(pattern.effects, in: ids.effects, at: match.value("effects"))
      check(pattern.targets, in: ids.concepts, at: match.value("targets"))
      check(pattern.agents, in: ids.concepts, at: match.value("agents"))
      check(pattern.context, in: ids.concepts, at: match.value("context"))
    }
    check(claim.qualifiers, in: ids.qualifiers, at: place.value("qualifiers"))
    for (body, evidence) in zip(claim.bodies, place.value("evidence").items) {
      check(body.records, in: ids.records, at: evidence.value("records"))
      check(body.interventions, in: ids.concepts, at: evidence.value("interventions"))
      check(body.populations, in: ids.concepts, at: evidence.value("populations"))
    }
  }

  private mutating func check(_ entry: Entry<MarketProfile>, _ ids: KnownIDs) {
    let market = entry.value
    let place = place(of: entry)
    let families = place.value("families")
    for (rule, citations) in market.citations.sorted(by: { $0.key < $1.key }) {
      let key = families.item(rule)
      let list = Place(file: key.file, node: key.file.tree.end(of: key.node))
      check(citations, in: ids.citations, at: list)
    }
    checkRules(of: market, at: place)
    check(market.capRecords, in: ids.records, at: place.value("cap-records"), as: .warning)
    check(market.unmentionable, in: ids.concepts, at: place.value("unmentionable"))
    for (notice, item) in zip(market.notices, place.value("notices").items)
    where !ids.citations.contains(notice.citation) {
      report(item.value("citation"), ids.citations.missing(notice.citation))
    }
  }

  /// Looks for rules that there are not, where the rules are known.
  private mutating func checkRules(of market: MarketProfile, at place: Place) {
    guard let rules = scope.rules else { return }
    let known = KnownIDs.List(what: "rule", ids: Set(rules))
    check(market.severities.keys.sorted(), in: known, at: place.value("severities"))
    check(market.citations.keys.sorted(), in: known, at: place.value("families"))
  }

  private mutating func check(
    _ wanted: [String],
    in known: KnownIDs.List,
    at list: Place,
    as severity: Severity = .error
  ) {
    for id in wanted where !known.contains(id) {
      report(list.item(id), as: severity, known.missing(id))
    }
  }
}

/// The ids that may be pointed to.
private struct KnownIDs {
  struct List {
    let what: String
    let ids: Set<String>

    func contains(_ id: String) -> Bool { ids.contains(id) }

    /// Returns what to say of an id that is not here.
    func missing(_ id: String) -> String {
      let advice =
        NearestName.to(id, among: ids.sorted()).map { "did you mean '\($0)'?" }
        ?? "add it, or remove it here"
      return "there is no \(what) '\(id)'; \(advice)"
    }
  }

  let concepts: List
  let effects: List
  let claims: List
  let records: List
  let qualifiers: List
  let citations: List

  init(_ entries: Entries) {
    concepts = List(what: "concept", ids: Set(entries.concepts.map(\.value.id)))
    effects = List(what: "effect", ids: Set(entries.effects.map(\.value.id)))
    claims = List(what: "claim", ids: Set(entries.claims.map(\.value.id)))
    records = List(what: "evidence record", ids: Set(entries.records.map(\.value.id)))
    qualifiers = List(what: "qualifier", ids: Set(entries.qualifiers.map(\.value.id)))
    citations = List(what: "citation", ids: Set(entries.citations.map(\.value.id)))
  }
}
