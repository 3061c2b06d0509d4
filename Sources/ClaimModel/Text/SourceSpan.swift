/// A half-open range of bytes in a file as it is on disk.
public struct SourceSpan: Hashable, Sendable {
  public let start: Int
  public let end: Int

  /// Creates the span from `start` up to, but not including, `end`.
  ///
  /// - Precondition: `0 <= start && start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span is ordered and inside its file")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  public func overlaps(_ other: SourceSpan) -> Bool { start < other.end && other.start < end }
  public func contains(_ other: SourceSpan) -> Bool { start <= other.start && other.end <= end }
}

extension SourceSpan: Comparable {
  public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
