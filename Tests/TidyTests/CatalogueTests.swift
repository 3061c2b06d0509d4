import ClaimModel
import ClaimReports
import ClaimRules
import Foundation
import Testing

@Suite("Catalogues")
struct CatalogueTests {
  private static let pagesFolder =
    SourceTree.root.appending(path: "Sources/ClaimRules/ClaimRules.docc").path()

  @Test("every rule file is in the catalogue once, under the name of its type")
  func rules() throws {
    let types = RuleCatalog.all.map { String(describing: $0) }
    #expect(Set(types).count == types.count)
    #expect(try Set(names(in: "Sources/ClaimRules/Rules", withExtension: "swift")) == Set(types))
    for (type, metadata) in zip(types, RuleCatalog.metadata) {
      #expect(Self.kebabCase(type).hasPrefix(metadata.id), "\(type) is called \(metadata.id)")
    }
  }

  @Test(
    "every rule has a page, and every page a rule",
    .enabled(if: FileManager.default.fileExists(atPath: pagesFolder), "no page is written yet")
  )
  func pages() throws {
    let ids = Set(RuleCatalog.metadata.map(\.id))
    let pages = Set(try names(in: "Sources/ClaimRules/ClaimRules.docc", withExtension: "md"))
    #expect(ids.subtracting(pages).isEmpty, "rules without a page")
    #expect(pages.subtracting(ids).subtracting(["ClaimRules"]).isEmpty, "pages without a rule")
  }

  @Test("every reporter file is in the catalogue once")
  func reporters() throws {
    let types = ReporterCatalog.all.map { String(describing: $0) }
    #expect(Set(types).count == types.count)
    let files = try names(in: "Sources/ClaimReports/Reporters", withExtension: "swift")
    #expect(Set(files) == Set(types))
  }

  @Test("every command file is in the list of commands")
  func commands() throws {
    let files = try SourceTree.swiftFiles(in: "Sources/warrantlint")
    let commands = try names(in: "Sources/warrantlint", withExtension: "swift")
      .filter { $0.hasSuffix("Command") }
    for command in commands {
      let isListed = files.contains { $0.text.contains("\(command).self") }
      #expect(isListed, "\(command) is nobody's subcommand")
    }
  }

  private func names(in folder: String, withExtension fileExtension: String) throws -> [String] {
    try SourceTree.files(in: folder, withExtension: fileExtension).map { path in
      URL(filePath: path).deletingPathExtension().lastPathComponent
    }
  }

  private static func kebabCase(_ name: String) -> String {
    name.replacing(/([a-z])([A-Z])/) { "\($0.1)-\($0.2)" }.lowercased()
  }
}
