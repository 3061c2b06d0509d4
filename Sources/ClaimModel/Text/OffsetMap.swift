/// The way from the clean UTF-8 that the parsers read back to the bytes of the file.
///
/// A UTF-8 file needs no map. Any other encoding is described by runs of characters that have one
/// width in the clean text and one width in the file.
public struct OffsetMap: Hashable, Sendable {
  /// Characters in a row that have the same width in the clean text, and the same in the file.
  public struct Run: Hashable, Sendable {
    public let textStart: Int
    public let sourceStart: Int
    public let textWidth: Int
    public let sourceWidth: Int

    public init(textStart: Int, sourceStart: Int, textWidth: Int, sourceWidth: Int) {
      precondition(textWidth > 0, "a run's characters have a width in the clean text")
      self.textStart = textStart
      self.sourceStart = sourceStart
      self.textWidth = textWidth
      self.sourceWidth = sourceWidth
    }
  }

  public static let identity = OffsetMap(runs: [])

  private let runs: [Run]

  /// Creates a map from runs ordered by `textStart`; no runs stand for the identity.
  public init(runs: [Run]) { self.runs = runs }

  public var isIdentity: Bool { runs.isEmpty }

  /// Returns the file offset of the byte at `textOffset` in the clean text.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  public func sourceOffset(_ textOffset: Int) -> Int {
    guard let run = lastRun(where: { $0.textStart <= textOffset }) else { return textOffset }
    return run.sourceStart + (textOffset - run.textStart) / run.textWidth * run.sourceWidth
  }

  /// Returns the offset in the clean text of the character at `sourceOffset` in the file.
  ///
  /// - Complexity: O(log *n*) in the number of runs.
  public func textOffset(_ sourceOffset: Int) -> Int {
    guard !runs.isEmpty else { return sourceOffset }
    guard let run = lastRun(where: { $0.sourceStart <= sourceOffset }) else { return 0 }
    guard run.sourceWidth > 0 else { return run.textStart }
    return run.textStart + (sourceOffset - run.sourceStart) / run.sourceWidth * run.textWidth
  }

  private func lastRun(where isAtOrBefore: (Run) -> Bool) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if isAtOrBefore(runs[middle]) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? runs[low - 1] : nil
  }
}
