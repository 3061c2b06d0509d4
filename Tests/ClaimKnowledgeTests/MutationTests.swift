import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

/// Numbers that look random and are the same each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

@Suite("Mutated knowledge")
struct MutationTests {
  private static let asOf = CivilDate(year: 2026, month: 11, day: 22)
  private static let rounds = 700

  @Test("never crashes the loader, and every problem has a place in its file")
  func mutations() throws {
    let shipped = try PackFiles.shipped()
    var generator = SeededGenerator(seed: 5)
    var broken = 0
    for round in 0..<Self.rounds {
      let index = Int.random(in: 0..<shipped.files.count, using: &generator)
      let file = shipped.files[index]
      let mutant = KnowledgePackSource.File(
        path: file.path,
        bytes: Self.mutate(file.bytes, using: &generator)
      )
      let isWhole = round.isMultiple(of: 20)
      let pack = Self.pack(around: mutant, of: shipped, whole: isWhole)
      let problems = KnowledgeLoader.load([pack], asOf: Self.asOf).problems
      for problem in problems where problem.path == mutant.path {
        let lines = mutant.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect((1...lines.count).contains(problem.line), "\(problem.asLine)")
        #expect(problem.column >= 1, "\(problem.asLine)")
        #expect(!problem.message.isEmpty)
      }
      if isWhole, !problems.isEmpty { broken += 1 }
    }
    #expect(broken > Self.rounds / 60, "one accident in three is noticed: \(broken)")
  }

  @Test("is told in the same words each time")
  func determinism() throws {
    let shipped = try PackFiles.shipped()
    let file = try #require(shipped.files.first { $0.path == "claims/bones.yaml" })
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<4 {
      let mutant = KnowledgePackSource.File(
        path: file.path,
        bytes: Self.mutate(file.bytes, using: &generator)
      )
      let pack = Self.pack(around: mutant, of: shipped, whole: true)
      let first = KnowledgeLoader.load([pack], asOf: Self.asOf)
      let second = KnowledgeLoader.load([pack], asOf: Self.asOf)
      #expect(first.problems == second.problems)
      #expect(first.knowledge.digest == second.knowledge.digest)
    }
  }

  /// Returns a pack of the mutant, alone or among the other files.
  private static func pack(
    around mutant: KnowledgePackSource.File,
    of shipped: KnowledgePackSource,
    whole isWhole: Bool
  ) -> KnowledgePackSource {
    let others = shipped.files.filter { file in
      file.path != mutant.path && (isWhole || file.path == "pack.yaml")
    }
    return KnowledgePackSource(name: "mutant", files: others + [mutant])
  }

  /// Returns the bytes with one to three accidents in them.
  private static func mutate(
    _ bytes: [UInt8],
    using generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      guard !bytes.isEmpty else { return bytes }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let length = min(Int.random(in: 1...20, using: &generator), bytes.count - place)
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: bytes.removeSubrange(place..<place + length)
      case 1: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 3:
        bytes.insert(
          Array(":-[]{}\"'#|>&*%@\t\n".utf8).randomElement(using: &generator) ?? 0,
          at: place
        )
      case 4: bytes.removeLast(bytes.count - place)
      case 5: dropLine(around: place, of: &bytes)
      case 6: doubleLine(around: place, of: &bytes)
      default: bytes.insert(contentsOf: "  ".utf8, at: place)
      }
    }
    return bytes
  }

  private static func line(around place: Int, of bytes: [UInt8]) -> Range<Int> {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[place...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  private static func dropLine(around place: Int, of bytes: inout [UInt8]) {
    bytes.removeSubrange(line(around: place, of: bytes))
  }

  private static func doubleLine(around place: Int, of bytes: inout [UInt8]) {
    let line = line(around: place, of: bytes)
    bytes.insert(contentsOf: bytes[line], at: line.lowerBound)
  }
}
