import Testing

@Suite("check --site")
struct SiteTests {
  @Test("tells once of what stands on many pages, and where")
  func boilerplate() async throws {
    let folder = try Program.Folder()
    let footer = "<footer><p>Cardexa relieves glimmer fever.</p></footer>"
    for number in 1...6 {
      try folder.write("<p>Page \(number).</p>\(footer)", to: "site/\(number).html")
    }
    try folder.write("<p>Cardexa rebuilds the quill.</p>\(footer)", to: "site/7.html")
    let result = try await InventedCopy.check(["site", "--site"], in: folder)
    let told = result.output.split(separator: "\n").filter { $0.contains("[disease-claim]") }
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("site/1.html:1:") == true)
    #expect(told.first?.contains("(on 7 pages)") == true)
    #expect(result.output.contains("site/7.html:1:12: error: 'rebuilds'"))
    #expect(result.status == 1)
    let arguments = ["check", "site", "--site", "-f", "json"] + InventedCopy.options
    let report = try await Program.run(arguments, in: folder).output
    #expect(report.contains("reported for 7 pages at site/1.html"))
    #expect(report.contains("site/2.html, site/3.html, site/4.html and 3 more"))
  }

  @Test("passes where nothing is found")
  func clean() async throws {
    let folder = try Program.Folder()
    try folder.write(InventedCopy.clean, to: "site/1.html")
    #expect(try await InventedCopy.check(["site", "--site"], in: folder).status == 0)
  }
}
