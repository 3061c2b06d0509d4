/// A place in the copy that leads elsewhere: a link, the mark of a footnote, a raised number.
///
/// What it leads to is no copy, but it tells which source the words around it lean on.
public struct Pointer: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// An address, as the file spells it.
    case address(String)
    /// A block of the same document, by its index.
    case block(Int)
    /// Nothing by itself: a raised number, to be looked up in a list.
    case number
  }

  /// The text offsets of its words; empty where the mark itself is no copy.
  public let range: Range<Int>
  public let target: Target

  public init(range: Range<Int>, target: Target) {
    self.range = range
    self.target = target
  }
}
