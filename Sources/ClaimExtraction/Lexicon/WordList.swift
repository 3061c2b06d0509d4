import ClaimLexicon
import ClaimModel
import TextAnalysis

/// The words of a lexicon by number, while it is set up.
struct WordList {
  private(set) var vocabulary: Vocabulary
  private(set) var words: [Word]
  private var listed: [WordClass]
  private var endsInLy: [Bool]

  /// Takes the words of the ontology and the cues, and the closed classes of English.
  init(_ row: WordRow) {
    vocabulary = Vocabulary(row.bytes, ends: row.ends, room: 1024)
    words = Word.words(in: row.bytes, upTo: row.ends[...])
    listed = Array(repeating: [], count: row.count)
    endsInLy = zip([0] + row.ends, row.ends).map { start, end in
      end - start > 4 && row.bytes[Int(end) - 2] == 0x6C && row.bytes[Int(end) - 1] == 0x79
    }
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
