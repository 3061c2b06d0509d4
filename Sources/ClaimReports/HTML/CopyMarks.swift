import ClaimModel

/// The copy cut where claims and findings begin and end, so that each piece has one look.
///
/// Ranges may overlap and nest; a piece belongs to the shortest claim over it, so that a claim
/// inside another one can be pointed at.
struct CopyMarks {
  /// Something that is marked in the copy and has a card.
  struct Mark {
    enum Look {
      case claim(Assessment.Verdict)
      case finding(Severity)
    }

    let range: Range<Int>
    let look: Look
    /// The id of the card in the page.
    let card: String
    /// What a person hears and sees when the mark is met: "c3, overstated".
    let label: String
  }

  /// Words that a finding objects to.
  struct Fault {
    let range: Range<Int>
    let severity: Severity
  }

  struct Piece {
    let range: Range<Int>
    let mark: Int?
    let fault: Severity?
  }

  let marks: [Mark]
  private let faults: [Fault]

  /// - Complexity: O(*n* log *n*) in the number of marks.
  init(marks: [Mark], faults: [Fault]) {
    self.marks = marks.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    self.faults = faults.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Returns the pieces of each of `blocks`, which ascend.
  ///
  /// - Complexity: O(*n* · *d*) in the number of marks and how many lie over each other.
  func pieces(of blocks: [Range<Int>]) -> [[Piece]] {
    var markStart = 0
    var faultStart = 0
    return blocks.map { block in
      while markStart < marks.count, marks[markStart].range.upperBound <= block.lowerBound {
        markStart += 1
      }
      while faultStart < faults.count, faults[faultStart].range.upperBound <= block.lowerBound {
        faultStart += 1
      }
      let markEnd =
        marks[markStart...].firstIndex { $0.range.lowerBound >= block.upperBound } ?? marks.count
      let faultEnd =
        faults[faultStart...].firstIndex { $0.range.lowerBound >= block.upperBound } ?? faults.count
      return pieces(of: block, marks: markStart..<markEnd, faults: faultStart..<faultEnd)
    }
  }

  private func pieces(
    of block: Range<Int>,
    marks indices: Range<Int>,
    faults faultIndices: Range<Int>
  ) -> [Piece] {
    var cuts: Set<Int> = [block.lowerBound, block.upperBound]
    for range in marks[indices].map(\.range) + faults[faultIndices].map(\.range) {
      let inside = range.clamped(to: block)
      cuts.insert(inside.lowerBound)
      cuts.insert(inside.upperBound)
    }
    let ordered = cuts.sorted()
    var firstMark = indices.lowerBound
    var firstFault = faultIndices.lowerBound
    return zip(ordered, ordered.dropFirst()).map { start, end in
      while firstMark < indices.upperBound, marks[firstMark].range.upperBound <= start {
        firstMark += 1
      }
      while firstFault < faultIndices.upperBound, faults[firstFault].range.upperBound <= start {
        firstFault += 1
      }
      let fault = faults[firstFault..<max(firstFault, faultIndices.upperBound)]
        .prefix { $0.range.lowerBound < end }
        .filter { $0.range.contains(start) }
        .map(\.severity).max()
      return Piece(
        range: start..<end,
        mark: shortestMark(over: start, among: firstMark..<max(firstMark, indices.upperBound)),
        fault: fault
      )
    }
  }

  private func shortestMark(over offset: Int, among indices: Range<Int>) -> Int? {
    var best: Int?
    for index in indices {
      let range = marks[index].range
      guard range.lowerBound <= offset else { break }
      guard range.contains(offset) else { continue }
      if best.map({ range.count < marks[$0].range.count }) ?? true { best = index }
    }
    return best
  }
}
