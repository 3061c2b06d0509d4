import ClaimModel

/// Reads plain text into blocks, by the shape of its lines.
struct PlainTextReader {
  private var writer: CopyWriter
  private var outline = Outline()

  /// The indentation of each list that is open.
  private var lists: [Int] = []
  private let passages: [TextPassage]

  private init(_ source: DecodedSource) {
    writer = CopyWriter(source)
    passages = PassageScanner.passages(of: source.bytes)
  }

  static func document(of source: DecodedSource, as format: Document.Format = .text) -> Document {
    var reader = PlainTextReader(source)
    for index in reader.passages.indices { reader.read(index) }
    return Document(format, source, reader.writer)
  }

  private mutating func read(_ index: Int) {
    let passage = passages[index]
    if let level = headingLevel(of: index) {
      closeLists(to: 0)
      write(passage, as: outline.headingShape(level: level))
      return
    }
    switch passage.kind {
    case .rule:
      closeLists(to: 0)
      outline.interrupt()
    case .item:
      openList(at: passage.indentation)
      write(passage, as: outline.shape(.list))
    case .paragraph, .underlined:
      closeLists(deeperThan: passage.indentation)
      write(passage, as: outline.shape(lists.isEmpty ? .body : .list))
    }
  }

  private mutating func write(_ passage: TextPassage, as shape: BlockShape) {
    writer.write(passage.range)
    if let block = writer.endBlock(shape) { outline.note(block, shape) }
  }

  // MARK: Headings

  /// Returns the level of a passage that is a heading by its shape and by what follows it.
  private func headingLevel(of index: Int) -> Int? {
    let passage = passages[index]
    if case .underlined(let level) = passage.kind { return level }
    guard passage.kind != .rule, index + 1 < passages.count,
      passage.looksLikeHeading(in: writer.source)
    else { return nil }
    let next = passages[index + 1]
    if passage.kind == .item { return isHeadedByItem(next, after: index) ? 3 : nil }
    guard next.kind != .rule, leadsTo(next) else { return nil }
    return index == 0 ? 1 : 2
  }

  /// Tells whether a single bullet stands directly above the paragraph that it names.
  private func isHeadedByItem(_ next: TextPassage, after index: Int) -> Bool {
    guard next.kind == .paragraph, !next.startsChunk else { return false }
    guard next.indentation <= passages[index].indentation else { return false }
    return index == 0 || passages[index - 1].kind != .item
  }

  /// Tells whether a short line may be the heading of `next`: lines of a verse or an address are not.
  private func leadsTo(_ next: TextPassage) -> Bool {
    next.startsChunk || next.kind == .item || !next.looksLikeHeading(in: writer.source)
  }

  // MARK: Lists

  private mutating func openList(at indentation: Int) {
    while let last = lists.last, last > indentation { closeInnermostList() }
    guard lists.last.map({ $0 < indentation }) ?? true else {
      outline.interrupt()
      return
    }
    lists.append(indentation)
    outline.enterList()
  }

  private mutating func closeLists(deeperThan indentation: Int) {
    while let last = lists.last, last >= indentation { closeInnermostList() }
  }

  private mutating func closeLists(to count: Int) {
    while lists.count > count { closeInnermostList() }
  }

  private mutating func closeInnermostList() {
    lists.removeLast()
    outline.leaveList()
  }
}
