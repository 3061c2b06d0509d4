import ClaimModel
import FoundationEssentials

/// What a reviewer decided in the HTML report: the waivers, which a baseline can take over.
package struct Decisions: Sendable {
  /// A finding that a reviewer lets stand.
  struct Waiver: Hashable, Sendable {
    let path: String
    let rule: String
    let fingerprint: String
    let words: String
    let grounds: Baseline.Grounds

    fileprivate var key: [String] { [path, rule, fingerprint] }
    fileprivate var description: String { "\(path): \(rule): '\(words)'" }
  }

  /// The waivers that have a reason.
  let waivers: [Waiver]

  /// The waivers that have none, in words.
  let withoutReason: [String]

  private let index: [[String]: Int]

  private init(waivers: [Waiver], withoutReason: [String]) {
    self.waivers = waivers
    self.withoutReason = withoutReason
    index = Dictionary(
      waivers.enumerated().map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Reads the file that the report exports.
  package static func read(_ path: String) throws(BaselineFile.Failure) -> Decisions {
    let bytes: [UInt8]
    do throws(SourceFile.Failure) {
      bytes = try SourceFile.read(path, limit: 1 << 30)
    } catch {
      throw BaselineFile.Failure(path: path, reason: error.problem.message)
    }
    do {
      return try JSONDecoder().decode(Wire.self, from: Data(bytes)).read
    } catch {
      throw BaselineFile.Failure(
        path: path,
        reason: "this is no file of decisions that this version can read"
      )
    }
  }

  /// Returns the waiver of a finding in the file at `path`.
  func waiver(of finding: Finding, at path: String) -> Waiver? {
    index[[path, finding.rule, finding.fingerprint]].map { waivers[$0] }
  }

  /// Returns the waivers that no finding of a run has used, in words.
  func unused(_ used: Set<Waiver>) -> [String] {
    waivers.filter { !used.contains($0) }.map(\.description)
  }

  /// The file as JSON has it.
  private struct Wire: Decodable {
    struct Decision: Decodable {
      let path: String
      let rule: String
      let fingerprint: String
      let words: String?
      let decision: String
      let reason: String?
    }

    struct UnknownVersion: Error {}

    let schemaVersion: Int
    let reviewer: String?
    let date: String?
    let decisions: [Decision]

    var read: Decisions {
      get throws {
        guard schemaVersion == 1 else { throw UnknownVersion() }
        let waived = decisions.filter { $0.decision == "waive" }.map { decision in
          Waiver(
            path: decision.path,
            rule: decision.rule,
            fingerprint: decision.fingerprint,
            words: decision.words ?? "",
            grounds: Baseline.Grounds(
              reason: Self.text(decision.reason) ?? "",
              reviewer: Self.text(reviewer),
              date: Self.text(date)
            )
          )
        }
        return Decisions(
          waivers: waived.filter { !$0.grounds.reason.isEmpty },
          withoutReason: waived.filter(\.grounds.reason.isEmpty).map(\.description)
        )
      }
    }

    /// Returns `text` on one line; nil where it says nothing.
    private static func text(_ text: String?) -> String? {
      let words = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
      return words.isEmpty ? nil : words
    }
  }
}
