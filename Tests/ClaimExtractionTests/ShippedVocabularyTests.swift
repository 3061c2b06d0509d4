import ClaimExtraction
import ClaimKnowledge
import ClaimModel
import ShippedClaims
import Testing

/// Sentences of our own through the shipped words: that each register is known, and that what care
/// and the body do is claimed of nothing that is sold.
@Suite("Shipped vocabulary")
struct ShippedVocabularyTests {
  private static let reader = ClaimReader(KnowledgeLoader.load([]).knowledge)

  @Test(
    "hears a claim about any common condition",
    arguments: [
      "Novaril reverses autism.", "Novaril drops relieve diabetes.", "Novaril slows Parkinson's.",
      "Our cells heal multiple sclerosis.", "Novaril infusions repair stroke damage.",
      "Novaril treats long COVID.", "Novaril clears up eczema.", "Novaril helps with COPD.",
      "Novaril restores nerves after neuropathy.", "Novaril prevents Alzheimer's disease.",
      "Novaril treats erectile dysfunction.", "Novaril reverses hair loss.",
      "Novaril relieves depression.", "Novaril keeps away colds.", "Novaril treats cancer.",
      "Novaril drops slow macular degeneration.", "Novaril relieves tennis elbow.",
    ]
  )
  func conditions(text: String) { #expect(!benefits(text).isEmpty) }

  @Test(
    "hears a claim about what labels promise",
    arguments: [
      "Novaril lowers cholesterol.", "Novaril helps maintain normal blood pressure.",
      "Novaril regulates blood sugar.", "Novaril contributes to a healthy intestinal flora.",
      "Novaril protects cells from free radicals.", "Needed for normal muscle function.",
      "For cardiovascular health.", "Novaril supports restful sleep.",
      "Novaril improves concentration.", "Novaril boosts immune defences.",
      "Novaril reduces bloating.", "Novaril promotes weight loss.", "Novaril curbs appetite.",
      "Novaril improves skin hydration.", "Novaril strengthens hair and nails.",
      "Novaril helps fresh breath.", "Novaril supports fertility.", "Novaril raises testosterone.",
      "Vitamin A supports eye health.", "Novaril reduces muscle tension.",
    ]
  )
  func functions(text: String) { #expect(!benefits(text).isEmpty) }

  @Test(
    "claims nothing of established care, of habits, or of the body",
    arguments: [
      "Exercise reduces pain and improves balance.", "Ibuprofen reduces pain and swelling.",
      "Physiotherapy restores movement after an operation.", "Insulin lowers blood sugar.",
      "A knee replacement relieves pain in most people.", "Antibiotics cure most chest infections.",
      "Vaccines prevent infections.", "Statins lower cholesterol.",
      "Methotrexate slows the disease.", "Losing weight eases the load on sore knees.",
      "Heat relaxes tight muscles.", "Talking therapies ease depression.",
      "A bisphosphonate reduces the risk of fractures.", "Smoking delays wound healing.",
      "Cartilage protects the joint.", "The immune system fights germs.",
      "Your doctor treats high blood pressure.", "Stretching keeps muscles supple.",
      "Normal blood pressure varies during the day.",
      "Pain is worse when you move the shoulder.",
    ]
  )
  func care(text: String) { #expect(benefits(text) == []) }

  @Test(
    "claims nothing in manuals and recipes",
    arguments: [
      "Press the button to stop the pump.", "This release improves the speed of the parser.",
      "Restore the file from the last backup.", "Clear the cache before you start.",
      "Stop the server and go to the next step.", "Cured meats keep longer in the cold.",
      "Build the package with the new compiler.", "Use a lower value to reduce the load.",
    ]
  )
  func technical(text: String) { #expect(benefits(text) == []) }

  private func benefits(_ text: String) -> [String] {
    var mapped = MappedText()
    mapped.appendVerbatim(Array(text.utf8), at: 0)
    let document = Document(
      format: .text,
      decoded: Array(text.utf8),
      text: mapped,
      blocks: [Block(range: 0..<mapped.count, carrier: .body)]
    )
    return Self.reader.read(document).claims
      .filter { !$0.isBackground && $0.polarity == .benefit && !$0.isDenied }
      .map { "\($0.effect.id ?? "-")(\($0.target?.id ?? "-"))" }
  }
}
