import ClaimModel
import YAMLParsing

extension NodeReader {
  private static let conceptKeys: [StaticString] = [
    "id", "kind", "label", "alt", "hidden", "broader", "desire", "mesh", "note",
  ]

  mutating func concept(at node: Int) -> Concept? {
    guard isMapping(node, of: Self.conceptKeys, what: "a concept") else { return nil }
    let id = requiredText("id", in: node, of: "a concept")
    let label = requiredText("label", in: node, of: "a concept")
    if tree.value(of: "kind", in: node) == nil { report(node, "a concept lacks 'kind'; add it") }
    guard let kind: Concept.Kind = choice("kind", in: node), !id.isEmpty, !label.isEmpty else {
      return nil
    }
    return Concept(
      id: id,
      kind: kind,
      label: label,
      altLabels: texts("alt", in: node),
      hiddenLabels: texts("hidden", in: node),
      broader: texts("broader", in: node),
      desire: choice("desire", in: node) ?? .neither,
      mesh: texts("mesh", in: node),
      note: text("note", in: node)
    )
  }

  private static let effectKeys: [StaticString] = [
    "id", "label", "direction", "broader", "strength", "therapeutic", "verbs", "intransitives",
    "nouns", "adjectives", "idioms",
  ]

  mutating func effect(at node: Int) -> Effect? {
    guard isMapping(node, of: Self.effectKeys, what: "an effect") else { return nil }
    let id = requiredText("id", in: node, of: "an effect")
    let label = requiredText("label", in: node, of: "an effect")
    if tree.value(of: "direction", in: node) == nil {
      report(node, "an effect lacks 'direction'; add 'direction: up', down, better …")
    }
    guard let direction: Effect.Direction = choice("direction", in: node), !id.isEmpty else {
      return nil
    }
    return Effect(
      id: id,
      label: label,
      direction: direction,
      broader: texts("broader", in: node),
      strength: strength("strength", in: node) ?? .assertive,
      isTherapeutic: flag("therapeutic", in: node) ?? false,
      verbs: verbs("verbs", in: node),
      intransitives: verbs("intransitives", in: node),
      nouns: texts("nouns", in: node),
      adjectives: texts("adjectives", in: node),
      idioms: texts("idioms", in: node)
    )
  }

  private static let cueKeys: [StaticString] = ["role", "strength", "reach", "phrases", "verbs"]

  /// Adds the cues of one group, which share role, strength and reach, to `cues`.
  mutating func readCues(at node: Int, into cues: inout [CueEntry]) {
    guard isMapping(node, of: Self.cueKeys, what: "a group of cues") else { return }
    if tree.value(of: "role", in: node) == nil {
      report(node, "a group of cues lacks 'role'; add it")
    }
    guard let role: Role = choice("role", in: node) else { return }
    let strength = strength("strength", in: node)
    let reach: CueEntry.Reach = choice("reach", in: node) ?? .right
    func add(_ phrase: String, isVerb: Bool) {
      cues.append(
        CueEntry(phrase: phrase, role: role, strength: strength, reach: reach, isVerb: isVerb)
      )
    }
    for phrase in texts("phrases", in: node) { add(phrase, isVerb: false) }
    for item in items("verbs", in: node) {
      for (index, form) in verbForms(at: item).enumerated() { add(form, isVerb: index == 0) }
    }
  }

  private mutating func verbs(_ key: StaticString, in node: Int) -> [Verb] {
    items(key, in: node).compactMap { item in
      let forms = verbForms(at: item)
      guard let base = forms.first else { return nil }
      guard let blank = base.utf8.firstIndex(of: UInt8(ascii: " ")) else {
        return forms.count == 3
          ? Verb(base: base, past: forms[1], participle: forms[2]) : Verb(base: base)
      }
      let particle = String(base[base.utf8.index(after: blank)...])
      func withoutParticle(_ form: String) -> String {
        guard form.hasSuffix(" " + particle) else { return form }
        return String(form.dropLast(particle.count + 1))
      }
      return Verb(
        base: String(base[..<blank]),
        past: forms.count == 3 ? withoutParticle(forms[1]) : nil,
        participle: forms.count == 3 ? withoutParticle(forms[2]) : nil,
        particle: particle
      )
    }
  }

  /// Returns the forms that "grow, grew, grown" or "grow" gives; reports anything else.
  private mutating func verbForms(at node: Int) -> [String] {
    guard tree.isScalar(node), !tree.isNull(node), !tree.isBlank(node) else {
      report(node, "a verb is a text: its base form, or base, past and participle with commas")
      return []
    }
    let text = tree.string(of: node)
    let comma = UInt8(ascii: ",")
    guard text.utf8.contains(comma) else { return [text] }
    let forms = text.utf8.split(separator: comma, omittingEmptySubsequences: false)
      .map { String(Substring($0).trimmed) }
    guard forms.count == 3, forms.allSatisfy({ !$0.isEmpty }) else {
      report(node, "'\(text)' is no verb; write its base form, or 'base, past, participle'")
      return []
    }
    return forms
  }
}

extension Substring {
  /// The text without the blanks around it.
  var trimmed: Substring {
    var rest = utf8
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    return Substring(rest)
  }
}
