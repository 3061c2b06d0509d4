import ClaimFixes
import ClaimModel

/// Copy with what was found in it: a whole document, or a block of it with what is read with it.
struct LintedCopy {
  let document: AssessedDocument
  let findings: [Finding]

  /// How far the text of the document lies behind its own here.
  var shift = 0

  /// Tells whether the rules for whole pages were asked.
  var includesPageRules = true

  /// Tells whether this is the whole document, with its markup.
  var isWhole = false

  /// What is known of it, for copies much like this one.
  var memory = Linter.Memory.ofTrials

  /// What is claimed and how strongly, in the order of the text.
  var assertions: [Assertion] {
    document.assessments.map {
      Assertion(
        node: $0.node,
        effect: $0.claim.effect.id,
        target: $0.claim.target?.id,
        strength: $0.claim.strength,
        isDenied: $0.claim.isDenied
      )
    }
  }

  /// A claim without its place.
  struct Assertion: Hashable {
    let node: String?
    let effect: String?
    let target: String?
    let strength: Strength
    let isDenied: Bool
  }
}

extension Linter {
  /// Returns `document` with what is found in it, though not in words, sooner where `memory` is of a text much like it.
  func copy(
    of document: Document,
    includesPageRules: Bool,
    shift: Int = 0,
    isWhole: Bool = false,
    remembering memory: Memory = .ofTrials
  ) -> LintedCopy {
    var memory = memory
    let assessed = assess(document, reusing: &memory)
    let findings = openFindings(
      in: assessed,
      includesPageRules: includesPageRules,
      reusing: &memory.rules
    )
    return LintedCopy(
      document: assessed,
      findings: findings,
      shift: shift,
      includesPageRules: includesPageRules,
      isWhole: isWhole,
      memory: memory
    )
  }
}

extension Document {
  /// Returns the block at `index` with those that it is read with: what heads and introduces it, the
  /// next one, and some before it; and how far its text lies from here.
  func excerpt(around index: Int, with before: Int) -> (document: Document, shift: Int) {
    var wanted: Set<Int> = []
    for neighbour in max(0, index - before)..<min(blocks.count, index + 2) {
      include(neighbour, in: &wanted)
    }
    let chosen = wanted.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
    var text = MappedText()
    var copies: [Block] = []
    var shift = 0
    for number in chosen {
      if text.count > 0 { text.appendInserted([0x0A, 0x0A], at: text.count) }
      let block = blocks[number]
      if number == index { shift = block.range.lowerBound - text.count }
      let start = text.count
      text.appendVerbatim(self.text.utf8[block.range], at: start)
      copies.append(
        block.moved(
          by: start - block.range.lowerBound,
          heading: block.heading.flatMap { numbers[$0] },
          lead: block.lead.flatMap { numbers[$0] }
        )
      )
    }
    let directives = directives.compactMap { directive -> Directive? in
      guard let block = directive.block else { return directive }
      return numbers[block].map {
        Directive(text: directive.text, span: SourceSpan(0, 0), block: $0)
      }
    }
    let excerpt = Document(
      format: format,
      decoded: text.utf8,
      text: text,
      blocks: copies,
      directives: directives
    )
    return (excerpt, shift)
  }

  private func include(_ index: Int, in wanted: inout Set<Int>) {
    var pending = [index]
    while let next = pending.popLast() {
      guard wanted.insert(next).inserted else { continue }
      pending += [blocks[next].heading, blocks[next].lead].compactMap { $0 }
    }
  }

  /// Returns the document, which stands for itself alone, after `changes` in its text.
  func applying(_ changes: [TextChange]) -> Document {
    let utf8 = text.utf8.applying(changes)
    var text = MappedText()
    text.appendVerbatim(utf8, at: 0)
    let trial = ChangedRanges(changes)
    return Document(
      format: format,
      decoded: utf8,
      text: text,
      blocks: blocks.map {
        $0.with(range: trial.range($0.range), label: $0.label.map(trial.range))
      },
      directives: directives
    )
  }
}

extension Range where Bound == Int {
  func moved(by shift: Int) -> Range<Int> { lowerBound + shift..<upperBound + shift }
}

/// Where ranges of a text lie after changes.
struct ChangedRanges {
  private let changes: [TextChange]

  init(_ changes: [TextChange]) { self.changes = changes }

  /// Returns where an offset of the text before lies in the text after.
  private func offset(_ offset: Int, isEnd: Bool) -> Int {
    var shift = 0
    for change in changes {
      let isPassed =
        change.range.upperBound < offset
        || change.range.upperBound == offset && (isEnd || !change.range.isEmpty)
      if isPassed {
        shift += change.text.utf8.count - change.range.count
      } else if change.range.lowerBound < offset {
        return change.range.lowerBound + shift + (isEnd ? change.text.utf8.count : 0)
      } else {
        break
      }
    }
    return offset + shift
  }

  /// Returns where a range of the text before lies in the text after.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound, isEnd: false)
    return start..<Swift.max(start, offset(range.upperBound, isEnd: true))
  }
}
