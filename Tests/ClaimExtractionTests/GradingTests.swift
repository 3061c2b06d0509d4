import ClaimExtraction
import ClaimModel
import Testing

@Suite("Grading")
struct GradingTests {
  @Test(
    "reads a verb of change with agent and patient as causal",
    arguments: [
      "Novaril reduces stiffness.",
      "Novaril has reduced stiffness in thirty walkers.",
      "Novaril markedly improved the gait of walkers.",
      "Novaril does not lower stiffness.",
      "Cardexa drops prevent and reduce swelling.",
      "Cardexa was shown to improve sleep.",
      "Cardexa helps reduce swelling.",
      "Swelling is reduced by Cardexa.",
      "Gait can be improved by walking daily.",
      "Walkers took Cardexa daily, reducing their swelling.",
      "Cardexa is improving the sleep of walkers.",
      "Novaril, given twice daily, significantly improved sleep.",
      "The drops, which walkers like, reduced swelling.",
      "We found that Novaril, given daily, improved sleep.",
      "The drops have, for once, improved sleep.",
      "Cardexa can cut swelling.",
      "Cardexa makes falls more common.",
      "Drops, like walks, improved sleep.",
      "Cardexa prevented 300 falls.",
      "A better way to prevent swelling",
    ]
  )
  func change(text: String) { check(text, is: .causal) }

  @Test(
    "reads the same verb without agent or patient as an observation",
    arguments: [
      "Stiffness was reduced in the second group.",
      "Swelling increased with age.",
      "Stiffness increases after long walks.",
      "Walkers had improved sleep.",
      "A walk was followed by improved sleep and reduced swelling.",
      "Cardexa users were found with improved sleep.",
      "A reduction in stiffness was seen.",
      "Brisk and moderate walks were followed by improved sleep.",
    ]
  )
  func observation(text: String) { check(text, is: .correlational) }

  @Test(
    "reads nouns and adjectives of cause",
    arguments: [
      "Long walks lead to swelling.",
      "Cardexa led to better sleep.",
      "Cardexa had no effect on swelling.",
      "Cardexa is effective in stiff walkers.",
      "The swelling was due to long walks.",
      "Cardexa provides relief.",
      "Long walks contribute directly to swelling.",
      "The new drops yield a large reduction in stiffness.",
    ]
  )
  func causation(text: String) { check(text, is: .causal) }

  @Test(
    "reads association, prediction and comparison",
    arguments: [
      "Long walks are associated with swelling.",
      "Long walks may be associated with swelling.",
      "Stiffness linked to long walks",
      "Age is a risk factor for stiffness.",
      "Age was also an important predictor.",
      "Walkers are more likely to sleep well.",
      "Stiffness was higher in walkers than in riders.",
      "Stiffness is more common among riders.",
      "Lower sleep scores were found in riders.",
      "Long walks are associated with improved sleep.",
      "Knowledge of drops is associated with sleep.",
    ]
  )
  func correlation(text: String) { check(text, is: .correlational) }

  @Test(
    "reads a cause that is only possible as conditional",
    arguments: [
      "Novaril may reduce stiffness.",
      "Novaril could possibly help and might prevent swelling.",
      "Cardexa appears to improve sleep.",
      "Cardexa seems to be effective in riders.",
      "Long walks might lead to swelling.",
      "Walks and drops may each lower stiffness.",
      "Cardexa could prevent 300 falls.",
      "We need to evaluate walks and could reduce swelling.",
    ]
  )
  func possibility(text: String) { check(text, is: .conditional) }

  @Test(
    "finds no relation in questions, duties, aims and mere mention",
    arguments: [
      "Further studies are needed to learn how Cardexa reduces swelling.",
      "It is unclear whether Cardexa improves sleep.",
      "We aimed to reduce swelling.",
      "Walkers should rest to prevent swelling.",
      "There is a need for drops that reduce swelling.",
      "Current controlled trials are listed here.",
      "Harrow Lane Clinic has more than 300 beds.",
      "Our reception opens at nine.",
      "A study of virus-reduced drops opens today.",
      "We list each predictor in a table.",
      "Our findings will reduce the need for drops.",
      "We have knowledge of drops that are associated with sleep.",
      "Harrow Lane Clinic opens the increasing number of rooms.",
    ]
  )
  func none(text: String) { check(text, is: .none) }

  @Test(
    "takes what the sentence mainly asserts",
    arguments: [
      ("Drops that may increase sleep also reduce swelling.", RelationGrade.causal),
      ("Walks (which increase swelling) may improve sleep.", .conditional),
      ("Although further studies are needed, Cardexa reduced swelling.", .causal),
      ("Cardexa reduces swelling and should be kept at home.", .causal),
      ("Cardexa may reduce swelling; Novaril reduces it.", .causal),
      ("Cardexa is effective, but dangerous roads remain.", .causal),
      ("Sleep was higher in walkers due to Cardexa.", .correlational),
      ("Because walks lead to swelling, Cardexa may help and prevent swelling.", .conditional),
      ("Age is a risk factor for stiffness and may lead to falls.", .correlational),
      ("In a walk to evaluate drops, Cardexa reduced swelling.", .causal),
      ("A walk to evaluate drops has found that Cardexa reduces swelling.", .causal),
      ("Cardexa reduces swelling, and it is unclear whether walks do.", .causal),
      ("Riders in this study increase swelling.", .causal),
    ]
  )
  func main(text: String, grade: RelationGrade) { check(text, is: grade) }

  @Test(
    "grades what is asserted without reserve as absolute",
    arguments: [
      ("Novaril cures stiffness.", RelationGrade.absolute),
      ("Novaril completely prevents stiffness.", .absolute),
      ("Novaril is guaranteed to reduce stiffness.", .absolute),
      ("Novaril may cure stiffness.", .conditional),
      ("Novaril does not cure stiffness.", .causal),
    ]
  )
  func absolute(text: String, grade: RelationGrade) { check(text, is: grade) }

  @Test("takes the strongest of several sentences")
  func strongest() {
    check("Walks are associated with sleep. Novaril may help. Novaril reduces pain.", is: .causal)
  }

  @Test("names the cue that decided, and what reaches over it")
  func cues() throws {
    let text = "It is said that Novaril does not reduce stiffness."
    let reading = read(text)
    let cue = try #require(reading.gradeCues.first)
    #expect(reading.gradeCues.count == 1)
    #expect(String(decoding: Array(text.utf8)[cue.range], as: UTF8.self) == "reduce")
    #expect(cue.role == .change)
    #expect(cue.scope.contains(.negated))
  }

  @Test("names the hedge beside what it makes possible")
  func hedge() {
    let text = "Novaril may well reduce stiffness."
    let words = read(text).gradeCues.map {
      String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
    }
    #expect(words == ["may", "reduce"])
  }

  @Test("keeps grading words out of what other readers see")
  func apart() {
    #expect(read("Novaril may reduce stiffness, which leads to rest.").mentions.isEmpty)
  }

  private func check(_ text: String, is grade: RelationGrade) {
    #expect(read(text).grade == grade)
  }

  private func read(_ copy: String) -> Reading {
    var text = MappedText()
    text.appendVerbatim(Array(copy.utf8), at: 0)
    return ClaimReader(GradingCues.knowledge).read(
      Document(
        format: .text,
        decoded: Array(copy.utf8),
        text: text,
        blocks: [Block(range: 0..<text.count, carrier: .body)]
      )
    )
  }
}
