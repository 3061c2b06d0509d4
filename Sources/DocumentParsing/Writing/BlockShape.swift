import ClaimModel

/// What is known of a block besides its words.
struct BlockShape {
  var carrier = Block.Carrier.body
  var headingLevel: Int?
  var heading: Int?
  var lead: Int?
  var listDepth = 0
  var isQuotation = false
  var name: String?

  func block(range: Range<Int>, label: Range<Int>?) -> Block {
    Block(
      range: range,
      carrier: carrier,
      headingLevel: headingLevel,
      heading: heading,
      lead: lead,
      listDepth: listDepth,
      isQuotation: isQuotation,
      label: label,
      name: name
    )
  }
}
