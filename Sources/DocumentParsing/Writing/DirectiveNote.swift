/// A directive found while the blocks around it are still being written.
struct DirectiveNote {
  let text: String
  let range: Range<Int>

  /// The block that is being written at the comment or, where none is, the next one.
  let block: Int
}
