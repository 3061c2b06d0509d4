package import ClaimModel

/// One thing that copy can do wrong.
///
/// A rule has no state and does not see other rules. It says what it objects to; the catalogue
/// turns objections into findings, one for each fault.
package protocol ClaimRule: Sendable {
  static var metadata: RuleMetadata { get }
  init()

  /// Returns the objections to `assessment`, a claim that stands in `passage`.
  func check(_ assessment: Assessment, in passage: Passage) -> [Objection]

  /// Returns the objections to `passage` that are about no single claim.
  func check(_ passage: Passage) -> [Objection]

  /// Returns the objections to the page as a whole.
  func check(_ page: Page) -> [Objection]
}

extension ClaimRule {
  package func check(_ assessment: Assessment, in passage: Passage) -> [Objection] { [] }
  package func check(_ passage: Passage) -> [Objection] { [] }
  package func check(_ page: Page) -> [Objection] { [] }
}

/// What a rule objects to, and why.
///
/// The words are not made before somebody asks for them: of objections to the same words one speaks,
/// and a fix is tried without a word.
package struct Objection {
  private let makeMessage: () -> Finding.Message
  private let makeExplanation: () -> String
  let range: Range<Int>

  /// The number of the claim, where the objection is about one.
  let claim: Int?

  /// Tells whether the objection says what no other about the same words does, and so is a finding
  /// by itself.
  let standsAlone: Bool

  init(
    _ message: @autoclosure @escaping () -> Finding.Message,
    because explanation: @autoclosure @escaping () -> String,
    at range: Range<Int>,
    claim: Int? = nil,
    standsAlone: Bool = false
  ) {
    makeMessage = message
    makeExplanation = explanation
    self.range = range
    self.claim = claim
    self.standsAlone = standsAlone
  }

  var message: Finding.Message { makeMessage() }

  /// Why: which record, which limit, and what would mend it.
  var explanation: String { makeExplanation() }
}
