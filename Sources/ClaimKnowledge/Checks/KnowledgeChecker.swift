import ClaimModel
import YAMLParsing

/// Looks at everything that was read, together, and says what does not fit.
struct KnowledgeChecker {
  /// What is looked at.
  struct Scope {
    /// The day that validity is judged on; nil: no time is looked at.
    let asOf: CivilDate?

    /// The rules that there are; nil: no rule is looked up.
    let rules: [String]?

    /// Whether everything could be read, so that what is missing is missing indeed.
    var isComplete = true

    init(asOf: CivilDate?, rules: [String]?) {
      self.asOf = asOf
      self.rules = rules
    }
  }

  let files: [PackTree.File]
  let entries: Entries
  let scope: Scope
  var problems: [KnowledgeProblem] = []

  init(files: [PackTree.File], entries: Entries, _ scope: Scope) {
    self.files = files
    self.entries = entries
    self.scope = scope
  }

  /// Returns all that is wrong, in no order.
  static func problems(
    of entries: Entries,
    in files: [PackTree.File],
    _ scope: Scope
  ) -> [KnowledgeProblem] {
    var checker = KnowledgeChecker(files: files, entries: entries, scope)
    checker.checkLabels()
    checker.checkHierarchies()
    if scope.isComplete { checker.checkReferences() }
    checker.checkBodies()
    checker.checkValidity()
    return checker.problems
  }

  mutating func report(_ place: Place, as severity: Severity = .error, _ message: String) {
    let position = place.position
    problems.append(
      KnowledgeProblem(
        path: place.path,
        line: position.line,
        column: position.column,
        severity: severity,
        message: message
      )
    )
  }

  func place<Value>(of entry: Entry<Value>) -> Place {
    Place(file: files[entry.file], node: entry.node)
  }
}

/// A node of a file, and the way from it to the values below it.
struct Place {
  let file: PackTree.File
  let node: Int

  var path: String { file.path }
  var position: YAMLTree.Position { file.tree.position(of: node) }

  /// The value of a key, or the place itself where there is none.
  func value(_ key: StaticString) -> Place {
    Place(file: file, node: file.tree.value(of: key, in: node) ?? node)
  }

  /// The item of a list, or key of a mapping, that says `text`; the place itself where there is none.
  func item(_ text: String) -> Place {
    let found = file.tree.children(of: node).first { child in
      file.tree.isScalar(child) && file.tree.string(of: child) == text
    }
    return Place(file: file, node: found ?? node)
  }

  /// The items of the list that stands here.
  var items: [Place] {
    guard file.tree.kind(of: node) == .sequence else { return [] }
    return file.tree.children(of: node).map { Place(file: file, node: $0) }
  }

  /// Where a person looks it up: "evidence/knees.yaml:12".
  var reference: String { "\(path):\(position.line)" }
}
