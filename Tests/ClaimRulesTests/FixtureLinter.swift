import ClaimKnowledge
import ClaimModel
import ClaimPipeline
import FoundationEssentials
import ShippedClaims

/// Linters with the invented knowledge of the fixtures, as it is or changed.
enum FixtureLinter {
  /// Returns a linter whose claims read `text` where they read `old`.
  static func make(
    replacing old: String = "",
    with text: String = "",
    market: Profile.Market = .us
  ) -> Linter {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/Knowledge")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
    let files = names.sorted().filter { $0.hasSuffix(".yaml") }.compactMap { name in
      (try? Data(contentsOf: root.appending(path: name))).map { data in
        let before = String(decoding: data, as: UTF8.self)
        let after = old.isEmpty ? before : before.replacing(old, with: text)
        return KnowledgePackSource.File(path: name, bytes: Array(after.utf8))
      }
    }
    let loaded = KnowledgeLoader.load([KnowledgePackSource(name: "fixture", files: files)])
    precondition(loaded.problems.allSatisfy { $0.severity != .error }, "\(loaded.problems)")
    guard let day = CivilDate(year: 2026, month: 6, day: 1) else {
      preconditionFailure("the calendar has this day")
    }
    var configuration = Configuration(asOf: day)
    configuration.market = market
    return Linter(knowledge: loaded.knowledge, configuration: configuration)
  }
}
