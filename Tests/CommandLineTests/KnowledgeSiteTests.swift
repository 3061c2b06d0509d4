import Foundation
import Testing

@Suite("Pages to browse")
struct KnowledgeSiteTests {
  @Test("every link within the pages leads to a place, and no page asks for a script")
  func links() async throws {
    let folder = try Program.Folder()
    let written = try await Program.run(["knowledge", "site", "pages"], in: folder)
    #expect(written.status == 0, "\(written.errors)")
    let pages = try pages(of: folder)
    #expect(pages.count > 70)
    var count = 0
    for (path, page) in pages {
      #expect(!page.text.contains("<script"), "\(path)")
      for match in page.text.matches(of: /href="([^"]*)"/) {
        let address = String(match.1)
        guard !address.hasPrefix("https://") else { continue }
        #expect(leads(address, from: path, in: pages, folder), "\(path): \(address)")
        count += 1
      }
    }
    #expect(count > 1000)
  }

  @Test("a pack of one's own is shown, rules with their pages, claims with each body of evidence")
  func pack() async throws {
    let folder = try Program.Folder()
    let site = ["knowledge", "site", "pages"] + InventedCopy.options
    let written = try await Program.run(site, in: folder)
    #expect(written.status == 0, "\(written.errors)")
    let claim = try folder.read("pages/claims/car-raise-zest.html")
    #expect(claim.contains("small trials that do not agree"))
    #expect(claim.contains("../evidence.html#cardexa-against"))
    let rule = try folder.read("pages/rules/superlative.html")
    #expect(rule.contains("<mark>"))
    #expect(rule.contains("class=\"finding\""))
    #expect(try folder.read("pages/evidence.html").contains("id=\"quill-mice\""))
  }

  @Test("a place that cannot be written to is named")
  func unwritable() async throws {
    let folder = try Program.Folder()
    try folder.write("a file", to: "taken")
    let told = try await Program.run(["knowledge", "site", "taken"], in: folder)
    #expect(told.status == 2)
    #expect(told.errors.contains("cannot write taken"))
  }

  @Test("explain prints a rule's page, examples and all")
  func explain() async throws {
    let folder = try Program.Folder()
    let told = try await Program.run(["explain", "superlative"], in: folder)
    #expect(told.status == 0)
    for title in ["\nWhy\n", "\nFlagged\n", "\nAccepted\n", "\nReferences\n"] {
      #expect(told.output.contains(title))
    }
    #expect(told.output.contains("⟦"))
    #expect(told.output.contains("→ superlative: "))
  }

  private struct Page {
    let text: String
    let ids: Set<String>
  }

  private func pages(of folder: Program.Folder) throws -> [String: Page] {
    let root = folder.url.appending(path: "pages")
    var pages: [String: Page] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path())
    where name.hasSuffix(".html") {
      let text = try folder.read("pages/\(name)")
      let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      pages[name] = Page(text: text, ids: Set(ids))
    }
    return pages
  }

  private func leads(
    _ address: String,
    from path: String,
    in pages: [String: Page],
    _ folder: Program.Folder
  ) -> Bool {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let isUp = parts[0].hasPrefix("../")
    guard isUp == path.contains("/") else { return false }
    let target = String(isUp ? parts[0].dropFirst(3) : parts[0])
    if target.hasSuffix(".css") { return (try? folder.read("pages/\(target)")) != nil }
    guard let page = pages[target] else { return false }
    return parts.count == 1 || page.ids.contains(String(parts[1]))
  }
}
