import ClaimModel
import YAMLParsing

extension NodeReader {
  private static let rungKeys: [StaticString] = [
    "rung", "modal", "adverb", "participle", "study", "leads", "order", "aside",
  ]

  mutating func rung(at node: Int) -> RungWording? {
    guard isMapping(node, of: Self.rungKeys, what: "a rung") else { return nil }
    if tree.value(of: "rung", in: node) == nil {
      report(node, "a rung lacks 'rung'; add 'rung: hedged', probable …")
    }
    guard let rung = strength("rung", in: node) else { return nil }
    return RungWording(
      rung: rung,
      modal: text("modal", in: node),
      adverb: text("adverb", in: node),
      participle: text("participle", in: node),
      study: text("study", in: node),
      leads: texts("leads", in: node),
      order: text("order", in: node),
      aside: text("aside", in: node)
    )
  }

  private static let rewordingKeys: [StaticString] = [
    "phrases", "with", "attributive", "keeps-meaning",
  ]

  mutating func rewording(at node: Int) -> Rewording? {
    guard isMapping(node, of: Self.rewordingKeys, what: "a rewording") else { return nil }
    let phrases = texts("phrases", in: node)
    guard !phrases.isEmpty else {
      report(node, "a rewording has no words to replace; add 'phrases: [...]'")
      return nil
    }
    return Rewording(
      phrases: phrases,
      alternatives: texts("with", in: node),
      isAttributive: flag("attributive", in: node) ?? false,
      keepsMeaning: flag("keeps-meaning", in: node) ?? false
    )
  }

  private static let remarkKeys: [StaticString] = ["rules", "where", "sentence", "aside", "lead"]

  mutating func remark(at node: Int) -> Remark? {
    guard isMapping(node, of: Self.remarkKeys, what: "a remark") else { return nil }
    let rules = texts("rules", in: node)
    guard !rules.isEmpty else {
      report(node, "a remark answers no rule; add 'rules: [...]'")
      return nil
    }
    return Remark(
      rules: rules,
      words: texts("where", in: node).map { $0.lowercased() },
      sentence: text("sentence", in: node),
      aside: text("aside", in: node),
      lead: text("lead", in: node)
    )
  }
}
