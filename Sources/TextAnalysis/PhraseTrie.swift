/// Phrases of words, each with what it stands for; all phrases at a place are found in one walk.
///
/// Edges are kept in one open-addressing table, so that a word that opens no phrase costs one look.
package struct PhraseTrie<Payload: Sendable>: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 1024)
  private var targets: [Int32] = Array(repeating: 0, count: 1024)
  private var edgeCount = 0
  private var payloads: [[Payload]] = [[]]

  package init() {}

  package var isEmpty: Bool { edgeCount == 0 }

  /// Adds a phrase, as numbers of the vocabulary, and what it stands for.
  package mutating func add(_ phrase: [Int32], _ payload: Payload) {
    precondition(!phrase.isEmpty, "a phrase has a word")
    var node: Int32 = 0
    for word in phrase {
      let next = child(of: node, word)
      node = next != 0 ? next : addChild(of: node, word)
    }
    payloads[Int(node)].append(payload)
  }

  /// Returns the node below `node` along `word`, 0 for none; 0 is the root as well.
  package func child(of node: Int32, _ word: Int32) -> Int32 {
    let key = Self.key(node, word)
    let mask = keys.count - 1
    var slot = Self.slot(key, mask)
    while targets[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  /// What the phrase that ends at `node` stands for; empty inside a phrase.
  package func payloads(at node: Int32) -> [Payload] { payloads[Int(node)] }

  /// Tells whether a phrase ends at `node`.
  package func hasPayloads(at node: Int32) -> Bool { !payloads[Int(node)].isEmpty }

  private mutating func addChild(of node: Int32, _ word: Int32) -> Int32 {
    let child = Int32(payloads.count)
    payloads.append([])
    edgeCount += 1
    if edgeCount * 4 > keys.count { grow() }
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
    let old = zip(keys, targets).filter { $0.1 != 0 }
    keys = Array(repeating: 0, count: keys.count * 2)
    targets = Array(repeating: 0, count: keys.count)
    for (key, target) in old { insert(key, target) }
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }
}
