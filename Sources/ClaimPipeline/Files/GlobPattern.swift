/// A pattern of paths, as `.gitignore` files write them.
///
/// `*` and `?` stay within a name, `**` crosses names, `[a-z]` is one of a set. A pattern without a
/// slash before its end holds at any depth; one that ends in a slash holds for directories only.
package struct GlobPattern: Hashable, Sendable {
  private enum Piece: Hashable, Sendable {
    case byte(UInt8)
    case anyByte
    case anyName
    case anyPath
    case set([ClosedRange<UInt8>], isNegated: Bool)
  }

  package let text: String

  /// Tells whether the pattern takes back what an earlier one excluded: `!keep.md`.
  package let isNegated: Bool
  package let isDirectoryOnly: Bool
  private let pieces: [Piece]

  /// Creates a pattern from a line of an ignore file or an option; nil for a blank or a comment.
  package init?(_ line: String) {
    var rest = Substring(line)
    while rest.hasSuffix(" ") && !rest.hasSuffix("\\ ") { rest.removeLast() }
    guard !rest.isEmpty, !rest.hasPrefix("#") else { return nil }
    text = String(rest)
    isNegated = rest.hasPrefix("!")
    if isNegated { rest.removeFirst() }
    isDirectoryOnly = rest.hasSuffix("/")
    if isDirectoryOnly { rest.removeLast() }
    let isAnchored = rest.contains("/")
    if rest.hasPrefix("/") { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    let body = Self.pieces(of: Array(rest.utf8))
    pieces = isAnchored ? body : [.anyPath] + body
  }

  /// Tells whether the pattern holds for `path`, which is relative to where the pattern stands.
  package func matches(_ path: String, isDirectory: Bool) -> Bool {
    guard isDirectory || !isDirectoryOnly else { return false }
    return matches(Array(path.utf8))
  }

  /// Tells whether the pattern holds for `path` or for a directory that it lies in.
  package func matchesPathOrParent(_ path: String) -> Bool {
    guard !isNegated else { return false }
    if matches(path, isDirectory: false) { return true }
    var parent = PathName.parent(of: path)
    while parent != ".", parent != "/" {
      if matches(parent, isDirectory: true) { return true }
      parent = PathName.parent(of: parent)
    }
    return false
  }

  /// Steps through all ways of matching at once, so that no pattern takes exponential time.
  private func matches(_ path: [UInt8]) -> Bool {
    var states = closure([0], atNameStart: true)
    for (index, byte) in path.enumerated() {
      var next: Set<Int> = []
      for state in states where state < pieces.count { step(state, over: byte, into: &next) }
      let isNameStart = byte == UInt8(ascii: "/")
      states = closure(next, atNameStart: isNameStart && index + 1 < path.count)
      if states.isEmpty { return false }
    }
    return states.contains(pieces.count)
  }

  private func step(_ state: Int, over byte: UInt8, into next: inout Set<Int>) {
    let isSlash = byte == UInt8(ascii: "/")
    switch pieces[state] {
    case .byte(let expected): if byte == expected { next.insert(state + 1) }
    case .anyByte: if !isSlash { next.insert(state + 1) }
    case .anyName: if !isSlash { next.insert(state) }
    case .anyPath: next.insert(state)
    case .set(let ranges, let isNegated):
      if !isSlash, ranges.contains(where: { $0.contains(byte) }) != isNegated {
        next.insert(state + 1)
      }
    }
  }

  /// Adds the states that are reached without reading a byte; `**` ends only where a name begins.
  private func closure(_ states: Set<Int>, atNameStart: Bool) -> Set<Int> {
    var reached = states
    var open = Array(states)
    while let state = open.popLast() {
      guard state < pieces.count else { continue }
      let isEmptyMatch: Bool =
        switch pieces[state] {
        case .anyName: true
        case .anyPath: atNameStart || state + 1 == pieces.count
        default: false
        }
      if isEmptyMatch, reached.insert(state + 1).inserted { open.append(state + 1) }
    }
    return reached
  }

  private static func pieces(of text: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "*"):
        let start = index
        while index < text.count, text[index] == UInt8(ascii: "*") { index += 1 }
        let startsName = start == 0 || text[start - 1] == UInt8(ascii: "/")
        let endsName = index == text.count || text[index] == UInt8(ascii: "/")
        if index - start >= 2 && startsName && endsName {
          pieces.append(.anyPath)
          index += 1
        } else {
          pieces.append(.anyName)
        }
      case UInt8(ascii: "?"):
        pieces.append(.anyByte)
        index += 1
      case UInt8(ascii: "["):
        if let (set, end) = set(in: text, at: index) {
          pieces.append(set)
          index = end
        } else {
          pieces.append(.byte(text[index]))
          index += 1
        }
      case UInt8(ascii: "\\") where index + 1 < text.count:
        pieces.append(.byte(text[index + 1]))
        index += 2
      default:
        pieces.append(.byte(text[index]))
        index += 1
      }
    }
    return pieces
  }

  private static func set(in text: [UInt8], at start: Int) -> (Piece, Int)? {
    var index = start + 1
    var ranges: [ClosedRange<UInt8>] = []
    let isNegated =
      index < text.count && [UInt8(ascii: "!"), UInt8(ascii: "^")].contains(text[index])
    if isNegated { index += 1 }
    let first = index
    while index < text.count, text[index] != UInt8(ascii: "]") || index == first {
      let low = text[index]
      if index + 2 < text.count, text[index + 1] == UInt8(ascii: "-"),
        text[index + 2] != UInt8(ascii: "]"), low <= text[index + 2]
      {
        ranges.append(low...text[index + 2])
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return index < text.count ? (.set(ranges, isNegated: isNegated), index + 1) : nil
  }
}
