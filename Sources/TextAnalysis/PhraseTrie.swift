/// Phrases of words as a trie; all phrases at a place are found in one walk.
///
/// The edges of the root are found by the word's number, so that a word that opens no phrase costs one
/// look; all others are kept in one open-addressing table. What a phrase stands for is kept by whoever
/// added it, by the node where it ends.
@usableFromInline
package struct PhraseTrie: Sendable {
  @usableFromInline var roots: [Int32] = []
  @usableFromInline var keys: [UInt64] = Array(repeating: 0, count: 1024)
  @usableFromInline var targets: [Int32] = Array(repeating: 0, count: 1024)

  /// The number of edges in the table.
  private var edgeCount = 0

  /// The number of nodes, the root among them.
  package private(set) var nodeCount = 1

  /// The ways to all nodes but the root, in the order of their numbers.
  package struct Edges: Equatable, Sendable {
    package var parents: [Int32] = []
    package var words: [Int32] = []

    package init() {}

    package init(parents: [Int32], words: [Int32]) {
      self.parents = parents
      self.words = words
    }
  }

  package init() {}

  /// Creates a trie of the ways to its nodes.
  ///
  /// - Complexity: O(*n*) in the number of nodes.
  package init(_ edges: Edges) {
    edgeCount = edges.parents.count { $0 != 0 }
    var size = keys.count
    while size < edgeCount * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var targets = [Int32](repeating: 0, count: size)
    var roots = [Int32](repeating: 0, count: Int(edges.words.max() ?? 0) + 1)
    for (parent, word) in zip(edges.parents, edges.words) {
      let child = Int32(nodeCount)
      nodeCount += 1
      guard parent != 0 else {
        roots[Int(word)] = child
        continue
      }
      let key = Self.key(parent, word)
      var slot = Self.slot(key, size - 1)
      while targets[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      targets[slot] = child
    }
    self.keys = keys
    self.targets = targets
    self.roots = roots
  }

  package var edges: Edges {
    let none = [Int32](repeating: 0, count: nodeCount - 1)
    var edges = Edges(parents: none, words: none)
    for (word, child) in roots.enumerated() where child != 0 {
      edges.words[Int(child) - 1] = Int32(word)
    }
    for (slot, child) in targets.enumerated() where child != 0 {
      edges.parents[Int(child) - 1] = Int32(truncatingIfNeeded: keys[slot] >> 32)
      edges.words[Int(child) - 1] = Int32(truncatingIfNeeded: keys[slot])
    }
    return edges
  }

  /// Adds a phrase, as numbers of the vocabulary; returns the node where it ends.
  package mutating func add(_ phrase: [Int32]) -> Int32 {
    precondition(!phrase.isEmpty, "a phrase has a word")
    var node: Int32 = 0
    for word in phrase { node = addChild(of: node, word) }
    return node
  }

  /// Returns the node below `node` along `word`, 0 for none; 0 is the root as well.
  @inlinable
  package func child(of node: Int32, _ word: Int32) -> Int32 {
    guard node != 0 else { return Int(word) < roots.count ? roots[Int(word)] : 0 }
    let key = Self.key(node, word)
    let mask = keys.count - 1
    var slot = Self.slot(key, mask)
    while targets[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// Returns the node below `node` along `word`, which is added where there is none.
  private mutating func addChild(of node: Int32, _ word: Int32) -> Int32 {
    let known = child(of: node, word)
    guard known == 0 else { return known }
    let child = Int32(nodeCount)
    nodeCount += 1
    guard node != 0 else {
      while roots.count <= Int(word) { roots.append(0) }
      roots[Int(word)] = child
      return child
    }
    edgeCount += 1
    if edgeCount * 2 > keys.count { grow() }
    insert(Self.key(node, word), child)
    return child
  }

  private mutating func insert(_ key: UInt64, _ target: Int32) {
    let mask = keys.count - 1
    var slot = Self.slot(key, mask)
    while targets[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldTargets = targets
    keys = Array(repeating: 0, count: oldKeys.count * 4)
    targets = Array(repeating: 0, count: keys.count)
    for slot in oldKeys.indices where oldTargets[slot] != 0 {
      insert(oldKeys[slot], oldTargets[slot])
    }
  }

  @inlinable
  static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  @inlinable
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}
