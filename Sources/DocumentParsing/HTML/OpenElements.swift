import ClaimModel

/// The elements that are open at a place in a page, innermost last.
///
/// Implied end tags are found without searching: every frame knows the nearest paragraph, item,
/// row and cell that an end tag inside it could close.
struct OpenElements {
  struct Frame {
    let element: HTMLElement
    let place: Place
    let mark: Outline.Mark?

    /// The indices of the nearest such frames, at or below this one, that are within its scope.
    fileprivate var paragraph = -1
    fileprivate var item = -1
    fileprivate var section = -1
    fileprivate var row = -1
    fileprivate var cell = -1
    fileprivate var table = -1

    /// An inline element that ended while others in it were still open.
    var hasEnded = false
  }

  /// What the words inside an element are read as.
  struct Place {
    var carrier = Block.Carrier.body
    var headingLevel = 0

    init() {}

    /// Creates the place that an element makes; nil for one that makes none of its own.
    init?(inside element: HTMLElement, named name: Range<Int>, in source: [UInt8]) {
      switch element.role {
      case .heading:
        carrier = .heading
        headingLevel = Int(source[name.upperBound - 1] - 0x30)
      case .item, .term, .definition: carrier = .list
      case .cell, .headerCell: carrier = .table
      case .caption: carrier = .caption
      case .button: carrier = .button
      default: return nil
      }
    }
  }

  /// Elements beyond this depth are read as if they were not there; their words are not lost.
  private static let depthLimit = 1 << 16

  /// How far an end tag looks for its start tag.
  private static let reach = 512

  private var frames: [Frame] = []
  private var counts = [Int](repeating: 0, count: 256)

  var depth: Int { frames.count }

  /// What words are read as that stand here.
  var place: Place { frames.last?.place ?? Place() }

  /// Opens an element; false where too many are open already.
  mutating func push(
    _ element: HTMLElement,
    place: Place,
    mark: Outline.Mark?
  ) -> Bool {
    guard frames.count < Self.depthLimit else { return false }
    var frame = Frame(element: element, place: place, mark: mark)
    if let outer = frames.last { inherit(from: outer, to: &frame) }
    let index = frames.count
    switch element.role {
    case .paragraph: frame.paragraph = index
    case .item, .term, .definition: frame.item = index
    case .list: frame.item = -1
    case .table:
      frame.table = index
      (frame.section, frame.row, frame.cell) = (-1, -1, -1)
    case .tableSection: frame.section = index
    case .row: frame.row = index
    case .cell, .headerCell, .caption: frame.cell = index
    default: break
    }
    frames.append(frame)
    counts[Int(element.number)] += 1
    return true
  }

  private func inherit(from outer: Frame, to frame: inout Frame) {
    let isBoundary = frame.element.isBoundary
    frame.paragraph = isBoundary ? -1 : outer.paragraph
    frame.item = isBoundary ? -1 : outer.item
    frame.section = outer.section
    frame.row = outer.row
    frame.cell = outer.cell
    frame.table = outer.table
  }

  mutating func pop() -> Frame? {
    guard let frame = frames.popLast() else { return nil }
    counts[Int(frame.element.number)] -= 1
    return frame
  }

  /// Returns down to which depth a start tag of `element` closes what is open; nil for nothing.
  func depthClosed(byStartOf element: HTMLElement) -> Int? {
    guard let top = frames.last else { return nil }
    var closed = -1
    switch element.role {
    case .item, .term, .definition: closed = top.item
    case .cell, .headerCell: closed = top.cell
    case .row: closed = top.row
    case .tableSection: closed = top.section >= 0 ? top.section : top.row
    case .button: closed = frame(closedBy: element) ?? -1
    case .heading where top.element.role == .heading: closed = frames.count - 1
    case .choice where top.element.role == .choice: closed = frames.count - 1
    case .link where counts[Int(element.number)] > 0 && top.element.role == .link:
      closed = frames.count - 1
    default: break
    }
    if closed < 0, element.closesParagraph, top.paragraph >= 0 { closed = top.paragraph }
    return closed < 0 ? nil : closed
  }

  /// Returns the index of the frame that an end tag of `element` closes; nil for a stray one.
  func frame(closedBy element: HTMLElement) -> Int? {
    guard counts[Int(element.number)] > 0 else { return nil }
    var index = frames.count - 1
    let last = max(0, frames.count - Self.reach)
    while index >= last {
      let open = frames[index]
      let isMatch = open.element == element || bothHeadings(open.element, element)
      if isMatch, !open.hasEnded { return index }
      if open.element.isBoundary, !reachesOverBoundaries(element.role) { return nil }
      index -= 1
    }
    return nil
  }

  /// What kind of item the words that stand here are in.
  var itemRole: HTMLElement.Role? {
    guard let item = frames.last?.item, item >= 0 else { return nil }
    return frames[item].element.role
  }

  var isInnermostBlock: Bool { frames.last?.element.isBlock ?? false }

  /// Takes out of force an inline element that ends before the blocks in it do.
  mutating func markEnded(_ index: Int) { frames[index].hasEnded = true }

  subscript(index: Int) -> Frame { frames[index] }

  private func bothHeadings(_ first: HTMLElement, _ second: HTMLElement) -> Bool {
    first.role == .heading && second.role == .heading
  }

  private func reachesOverBoundaries(_ role: HTMLElement.Role) -> Bool {
    switch role {
    case .table, .tableSection, .row, .cell, .headerCell, .caption, .document: true
    default: false
    }
  }
}
