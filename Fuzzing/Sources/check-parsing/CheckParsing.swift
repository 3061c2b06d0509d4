import ClaimModel
import DocumentParsing
import ParsingChecks

/// Runs the parsers over many files, or over many mutations of a few, and counts what does not hold.
///
///     check-parsing show FILE…            the blocks of files with their places
///     check-parsing files < LIST          every file of a list, one path a line
///     check-parsing race < LIST           the same, each file by two tasks at once
///     check-parsing time < LIST           parses only, and says how long it took
///     check-parsing mutate COUNT FILE…    seeded mutations
///     check-parsing words FILE            the words of the copy that a browser shows as text
@main
struct CheckParsing {
  static func main() async {
    let arguments = CommandLine.arguments.dropFirst()
    let operands = Array(arguments.dropFirst())
    switch arguments.first {
    case "show": for path in operands { show(path) }
    case "files": checkFiles()
    case "race": await race()
    case "time": time()
    case "mutate": mutate(count: Int(operands.first ?? "") ?? 0, paths: Array(operands.dropFirst()))
    case "words": for path in operands { printWords(of: path) }
    default: print("usage: check-parsing show|files|race|time|mutate|words …")
    }
  }

  private static func format(of path: String) -> Document.Format {
    if path.hasSuffix(".md") || path.hasSuffix(".markdown") { return .markdown }
    return path.hasSuffix(".txt") ? .text : .html
  }

  private static func show(_ path: String) {
    print(DocumentDump.text(of: DocumentParser().parse(File.read(path), as: format(of: path))))
  }

  private static func checkFiles() {
    var tally = Tally()
    while let path = readLine() {
      let bytes = File.read(path)
      let document = DocumentParser().parse(bytes, as: format(of: path))
      tally.add(document, of: bytes, named: path)
    }
    tally.report()
  }

  /// Parses every file twice, side by side, and counts where the two differ.
  private static func race() async {
    var count = 0
    var differences = 0
    while let path = readLine() {
      let bytes = File.read(path)
      let format = format(of: path)
      async let first = DocumentDump.text(of: DocumentParser().parse(bytes, as: format))
      async let second = DocumentDump.text(of: DocumentParser().parse(bytes, as: format))
      let (one, other) = await (first, second)
      count += 1
      if one != other {
        differences += 1
        print("\(path) was read differently")
      }
    }
    print("\(count) documents, \(differences) read differently")
  }

  private static func time() {
    var bytes = 0
    var blocks = 0
    let duration = ContinuousClock().measure {
      while let path = readLine() {
        let source = File.read(path)
        bytes += source.count
        blocks += DocumentParser().parse(source, as: format(of: path)).blocks.count
      }
    }
    print("\(bytes) bytes, \(blocks) blocks in \(duration)")
  }

  private static func mutate(count: Int, paths: [String]) {
    let sources = paths.map { (bytes: File.read($0), format: format(of: $0)) }
    var mutation = SourceMutation(seed: 2026)
    var tally = Tally()
    for number in 0..<count {
      let source = sources[number % sources.count]
      let other = sources[mutation.next(below: sources.count)]
      let bytes = mutation.mutate(source.bytes, with: other.bytes)
      let document = DocumentParser().parse(bytes, as: source.format)
      tally.add(document, of: bytes, named: "mutation \(number) of \(paths[number % paths.count])")
    }
    tally.report()
  }

  private static func printWords(of path: String) {
    let document = DocumentParser().parse(File.read(path), as: format(of: path))
    let beside: Set<Block.Carrier> = [
      .title, .meta, .alt, .attribute, .structuredData, .frontMatter,
    ]
    for block in document.blocks where !beside.contains(block.carrier) && block.name == nil {
      print(document.text.string(block.range))
    }
  }
}

/// What came of many files.
private struct Tally {
  private var documents = 0
  private var bytes = 0
  private var runs = 0
  private var faulty = 0
  private var problems: [String: Int] = [:]

  mutating func add(_ document: Document, of source: [UInt8], named name: String) {
    documents += 1
    bytes += source.count
    runs += document.text.runs.count
    for problem in document.problems { problems[problem.kind.rawValue, default: 0] += 1 }
    let faults = DocumentCheck.faults(in: document, of: source)
    guard !faults.isEmpty else { return }
    faulty += 1
    if faulty <= 20 { print("\(name): \(faults.prefix(3).joined(separator: "; "))") }
  }

  func report() {
    let kinds = problems.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print(
      "\(documents) documents, \(bytes) bytes, \(runs) runs, \(faulty) with faults;",
      terminator: " "
    )
    print("problems: \(kinds.isEmpty ? "none" : kinds.joined(separator: ", "))")
  }
}
