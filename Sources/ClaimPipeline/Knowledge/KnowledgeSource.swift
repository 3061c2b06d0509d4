import ClaimKnowledge
package import ClaimModel
import ShippedClaims

/// Where a run's knowledge comes from: what the program carries, and packs from directories.
package enum KnowledgeSource {
  /// Packs that cannot be used, with all that is wrong with them.
  package struct Failure: Error, Sendable {
    package let problems: [KnowledgeProblem]
  }

  /// Returns the knowledge of the packs in `directories`, over what the program carries if they
  /// extend it; that alone where there are none.
  package static func load(_ directories: [String]) throws(Failure) -> Knowledge {
    guard !directories.isEmpty else { return ShippedKnowledge.load() }
    let (sources, refusals) = read(directories)
    let loaded = KnowledgeLoader.load(sources)
    let errors = (refusals + loaded.problems).filter { $0.severity == .error }
    guard errors.isEmpty else { throw Failure(problems: errors.sorted()) }
    return loaded.knowledge
  }

  /// Returns all that is wrong with the packs in `directories`, and what is out of date on a day.
  package static func problems(of directories: [String], asOf: CivilDate) -> [KnowledgeProblem] {
    let (sources, refusals) = read(directories)
    let problems =
      sources.isEmpty && !refusals.isEmpty
      ? [] : KnowledgeLoader.load(sources, asOf: asOf, rules: Linter.rules.map(\.id)).problems
    return (refusals + problems).sorted()
  }

  private static func read(_ directories: [String]) -> ([KnowledgePackSource], [KnowledgeProblem]) {
    var sources: [KnowledgePackSource] = []
    var refusals: [KnowledgeProblem] = []
    for directory in directories {
      let root = PathName.shown(directory, below: FileSystem.workingDirectory())
      if let refusal = refusal(of: root) {
        refusals.append(refusal)
        continue
      }
      var files: [KnowledgePackSource.File] = []
      read(root, into: &files, &refusals)
      sources.append(KnowledgePackSource(name: PathName.name(of: root), files: files))
    }
    return (sources, refusals)
  }

  /// Returns why `root` is no directory that could be read as a pack; nil where it is one.
  private static func refusal(of root: String) -> KnowledgeProblem? {
    let message: String
    switch (try? FileSystem.status(of: root))?.kind {
    case .directory: return nil
    case nil: message = "there is no such directory; name the directory of a knowledge pack"
    default:
      message = "this is a file; a knowledge pack is a directory with a pack.yaml, so name that"
    }
    return KnowledgeProblem(path: root, line: 1, column: 1, message: message)
  }

  /// Reads the YAML files below a directory, in the order of their names.
  private static func read(
    _ directory: String,
    into files: inout [KnowledgePackSource.File],
    _ refusals: inout [KnowledgeProblem]
  ) {
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: directory)
    } catch {
      refusals.append(refusal(directory, SourceFile.Failure.refused(error)))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = PathName.joined(directory, name)
      if (try? FileSystem.status(of: path))?.kind == .directory {
        if !FileSystem.isLink(path) { read(path, into: &files, &refusals) }
        continue
      }
      guard ["yaml", "yml"].contains(PathName.fileExtension(of: name)) else { continue }
      do throws(SourceFile.Failure) {
        let bytes = try SourceFile.read(path, limit: 64 << 20)
        files.append(KnowledgePackSource.File(path: path, bytes: bytes))
      } catch {
        refusals.append(refusal(path, error))
      }
    }
  }

  private static func refusal(_ path: String, _ failure: SourceFile.Failure) -> KnowledgeProblem {
    KnowledgeProblem(path: path, line: 1, column: 1, message: failure.problem.message)
  }
}
