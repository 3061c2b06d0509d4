import ClaimModel
import YAMLParsing

extension NodeReader {
  private static let recordKeys: [StaticString] = [
    "id", "title", "authors", "year", "journal", "doi", "pmid", "pmcid", "registry", "design",
    "subjects", "size", "population", "intervention", "comparator", "outcome", "result",
    "direction", "directions", "certainty", "status", "valid-from", "valid-until", "review-by",
  ]

  mutating func record(at node: Int) -> EvidenceRecord? {
    guard isMapping(node, of: Self.recordKeys, what: "an evidence record"),
      let core = recordCore(at: node)
    else { return nil }
    return EvidenceRecord(
      id: core.id,
      title: core.title,
      authors: text("authors", in: node),
      year: number("year", in: node),
      journal: text("journal", in: node),
      doi: checked("doi", in: node, by: \.isDOI, like: "10.1000/182, without https://doi.org/"),
      pmid: checked("pmid", in: node, by: \.isPMID, like: "\"12345678\""),
      pmcid: checked("pmcid", in: node, by: \.isPMCID, like: "PMC1234567"),
      registry: text("registry", in: node),
      design: core.design,
      subjects: choice("subjects", in: node),
      size: text("size", in: node),
      population: text("population", in: node),
      intervention: text("intervention", in: node),
      comparator: text("comparator", in: node),
      outcome: text("outcome", in: node),
      result: core.result,
      direction: core.direction,
      directions: directions(in: node),
      certainty: text("certainty", in: node),
      status: core.status,
      validFrom: date("valid-from", in: node),
      validUntil: date("valid-until", in: node),
      reviewBy: date("review-by", in: node)
    )
  }

  /// What no record can lack.
  private struct RecordCore {
    let id: String
    let title: String
    let result: String
    let design: EvidenceRecord.Design
    let direction: EvidenceRecord.Direction
    let status: EvidenceRecord.Status
  }

  private mutating func recordCore(at node: Int) -> RecordCore? {
    let id = requiredText("id", in: node, of: "an evidence record")
    let title = requiredText("title", in: node, of: "an evidence record")
    let result = requiredText("result", in: node, of: "an evidence record")
    for key in ["design", "direction", "status"] as [StaticString]
    where tree.value(of: key, in: node) == nil {
      report(node, "an evidence record lacks '\(key)'; add it")
    }
    let design: EvidenceRecord.Design? = choice("design", in: node)
    let direction: EvidenceRecord.Direction? = choice("direction", in: node)
    let status: EvidenceRecord.Status? = choice("status", in: node)
    guard let design, let direction, let status, !id.isEmpty else { return nil }
    return RecordCore(
      id: id,
      title: title,
      result: result,
      design: design,
      direction: direction,
      status: status
    )
  }

  /// Returns the directions on particular claims.
  private mutating func directions(in node: Int) -> [String: EvidenceRecord.Direction] {
    guard let map = tree.value(of: "directions", in: node), !tree.isNull(map) else { return [:] }
    var directions: [String: EvidenceRecord.Direction] = [:]
    for (key, value) in pairs(of: map, what: "'directions'", each: "claim: direction") {
      let text = tree.string(of: value)
      guard let direction = EvidenceRecord.Direction(rawValue: text) else {
        let words = EvidenceRecord.Direction.allCases.map(\.rawValue)
        report(value, "'\(text)' is no direction; \(suggestion(for: text, among: words))")
        continue
      }
      directions[tree.string(of: key)] = direction
    }
    return directions
  }

  /// Returns the keys and values of a mapping with free keys; reports anything else.
  mutating func pairs(of node: Int, what: String, each: String) -> [(key: Int, value: Int)] {
    guard tree.kind(of: node) == .mapping else {
      report(node, "\(what) is written as '\(each)' lines")
      return []
    }
    let pairs = tree.children(of: node).map { (key: $0, value: tree.end(of: $0)) }
    var seen: Set<String> = []
    for pair in pairs where !seen.insert(tree.string(of: pair.key)).inserted {
      report(pair.key, "'\(tree.string(of: pair.key))' stands twice in \(what); keep one")
    }
    return pairs
  }

  /// Returns the text of a key that has a fixed form; reports one that has not.
  mutating func checked(
    _ key: StaticString,
    in node: Int,
    by hasForm: (Identifier) -> Bool,
    like example: String
  ) -> String? {
    guard let text = text(key, in: node), let value = tree.value(of: key, in: node) else {
      return nil
    }
    guard hasForm(Identifier(text)) else {
      report(value, "'\(text)' is no \(key); write it like \(example)")
      return nil
    }
    return text
  }
}

/// The forms that public identifiers have.
struct Identifier {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// `10.`, four to nine digits, a slash, and a suffix without blanks.
  var isDOI: Bool {
    guard bytes.starts(with: "10.".utf8), let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      return false
    }
    let registrant = bytes[3..<slash].split(separator: UInt8(ascii: ".")).first ?? []
    let suffix = bytes[(slash + 1)...]
    return (4...9).contains(registrant.count) && Self.areDigits(registrant) && !suffix.isEmpty
      && suffix.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  var isPMID: Bool { (1...8).contains(bytes.count) && Self.areDigits(bytes[...]) }
  var isPMCID: Bool { isNumbered("PMC", digits: 1...9) }
  var isMeSH: Bool { isNumbered("D", digits: 6...9) }
  var isLink: Bool {
    (bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8))
      && bytes.count > 10 && bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// Lower-case words with hyphens and dots, or such an id in capitals.
  var isSlug: Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
        }
      }
  }

  private func isNumbered(_ prefix: String, digits: ClosedRange<Int>) -> Bool {
    let rest = bytes.dropFirst(prefix.utf8.count)
    return bytes.starts(with: prefix.utf8) && digits.contains(rest.count) && Self.areDigits(rest)
  }

  private static func areDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { (0x30...0x39).contains($0) }
  }
}
