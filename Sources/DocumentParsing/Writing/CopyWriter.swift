import ClaimModel

/// Writes the copy of a document as its reader sees it, block by block, with the way back.
///
/// White space collapses to one space, as on a page; what nobody sees (soft hyphens, zero-width
/// spaces) is left out of the text but not of the runs. A block exists once it holds a word.
struct CopyWriter {
  /// White space, or a line break, that counts only if words follow in the same block.
  private struct Gap {
    var range: Range<Int>
    var isBreak: Bool
  }

  /// What takes the place of something that stands in a line but is no copy: `<code>`.
  private static let placeholder: Unicode.Scalar = "\u{FFFC}"

  private(set) var source: [UInt8]
  private(set) var text: MappedText
  private(set) var blocks: [Block] = []

  /// Tells whether the block that is being written holds words already.
  private(set) var isBlockOpen = false

  private var blockStart = 0
  private var gap: Gap?
  private var leadingPlaceholder: Range<Int>?
  private var bold = BoldLeadIn()

  init(_ source: DecodedSource) {
    self.source = source.bytes
    text = MappedText(offsets: source.offsets)
    text.reserveCapacity(source.bytes.count / 2)
  }

  /// Reads on from `source`, which has blanks where the source so far has markup.
  mutating func replaceSource(_ source: [UInt8]) { self.source = source }

  /// The last byte of the open block, 0 where a blank or nothing stands before.
  var lastByte: UInt8 {
    guard isBlockOpen, gap == nil, let last = text.utf8.last else { return 0 }
    return last
  }

  // MARK: Words

  /// Writes the source in `range` as it stands.
  mutating func write(_ range: Range<Int>) {
    _ = write(range, stoppingAtAmpersand: false)
  }

