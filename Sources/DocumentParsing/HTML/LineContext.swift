/// The inline elements around the words of a block.
struct LineContext {
  var linkDepth = 0
  var quotationDepth = 0
  var preformattedDepth = 0
  var foreignDepth = 0

  /// Whether all words of the block so far stand in links, or in quotations.
  private(set) var isAllLink = false
  private(set) var isAllQuotation = false

  /// Notes that words were written; the first ones of a block decide alone.
  mutating func noteWords(areFirst: Bool) {
    isAllLink = (areFirst || isAllLink) && linkDepth > 0
    isAllQuotation = (areFirst || isAllQuotation) && quotationDepth > 0
  }
}
