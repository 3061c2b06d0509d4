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

  public var count: Int { utf8.count }

  /// Appends bytes that stand in the source at `sourceStart` exactly so.
  public mutating func appendVerbatim(_ bytes: some Collection<UInt8>, at sourceStart: Int) {
    guard !bytes.isEmpty else { return }
    let count = bytes.count
    if let last = runs.last, last.origin == .verbatim, last.sourceEnd == sourceStart {
      runs[runs.count - 1] = Run(
        textStart: last.textStart,
        textCount: last.textCount + count,
        sourceStart: last.sourceStart,
        sourceCount: last.sourceCount + count,
        origin: .verbatim
      )
    } else {
      append(textCount: count, sourceStart: sourceStart, sourceCount: count, origin: .verbatim)
    }
    utf8.append(contentsOf: bytes)
  }

  /// Appends text that stands for the source bytes in `source` as a whole.
  public mutating func appendDecoded(_ text: some Collection<UInt8>, for source: Range<Int>) {
    guard !text.isEmpty else { return }
    append(
      textCount: text.count,
      sourceStart: source.lowerBound,
      sourceCount: source.count,
      origin: .decoded
    )
    utf8.append(contentsOf: text)
  }

  /// Appends text that has no source of its own, at the place in the source where it acts.
  public mutating func appendInserted(_ text: some Collection<UInt8>, at sourceStart: Int) {
    guard !text.isEmpty else { return }
    append(textCount: text.count, sourceStart: sourceStart, sourceCount: 0, origin: .inserted)
    utf8.append(contentsOf: text)
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

  private mutating func append(
    textCount: Int,
    sourceStart: Int,
    sourceCount: Int,
    origin: Run.Origin
  ) {
    runs.append(
      Run(
        textStart: utf8.count,
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
