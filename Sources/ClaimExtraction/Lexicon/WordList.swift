import ClaimLexicon
import ClaimModel
import TextAnalysis

/// The words of a lexicon by number, while it is set up.
struct WordList {
  private(set) var vocabulary: Vocabulary
  private(set) var words = [Word([])]
  private var listed: [WordClass] = [[]]
  private var endsInLy = [false]

  /// Takes the words of the ontology and the cues, and the closed classes of English.
  init(_ row: WordRow) {
    let capacity = row.count + 1024
    vocabulary = Vocabulary(capacity: capacity)
    words.reserveCapacity(capacity)
    listed.reserveCapacity(capacity)
    endsInLy.reserveCapacity(capacity)
    for number in 1..<row.count { _ = add(row[number]) }
    for (wordClass, list) in FunctionWords.classes {
      for word in Array(list.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
        listed[add(word)].insert(wordClass)
      }
    }
  }

  /// The classes of each word; one that is in no closed class and ends in "ly" is an adverb.
  var classes: [WordClass] {
    words.indices.map { number in
      endsInLy[number] && listed[number].isSubset(of: .named)
        ? listed[number].union(.adverb) : listed[number]
    }
  }

  private mutating func add(_ word: ArraySlice<UInt8>) -> Int {
    let number = Int(vocabulary.add(word))
    if number == words.count {
      words.append(Word(word))
      listed.append([])
      endsInLy.append(word.count > 4 && word.suffix(2).elementsEqual([0x6C, 0x79]))
    }
    return number
  }
}
