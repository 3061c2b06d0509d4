/// The closed classes of English words that a fix has to know.
enum Grammar {
  static let modals: Set<String> = [
    "will", "can", "shall", "must", "'ll", "would", "should", "could", "may", "might",
  ]

  /// Modals that a weaker one can take the place of.
  static let firmModals: Set<String> = ["will", "can", "shall", "must", "'ll"]

  static let weakModals: Set<String> = ["may", "might", "could"]

  static let be: Set<String> = ["is", "are", "am", "was", "were", "'re", "'m"]
  static let pastBe: Set<String> = ["was", "were"]
  static let have: Set<String> = ["has", "have", "had", "'ve"]
  static let auxiliaryDo: Set<String> = ["do", "does", "did"]
  static let negators: Set<String> = ["not", "never", "no", "cannot", "nor", "neither"]
  static let conjunctions: Set<String> = ["and", "or"]
  /// Words after which a noun phrase begins.
  static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "our", "your", "my", "his", "her", "its",
    "their", "some", "any", "all", "each", "every",
  ]

  /// Determiners that can stand for a thing by themselves.
  static let pointers: Set<String> = ["this", "that", "these", "those", "some", "all", "each"]

  static let relatives: Set<String> = ["that", "which"]
  static let articles: Set<String> = ["a", "an"]

  /// Subjects that a sentence can say "it" or "they" of again.
  static let thirdPersons: Set<String> = ["it", "they", "this", "these", "those"]

  static let speakers: Set<String> = ["we", "you", "i", "he", "she", "who"]

  static let prepositions: Set<String> = [
    "of", "in", "on", "at", "by", "for", "from", "with", "without", "to", "into", "through",
    "over", "under", "after", "before", "during", "since", "within", "about", "against", "between",
    "than", "as", "per", "via", "like",
  ]

  /// Verbs after which comes what somebody says.
  static let telling: Set<String> = [
    "tell", "tells", "told", "say", "says", "said", "report", "reports", "reported", "claim",
    "claims", "claimed", "believe", "believes", "think", "thinks", "describe", "describes",
    "described",
  ]

  /// Nouns and pronouns that begin promises and comparisons in two forms, as verbs do.
  static let nouns: Set<String> = ["other", "result", "scan", "year", "your"]

  /// Words that open a clause that another one needs.
  static let subordinators: Set<String> = [
    "when", "if", "as", "because", "although", "though", "while", "once", "unless", "until",
    "since", "after", "before",
  ]

  /// Words that open something other than a plain main clause.
  static let openers: Set<String> = [
    "when", "if", "as", "because", "although", "though", "while", "once", "unless", "until",
    "whether",
    "and", "but", "so", "yet", "or", "there", "here", "how", "why", "what", "who", "where", "not",
    "no", "never", "only", "that", "which", "even", "then", "thus", "yes", "please", "let",
  ]

  /// Words that open a sentence in lower case as well as in capitals.
  static let lowerable: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "our", "your", "my", "his", "her", "its",
    "their", "it", "they", "we", "you", "he", "she", "some", "many", "most", "all", "each",
    "every", "both", "one", "two", "three", "such", "any",
  ]

  /// Common verbs that share a subject with the verb of a claim.
  static let lightVerbs = [
    "help", "let", "make", "allow", "enable", "give", "bring", "offer", "provide", "deliver",
    "keep", "get", "start", "begin", "work", "aim", "serve", "act", "leave", "put", "take", "come",
    "lead", "assist", "contribute", "turn", "become", "mean", "experience", "enjoy", "see",
    "notice", "report", "gain", "find", "feel",
  ]

  private static let plainAdverbs: Set<String> = [
    "also", "even", "just", "still", "often", "always", "then", "thus", "soon", "already",
    "again", "ever", "both", "thereby", "therefore", "now", "well",
  ]
  private static let likeAdverbs: Set<String> = [
    "supply", "apply", "rely", "family", "multiply", "reply", "only", "daily", "elderly", "early",
    "friendly", "bodily", "anomaly", "assembly",
  ]

  /// Tells whether a word of a closed class has a tense, so that a sentence can stand on it.
  static func isFinite(_ word: String) -> Bool {
    modals.contains(word) || be.contains(word) || have.contains(word) || auxiliaryDo.contains(word)
  }

  static func isAdverb(_ word: String) -> Bool {
    plainAdverbs.contains(word) || word.hasSuffix("ly") && !likeAdverbs.contains(word)
  }

  private static let irregularPlurals: Set<String> = [
    "they", "these", "those", "people", "men", "women", "children", "mice", "feet", "teeth", "data",
    "some", "many", "most", "few", "all", "both",
  ]

  /// Returns "a" or "an", as it stands before `word`.
  static func article(before word: String) -> String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return word.first.map(vowels.contains) == true ? "an" : "a"
  }

  private static let plurals = [
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't",
    "hasn't": "haven't", "doesn't": "don't", "goes": "go",
  ]

  /// Returns the form of a verb that many take, of the one that one thing takes; nil for any other
  /// word.
  static func plural(ofVerb word: String) -> String? {
    if let plural = plurals[word] { return plural }
    guard word.utf8.count > 3, word.hasSuffix("s"), !prepositions.contains(word),
      !["ss", "us", "is", "'s"].contains(where: word.hasSuffix)
    else { return nil }
    if word.hasSuffix("ies") { return "\(word.dropLast(3))y" }
    let sibilants = ["sses", "shes", "ches", "xes", "zzes"]
    return String(word.dropLast(sibilants.contains(where: word.hasSuffix) ? 2 : 1))
  }

  /// Tells whether a noun or pronoun takes the plural of the verb.
  static func isPlural(_ word: String) -> Bool {
    if irregularPlurals.contains(word) { return true }
    return word.hasSuffix("s") && !["ss", "us", "is"].contains(where: word.hasSuffix)
      && word != "this"
  }
}
