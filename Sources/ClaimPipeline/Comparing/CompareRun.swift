import ClaimModel

/// Compares the claims of two revisions of a text, a directory, or a repository.
package struct CompareRun {
  private let lint: LintRun

  package init(_ lint: LintRun) { self.lint = lint }

  /// Compares what lies at two paths: two files, or two directories file by file.
  package func compare(_ old: String, with new: String) async throws -> ComparisonReport {
    var failures: [String] = []
    let before = try await claims(in: old, &failures)
    let after = try await claims(in: new, &failures)
    let names = Set(before.keys).union(after.keys).sorted()
    return ComparisonReport(
      comparisons: names.map { name in
        (path: name, comparison: ClaimComparison(before[name] ?? [], after[name] ?? []))
      },
      failures: failures
    )
  }

  /// Compares the files below `paths` that changed since a revision with what they were.
  package func compare(_ paths: [String], since revision: String) async throws -> ComparisonReport {
    let history = try GitHistory(revision: revision)
    let changed = lint.copy(in: try history.changedFiles(in: paths))
    var failures: [String] = []
    var comparisons: [(path: String, comparison: ClaimComparison)] = []
    for path in changed {
      let before = try history.content(of: path).map {
        ClaimRecord.all(in: lint.report(on: $0, at: path))
      }
      let isThere = (try? FileSystem.status(of: path)) != nil
      let after = isThere ? try await claims(in: path, &failures).values.flatMap { $0 } : []
      comparisons.append((path, ClaimComparison(before ?? [], after)))
    }
    return ComparisonReport(comparisons: comparisons, failures: failures)
  }

  /// Returns the claims of each file at `path`, by its name below that; "" for `path` itself.
  private func claims(in path: String, _ failures: inout [String]) async throws
    -> [String: [ClaimRecord]]
  {
    let root = PathName.shown(path, below: FileSystem.workingDirectory())
    var claims: [String: [ClaimRecord]] = [:]
    var failed: [String] = []
    _ = try await lint.run(LintRun.Inputs(paths: [path])) { report in
      let prefix = root == "." ? "" : root + "/"
      let name = report.path == root ? "" : String(report.path.dropFirst(prefix.count))
      claims[name] = ClaimRecord.all(in: report)
      failed += report.problems.filter(\.kind.isFailure).map { "\(report.path): \($0.message)" }
    }
    failures += failed
    return claims
  }
}
