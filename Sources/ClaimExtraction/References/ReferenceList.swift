import ClaimModel

/// The lists of sources on a page: which entry has which number.
struct ReferenceList {
  private let document: Document
  private let keys: SourceKeyScanner
  private let scanner: MarkScanner
  private var entries: [Int: Range<Int>] = [:]
  private var blocks: Set<Int> = []

  init(
    _ document: Document,
    _ sentences: [Sentence],
    _ mentions: [Mention],
    _ keys: SourceKeyScanner
  ) {
    self.document = document
    self.keys = keys
    scanner = MarkScanner(document.text.utf8)
    noteTargets()
    noteNumbered()
    noteListed(under: Self.headings(sentences, mentions, document))
  }

  /// Tells whether a block is an entry and points at nothing itself.
  func holds(block: Int) -> Bool { blocks.contains(block) }

  /// Returns the source with a number; nil where no list has it.
  func source(number: Int) -> Source? { entries[number].map { source(of: $0) } }

  /// Returns the source that the words in `range` describe.
  func source(of range: Range<Int>) -> Source {
    let found = keys.keys(in: range).map(\.key)
    let linked = document.pointers[document.pointerIndices(in: range)].flatMap { pointer in
      guard case .address(let address) = pointer.target else { return [Source.Key]() }
      return SourceKeyScanner.keys(inAddress: address)
    }
    let words = scanner.words(in: range)
    let name = words.first { scanner.isCapital(document.text.utf8[$0.lowerBound]) }
    return Source(
      keys: found + linked.filter { !found.contains($0) },
      name: name.map(scanner.text),
      year: words.compactMap(year).first,
      entry: range
    )
  }

  // MARK: Where lists are

  /// What a mark leads to by a link is an entry.
  private mutating func noteTargets() {
    for pointer in document.pointers {
      guard case .block(let block) = pointer.target, pointer.range.count <= 8,
        isSource(document.blocks[block].range)
      else { continue }
      blocks.insert(block)
    }
  }

  /// Entries that carry their numbers: "[1] Vale A. …", also several in one paragraph.
  private mutating func noteNumbered() {
    for (index, block) in document.blocks.enumerated() where opensWithNumber(block.range) {
      let marks = scanner.marks(in: block.range).compactMap { mark -> (Int, Range<Int>)? in
        guard case .numbers(let numbers) = mark.kind, numbers.count == 1 else { return nil }
        return (numbers[0], mark.range)
      }
      var expected: Int?
      var open: (number: Int, start: Int)?
      for (number, range) in marks where expected == nil || number == expected {
        if let open { note(open.number, open.start..<range.lowerBound) }
        open = (number, range.upperBound)
        expected = number + 1
      }
      if let open {
        note(open.number, open.start..<block.range.upperBound)
        blocks.insert(index)
      }
    }
  }

  /// The items of a list under a heading that announces sources, or that are sources all.
  private mutating func noteListed(under headings: Set<Int>) {
    var run: [Int] = []
    for (index, block) in document.blocks.enumerated() {
      let goesOn = run.last.map { document.blocks[$0].heading == block.heading } ?? true
      if block.carrier != .list || !goesOn {
        noteRun(run, headings)
        run = []
      }
      if block.carrier == .list { run.append(index) }
      let isUnderHeading = block.heading.map { headings.contains($0) } ?? false
      if isUnderHeading, block.carrier == .body || block.carrier == .list { blocks.insert(index) }
    }
    noteRun(run, headings)
  }

  private mutating func noteRun(_ run: [Int], _ headings: Set<Int>) {
    guard let first = run.first else { return }
    let above = [document.blocks[first].heading, document.blocks[first].lead].compactMap { $0 }
    let isAnnounced = above.contains { headings.contains($0) }
    guard isAnnounced || run.allSatisfy({ isSource(document.blocks[$0].range) }) else { return }
    for (number, index) in zip(1..., run) {
      blocks.insert(index)
      note(number, document.blocks[index].range)
    }
  }

  private mutating func note(_ number: Int, _ range: Range<Int>) {
    if entries[number] == nil { entries[number] = range }
  }

  /// Returns the short blocks that speak of references: headings of lists, or what leads to them.
  private static func headings(
    _ sentences: [Sentence],
    _ mentions: [Mention],
    _ document: Document
  ) -> Set<Int> {
    let found = mentions.lazy.filter { $0.role == .citation }.map { sentences[$0.sentence].block }
    return Set(found.filter { document.blocks[$0].range.count <= 40 })
  }

  // MARK: What entries look like

  private func opensWithNumber(_ range: Range<Int>) -> Bool {
    guard document.text.utf8[range].first == UInt8(ascii: "["),
      let mark = scanner.marks(in: range.lowerBound..<min(range.upperBound, range.lowerBound + 8))
        .first,
      case .numbers = mark.kind
    else { return false }
    return mark.range.lowerBound == range.lowerBound
  }

  /// Tells whether words describe a source: they have its key, or a name and a year.
  private func isSource(_ range: Range<Int>) -> Bool {
    let source = source(of: range)
    return !source.keys.isEmpty || (source.year != nil && source.name != nil)
  }

  private func year(_ word: Range<Int>) -> Int? {
    guard word.count == 4, let value = Int(scanner.text(word)), (1900...2100).contains(value) else {
      return nil
    }
    return value
  }
}
