import ClaimModel

/// Notes where the copy leads while it is written, and finds the places on the page afterwards.
struct PointerNotes {
  private enum Target {
    case address(String)
    case number
  }

  private struct Note {
    let range: Range<Int>
    let target: Target
  }

  private struct Opening {
    let start: Int
    let target: Target?
  }

  /// In the order in which their words end.
  private var notes: [Note] = []
  private var links: [Opening] = []
  private var raised: [Int] = []

  /// Where the text of each named place begins.
  private var places: [String: Int] = [:]

  /// Tells whether a link is being written.
  var isInLink: Bool { !links.isEmpty }

  // MARK: Links

  /// Begins a link whose words will stand from `start` on; one without an address leads nowhere.
  mutating func openLink(to address: String?, at start: Int) {
    links.append(Opening(start: start, target: address.map { .address($0) }))
  }

  mutating func closeLink(at end: Int) {
    guard let link = links.popLast(), let target = link.target else { return }
    note(target, link.start..<max(link.start, end))
  }

  /// Notes a mark that leads to a place and that is no copy itself.
  mutating func noteMark(to address: String, at offset: Int) {
    note(.address(address), offset..<offset)
  }

  // MARK: Raised numbers

  mutating func openRaised(at start: Int) { raised.append(start) }

  mutating func closeRaised(at end: Int) {
    guard let start = raised.popLast(), start < end, !isInLink,
      notes.last.map({ $0.range.upperBound <= start }) ?? true
    else { return }
    note(.number, start..<end)
  }

  // MARK: Places

  /// Notes that the words from `offset` on are what `name` names.
  mutating func notePlace(_ name: String, at offset: Int) {
    if !name.isEmpty, places[name] == nil { places[name] = offset }
  }

  /// Notes the places and the link that a start tag tells of.
  mutating func noteTag(
    _ element: HTMLElement,
    _ attributes: [HTMLTokenizer.Attribute],
    in source: [UInt8],
    at offset: Int
  ) {
    var address: String?
    for attribute in attributes {
      let name = source[attribute.name]
      let isLink = element.role == .link
      if CopyAttribute.isNamed(name, "id") || isLink && CopyAttribute.isNamed(name, "name") {
        notePlace(String(decoding: source[attribute.value], as: UTF8.self), at: offset)
      } else if isLink, CopyAttribute.isNamed(name, "href") {
        address = String(decoding: source[attribute.value], as: UTF8.self)
      }
    }
    if element.role == .link { openLink(to: address, at: offset) }
    if element.role == .superscript { openRaised(at: offset) }
  }

  /// Forgets what was noted for text from `count` on.
  mutating func truncate(to count: Int) {
    while let last = notes.last, last.range.upperBound > count { notes.removeLast() }
    links.removeAll()
    raised.removeAll()
  }

  // MARK: Afterwards

  /// Returns what leads elsewhere in `text`, in its order.
  ///
  /// - Complexity: O(*n* log *m*) in the number of notes and blocks.
  func pointers(in text: MappedText, _ blocks: [Block]) -> [Pointer] {
    notes.compactMap { note in
      let range = trimmed(note.range, text.utf8)
      switch note.target {
      case .number: return Pointer(range: range, target: .number)
      case .address(let address):
        guard address.hasPrefix("#") else {
          return Pointer(range: range, target: .address(address))
        }
        guard let offset = places[String(address.dropFirst())],
          let block = block(from: offset, in: blocks)
        else { return nil }
        return Pointer(range: range, target: .block(block))
      }
    }
    .sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  private mutating func note(_ target: Target, _ range: Range<Int>) {
    notes.append(Note(range: range, target: target))
  }

  private func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    var start = min(range.lowerBound, text.count)
    var end = min(range.upperBound, text.count)
    while start < end, ASCII.isBlank(text[start]) { start += 1 }
    while end > start, ASCII.isBlank(text[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Returns the first block that holds words behind `offset`.
  private func block(from offset: Int, in blocks: [Block]) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count ? low : nil
  }
}
