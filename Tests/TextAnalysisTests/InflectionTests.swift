import Testing
import TextAnalysis

@Suite("Inflection")
struct InflectionTests {
  @Test(
    "inflects regular verbs",
    arguments: [
      ("heal", "heals", "healed", "healing"),
      ("relieve", "relieves", "relieved", "relieving"),
      ("carry", "carries", "carried", "carrying"),
      ("mix", "mixes", "mixed", "mixing"),
      ("stop", "stops", "stopped", "stopping"),
      ("control", "controls", "controlled", "controlling"),
      ("delay", "delays", "delayed", "delaying"),
      ("soothe", "soothes", "soothed", "soothing"),
      ("free", "frees", "freed", "freeing"),
      ("slow", "slows", "slowed", "slowing"),
      ("repair", "repairs", "repaired", "repairing"),
    ]
  )
  func verbs(base: String, third: String, past: String, gerund: String) {
    #expect(Inflection.thirdPerson(base) == third)
    #expect(Inflection.gerund(base) == gerund)
    #expect(Inflection.past(base) == past)
  }

  @Test(
    "forms plurals by the last word",
    arguments: [
      ("knee", "knees"), ("injury", "injuries"), ("bone defect", "bone defects"),
      ("diagnosis", "diagnoses"), ("virus", "viruses"), ("joints", "joints"), ("brush", "brushes"),
    ]
  )
  func plurals(noun: String, plural: String) { #expect(Inflection.plural(noun) == plural) }
}
