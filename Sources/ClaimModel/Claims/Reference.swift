/// A place in the copy that points at a source: "[3]", "(Vale et al., 2021)", a link to a paper.
public struct Reference: Hashable, Sendable {
  /// The text offsets of the mark; empty where the mark itself is no copy.
  public let range: Range<Int>

  /// The sentence that leans on the source.
  public let sentence: Int
  public let source: Source

  /// Tells whether the words can be nothing but a reference: "(Boston, 2021)" may be a place.
  public let isCertain: Bool

  public init(range: Range<Int>, sentence: Int, source: Source, isCertain: Bool = true) {
    self.range = range
    self.sentence = sentence
    self.source = source
    self.isCertain = isCertain
  }
}

/// A source as the copy tells of it.
public struct Source: Hashable, Sendable {
  /// What names a source wherever it is cited, in lower case.
  public enum Key: Hashable, Sendable {
    case doi(String)
    case pubMed(String)
    case pubMedCentral(String)
    case trial(String)
  }

  public let keys: [Key]

  /// The surname of the first author, as the copy spells it.
  public let name: String?
  public let year: Int?

  /// Where a list on the page describes the source; nil where the mark itself does, or nothing.
  public let entry: Range<Int>?

  public init(
    keys: [Key] = [],
    name: String? = nil,
    year: Int? = nil,
    entry: Range<Int>? = nil
  ) {
    self.keys = keys
    self.name = name
    self.year = year
    self.entry = entry
  }
}

/// A reference of the copy, and what is on file of its source.
public struct CitedSource: Hashable, Sendable {
  public let reference: Reference

  /// Ids of the evidence records that the source can be; empty where it is not on file.
  public let records: [String]

  public init(reference: Reference, records: [String]) {
    self.reference = reference
    self.records = records
  }
}
