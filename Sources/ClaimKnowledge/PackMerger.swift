import ClaimModel
import YAMLParsing

/// Lays packs over one another, id by id.
struct PackMerger {
  private(set) var entries = Entries()
  private(set) var problems: [KnowledgeProblem] = []

  /// Adds a pack on top of those before; an id that stands twice in it is a problem.
  mutating func add(_ pack: Entries, files: [PackTree.File]) {
    merge(pack.concepts, into: \.concepts, what: "concept", files, id: \.id)
    merge(pack.effects, into: \.effects, what: "effect", files, id: \.id)
    merge(pack.claims, into: \.claims, what: "claim", files, id: \.id)
    merge(pack.records, into: \.records, what: "evidence record", files, id: \.id)
    merge(pack.qualifiers, into: \.qualifiers, what: "qualifier", files, id: \.id)
    merge(pack.citations, into: \.citations, what: "citation", files, id: \.id)
    merge(pack.markets, into: \.markets, what: "market", files, id: \.market.rawValue)
    merge(pack.rungs, into: \.rungs, what: "rung", key: "rung", files, id: \.rung.name)
    entries.cues += pack.cues
    entries.rewordings = pack.rewordings + entries.rewordings
    entries.remarks = pack.remarks + entries.remarks
  }

  private mutating func merge<Value>(
    _ added: [Entry<Value>],
    into list: WritableKeyPath<Entries, [Entry<Value>]>,
    what: String,
    key: StaticString = "id",
    _ files: [PackTree.File],
    id: (Value) -> String
  ) {
    var merged = entries[keyPath: list]
    var known: [String: Int] = [:]
    for (index, entry) in merged.enumerated() { known[id(entry.value)] = index }
    var seen: [String: Entry<Value>] = [:]
    for entry in added {
      let id = id(entry.value)
      if let first = seen[id] {
        report(entry, first, "\(what) '\(id)'", key, files)
        continue
      }
      seen[id] = entry
      if let index = known[id] {
        merged[index] = entry
      } else {
        merged.append(entry)
      }
    }
    entries[keyPath: list] = merged
  }

  private mutating func report<Value>(
    _ entry: Entry<Value>,
    _ first: Entry<Value>,
    _ what: String,
    _ key: StaticString,
    _ files: [PackTree.File]
  ) {
    let place = Place(file: files[entry.file], node: entry.node).value(key)
    let other = Place(file: files[first.file], node: first.node).value(key)
    problems.append(
      KnowledgeProblem(
        path: place.path,
        line: place.position.line,
        column: place.position.column,
        message: "there is a \(what) at \(other.reference) already; rename or remove one"
      )
    )
  }
}
