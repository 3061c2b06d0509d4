import ClaimModel

/// Leaves out or replaces words that say too much.
struct PhraseReplacing {
  /// Rewordings by the first word of their phrases.
  struct Table: Sendable {
    struct Entry: Sendable {
      let words: [String]
      let rewording: Rewording
    }

    private var entries: [String: [Entry]] = [:]

    init(_ knowledge: Knowledge) {
      for rewording in knowledge.rewordings {
        for phrase in rewording.phrases {
          let words = phrase.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
          guard let first = words.first else { continue }
          entries[first, default: []].append(Entry(words: words, rewording: rewording))
        }
      }
      for key in Array(entries.keys) {
        entries[key]?.sort { $0.words.count > $1.words.count }
      }
    }

    /// Returns the phrases that start at `index`, the longest first.
    func entries(in words: SentenceWords, at index: Int) -> [Entry] {
      (entries[words.text(at: index)] ?? []).filter { entry in
        entry.words.indices.allSatisfy { words.text(at: index + $0) == entry.words[$0] }
      }
    }
  }

  /// What can be done about one phrase.
  struct Way {
    let phrase: String
    let alternative: String?
    let keepsMeaning: Bool
    let changes: [TextChange]
  }

  let place: Place
  let table: Table

  /// Returns the ways to reword each phrase that overlaps one of `ranges`.
  func ways(in ranges: [Range<Int>]) -> [[Way]] {
    let words = place.words
    var found: [[Way]] = []
    var index = 0
    while index < words.words.count {
      defer { index += 1 }
      for entry in table.entries(in: words, at: index) {
        let indices = index..<index + entry.words.count
        let range = words.range(of: indices)
        guard ranges.contains(where: { $0.overlaps(range) }) else { continue }
        let ways = self.ways(entry.rewording, indices)
        guard !ways.isEmpty else { continue }
        found.append(ways)
        index = indices.upperBound - 1
        break
      }
    }
    return found
  }

  private func ways(_ rewording: Rewording, _ indices: Range<Int>) -> [Way] {
    let words = place.words
    let range = words.range(of: indices)
    let phrase = place.text.string(range)
    guard !rewording.alternatives.isEmpty else {
      let omission = Omission(words: words)
      let changes = omission.changes(indices, isAttributive: rewording.isAttributive)
      guard let changes, !changes.isEmpty else { return [] }
      return [
        Way(
          phrase: phrase,
          alternative: nil,
          keepsMeaning: rewording.keepsMeaning,
          changes: changes
        )
      ]
    }
    return rewording.alternatives.map { alternative in
      let opens = indices.lowerBound == 0 && words.words[0].isCapitalised
      let text = opens ? alternative.capitalisedFirst : alternative
      return Way(
        phrase: phrase,
        alternative: text,
        keepsMeaning: rewording.keepsMeaning,
        changes: [.replace(range, by: text)]
      )
    }
  }
}
