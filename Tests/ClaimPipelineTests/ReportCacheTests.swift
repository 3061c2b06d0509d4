import ClaimModel
import ClaimPipeline
import Foundation
import Testing

@Suite("Report cache")
struct ReportCacheTests {
  private let directory = FileManager.default.temporaryDirectory
    .appending(path: "report-cache-\(UUID())").path()
  private let settings: String

  init() throws { settings = try Self.configuration().judgement }

  @Test("names a report by all that it depends on")
  func names() throws {
    let bytes = Array("Cardexa rebuilds the quill.".utf8)
    let cache = cache()
    var names = [cache.name(of: bytes, as: .html, judgedBy: settings)]
    #expect(cache.name(of: bytes, as: .html, judgedBy: settings) == names[0])
    names.append(cache.name(of: bytes + [10], as: .html, judgedBy: settings))
    names.append(cache.name(of: bytes, as: .text, judgedBy: settings))
    names.append(self.cache(program: "2").name(of: bytes, as: .html, judgedBy: settings))
    names.append(self.cache(knowledge: "2").name(of: bytes, as: .html, judgedBy: settings))
    let changes = try Self.changes()
    for change in changes {
      var configuration = try Self.configuration()
      change(&configuration)
      names.append(cache.name(of: bytes, as: .html, judgedBy: configuration.judgement))
    }
    #expect(Set(names).count == 5 + changes.count)
  }

  @Test("has an opinion on every setting there is")
  func settingsKnown() throws {
    let judging: Set = ["market", "productStatus", "asOf", "rules", "encoding", "allowances"]
    // Which files are read, by which knowledge, and how it is told: named elsewhere, or no matter.
    let others: Set = [
      "failOn", "knowledge", "formats", "baseline", "maximumBytes", "usesBaseline", "jobs",
      "honoursIgnoreFiles",
    ]
    let all = Set(Mirror(reflecting: try Self.configuration()).children.compactMap(\.label))
    #expect(all == judging.union(others), "does a new setting change what is found in a file?")
  }

  @Test("gives back what was kept, and nothing else")
  func keeping() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let cache = cache()
    let name = cache.name(of: [1], as: .text, judgedBy: settings)
    #expect(cache.kept(under: name) == nil)
    cache.keep([1, 2, 3], under: name)
    #expect(cache.kept(under: name).map(Array.init) == [1, 2, 3])
    cache.keep([4], under: name)
    #expect(cache.kept(under: name).map(Array.init) == [4])
    let file = try #require(files().first)
    let whole = try Data(contentsOf: file)
    for broken in [
      Data(), whole.dropLast(), whole.dropFirst(), whole + [0], Data(whole.reversed()),
    ] {
      try broken.write(to: file)
      #expect(cache.kept(under: name) == nil)
    }
    try whole.write(to: file)
    #expect(cache.kept(under: name).map(Array.init) == [4])
    #expect(try files().count == 1)
  }

  @Test("drops the oldest entries when it holds too much")
  func bounds() throws {
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let cache = cache(limit: 10_000)
    let names = (0..<30).map { cache.name(of: [$0], as: .text, judgedBy: settings) }
    for (age, name) in names.enumerated() {
      cache.keep([UInt8](repeating: 0, count: 1000), under: name)
      let path = "\(directory)/\(name.prefix(2))/\(name.dropFirst(2))"
      let day = Date(timeIntervalSince1970: 1_000_000 + Double(age))
      try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
    }
    cache.trim()
    let left = names.map { cache.kept(under: $0) != nil }
    #expect((5...9).contains(left.count { $0 }))
    #expect(left == left.sorted { !$0 && $1 }, "the oldest go first")
  }

  private static func configuration() throws -> Configuration {
    Configuration(asOf: try #require(CivilDate("2026-11-22")))
  }

  private static func changes() throws -> [(inout Configuration) -> Void] {
    let tomorrow = try #require(CivilDate("2026-11-23"))
    return [
      { $0.market = .uk }, { $0.productStatus = .approved }, { $0.asOf = tomorrow },
      { $0.rules = ["speed": .off] }, { $0.rules = ["speed": .severity(.notice)] },
      { $0.encoding = "windows-1252" },
    ]
  }

  private func cache(program: String = "1", knowledge: String = "1", limit: Int = 1 << 20)
    -> ReportCache
  {
    ReportCache(in: directory, program: program, knowledge: knowledge, limit: limit)
  }

  private func files() throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: directory)
    // A name is 64 digits, two of which name a folder.
    return names.filter { $0.utf8.count == 65 }
      .map { URL(filePath: directory).appending(path: $0) }
  }
}
