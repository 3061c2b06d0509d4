import Foundation
import Testing

@Suite("Vocabulary")
struct VocabularyTests {
  /// The kinds of concepts whose names are medical wherever they stand.
  private static let medicalKinds: Set = [
    "anatomy", "cell", "condition", "intervention", "substance", "symptom",
  ]

  @Test("no Swift file outside its comments knows a medical word")
  func medicalWords() throws {
    let terms = try Self.medicalTerms()
    #expect(terms.count > 100)
    for file in try SourceTree.swiftFiles(in: "Sources") {
      let words = Self.words(of: file.code)
      for start in words.indices {
        for length in 1...4 where start + length <= words.count {
          let term = words[start..<(start + length)].joined(separator: " ")
          if terms.contains(term) { Issue.record("\(file.path) knows '\(term)'") }
        }
      }
    }
  }

  /// The labels in the ontology's files, in lower case.
  private static func medicalTerms() throws -> Set<String> {
    var terms: Set<String> = []
    for path in try SourceTree.files(in: "Claims/ontology", withExtension: "yaml") {
      let text = try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
      var isMedical = false
      for line in text.split(separator: "\n") {
        if let kind = line.firstMatch(of: /^\s*-?\s*kind:\s*([\w-]+)/)?.1 {
          isMedical = medicalKinds.contains(String(kind))
        }
        guard isMedical, let labels = line.firstMatch(of: /^\s*(?:label|alt|hidden):\s*(.+)$/)?.1
        else { continue }
        for label in labels.split(separator: ",") {
          let term = words(of: String(label)).joined(separator: " ")
          if term.count > 2 { terms.insert(term) }
        }
      }
    }
    return terms
  }

  /// The words of code or text in lower case, `camelCase` taken apart.
  private static func words(of text: String) -> [String] {
    text.replacing(/([a-z])([A-Z])/) { "\($0.1) \($0.2)" }
      .split { !$0.isLetter }
      .map { $0.lowercased() }
  }
}
