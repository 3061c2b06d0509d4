/// All output formats, in the order in which help lists them.
package enum ReporterCatalog {
  package static let all: [any Reporter.Type] = [
    TextReporter.self,
    JSONReporter.self,
    HTMLReporter.self,
    SARIFReporter.self,
    JUnitReporter.self,
    CheckstyleReporter.self,
    GitLabReporter.self,
    GitHubReporter.self,
    RDJSONReporter.self,
    RDJSONLinesReporter.self,
    MarkdownReporter.self,
    CSVReporter.self,
  ]

  package static var names: [String] { all.map { $0.name } }

  package static func reporter(named name: String) -> (any Reporter.Type)? {
    all.first { $0.name == name }
  }
}
