import ClaimModel

/// Reads which sources the copy points at, by the form of its references alone.
struct ReferenceReader {
  private let document: Document
  private let sentences: [Sentence]
  private let list: ReferenceList
  private let keys: SourceKeyScanner
  private var references: [Reference] = []

  /// For each pointer of the document its words, where it was read as a reference.
  private var linked: [Range<Int>?] = []

  /// Returns the references of a document in the order of the text.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the text.
  static func references(
    of document: Document,
    _ sentences: [Sentence],
    _ mentions: [Mention]
  ) -> [Reference] {
    var reader = ReferenceReader(document, sentences, mentions)
    reader.readPointers()
    for index in document.blocks.indices where !reader.list.holds(block: index) {
      reader.readMarks(in: document.blocks[index].range)
    }
    return reader.references.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private init(_ document: Document, _ sentences: [Sentence], _ mentions: [Mention]) {
    self.document = document
    self.sentences = sentences
    keys = SourceKeyScanner(document.text.utf8)
    list = ReferenceList(document, sentences, mentions, keys)
  }

  // MARK: Links and footnotes

  private mutating func readPointers() {
    for pointer in document.pointers {
      let count = references.count
      defer { linked.append(references.count > count ? pointer.range : nil) }
      guard let block = blockIndex(at: pointer.range), !list.holds(block: block) else { continue }
      switch pointer.target {
      case .address(let address):
        let keys = SourceKeyScanner.keys(inAddress: address)
        if !keys.isEmpty { add(Source(keys: keys), at: pointer.range) }
      case .block(let target):
        guard isMark(pointer.range) else { continue }
        let source = list.source(of: document.blocks[target].range)
        if !source.keys.isEmpty || source.year != nil { add(source, at: pointer.range) }
      case .number:
        guard !isExponent(pointer.range) else { continue }
        for number in MarkScanner(document.text.utf8).numbers(in: pointer.range) {
          if let source = list.source(number: number) { add(source, at: pointer.range) }
        }
      }
    }
  }

  /// Tells whether the words of a link within the page are a mark: "1", "[1]", "*".
  private func isMark(_ range: Range<Int>) -> Bool {
    range.count <= 8
      && !document.text.utf8[range].contains {
        ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 && range.count > 3
      }
  }

  /// "10⁶": a raised number that belongs to the number before it.
  private func isExponent(_ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && document.text.utf8[range.lowerBound - 1] &- 0x30 < 10
  }

  // MARK: Marks

  private mutating func readMarks(in range: Range<Int>) {
    let linked = linkedRanges(in: range)
    var taken = linked
    for mark in MarkScanner(document.text.utf8).marks(in: range)
    where !linked.contains(where: { $0.overlaps(mark.range) }) {
      taken.append(mark.range)
      switch mark.kind {
      case .numbers(let numbers):
        for number in numbers { add(list.source(number: number) ?? Source(), at: mark.range) }
      case .raised(let numbers):
        for source in numbers.compactMap({ list.source(number: $0) }) {
          add(source, at: mark.range)
        }
      case .work(let name, let year, let isCertain):
        add(Source(name: name, year: year), at: mark.range, isCertain: isCertain)
      }
    }
    for found in keys.keys(in: range) where !taken.contains(where: { $0.overlaps(found.range) }) {
      add(Source(keys: [found.key]), at: found.range)
    }
  }

  /// Returns where links in `range` were read as references.
  private func linkedRanges(in range: Range<Int>) -> [Range<Int>] {
    linked[document.pointerIndices(in: range)].compactMap { $0 }
  }

  private mutating func add(_ source: Source, at range: Range<Int>, isCertain: Bool = true) {
    guard let sentence = sentence(at: range, trails: source.name == nil || source.entry != nil)
    else {
      return
    }
    references.append(
      Reference(range: range, sentence: sentence, source: source, isCertain: isCertain)
    )
  }

  // MARK: Places

  private func blockIndex(at range: Range<Int>) -> Int? {
    var low = 0
    var high = document.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if document.blocks[middle].range.upperBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < document.blocks.count ? low : nil
  }

  /// Returns the sentence that a mark belongs to: behind a full stop it is the one that ended.
  ///
  /// A name that opens a sentence belongs to it.
  private func sentence(at range: Range<Int>, trails: Bool) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound <= range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return nil }
    let found = low - 1
    guard trails else { return found }
    let opens = !document.text.utf8[sentences[found].range.lowerBound..<range.lowerBound]
      .contains { ($0 | 0x20) &- 0x61 < 26 }
    let opensBlock = found == 0 || sentences[found - 1].block != sentences[found].block
    return opens && !opensBlock && range.lowerBound < sentences[found].range.upperBound
      ? found - 1 : found
  }
}

extension Document {
  /// Returns the indices of the pointers whose words begin in `range`.
  ///
  /// - Complexity: O(log *n*) in the number of pointers.
  func pointerIndices(in range: Range<Int>) -> Range<Int> {
    let first = firstPointer(from: range.lowerBound)
    return first..<max(first, firstPointer(from: range.upperBound + 1))
  }

  private func firstPointer(from offset: Int) -> Int {
    var low = 0
    var high = pointers.count
    while low < high {
      let middle = (low + high) / 2
      if pointers[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
