import ClaimModel
import YAMLParsing

/// Reads everything that one file holds, whichever lists it has.
struct FileReader {
  private let file: Int
  private var reader: NodeReader

  init(_ file: PackTree.File, number: Int) {
    self.file = number
    reader = NodeReader(file)
  }

  private static let sections: [StaticString] = [
    "concepts", "effects", "cues", "claims", "records", "qualifiers", "citations", "market",
    "rungs", "rewordings", "remarks",
  ]

  /// Adds what the file holds to `entries`; returns what is wrong with it.
  mutating func read(into entries: inout Entries) -> [KnowledgeProblem] {
    guard let root = reader.tree.root, !reader.tree.isNull(root) else { return [] }
    guard reader.isMapping(root, of: Self.sections, what: "a knowledge file") else {
      return reader.problems
    }
    append("concepts", of: root, to: &entries.concepts) { $0.concept(at: $1) }
    append("effects", of: root, to: &entries.effects) { $0.effect(at: $1) }
    append("claims", of: root, to: &entries.claims) { $0.claim(at: $1) }
    append("records", of: root, to: &entries.records) { $0.record(at: $1) }
    append("qualifiers", of: root, to: &entries.qualifiers) { $0.qualifier(at: $1) }
    append("citations", of: root, to: &entries.citations) { $0.citation(at: $1) }
    append("rungs", of: root, to: &entries.rungs) { $0.rung(at: $1) }
    for item in reader.items("rewordings", in: root) {
      if let rewording = reader.rewording(at: item) { entries.rewordings.append(rewording) }
    }
    for item in reader.items("remarks", in: root) {
      if let remark = reader.remark(at: item) { entries.remarks.append(remark) }
    }
    for item in reader.items("cues", in: root) { reader.readCues(at: item, into: &entries.cues) }
    if let node = reader.tree.value(of: "market", in: root),
      let market = reader.market(at: node)
    {
      entries.markets.append(Entry(value: market, file: file, node: node))
    }
    return reader.problems
  }

  private mutating func append<Value>(
    _ section: StaticString,
    of root: Int,
    to entries: inout [Entry<Value>],
    read: (inout NodeReader, Int) -> Value?
  ) {
    for node in reader.items(section, in: root) {
      guard let value = read(&reader, node) else { continue }
      entries.append(Entry(value: value, file: file, node: node))
    }
  }
}
