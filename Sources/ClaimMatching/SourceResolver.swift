import ClaimModel

/// Finds the evidence records that a source, as the copy tells of it, can be.
struct SourceResolver: Sendable {
  private struct Work: Hashable {
    let name: String
    let year: Int?
  }

  private var keys: [Source.Key: [String]] = [:]
  private var works: [Work: [String]] = [:]
  private var titles: [(id: String, words: [UInt8])] = []

  /// Indexes the records of `knowledge`.
  ///
  /// - Complexity: O(*n*) in the number of records.
  init(_ knowledge: Knowledge) {
    for record in knowledge.evidence {
      let found: [Source.Key?] = [
        record.doi.map { .doi($0.lowercased()) },
        record.pmid.map { .pubMed($0) },
        record.pmcid.map { .pubMedCentral($0.lowercased()) },
        record.registry.map { .trial($0.lowercased()) },
      ]
      for key in found.compactMap({ $0 }) { keys[key, default: []].append(record.id) }
      if let name = Self.surname(of: record) {
        works[Work(name: name, year: record.year), default: []].append(record.id)
      }
      titles.append((record.id, Self.folded(Array(record.title.utf8))))
    }
  }

  /// Returns the ids of the records, best known first; none where the source is not on file.
  func records(of source: Source, in text: MappedText) -> [String] {
    let known = source.keys.lazy.map { records(of: $0) }.first { !$0.isEmpty }
    if let known { return known }
    if let entry = source.entry {
      let words = Self.folded(Array(text.utf8[entry]))
      let titled = titles.filter { Self.contains(words, $0.words) }.map(\.id)
      if !titled.isEmpty { return titled }
    }
    guard source.keys.isEmpty, let name = source.name?.lowercased() else { return [] }
    let dated = source.year.flatMap { works[Work(name: name, year: $0)] }
    return dated ?? works[Work(name: name, year: nil)] ?? []
  }

  /// A publisher's address adds to a DOI: "…/full", "….pdf".
  private func records(of key: Source.Key) -> [String] {
    if let found = keys[key] { return found }
    guard case .doi(let doi) = key else { return [] }
    var parts = doi.split(separator: "/", omittingEmptySubsequences: false)
    while parts.count > 2 {
      parts.removeLast()
      if let found = keys[.doi(parts.joined(separator: "/"))] { return found }
    }
    return []
  }

  /// The family name of the first author: "Vale" of "Vale A, Orr B, et al."; where no authors are on
  /// file, of the id "vale-2021".
  private static func surname(of record: EvidenceRecord) -> String? {
    guard let authors = record.authors else {
      guard let year = record.year else { return nil }
      let parts = record.id.split(separator: "-")
      guard let place = parts.firstIndex(of: "\(year)"), place > 0 else { return nil }
      return parts[..<place].joined(separator: "-")
    }
    guard let first = authors.split(separator: ",").first else { return nil }
    var words = first.split(separator: " ")
    if words.count > 1, let last = words.last, last == last.uppercased() { words.removeLast() }
    return words.isEmpty ? nil : words.joined(separator: " ").lowercased()
  }

  /// Returns the letters and digits in lower case with one blank between words.
  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      switch byte {
      case 0x41...0x5A: result.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A, 0x80...: result.append(byte)
      default: if let last = result.last, last != 0x20 { result.append(0x20) }
      }
    }
    return result
  }

  /// Tells whether `words` has `title` in it; titles too short to tell one work from another do not
  /// count.
  private static func contains(_ words: [UInt8], _ title: [UInt8]) -> Bool {
    let title = title.last == 0x20 ? title.dropLast() : title[...]
    guard title.count >= 24, words.count >= title.count, let first = title.first else {
      return false
    }
    return (0...(words.count - title.count)).contains {
      words[$0] == first && words[$0...].starts(with: title)
    }
  }
}
