import YAMLParsing

/// Holds a YAML tree against a JSON Schema, as an editor does: the keywords that our schemas use.
struct SchemaValidator {
  let schema: YAMLTree
  let tree: YAMLTree
  private(set) var complaints: [String] = []

  init(schema: YAMLTree, tree: YAMLTree) {
    self.schema = schema
    self.tree = tree
  }

  mutating func validate(_ node: Int, against rule: Int) {
    let rule = resolve(rule)
    if let values = schema.value(of: "enum", in: rule) {
      let allowed = schema.children(of: values).map { schema.string(of: $0) }
      if !allowed.contains(tree.string(of: node)) { complain(node, "is none of \(allowed)") }
    }
    switch schema.value(of: "type", in: rule).map({ schema.string(of: $0) }) {
    case "object": validateObject(node, rule)
    case "array": validateArray(node, rule)
    case "string": validateText(node, rule)
    case "integer":
      if Int(tree.string(of: node)) == nil { complain(node, "is no whole number") }
    case "boolean":
      if !["true", "false"].contains(tree.string(of: node)) { complain(node, "is no flag") }
    case nil: break
    case let type?: complain(node, "has the unknown type \(type)")
    }
  }

  private mutating func validateObject(_ node: Int, _ rule: Int) {
    guard tree.kind(of: node) == .mapping else { return complain(node, "is no mapping") }
    let keys = tree.children(of: node)
    let names = keys.map { tree.string(of: $0) }
    if let required = schema.value(of: "required", in: rule) {
      for key in schema.children(of: required) where !names.contains(schema.string(of: key)) {
        complain(node, "lacks '\(schema.string(of: key))'")
      }
    }
    let known = schema.value(of: "properties", in: rule).map { schema.children(of: $0) } ?? []
    for key in keys {
      let name = tree.string(of: key)
      if let property = known.first(where: { schema.string(of: $0) == name }) {
        validate(tree.end(of: key), against: schema.end(of: property))
      } else if let others = schema.value(of: "additionalProperties", in: rule) {
        if schema.kind(of: others) == .mapping {
          validate(tree.end(of: key), against: others)
        } else {
          complain(key, "is unknown")
        }
      }
    }
  }

  private mutating func validateArray(_ node: Int, _ rule: Int) {
    guard tree.kind(of: node) == .sequence else { return complain(node, "is no list") }
    let items = tree.children(of: node)
    if schema.value(of: "minItems", in: rule) != nil, items.isEmpty { complain(node, "is empty") }
    guard let itemRule = schema.value(of: "items", in: rule) else { return }
    for item in items { validate(item, against: itemRule) }
  }

  private mutating func validateText(_ node: Int, _ rule: Int) {
    guard tree.isScalar(node), !isOtherType(node) else { return complain(node, "is no text") }
    let text = tree.string(of: node)
    if schema.value(of: "minLength", in: rule) != nil, text.isEmpty { complain(node, "is empty") }
    guard let pattern = schema.value(of: "pattern", in: rule) else { return }
    guard let regex = try? Regex(schema.string(of: pattern)) else {
      return complain(node, "meets a pattern that is none")
    }
    if text.firstMatch(of: regex) == nil { complain(node, "does not fit its pattern") }
  }

  /// Tells whether a YAML 1.2 reader takes a plain scalar for a number, a flag or nothing.
  private func isOtherType(_ node: Int) -> Bool {
    let text = tree.string(of: node)
    guard tree.kind(of: node) == .plain else { return false }
    return tree.isNull(node) || ["true", "false"].contains(text.lowercased()) || Double(text) != nil
  }

  private func resolve(_ rule: Int) -> Int {
    guard let reference = schema.value(of: "$ref", in: rule), let root = schema.root,
      let definitions = schema.value(of: "definitions", in: root),
      let name = schema.string(of: reference).split(separator: "/").last
    else { return rule }
    let key = schema.children(of: definitions).first { schema.string(of: $0) == name }
    return key.map { schema.end(of: $0) } ?? rule
  }

  private mutating func complain(_ node: Int, _ what: String) {
    let position = tree.position(of: node)
    complaints.append("\(position.line):\(position.column): '\(tree.string(of: node))' \(what)")
  }
}
