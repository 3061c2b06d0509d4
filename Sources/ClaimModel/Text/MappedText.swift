/// The text of a document, as UTF-8, with the way back to the bytes it was read from.
///
/// A parser fills it from left to right; nobody searches the source for words again. Offsets into
/// ``utf8`` are *text offsets*; ``span(of:)`` turns a range of them into bytes of the file.
public struct MappedText: Sendable {
  /// A stretch of text that came from one stretch of source.
  public struct Run: Hashable, Sendable {
    public enum Origin: UInt8, Hashable, Sendable {
      /// The text is the source, byte for byte.
      case verbatim
      /// The text stands for the source as a whole: `&` for `&amp;`, a line feed for `<br>`.
      case decoded
      /// The parser put the text there, to keep blocks apart; no source stands behind it.
      case inserted
    }

    public let textStart: Int
    public let textCount: Int
    public let sourceStart: Int
    public let sourceCount: Int
    public let origin: Origin

    public var textEnd: Int { textStart + textCount }
    public var sourceEnd: Int { sourceStart + sourceCount }
  }

  public private(set) var utf8: [UInt8] = []
  public private(set) var runs: [Run] = []

  /// Where the clean UTF-8 that the runs point into lies in the file.
  public let offsets: OffsetMap

  public init(offsets: OffsetMap = .identity) { self.offsets = offsets }

  /// Makes room for a text of about `count` bytes.
  public mutating func reserveCapacity(_ count: Int) { utf8.reserveCapacity(count) }

  public var count: Int { utf8.count }

  /// Appends bytes that stand in the source at `sourceStart` exactly so.
  public mutating func appendVerbatim(_ bytes: some Collection<UInt8>, at sourceStart: Int) {
    guard !bytes.isEmpty else { return }
    noteVerbatim(count: bytes.count, at: sourceStart)
    utf8.append(contentsOf: bytes)
  }

  /// Appends the bytes of `source` in `range` as they stand there.
  public mutating func appendVerbatim(_ range: Range<Int>, of source: [UInt8]) {
    guard !range.isEmpty else { return }
    noteVerbatim(count: range.count, at: range.lowerBound)
    utf8.append(contentsOf: source[range])
  }

  /// Appends text that stands for the source bytes in `source` as a whole.
  ///
  /// Empty text stands for source that a reader does not see, such as a soft hyphen: it has its
  /// run, so that the words around it can still be replaced as one.
  public mutating func appendDecoded(_ text: some Collection<UInt8>, for source: Range<Int>) {
    guard !text.isEmpty || !source.isEmpty else { return }
    append(
      textCount: text.count,
      sourceStart: source.lowerBound,
      sourceCount: source.count,
      origin: .decoded
    )
    utf8.append(contentsOf: text)
  }

  /// Appends the character, or the two, that the source bytes in `source` stand for.
  public mutating func appendDecoded(
    _ first: Unicode.Scalar,
    _ second: Unicode.Scalar? = nil,
    for source: Range<Int>
  ) {
    let textCount = UTF8.width(first) + (second.map(UTF8.width) ?? 0)
    append(
      textCount: textCount,
      sourceStart: source.lowerBound,
      sourceCount: source.count,
      origin: .decoded
    )
    utf8.append(contentsOf: first.utf8)
    if let second { utf8.append(contentsOf: second.utf8) }
  }

  /// Appends text that has no source of its own, at the place in the source where it acts.
  public mutating func appendInserted(_ text: some Collection<UInt8>, at sourceStart: Int) {
    guard !text.isEmpty else { return }
    append(textCount: text.count, sourceStart: sourceStart, sourceCount: 0, origin: .inserted)
    utf8.append(contentsOf: text)
  }

  /// Takes back all text from `count` on.
  ///
  /// - Precondition: a run ends at `count`, or a verbatim run goes over it.
  public mutating func truncate(to count: Int) {
    guard count < utf8.count else { return }
    utf8.removeSubrange(count...)
    while let last = runs.last, last.textEnd > count {
      runs.removeLast()
      guard last.textStart < count else { continue }
      precondition(last.origin == .verbatim, "a decoded run is taken back as a whole")
      append(
        textCount: count - last.textStart,
        sourceStart: last.sourceStart,
        sourceCount: count - last.textStart,
        origin: .verbatim,
        textStart: last.textStart
      )
    }
  }

  /// Returns the bytes of the file that the text in `range` was read from.
  ///
  /// A range that ends inside a decoded run takes the whole of its source: half an entity is no
  /// place that anyone can point at.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  public func span(of range: Range<Int>) -> SourceSpan {
    precondition(range.upperBound <= utf8.count, "the range lies inside the text")
    guard !runs.isEmpty else { return SourceSpan(0, 0) }
    let start = sourceStart(at: range.lowerBound)
    let end = range.isEmpty ? start : sourceEnd(before: range.upperBound)
    let first = offsets.sourceOffset(start)
    return SourceSpan(first, max(first, offsets.sourceOffset(end)))
  }

  /// Tells whether the text in `range` can be replaced in the file without touching markup.
  public func isEditable(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, !runs.isEmpty else { return false }
    var index = runIndex(at: range.lowerBound)
    var sourceEnd = runs[index].sourceStart
    while index < runs.count, runs[index].textStart < range.upperBound {
      let run = runs[index]
      guard run.origin != .inserted, run.sourceStart == sourceEnd else { return false }
      sourceEnd = run.sourceEnd
      index += 1
    }
    return true
  }

  /// Returns the text in `range` as a string.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  private mutating func noteVerbatim(count: Int, at sourceStart: Int) {
    guard let last = runs.last, last.origin == .verbatim, last.sourceEnd == sourceStart else {
      append(textCount: count, sourceStart: sourceStart, sourceCount: count, origin: .verbatim)
      return
    }
    runs[runs.count - 1] = Run(
      textStart: last.textStart,
      textCount: last.textCount + count,
      sourceStart: last.sourceStart,
      sourceCount: last.sourceCount + count,
      origin: .verbatim
    )
  }

  private mutating func append(
    textCount: Int,
    sourceStart: Int,
    sourceCount: Int,
    origin: Run.Origin,
    textStart: Int? = nil
  ) {
    runs.append(
      Run(
        textStart: textStart ?? utf8.count,
        textCount: textCount,
        sourceStart: sourceStart,
        sourceCount: sourceCount,
        origin: origin
      )
    )
  }

  private func sourceStart(at textOffset: Int) -> Int {
    let run = runs[runIndex(at: textOffset)]
    guard run.origin == .verbatim else {
      return textOffset >= run.textEnd ? run.sourceEnd : run.sourceStart
    }
    return run.sourceStart + min(textOffset - run.textStart, run.textCount)
  }

  private func sourceEnd(before textOffset: Int) -> Int {
    let run = runs[runIndex(at: textOffset - 1)]
    guard run.origin == .verbatim else { return run.sourceEnd }
    return run.sourceStart + (textOffset - run.textStart)
  }

  /// Returns the index of the run that holds `textOffset`, the last one for the end of the text.
  private func runIndex(at textOffset: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].textStart <= textOffset { low = middle } else { high = middle }
    }
    return low
  }
}
