import ClaimModel
import TextAnalysis

/// The forms in which a verb, or a phrase that opens with one, can stand in text.
enum VerbForms {
  typealias Form = (words: [UInt8], forms: WordForms)

  /// Returns each form of a verb with its particle, and what it is a form of.
  static func forms(of verb: Verb) -> [Form] {
    let base = Array(verb.base.utf8)
    let past = verb.past.map { Array($0.utf8) } ?? Inflection.past(base)
    let participle = verb.participle.map { Array($0.utf8) } ?? past
    return forms(
      base,
      past,
      participle,
      rest: verb.particle.map { Array(" \($0)".utf8)[...] } ?? []
    )
  }

  /// Returns a phrase with its first word in every form of a verb.
  static func forms(ofPhrase phrase: String) -> [Form] {
    let bytes = Array(phrase.utf8)
    let first = bytes.prefix { $0 != UInt8(ascii: " ") }
    let base = Array(first)
    let name = String(decoding: first, as: UTF8.self)
    let past = Irregular.past[name].map { Array($0.utf8) } ?? Inflection.past(base)
    let participle = Irregular.participle[name].map { Array($0.utf8) } ?? past
    return forms(base, past, participle, rest: bytes[first.endIndex...])
  }

  private static func forms(
    _ base: [UInt8],
    _ past: [UInt8],
    _ participle: [UInt8],
    rest: ArraySlice<UInt8>
  ) -> [Form] {
    let all: [Form] = [
      (base, .base),
      (Inflection.thirdPerson(base), .thirdPerson),
      (past, .past),
      (participle, .participle),
      (Inflection.gerund(base), .gerund),
    ]
    var distinct: [Form] = []
    for (words, form) in all {
      if let known = distinct.firstIndex(where: { $0.words == words }) {
        distinct[known].forms.formUnion(form)
      } else {
        distinct.append((words, form))
      }
    }
    guard !rest.isEmpty else { return distinct }
    return distinct.map { ($0.words + rest, $0.forms) }
  }
}

/// The past forms of common verbs that open idioms.
enum Irregular {
  static let past: [String: String] = [
    "be": "was", "bring": "brought", "break": "broke", "build": "built", "come": "came",
    "feel": "felt", "find": "found", "get": "got", "give": "gave", "go": "went", "grow": "grew",
    "have": "had", "hold": "held", "keep": "kept", "know": "knew", "leave": "left", "lose": "lost",
    "make": "made", "put": "put", "rid": "rid", "say": "said", "see": "saw", "set": "set",
    "shut": "shut", "stand": "stood", "take": "took", "tell": "told", "think": "thought",
    "throw": "threw", "win": "won", "beat": "beat", "fight": "fought", "turn": "turned",
    "let": "let", "cut": "cut", "hit": "hit", "do": "did", "show": "showed", "become": "became",
    "arise": "arose", "drive": "drove", "lead": "led", "overcome": "overcame", "rise": "rose",
    "shrink": "shrank", "spread": "spread", "upset": "upset",
  ]

  static let participle: [String: String] = [
    "be": "been", "break": "broken", "come": "come", "get": "gotten", "give": "given",
    "go": "gone", "grow": "grown", "know": "known", "see": "seen", "show": "shown",
    "take": "taken", "throw": "thrown", "beat": "beaten", "do": "done", "become": "become",
    "arise": "arisen", "drive": "driven", "overcome": "overcome", "rise": "risen",
    "shrink": "shrunk",
  ]
}
