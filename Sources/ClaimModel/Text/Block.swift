/// A piece of copy that is read as one: a paragraph, a heading, a cell, an attribute's value.
public struct Block: Hashable, Sendable {
  /// Where the words stand: what a reader would call the place.
  public enum Carrier: String, Hashable, Sendable, CaseIterable {
    case body
    case heading
    case list
    case table
    case caption
    case title
    case meta
    case alt
    case attribute
    case structuredData = "structured-data"
    case frontMatter = "front-matter"
    case link
    case button
  }

  /// The text offsets of the block's words, without the separator that follows.
  public let range: Range<Int>
  public let carrier: Carrier

  /// The level of a heading, 1 to 6; nil for anything else.
  public let headingLevel: Int?

  /// The nearest heading above that governs the block, as an index into ``Document/blocks``.
  public let heading: Int?

  /// The block that introduces the list, or the header cell above the cell, that this one is in.
  public let lead: Int?

  /// How deep the block stands in lists: 0 outside, 1 in a list, 2 in a list in a list.
  public let listDepth: Int

  /// Tells whether the block stands in a quotation: `<blockquote>`, `<q>`, `>`.
  public let isQuotation: Bool

  /// A bold stretch that opens the block like a label: `**Pain relief:** …`.
  public let label: Range<Int>?

  /// What the carrier is called where it has a name: `description`, `og:title`, `aria-label`.
  public let name: String?

  public init(
    range: Range<Int>,
    carrier: Carrier,
    headingLevel: Int? = nil,
    heading: Int? = nil,
    lead: Int? = nil,
    listDepth: Int = 0,
    isQuotation: Bool = false,
    label: Range<Int>? = nil,
    name: String? = nil
  ) {
    self.range = range
    self.carrier = carrier
    self.headingLevel = headingLevel
    self.heading = heading
    self.lead = lead
    self.listDepth = listDepth
    self.isQuotation = isQuotation
    self.label = label
    self.name = name
  }

  /// Returns the block where its words stand in another text, with the label in them.
  public func with(range: Range<Int>, label: Range<Int>?) -> Block {
    with(range: range, label: label, heading: heading, lead: lead)
  }

  /// Returns the block `shift` bytes further on, in a document that numbers its blocks anew.
  public func moved(by shift: Int, heading: Int?, lead: Int?) -> Block {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + shift..<range.upperBound + shift
    }
    return with(range: moved(range), label: label.map(moved), heading: heading, lead: lead)
  }

  private func with(range: Range<Int>, label: Range<Int>?, heading: Int?, lead: Int?) -> Block {
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
