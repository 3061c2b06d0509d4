import YAMLParsing

/// Reads what the fuzzer invents, and stops where a node or a problem lies outside the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  do {
    let tree = try YAMLParser.parse(bytes)
    if let root = tree.root { check(root, of: tree, lines: lines) }
    let copy = FlatTree.decode(FlatTree.encode([(path: "copy", tree: tree)]))
    precondition(copy.count == 1 && copy[0].tree.root == tree.root, "the copy is another")
  } catch {
    precondition((1...lines).contains(error.position.line), "\(error) is outside the file")
    precondition(error.position.column >= 1, "\(error) is outside its line")
  }
  return 0
}

private func check(_ node: Int, of tree: YAMLTree, lines: Int) {
  let position = tree.position(of: node)
  precondition((1...lines).contains(position.line), "\(position) is outside the file")
  precondition(position.column >= 1, "\(position) is outside its line")
  precondition(tree.isScalar(node) || tree.string(of: node).isEmpty, "a collection has text")
  for child in tree.children(of: node) {
    precondition(tree.position(of: child) >= position, "a child stands before its parent")
    check(child, of: tree, lines: lines)
    if tree.kind(of: node) == .mapping { check(tree.end(of: child), of: tree, lines: lines) }
  }
}
