import ClaimModel
import TextAnalysis

/// The forms of the verbs that the knowledge names, and of some that stand beside them.
struct VerbForms: Sendable {
  enum Form: Hashable, Sendable {
    case base, third, past, participle, gerund
  }

  /// A verb that a word can be a form of.
  struct Reading: Hashable, Sendable {
    let form: Form
    let base: String
    let participle: String
  }

  private var readings: [String: [Reading]] = [:]

  init(_ knowledge: Knowledge) {
    for effect in knowledge.effects {
      for verb in effect.verbs + effect.intransitives { add(verb) }
    }
    addPromises(of: knowledge)
    for base in Grammar.lightVerbs {
      add(
        [
          (.base, base), (.third, Inflection.thirdPerson(base)), (.gerund, Inflection.gerund(base)),
        ],
        base,
        base
      )
    }
  }

  /// Adds the words that promises and comparisons begin with, where both forms of a verb are among
  /// them: "outlast", "outlasts".
  private mutating func addPromises(of knowledge: Knowledge) {
    let roles: Set<Role> = [.comparative, .guarantee, .permanence]
    var firsts: Set<String> = []
    for cue in knowledge.cues where roles.contains(cue.role) {
      if let first = cue.phrase.split(separator: " ").first { firsts.insert(first.lowercased()) }
    }
    for base in firsts.sorted() where base.utf8.count > 2 && !Grammar.nouns.contains(base) {
      let third = Inflection.thirdPerson(base)
      guard readings[base] == nil, firsts.contains(third) else { continue }
      add([(.base, base), (.third, third)], base, base)
    }
  }

  /// Returns what `word` can be as `form`; nil where it is no such form.
  func reading(of word: String, as form: Form) -> Reading? {
    readings[word]?.first { $0.form == form }
  }

  /// Tells whether `word` is a form of a verb.
  func isVerb(_ word: String) -> Bool { readings[word] != nil }

  /// Tells whether `word` can be a form with a tense.
  func isFinite(_ word: String) -> Bool {
    readings[word]?.contains { [.base, .third, .past].contains($0.form) } == true
  }

  private mutating func add(_ verb: Verb) {
    let participle = verb.participle ?? Inflection.past(verb.base)
    add(
      [
        (.base, verb.base), (.third, Inflection.thirdPerson(verb.base)),
        (.past, verb.past ?? Inflection.past(verb.base)), (.participle, participle),
        (.gerund, Inflection.gerund(verb.base)),
      ],
      verb.base,
      participle
    )
  }

  private mutating func add(_ forms: [(Form, String)], _ base: String, _ participle: String) {
    for (form, word) in forms {
      let reading = Reading(form: form, base: base, participle: participle)
      if readings[word]?.contains(where: { $0.form == form }) == true { continue }
      readings[word, default: []].append(reading)
    }
  }
}
