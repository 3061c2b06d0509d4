/// Regular English inflection, so that a lexicon gives base forms only.
///
/// Works on UTF-8 bytes: a lexicon of thousands of verbs is inflected each time that the program
/// starts.
package enum Inflection {
  /// Returns the form after "he": heals, relieves, carries, fixes.
  package static func thirdPerson(_ verb: [UInt8]) -> [UInt8] {
    if verb == Array("have".utf8) { return Array("has".utf8) }
    if verb == Array("be".utf8) { return Array("is".utf8) }
    if ends(verb, in: "do") || ends(verb, in: "go") { return verb + "es".utf8 }
    return withS(verb)
  }

  /// Returns the form of the past: healed, relieved, carried, mapped.
  package static func past(_ verb: [UInt8]) -> [UInt8] {
    var form = verb
    if form.last == UInt8(ascii: "e") {
      form.append(UInt8(ascii: "d"))
    } else if endsInConsonantY(form) {
      form.removeLast()
      form += "ied".utf8
    } else {
      if doublesFinalConsonant(form), let last = form.last { form.append(last) }
      form += "ed".utf8
    }
    return form
  }

  /// Returns the form of the gerund: healing, relieving, carrying, mapping.
  package static func gerund(_ verb: [UInt8]) -> [UInt8] {
    var form = verb
    if ends(form, in: "ie") {
      form.removeLast(2)
      form += "ying".utf8
      return form
    }
    if ends(form, in: "e"), !ends(form, in: "ee"), !ends(form, in: "ye"),
      form.count != 2
        || form[0] != UInt8(ascii: "b")
    {
      form.removeLast()
    } else if doublesFinalConsonant(form), let last = form.last {
      form.append(last)
    }
    form += "ing".utf8
    return form
  }

  /// Returns the plural of a noun, by its last word: knees, injuries, biopsies, arthritides stay.
  package static func plural(_ noun: [UInt8]) -> [UInt8] {
    var form = noun
    if ends(form, in: "sis") {
      form.removeLast(2)
      form += "es".utf8
      return form
    }
    if ends(form, in: "s"), !ends(form, in: "ss"), !ends(form, in: "us") { return form }
    return withS(form)
  }

  private static func withS(_ word: [UInt8]) -> [UInt8] {
    var form = word
    if endsInConsonantY(form) {
      form.removeLast()
      form += "ies".utf8
      return form
    }
    let isSibilant =
      ends(form, in: "s") || ends(form, in: "x") || ends(form, in: "z") || ends(form, in: "ch")
      || ends(form, in: "sh")
    if isSibilant { form.append(UInt8(ascii: "e")) }
    form.append(UInt8(ascii: "s"))
    return form
  }

  private static func ends(_ word: [UInt8], in suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    guard word.count >= count else { return false }
    for offset in 0..<count where word[word.count - count + offset] != suffix.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func endsInConsonantY(_ word: [UInt8]) -> Bool {
    word.count >= 2 && word[word.count - 1] == UInt8(ascii: "y") && !isVowel(word[word.count - 2])
  }

  /// Tells whether a one-syllable word ends consonant, vowel, consonant: map, stop, rid.
  private static func doublesFinalConsonant(_ word: [UInt8]) -> Bool {
    guard word.count >= 3, let last = word.last, !isVowel(last) else { return false }
    guard last != UInt8(ascii: "w"), last != UInt8(ascii: "x"), last != UInt8(ascii: "y") else {
      return false
    }
    if doubling.contains(word) { return true }
    guard isVowel(word[word.count - 2]), !isVowel(word[word.count - 3]) else { return false }
    return word.count(where: isVowel) == 1
  }

  private static let doubling = [
    "control", "prefer", "refer", "occur", "recur", "repel", "rid",
  ].map { Array($0.utf8) }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}

extension Inflection {
  package static func thirdPerson(_ verb: String) -> String { text(thirdPerson(Array(verb.utf8))) }
  package static func past(_ verb: String) -> String { text(past(Array(verb.utf8))) }
  package static func gerund(_ verb: String) -> String { text(gerund(Array(verb.utf8))) }
  package static func plural(_ noun: String) -> String { text(plural(Array(noun.utf8))) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
