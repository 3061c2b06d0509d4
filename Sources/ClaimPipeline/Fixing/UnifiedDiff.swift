/// Writes what changed in a file so that `patch` and `git apply` can make the same changes.
struct UnifiedDiff {
  /// Lines of the file before and those after that take their place.
  struct Stretch: Hashable {
    let old: Range<Int>
    let new: Range<Int>

    func merged(with next: Stretch) -> Stretch {
      Stretch(
        old: old.lowerBound..<max(old.upperBound, next.old.upperBound),
        new: new.lowerBound..<max(new.upperBound, next.new.upperBound)
      )
    }
  }

  /// How many lines around a change are shown.
  private static let context = 3

  private enum Colour: String {
    case file = "\u{1B}[1m"
    case place = "\u{1B}[36m"
    case removed = "\u{1B}[31m"
    case added = "\u{1B}[32m"
  }

  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let hunks: [[Stretch]]
  private let isColoured: Bool

  /// - Parameter stretches: what changed, in order; lines that two of them touch count once.
  init(path: String, old: [UInt8], new: [UInt8], stretches: [Stretch], isColoured: Bool) {
    self.path = path
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    self.isColoured = isColoured
    hunks = Self.hunks(of: stretches)
  }

  /// The lines with their ends; the last one may have none.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// Joins stretches that share lines, and gathers those that stand close together.
  private static func hunks(of stretches: [Stretch]) -> [[Stretch]] {
    var joined: [Stretch] = []
    for stretch in stretches {
      if let last = joined.last, stretch.old.lowerBound < last.old.upperBound {
        joined[joined.count - 1] = last.merged(with: stretch)
      } else {
        joined.append(stretch)
      }
    }
    var hunks: [[Stretch]] = []
    for stretch in joined {
      if let last = hunks.last?.last,
        stretch.old.lowerBound - last.old.upperBound <= 2 * context
      {
        hunks[hunks.count - 1].append(stretch)
      } else {
        hunks.append([stretch])
      }
    }
    return hunks
  }

  /// The diff, the names of both files first.
  var bytes: [UInt8] {
    var output: [UInt8] = []
    write("--- \(Self.name(path, side: "a"))", .file, to: &output)
    write("+++ \(Self.name(path, side: "b"))", .file, to: &output)
    for hunk in hunks { write(hunk, to: &output) }
    return output
  }

  private func write(_ hunk: [Stretch], to output: inout [UInt8]) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let lead = min(Self.context, first.old.lowerBound)
    let tail = min(Self.context, max(0, old.count - last.old.upperBound))
    let oldLines = first.old.lowerBound - lead..<min(old.count, last.old.upperBound + tail)
    let newLines = first.new.lowerBound - lead..<min(new.count, last.new.upperBound + tail)
    write("@@ -\(Self.place(oldLines)) +\(Self.place(newLines)) @@", .place, to: &output)
    var position = oldLines.lowerBound
    for stretch in hunk {
      for line in old[position..<stretch.old.lowerBound] { write(" ", line, nil, to: &output) }
      for line in old[stretch.old.clamped(to: 0..<old.count)] {
        write("-", line, .removed, to: &output)
      }
      for line in new[stretch.new.clamped(to: 0..<new.count)] {
        write("+", line, .added, to: &output)
      }
      position = min(old.count, stretch.old.upperBound)
    }
    for line in old[position..<oldLines.upperBound] { write(" ", line, nil, to: &output) }
  }

  private static func place(_ lines: Range<Int>) -> String {
    let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }

  private func write(_ text: String, _ colour: Colour, to output: inout [UInt8]) {
    output += (isColoured ? colour.rawValue + text + "\u{1B}[0m\n" : text + "\n").utf8
  }

  private func write(
    _ mark: Character,
    _ line: ArraySlice<UInt8>,
    _ colour: Colour?,
    to output: inout [UInt8]
  ) {
    let isWhole = line.last == 0x0A
    let paint = isColoured ? colour : nil
    if let paint { output += paint.rawValue.utf8 }
    output += String(mark).utf8
    output += isWhole ? line.dropLast() : line
    if paint != nil { output += "\u{1B}[0m".utf8 }
    output.append(0x0A)
    if !isWhole { output += "\\ No newline at end of file\n".utf8 }
  }

  /// Returns a path as diffs write it: under `a/` or `b/` unless absolute, quoted where it has to be.
  private static func name(_ path: String, side: String) -> String {
    let name = path.hasPrefix("/") ? path : "\(side)/\(path)"
    let needsQuotes = name.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }
    guard needsQuotes else { return name.contains(" ") ? name + "\t" : name }
    var quoted = "\""
    for byte in name.utf8 {
      switch byte {
      case 0x22, 0x5C: quoted += "\\" + String(Character(Unicode.Scalar(byte)))
      case 0x20..<0x7F: quoted += String(Character(Unicode.Scalar(byte)))
      default:
        let octal = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      }
    }
    return quoted + "\""
  }
}
