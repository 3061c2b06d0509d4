import ClaimModel
import YAMLParsing

/// Reads typed values out of a file's tree and keeps what is wrong with them.
struct NodeReader {
  let path: String
  let tree: YAMLTree
  var problems: [KnowledgeProblem] = []

  init(_ file: PackTree.File) {
    path = file.path
    tree = file.tree
  }

  mutating func report(_ node: Int, as severity: Severity = .error, _ message: String) {
    let position = tree.position(of: node)
    problems.append(
      KnowledgeProblem(
        path: path,
        line: position.line,
        column: position.column,
        severity: severity,
        message: message
      )
    )
  }

  // MARK: - Structure

  /// Tells whether a node is a mapping that has only known keys, once each; reports what is not.
  mutating func isMapping(
    _ node: Int,
    of keys: [StaticString],
    what: StaticString
  ) -> Bool {
    guard tree.kind(of: node) == .mapping else {
      report(node, "\(what) is written as 'key: value' lines, not as \(article(of: node))")
      return false
    }
    var seen: UInt64 = 0
    var next = tree.firstChild(of: node)
    while let key = next {
      if let index = keys.firstIndex(where: { tree.text(of: key, is: $0) }) {
        if seen & 1 << UInt64(index) != 0 {
          report(key, "'\(tree.string(of: key))' stands twice in \(what); keep one")
        }
        seen |= 1 << UInt64(index)
      } else {
        report(unknownKey: key, of: what, known: keys)
      }
      next = tree.child(after: key, in: node)
    }
    return true
  }

  /// Returns the nodes of the items of a list; reports a value that is none.
  mutating func items(_ key: StaticString, in node: Int) -> [Int] {
    guard let list = list(key, in: node) else { return [] }
    return tree.children(of: list)
  }

  private mutating func list(_ key: StaticString, in node: Int) -> Int? {
    guard let list = tree.value(of: key, in: node), !tree.isNull(list) else { return nil }
    guard tree.kind(of: list) == .sequence else {
      report(list, "'\(key)' is a list ('- item' lines or [item, item]), not \(article(of: list))")
      return nil
    }
    return list
  }

  // MARK: - Text

  /// Returns the text of a key; nil where it is missing, empty or no text.
  mutating func text(_ key: StaticString, in node: Int) -> String? {
    guard let value = tree.value(of: key, in: node), !tree.isNull(value) else { return nil }
    return text(of: value, what: "'\(key)'")
  }

  /// Returns the text of a key that has to be there; the empty string where it is not.
  mutating func requiredText(_ key: StaticString, in node: Int, of what: StaticString) -> String {
    guard let value = tree.value(of: key, in: node) else {
      report(node, "\(what) lacks '\(key)'; add '\(key): …'")
      return ""
    }
    guard !tree.isNull(value) else {
      report(value, "'\(key)' of \(what) is empty; write its value")
      return ""
    }
    return text(of: value, what: "'\(key)'") ?? ""
  }

  /// Returns the texts of a list; reports items that are none.
  mutating func texts(_ key: StaticString, in node: Int) -> [String] {
    guard let list = list(key, in: node) else { return [] }
    var texts: [String] = []
    texts.reserveCapacity(tree.end(of: list) - list - 1)
    var next = tree.firstChild(of: list)
    while let item = next {
      if let text = text(of: item, what: "an item of '\(key)'") { texts.append(text) }
      next = tree.child(after: item, in: list)
    }
    return texts
  }

  private mutating func text(of node: Int, what: @autoclosure () -> String) -> String? {
    guard tree.isScalar(node) else {
      report(node, "\(what()) is a text, not \(article(of: node))")
      return nil
    }
    guard !tree.isBlank(node) else {
      report(node, "\(what()) is empty; write its value or remove it")
      return nil
    }
    return tree.string(of: node)
  }

  // MARK: - Other values

  /// Returns one of the words that an enumeration knows; nil where the key is missing or wrong.
  mutating func choice<Value>(_ key: StaticString, in node: Int) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    guard text(key, in: node) != nil, let value = tree.value(of: key, in: node) else { return nil }
    return choice(at: value, key)
  }

  /// Returns words that an enumeration knows; reports those that it does not.
  mutating func choices<Value>(_ key: StaticString, in node: Int) -> [Value]
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    var choices: [Value] = []
    for item in items(key, in: node) {
      guard let choice: Value = choice(at: item, key) else { continue }
      choices.append(choice)
    }
    return choices
  }

  private mutating func choice<Value>(at node: Int, _ key: StaticString) -> Value?
  where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    let text = tree.string(of: node)
    if let choice = Value(rawValue: text) { return choice }
    let words = Value.allCases.map(\.rawValue)
    report(node, "'\(text)' is no \(key); \(suggestion(for: text, among: words))")
    return nil
  }

  /// Returns the strength that a key names.
  mutating func strength(_ key: StaticString, in node: Int) -> Strength? {
    guard let text = text(key, in: node), let value = tree.value(of: key, in: node) else {
      return nil
    }
    if let strength = Strength.allCases.first(where: { $0.name == text }) { return strength }
    let names = Strength.allCases.map(\.name)
    report(value, "'\(text)' is no \(key); \(suggestion(for: text, among: names))")
    return nil
  }

  mutating func date(_ key: StaticString, in node: Int) -> CivilDate? {
    guard let text = text(key, in: node), let value = tree.value(of: key, in: node) else {
      return nil
    }
    if let date = CivilDate(text) { return date }
    report(value, "'\(text)' is no day of the calendar; write '\(key)' as 2026-11-22")
    return nil
  }

  mutating func number(_ key: StaticString, in node: Int) -> Int? {
    guard let text = text(key, in: node), let value = tree.value(of: key, in: node) else {
      return nil
    }
    if let number = Int(text) { return number }
    report(value, "'\(key)' is a whole number, not '\(text)'")
    return nil
  }

  mutating func flag(_ key: StaticString, in node: Int) -> Bool? {
    guard let text = text(key, in: node), let value = tree.value(of: key, in: node) else {
      return nil
    }
    if text == "true" || text == "false" { return text == "true" }
    report(value, "'\(key)' is true or false, not '\(text)'")
    return nil
  }

  // MARK: - Wording

  private mutating func report(unknownKey key: Int, of what: StaticString, known: [StaticString]) {
    let name = tree.string(of: key)
    let known = known.map { "\($0)" }
    report(key, "\(what) has no '\(name)'; \(suggestion(for: name, among: known))")
  }

  /// Returns what to do about a word that is not one of `words`.
  func suggestion(for word: String, among words: [String]) -> String {
    if let nearest = NearestName.to(word, among: words) { return "did you mean '\(nearest)'?" }
    return "it is one of \(words.joined(separator: ", "))"
  }

  private func article(of node: Int) -> String {
    switch tree.kind(of: node) {
    case .plain, .quoted: tree.isNull(node) ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "'key: value' lines"
    }
  }
}
