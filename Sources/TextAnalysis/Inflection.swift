/// Regular English inflection, so that a lexicon gives base forms only.
package enum Inflection {
  /// Returns the form after "he": heals, relieves, carries, fixes.
  package static func thirdPerson(_ verb: String) -> String {
    if verb == "have" { return "has" }
    if verb == "be" { return "is" }
    return withS(verb)
  }

  /// Returns the form of the past: healed, relieved, carried, mapped.
  package static func past(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if endsInConsonantY(verb) { return verb.dropLast() + "ied" }
    return (doublesFinalConsonant(verb) ? verb + String(verb.suffix(1)) : verb) + "ed"
  }

  /// Returns the form of the gerund: healing, relieving, carrying, mapping.
  package static func gerund(_ verb: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee"), !verb.hasSuffix("ye"), verb != "be" {
      return verb.dropLast() + "ing"
    }
    return (doublesFinalConsonant(verb) ? verb + String(verb.suffix(1)) : verb) + "ing"
  }

  /// Returns the plural of a noun, by its last word: knees, injuries, biopsies, arthritides stay.
  package static func plural(_ noun: String) -> String {
    if noun.hasSuffix("sis") { return noun.dropLast(2) + "es" }
    if noun.hasSuffix("s") && !noun.hasSuffix("ss") && !noun.hasSuffix("us") { return noun }
    return withS(noun)
  }

  private static func withS(_ word: String) -> String {
    if endsInConsonantY(word) { return word.dropLast() + "ies" }
    let sibilants = ["s", "x", "z", "ch", "sh"]
    if sibilants.contains(where: word.hasSuffix) { return word + "es" }
    return word + "s"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    guard word.hasSuffix("y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  /// Tells whether a one-syllable word ends consonant, vowel, consonant: map, stop, rid.
  private static func doublesFinalConsonant(_ word: String) -> Bool {
    let letters = Array(word)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last) else {
      return false
    }
    let doubling: Set<String> = ["control", "prefer", "refer", "occur", "recur", "repel", "rid"]
    if doubling.contains(word) { return true }
    let isSingleVowel = isVowel(letters[letters.count - 2]) && !isVowel(letters[letters.count - 3])
    return isSingleVowel && letters.filter(isVowel).count == 1
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
