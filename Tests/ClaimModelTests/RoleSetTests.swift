import ClaimModel
import Testing

@Suite("Sets of cases")
struct RoleSetTests {
  @Test("hold each role by itself")
  func roles() {
    for role in Role.allCases {
      let single: RoleSet = [role]
      #expect(Role.allCases.filter(single.contains) == [role])
    }
  }

  @Test("share what both hold")
  func union() {
    var kinds: KindSet = [.cell, .anatomy]
    #expect(kinds.isDisjoint(with: [.outcome, .symptom]))
    kinds.formUnion([.outcome])
    #expect(!kinds.isDisjoint(with: [.outcome, .symptom]))
    #expect(KindSet().isEmpty && !kinds.isEmpty)
  }
}

@Suite("Words as numbers")
struct WordTests {
  @Test("differ wherever their bytes do")
  func differ() {
    let words = [
      "", "a", "of", "fo", "sixteenlettersaa", "sixteenlettersab", "seventeen letters",
      "seventeen letterz", "naïve", "naive", "'s", "s",
    ]
    for first in words {
      for second in words {
        let isSame = Word(Array(first.utf8)) == Word(Array(second.utf8))
        #expect(isSame == (first == second), "\(first) and \(second)")
      }
    }
  }

  @Test("are written as literals")
  func literals() {
    let word: Word = "seventeen letters"
    #expect(word == Word(Array("seventeen letters".utf8)))
    #expect("of" == Word(Array("of".utf8)))
  }
}