  /// Writes the source in `range` and returns where it stopped: at an ampersand or at the end.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  mutating func write(_ range: Range<Int>, stoppingAtAmpersand stops: Bool) -> Int {
    let source = source
    let bytes = source.span
    var index = range.lowerBound
    var pieceStart = index
    while index < range.upperBound {
      switch ByteClass(bytes[index]) {
      case .plain:
        index += 1
      case .blank:
        if isSingleSpace(at: index, in: range), index > pieceStart {
          index += 1
          continue
        }
        writeWords(pieceStart..<index)
        index = skipBlanks(from: index, to: range.upperBound)
        pieceStart = index
      case .ampersand:
        guard !stops else {
          writeWords(pieceStart..<index)
          return index
        }
        index += 1
      case .lead:
        let (visibility, width) = Visibility.character(at: index, in: bytes)
        if visibility == .visible || (visibility == .joiner && !followsASCII(index, pieceStart)) {
          index += width
          continue
        }
        writeWords(pieceStart..<index)
        index += width
        pieceStart = index
        writeUnseen(visibility, for: index - width..<index)
      case .control:
        writeWords(pieceStart..<index)
        index += 1
        pieceStart = index
        writeInvisible(for: index - 1..<index)
      }
    }
    writeWords(pieceStart..<index)
    return index
  }

  /// Writes the character, or the two, that the source in `range` stands for.
  mutating func write(
    _ first: Unicode.Scalar,
    _ second: Unicode.Scalar? = nil,
    for range: Range<Int>
  ) {
    switch Visibility(first) {
    case .blank where second == nil: writeBlank(for: range)
    case .invisible where second == nil: writeInvisible(for: range)
    case .joiner where lastByte < 0x80: writeInvisible(for: range)
    default:
      openGap(before: range.lowerBound)
      text.appendDecoded(first, second, for: range)
    }
  }

  /// Writes text and resolves its character references, in Markdown its escapes as well.
  mutating func write(_ range: Range<Int>, dialect: CharacterReference.Dialect) {
    guard dialect == .commonMark else {
      writeReferences(in: range, dialect: dialect)
      return
    }
    var start = range.lowerBound
    while let backslash = source[start..<range.upperBound].firstIndex(of: 0x5C) {
      writeReferences(in: start..<backslash, dialect: dialect)
      let next = backslash + 1
      if next < range.upperBound, ASCII.isPunctuation(source[next]) {
        write(Unicode.Scalar(source[next]), for: backslash..<next + 1)
        start = next + 1
      } else {
        write(backslash..<next)
        start = next
      }
    }
    writeReferences(in: start..<range.upperBound, dialect: dialect)
  }

  private mutating func writeReferences(
    in range: Range<Int>,
    dialect: CharacterReference.Dialect
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      index = write(index..<range.upperBound, stoppingAtAmpersand: true)
      guard index < range.upperBound else { return }
      let reference = CharacterReference(
        in: source,
        at: index,
        before: range.upperBound,
        dialect: dialect
      )
      if let reference {
        write(reference.first, reference.second, for: index..<reference.end)
        index = reference.end
      } else {
        writeWords(index..<index + 1)
        index += 1
      }
    }
  }

  /// Writes preformatted text, whose line ends a reader sees.
  mutating func writeLines(_ range: Range<Int>, hasReferences: Bool) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !ASCII.isLineEnd(source[end]) { end += 1 }
      if hasReferences { write(start..<end, dialect: .htmlText) } else { write(start..<end) }
      start = end
      while start < range.upperBound, ASCII.isLineEnd(source[start]) { start += 1 }
      if start > end { writeLineBreak(for: end..<start) }
    }
  }

  /// Writes a line break that a reader sees.
  mutating func writeLineBreak(for range: Range<Int>) {
    guard isBlockOpen else { return }
    gap = Gap(range: range, isBreak: true)
  }

  /// Writes white space: one space, unless some stands there already.
  mutating func writeBlank(for range: Range<Int>) {
    guard isBlockOpen else { return }
    if let gap {
      guard !gap.isBreak, gap.range.upperBound == range.lowerBound else { return }
      self.gap = Gap(range: gap.range.lowerBound..<range.upperBound, isBreak: false)
    } else {
      gap = Gap(range: range, isBreak: false)
    }
  }

  /// Keeps the words before and after `offset` apart where nothing in the source does.
  mutating func separate(at offset: Int) { writeBlank(for: offset..<offset) }

  /// Keeps a raised number from growing into the word before it: `pain<sup>1</sup>`.
  mutating func separateRaised(at offset: Int) {
    if lastByte != 0, !ASCII.isDigit(lastByte) { separate(at: offset) }
  }

  /// Writes what stands for something in the line that is no copy.
  mutating func writePlaceholder(for range: Range<Int>) {
    guard isBlockOpen else {
      leadingPlaceholder = leadingPlaceholder ?? range
      return
    }
    openGap(before: range.lowerBound)
    text.appendDecoded(Self.placeholder, for: range)
  }

  private mutating func writeInvisible(for range: Range<Int>) {
    guard isBlockOpen, gap == nil else { return }
    text.appendDecoded(EmptyCollection<UInt8>(), for: range)
  }

  private mutating func writeUnseen(_ visibility: Visibility, for range: Range<Int>) {
    if visibility == .blank { writeBlank(for: range) } else { writeInvisible(for: range) }
  }

  private mutating func writeWords(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    openGap(before: range.lowerBound)
    text.appendVerbatim(range, of: source)
  }

  /// Tells whether the blank at `index` is a space between two words, to be written as it stands.
  @inline(__always)
  private func isSingleSpace(at index: Int, in range: Range<Int>) -> Bool {
    guard source[index] == 0x20, index + 1 < range.upperBound else { return false }
    return ByteClass(source[index + 1]) == .plain
  }

  private func followsASCII(_ index: Int, _ pieceStart: Int) -> Bool {
    if index > pieceStart { return source[index - 1] < 0x80 }
    return lastByte < 0x80
  }

  private mutating func skipBlanks(from start: Int, to end: Int) -> Int {
    let source = source
    let bytes = source.span
    var index = start + 1
    while index < end, ByteClass(bytes[index]) == .blank { index += 1 }
    writeBlank(for: start..<index)
    return index
  }

  /// Makes sure that a block is open and that the gap before the next words is written.
  private mutating func openGap(before offset: Int) {
    if !isBlockOpen { openBlock(at: offset) }
    guard let gap else { return }
    self.gap = nil
    if gap.isBreak {
      text.appendDecoded("\n", for: gap.range)
    } else if gap.range.isEmpty {
      text.appendInserted(CollectionOfOne(0x20), at: gap.range.lowerBound)
    } else if gap.range.count == 1, source[gap.range.lowerBound] == 0x20 {
      text.appendVerbatim(gap.range, of: source)
    } else {
      text.appendDecoded(" ", for: gap.range)
    }
  }

  // MARK: Blocks

  private mutating func openBlock(at offset: Int) {
    if text.count > 0 { text.appendInserted([0x0A, 0x0A], at: offset) }
    blockStart = text.count
    isBlockOpen = true
    gap = nil
    guard let range = leadingPlaceholder else { return }
    leadingPlaceholder = nil
    text.appendDecoded(Self.placeholder, for: range)
    gap = Gap(range: range.upperBound..<range.upperBound, isBreak: false)
  }

  /// Ends the block that is being written, if it holds words, and returns its index.
  @discardableResult
  mutating func endBlock(_ shape: BlockShape) -> Int? {
    leadingPlaceholder = nil
    guard isBlockOpen else {
      bold.endBlock()
      return nil
    }
    let range = blockStart..<text.count
    blocks.append(shape.block(range: range, label: bold.label(in: range, of: text.utf8)))
    bold.endBlock()
    isBlockOpen = false
    gap = nil
    return blocks.count - 1
  }

  mutating func beginBold() { bold.begin(atBlockStart: !isBlockOpen) }
  mutating func endBold() { bold.end(at: isBlockOpen ? text.count : nil) }

  // MARK: Second thoughts

  /// Takes back what the open block holds; the block can then be written in another way.
  mutating func discardBlock() {
    leadingPlaceholder = nil
    gap = nil
    guard isBlockOpen else { return }
    let separator = blocks.isEmpty ? 0 : 2
    text.truncate(to: blockStart - separator)
    isBlockOpen = false
  }
}
