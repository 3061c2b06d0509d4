import ClaimModel

/// Figures and times as a reader sees them: numbers are a grammar, not a word list.
extension Passage {
  /// Reads the figures that can tell an outcome: "70%", "nine out of ten", "by half", "twice".
  func readFigures() -> [Range<Int>] {
    var ranges = cues(.number).filter(isAsserted).map(\.range)
    guard glance.mayHoldFigure else { return ranges.sorted { $0.lowerBound < $1.lowerBound } }
    let words = tokens
    let utf8 = document.document.text.utf8
    for index in words.indices
    where Self.opensFigure(words[index].word, words[index].range, utf8.span) {
      guard let end = figureEnd(words, at: index) else { continue }
      let range = words[index].range.lowerBound..<words[end].range.upperBound
      if !ranges.contains(where: { $0.overlaps(range) }) { ranges.append(range) }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Tells whether a figure can start at a word: a digit, a numeral, "tenfold".
  static func opensFigure(_ word: Word, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    bytes[range.lowerBound] &- 0x30 < 10 || openings.contains(word) || endsInFold(range, bytes)
  }

  private static func endsInFold(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let end = range.upperBound
    return range.count > 4 && bytes[end - 1] | 0x20 == UInt8(ascii: "d")
      && bytes[end - 2] | 0x20 == UInt8(ascii: "l") && bytes[end - 3] | 0x20 == UInt8(ascii: "o")
      && bytes[end - 4] | 0x20 == UInt8(ascii: "f")
  }

  private static let openings = WordSet(
    (numerals.union(fractions).union(multiples)).map { Word(Array($0.utf8)) }
  )

  /// Returns the index of the last word of a figure that starts at `index`; nil where none does.
  private func figureEnd(_ words: [Token], at index: Int) -> Int? {
    let word = words[index].text
    if index + 1 < words.count,
      ["a", "per", "daily", "weekly", "each", "every"]
        .contains(words[index + 1].text), ["twice", "thrice"].contains(word)
    {
      return nil
    }
    if Self.multiples.contains(word) || word.hasSuffix("fold") && word.count > 4 { return index }
    if isNumber(word), word.hasSuffix("%") { return index }
    if Self.fractions.contains(word) { return fractionEnd(words, at: index) }
    guard isNumber(word), index + 1 < words.count else { return nil }
    let next = words[index + 1].text
    if isNumber(next) { return figureEnd(words, at: index + 1) }
    if ["%", "percent", "times", "points", "fold"].contains(next) { return index + 1 }
    if next == "degrees", index + 2 < words.count, words[index + 2].text == "of" {
      return index + 1
    }
    guard index + 2 < words.count else { return nil }
    if next == "per", words[index + 2].text == "cent" { return index + 2 }
    if ["in", "of", "to"].contains(next), isNumber(words[index + 2].text),
      next != "to" || isRatio(words, index)
    {
      return index + 2
    }
    guard next == "out", words[index + 2].text == "of" else { return nil }
    let whole = ["a", "every", "the", "our"]
    let total = words.indices.contains(index + 3) && whole.contains(words[index + 3].text) ? 4 : 3
    guard index + total < words.count, isNumber(words[index + total].text) else { return nil }
    return index + total
  }

  /// "By half", "two thirds of": a fraction that is said to be something's.
  private func fractionEnd(_ words: [Token], at index: Int) -> Int? {
    let before = index > 0 ? words[index - 1].text : ""
    let after = index + 1 < words.count ? words[index + 1].text : ""
    let opens =
      ["by", "in", "to", "a", "two", "three", "than"].contains(before) || isNumber(before)
    return opens || ["the", "of", "as"].contains(after) ? index : nil
  }

  /// "Three to one" is a ratio, "two to three weeks" is not.
  private func isRatio(_ words: [Token], _ index: Int) -> Bool { words[index + 2].text == "one" }

  /// What the figures in a text amount to: "60%" for "60 percent" and "three in five".
  ///
  /// Figures that no arithmetic compares stand for themselves.
  static func figureValues(in text: String) -> [String] {
    var mapped = MappedText()
    mapped.appendVerbatim(text.utf8, at: 0)
    let words = Token.tokens(in: 0..<mapped.count, of: mapped).map(\.text)
    return words.indices.flatMap { index -> [String] in
      let word = words[index]
      if let value = multiple(word) { return [value] }
      guard let number = number(word) else { return [] }
      let rest = words[(index + 1)...].prefix(3)
      let next = rest.first ?? ""
      if word.hasSuffix("%") || ["%", "percent"].contains(next)
        || rest.starts(with: ["per", "cent"])
      {
        return ["\(number)%"]
      }
      let whole = next == "out" ? rest.dropFirst(2).first : rest.dropFirst().first
      if ["in", "of", "out"].contains(next), let whole = whole.flatMap(Self.number), whole > 0 {
        return ["\(number * 100 / whole)%"]
      }
      return next == "times" || next == "fold" ? ["\(number)x"] : [word]
    }
  }

  private static func multiple(_ word: String) -> String? {
    if word.hasPrefix("twice") || word.hasPrefix("doubl") { return "2.0x" }
    if word.hasPrefix("trip") || word == "thrice" { return "3.0x" }
    if word.hasPrefix("halv") || word == "half" { return "50.0%" }
    if word == "quarter" { return "25.0%" }
    return nil
  }

  private static func number(_ word: String) -> Double? {
    if let value = values[word] { return value }
    let digits = word.hasSuffix("%") ? word.dropLast() : word[...]
    return Double(digits.filter { $0 != "," })
  }

  private static let values: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100,
  ]

  /// Times short enough to sell: "in minutes", "within two days", "after one session".
  var shortTimes: [Range<Int>] {
    let words = tokens
    return words.indices.compactMap { index in
      guard Self.shortUnits.contains(words[index].text) else { return nil }
      var start = index - 1
      while start >= 0, index - start <= 4, isMeasure(words[start].text) { start -= 1 }
      guard start >= 0, Self.until.contains(words[start].text) else { return nil }
      return words[start].range.lowerBound..<words[index].range.upperBound
    }
  }

  private func isMeasure(_ word: String) -> Bool {
    isNumber(word) || Self.measures.contains(word)
  }

  func isNumber(_ word: String) -> Bool {
    Self.numerals.contains(word) || word.utf8.first.map { (0x30...0x39).contains($0) } == true
  }

  private static let numerals: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
    "ninety", "hundred", "thousand",
  ]
  private static let fractions: Set<String> = [
    "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "tenths",
  ]
  private static let multiples: Set<String> = [
    "twice", "double", "doubles", "doubled", "doubling", "triple", "triples", "tripled",
    "tripling", "quadruple", "quadruples", "quadrupled", "halve", "halves", "halved", "halving",
    "thrice",
  ]
  private static let shortUnits: Set<String> = [
    "second", "seconds", "moments", "minute", "minutes", "hour", "hours", "day", "days", "session",
    "sessions", "visit", "dose", "fortnight", "weekend", "afternoon", "morning", "night",
  ]
  private static let measures: Set<String> = [
    "a", "an", "just", "only", "mere", "single", "few", "couple", "of", "first", "under", "less",
    "than", "the", "half", "next", "short", "as", "little",
  ]
  private static let until: Set<String> = ["in", "within", "after", "by", "inside", "from"]
}
