import ClaimModel
import ClaimPipeline
import Testing

@Suite("Bodies of evidence by scope")
struct ScopeTests {
  /// Large for adults, small for pilots, nothing for pilots who take something else.
  private let linter = FixtureLinter.make(
    replacing: "        records: [zest-trial]\n",
    with: """
              records: [zest-trial]
            - scope: pilots
              populations: [pop.pilots]
              certainty: low
              direction: supports
              records: [spots-one]
            - scope: with glimmer fever
              populations: [cond.glimmer]
              interventions: [iv.novaril]
              certainty: none
              direction: contradicts
              records: [glimmer-against]

      """
  )

  @Test(
    "the claim's own words choose the body, and ceiling, reason and records follow",
    arguments: [
      ("Novaril raises zest.", Ceiling.upTo(.assertive), "adults", "zest-trial"),
      ("Novaril raises the zest of pilots.", .upTo(.hedged), "pilots", "spots-one"),
      (
        "In glimmer fever, Novaril raises zest.", .prohibited, "with glimmer fever",
        "glimmer-against"
      ),
    ]
  )
  func scope(copy: String, ceiling: Ceiling, scope: String, record: String) throws {
    let report = linter.check(Array(copy.utf8), at: "copy", as: .text)
    let assessment = try #require(report.assessments.first)
    #expect(assessment.ceiling == ceiling)
    #expect(assessment.reason.contains("\(scope))"), "\(assessment.reason)")
    #expect(assessment.evidence == [record])
  }

  @Test("a record of another scope does not speak to the claim")
  func otherScope() {
    let copy = "Novaril raises the zest of pilots (Harrow et al., 2024)."
    let report = linter.check(Array(copy.utf8), at: "copy", as: .text)
    let messages = report.findings.map(\.message.text)
    #expect(messages.contains { $0.contains("zest-trial, which does not speak to") }, "\(messages)")
  }
}
