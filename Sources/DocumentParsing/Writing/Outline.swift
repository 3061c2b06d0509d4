import ClaimModel

/// Where the next block stands among headings, lists and quotations.
struct Outline {
  /// How the place was before an element that bounds the reach of headings.
  struct Mark {
    fileprivate let headings: [Heading]
    fileprivate let blockCount: Int
  }

  fileprivate struct Heading {
    let level: Int
    let block: Int
  }

  /// The headings above, each deeper than the one before it.
  private var headings: [Heading] = []

  /// The block that introduces each of the lists that are open.
  private var leads: [Int?] = []

  /// The latest block of running text, and whether it may introduce what comes next.
  private var introduction: Int?

  var quotationDepth = 0
  var listDepth: Int { leads.count }

  /// Returns the shape of a block here that is read as `carrier`.
  func shape(_ carrier: Block.Carrier, name: String? = nil) -> BlockShape {
    BlockShape(
      carrier: carrier,
      heading: headings.last?.block,
      lead: leads.last ?? nil,
      listDepth: listDepth,
      isQuotation: quotationDepth > 0,
      name: name
    )
  }

  /// Returns the shape of a heading of `level` here, under the next heading of a lower level.
  func headingShape(level: Int) -> BlockShape {
    var shape = shape(.heading)
    shape.headingLevel = level
    shape.heading = headings.last { $0.level < level }?.block
    return shape
  }

  /// Returns the shape of a block that stands beside the text: an attribute's value, a title.
  func asideShape(_ carrier: Block.Carrier, name: String?) -> BlockShape {
    BlockShape(
      carrier: carrier,
      heading: headings.last?.block,
      isQuotation: quotationDepth > 0,
      name: name
    )
  }

  /// Notes that `block` was written: a heading governs, running text may introduce a list.
  mutating func note(_ block: Int, _ shape: BlockShape) {
    if let level = shape.headingLevel {
      headings.removeAll { $0.level >= level }
      headings.append(Heading(level: level, block: block))
      introduction = nil
    } else {
      introduction = shape.carrier == .body || shape.carrier == .list ? block : nil
    }
  }

  /// Begins a list, introduced by the text right before it.
  mutating func enterList() {
    leads.append(introduction)
    introduction = nil
  }

  mutating func leaveList() {
    _ = leads.popLast()
    introduction = nil
  }

  /// Notes that whatever came before does not introduce what comes next.
  mutating func interrupt() { introduction = nil }

  func mark(blockCount: Int) -> Mark { Mark(headings: headings, blockCount: blockCount) }

  /// Goes back to the headings at `mark`, unless all that was written since is a heading.
  mutating func restore(_ mark: Mark, lastBlock: Int) {
    if let heading = headings.last, heading.block >= mark.blockCount, heading.block == lastBlock {
      return
    }
    headings = mark.headings
  }
}
