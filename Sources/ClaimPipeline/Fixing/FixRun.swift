package import ClaimModel

/// Fixes what there is to fix in files: shows it as a diff, or writes it.
package struct FixRun {
  package enum Purpose: Hashable, Sendable {
    /// Shows what would change as a unified diff on standard output.
    case show(isColoured: Bool)
    /// Writes the files; of standard input, the fixed copy on standard output.
    case write
  }

  package struct Outcome: Sendable {
    package fileprivate(set) var documents = 0
    package fileprivate(set) var changedDocuments = 0
    package fileprivate(set) var fixes = 0

    /// Findings before and after, by their severity.
    package fileprivate(set) var before: [Severity: Int] = [:]
    package fileprivate(set) var after: [Severity: Int] = [:]

    /// What could not be analysed or written, in words.
    package fileprivate(set) var failures: [String] = []
  }

  private let lint: LintRun
  private let threshold: Fix.Applicability

  package init(_ lint: LintRun, threshold: Fix.Applicability) {
    self.lint = lint
    self.threshold = threshold
  }

  /// Fixes `inputs` and shows or writes each as it comes.
  ///
  /// - Throws: ``OutputFailure`` where standard output cannot be written, ``ConfigurationFailure``
  ///   where a configuration file is wrong, ``BaselineFile/Failure`` where the baseline is.
  package func run(_ inputs: LintRun.Inputs, for purpose: Purpose) async throws -> Outcome {
    var outcome = Outcome()
    let output = OutputFile()
    let threshold = threshold
    let baseline = try lint.baselineComparison()
    _ = try await lint.run(
      inputs,
      transform: { report, linter in
        CopyFixer(linter: linter, threshold: threshold) { report in
          var comparison = baseline
          return comparison?.apply(to: report) ?? report
        }.fix(report)
      }
    ) { copy in
      outcome.add(copy)
      switch purpose {
      case .show(let isColoured):
        try Self.write(copy.diff(in: isColoured), to: output)
      case .write where copy.path == inputs.standardInput:
        try Self.write(copy.after, to: output)
      case .write:
        if let failure = Self.replace(copy) { outcome.failures.append(failure) }
      }
    }
    do {
      try output.finish()
    } catch {
      throw OutputFailure(path: output.path, reason: error)
    }
    return outcome
  }

  private static func write(_ bytes: [UInt8], to output: OutputFile) throws(OutputFailure) {
    do {
      try output.write(bytes)
    } catch {
      throw OutputFailure(path: output.path, reason: error)
    }
  }

  /// Writes the fixed copy in the place of the file; returns what went wrong, in words.
  private static func replace(_ copy: FixedCopy) -> String? {
    guard copy.isChanged else { return nil }
    do throws(FileSystem.Failure) {
      let isDone = try FileReplacement.replace(copy.path, holding: copy.before, by: copy.after)
      return isDone ? nil : "\(copy.path): it changed in the meantime; nothing was written"
    } catch {
      return "\(copy.path): it cannot be written: \(error)"
    }
  }
}

extension FixRun.Outcome {
  fileprivate mutating func add(_ copy: FixedCopy) {
    documents += 1
    if copy.isChanged { changedDocuments += 1 }
    fixes += copy.fixes.count
    for finding in copy.found { before[finding.severity, default: 0] += 1 }
    for finding in copy.remaining { after[finding.severity, default: 0] += 1 }
    failures += copy.problems.filter(\.kind.isFailure).map { "\(copy.path): \($0.message)" }
  }

  /// What was done, in a sentence or two.
  package func summary(isWritten: Bool) -> String {
    guard fixes > 0 else {
      return "nothing to fix in \(Self.count(documents, "file"))"
    }
    let verb = isWritten ? "made" : "would make"
    let places = "\(Self.count(fixes, "fix", "fixes")) in \(Self.count(changedDocuments, "file"))"
    let severities: [Severity] = [.error, .warning, .notice]
    let changes = severities.compactMap { severity -> String? in
      let (old, new) = (before[severity, default: 0], after[severity, default: 0])
      return old == new ? nil : "\(Self.count(old, severity.rawValue)) → \(new)"
    }
    return "\(verb) \(places): \(changes.joined(separator: ", "))"
  }

  private static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
