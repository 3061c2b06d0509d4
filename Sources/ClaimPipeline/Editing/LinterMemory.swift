package import ClaimModel

extension Linter {
  /// What a linter knows of a text from having read it before, to be quick when little has changed.
  package struct Memory: Sendable {
    package init() {}
  }

  /// Returns what ``check(_:at:as:includesPageRules:)`` returns, sooner where `memory` is of a text
  /// much like this one.
  package func check(
    _ bytes: [UInt8],
    at path: String,
    as format: Document.Format,
    reusing memory: inout Memory
  ) -> DocumentReport {
    check(bytes, at: path, as: format)
  }
}
