import ClaimModel
import FoundationEssentials
import JSONText

/// A baseline as a file: JSON, one finding a line, in an order that makes small differences.
package enum BaselineFile {
  /// Why a baseline cannot be used.
  package struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    package let path: String
    let reason: String

    package var description: String { "\(path): \(reason)" }
  }

  private static let schemaVersion = 1

  package static func read(_ path: String) throws(Failure) -> Baseline {
    let bytes: [UInt8]
    do throws(SourceFile.Failure) {
      bytes = try SourceFile.read(path, limit: 1 << 30)
    } catch {
      throw Failure(path: path, reason: error.problem.message)
    }
    do {
      return try JSONDecoder().decode(Wire.self, from: Data(bytes)).baseline
    } catch {
      throw Failure(path: path, reason: "this is no baseline that this version can read")
    }
  }

  package static func write(_ baseline: Baseline, to path: String) throws(OutputFailure) {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.member("schemaVersion", schemaVersion)
      writer.member("version", Linter.version)
      writer.member("knowledge", baseline.knowledge)
      writer.member("findings") { writer in
        writer.array { writer in
          for entry in baseline.entries { writer.onOneLine { write(entry, to: &$0) } }
        }
      }
      writer.member("sentences", hexadecimal(baseline.sentences))
    }
    writer.lineFeed()
    do throws(FileSystem.Failure) {
      let file = try OutputFile(creating: path)
      try file.write(writer.drain())
      try file.finish()
    } catch {
      throw OutputFailure(path: path, reason: error)
    }
  }

  private static func write(_ entry: Baseline.Entry, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", entry.path)
      writer.member("rule", entry.rule)
      writer.member("text", entry.text)
      writer.member("severity", entry.severity.rawValue)
      writer.member("verdict", entry.verdict?.rawValue)
      writer.member("fingerprint", entry.fingerprint)
      writer.member("count", entry.count)
      guard let grounds = entry.grounds else { return }
      writer.member("reason", grounds.reason)
      writer.member("reviewer", grounds.reviewer)
      writer.member("date", grounds.date)
    }
  }

  private static func hexadecimal(_ hashes: Set<UInt32>) -> String {
    hashes.sorted().map { hash in
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The file as JSON has it.
  private struct Wire: Decodable {
    struct Entry: Decodable {
      let path: String
      let rule: String
      let text: String
      let severity: String
      let verdict: String?
      let fingerprint: String
      let count: Int
      let reason: String?
      let reviewer: String?
      let date: String?

      var grounds: Baseline.Grounds? {
        reason.map { Baseline.Grounds(reason: $0, reviewer: reviewer, date: date) }
      }
    }

    struct UnknownVersion: Error {}

    let schemaVersion: Int
    let knowledge: String
    let findings: [Entry]
    let sentences: String

    var baseline: Baseline {
      get throws {
        guard schemaVersion == BaselineFile.schemaVersion else { throw UnknownVersion() }
        let digits = Array(sentences)
        let hashes = stride(from: 0, to: digits.count, by: 8).compactMap { start in
          UInt32(String(digits[start..<min(start + 8, digits.count)]), radix: 16)
        }
        return Baseline(
          knowledge: knowledge,
          entries: findings.map { entry in
            Baseline.Entry(
              fingerprint: entry.fingerprint,
              rule: entry.rule,
              path: entry.path,
              severity: Severity(rawValue: entry.severity) ?? .notice,
              verdict: entry.verdict.flatMap { Assessment.Verdict(rawValue: $0) },
              text: entry.text,
              grounds: entry.grounds,
              count: max(1, entry.count)
            )
          },
          sentences: Set(hashes)
        )
      }
    }
  }
}
