import ClaimModel
import YAMLParsing

/// The nodes of a configuration file, read as values; what is no such value is complained of.
struct SettingNodes {
  /// A key of a mapping with its value.
  struct Entry {
    let name: String
    let value: Int
  }

  let tree: YAMLTree
  private let path: String
  private(set) var problems: [ConfigurationProblem] = []

  init(_ tree: YAMLTree, path: String) {
    self.tree = tree
    self.path = path
  }

  mutating func complain(_ node: Int, _ message: String) {
    let position = tree.position(of: node)
    problems.append(
      ConfigurationProblem(
        path: path,
        line: position.line,
        column: position.column,
        message: message
      )
    )
  }

  /// Returns the entries of a mapping whose keys are in `known`, or all where that is nil.
  mutating func entries(
    of node: Int,
    knowing known: [String]? = nil,
    called noun: String = "key"
  ) -> [Entry] {
    guard tree.kind(of: node) == .mapping else {
      if !tree.isNull(node) { complain(node, "here stand keys with values") }
      return []
    }
    let keys = tree.children(of: node)
    var seen: Set<String> = []
    return keys.compactMap { key in
      let name = tree.string(of: key)
      guard seen.insert(name).inserted else {
        complain(key, "'\(name)' stands here twice")
        return nil
      }
      if let known, !isKnown(name, at: key, among: known, called: noun) { return nil }
      return Entry(name: name, value: tree.end(of: key))
    }
  }

  /// Returns the items of a sequence.
  mutating func items(_ node: Int) -> [Int] {
    guard tree.kind(of: node) == .sequence else {
      complain(node, "here stands a list")
      return []
    }
    return tree.children(of: node)
  }

  /// Returns the texts of a sequence, or a single text.
  mutating func list(_ node: Int) -> [(node: Int, text: String)] {
    if tree.isScalar(node) { return text(node).map { [(node, $0)] } ?? [] }
    return items(node).compactMap { item in text(item).map { (item, $0) } }
  }

  mutating func text(_ node: Int) -> String? {
    guard tree.isScalar(node), !tree.isNull(node), !tree.string(of: node).isEmpty else {
      complain(node, "here stands a text")
      return nil
    }
    return tree.string(of: node)
  }

  mutating func flag(_ node: Int) -> Bool? {
    choice(node, ["true", "false"]) { $0 == "true" ? true : $0 == "false" ? false : nil }
  }

  mutating func positive(_ node: Int) -> Int? {
    guard let text = text(node) else { return nil }
    guard let number = Int(text), number > 0 else {
      complain(node, "'\(text)' is no number above 0")
      return nil
    }
    return number
  }

  mutating func day(_ node: Int) -> CivilDate? {
    guard let text = text(node) else { return nil }
    guard let date = CivilDate(text) else {
      complain(node, "'\(text)' is no day of the calendar, such as 2026-11-22")
      return nil
    }
    return date
  }

  /// Returns what `make` makes of one of `names`.
  mutating func choice<Value>(_ node: Int, _ names: [String], make: (String) -> Value?) -> Value? {
    guard let text = text(node) else { return nil }
    if let value = make(text) { return value }
    let hint = NearestName.to(text, among: names).map { "; did you mean '\($0)'?" } ?? ""
    complain(node, "'\(text)' is none of \(names.joined(separator: ", "))\(hint)")
    return nil
  }

  /// Returns the texts of a list that are among `known`.
  mutating func names(_ node: Int, among known: [String], called noun: String) -> [String] {
    list(node).filter { isKnown($0.text, at: $0.node, among: known, called: noun) }.map(\.text)
  }

  mutating func patterns(_ node: Int) -> [GlobPattern] {
    list(node).compactMap { item in
      let pattern = GlobPattern(item.text)
      if pattern == nil { complain(item.node, "'\(item.text)' is no pattern") }
      return pattern
    }
  }

  private mutating func isKnown(
    _ name: String,
    at node: Int,
    among known: [String],
    called noun: String
  ) -> Bool {
    if known.contains(name) { return true }
    let hint = NearestName.to(name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    complain(node, "there is no \(noun) '\(name)'\(hint)")
    return false
  }
}
