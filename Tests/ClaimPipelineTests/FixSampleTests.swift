import ClaimKnowledge
import ClaimModel
import ClaimPipeline
import FoundationEssentials
import ShippedClaims
import Testing

@Suite("Fixes of the sample brochures")
struct FixSampleTests {
  @Test(
    "each makes the copy better and adds no finding",
    arguments: [
      ("brochure.txt", Document.Format.text), ("brochure.md", .markdown), ("brochure.html", .html),
    ]
  )
  func improvement(name: String, format: Document.Format) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Reports/Samples")
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    let report = linter.addingFixes(to: linter.check(bytes, at: name, as: format))
    let fixes = report.findings.flatMap(\.fixes).filter { !$0.edits.isEmpty }
    #expect(fixes.count > 10)
    let before = families(report.findings)
    for fix in Set(fixes) {
      let after = families(linter.check(bytes.applying(fix), at: name, as: format).findings)
      let isNowhereMore = after.allSatisfy { $0.value <= before[$0.key, default: 0] }
      #expect(isNowhereMore, "\(name): \(fix.title)")
      let sum = after.values.reduce(0, +)
      #expect(sum < before.values.reduce(0, +), "\(name): \(fix.title)")
    }
  }

  @Test("a figure without a source is answered by a request for one")
  func advice() throws {
    let copy = Array("Our cell therapy relieves knee pain in 97 % of patients.\n".utf8)
    let report = linter.addingFixes(to: linter.check(copy, at: "copy", as: .text))
    let fixes = report.findings.flatMap(\.fixes)
    let advice = try #require(fixes.first { $0.title.hasPrefix("Name the source of '97 %'") })
    #expect(advice.applicability == .displayOnly)
    #expect(advice.edits.isEmpty)
  }

  @Test(
    "read as a writer would have written them",
    arguments: [
      (
        "# Stem cell therapy for arthritis\n\nWe open at nine.\n",
        "# Stem cell therapy being studied for arthritis"
      ),
      (
        "Our stem cells not only reduce stiffness but also improve mobility.",
        "Our stem cells are being studied to find out whether they not only reduce stiffness but"
          + " also improve mobility."
      ),
      (
        "When injected, these stem cells work to rebuild cartilage, reduce pain, and enhance mobility.",
        "When injected, these stem cells are being studied to find out whether they work to rebuild"
          + " cartilage, reduce pain, and enhance mobility."
      ),
      (
        "Get rid of your knee pain with our injections.",
        "It is not known whether this helps you get rid of your knee pain with our injections."
      ),
      (
        "Our registry data prove that cord blood rebuilds cartilage.",
        "Our registry data suggest that cord blood rebuilds cartilage."
      ),
      ("The number one knee clinic in town", "Our knee clinic in town"),
      ("One of the most immediate benefits is less pain.", "One of the benefits is less pain."),
      ("Calms the tremor of Parkinson's from day one.", "May calm the tremor of Parkinson's"),
    ]
  )
  func wording(copy: String, fixed: String) {
    let bytes = Array(copy.utf8)
    let format: Document.Format = copy.hasPrefix("#") ? .markdown : .text
    let report = linter.addingFixes(to: linter.check(bytes, at: "copy", as: format))
    let fixes = report.findings.flatMap(\.fixes).filter { !$0.edits.isEmpty }
    let copies = fixes.map { String(decoding: bytes.applying($0), as: UTF8.self) }
    #expect(copies.contains { $0.hasPrefix(fixed) }, "\(copies)")
  }

  @Test(
    "weaken, limit or leave out what no hedge of a claim mends",
    arguments: [
      ("The swelling won't return after our stem cell week.", "The swelling may not return"),
      ("Our stem cells relieve knee pain, mark my words.", "Our stem cells relieve knee pain."),
      ("Throw away your painkillers and come to us.", "Ask your doctor before you throw away"),
      ("Exosome infusions, $950, no booking needed.", "Exosome infusions (not approved for this"),
      ("Our stem cell drops are FDA approved.", "Our stem cell drops are not FDA approved."),
      ("The best cartilage gel money can buy", "Our cartilage gel\n"),
      ("Our gel is clinically proven to rebuild cartilage.", "Our gel may rebuild cartilage."),
      ("A gel clinically proven to rebuild cartilage", "A gel that may rebuild cartilage"),
      ("Everyone gets relief from knee pain with our cells.", "Some people get relief from knee"),
      ("Up to 71% less knee pain", "Less knee pain (not proven)"),
      ("Stem cells that heal tendons in days, not months", "Stem cells that heal tendons\n"),
      ("The gold standard in cartilage repair", "An approach to cartilage repair"),
      ("Outlasts surgery, outperforms steroids.", "May outlast surgery, outperform steroids."),
      ("Your knees stay young, year after year.", "Your knees may stay young, year after year."),
      ("The knee pain eases by the second visit.", "The knee pain eases.\n"),
      ("Our cells cut recovery time in half.", "Our cells cut recovery time.\n"),
      (
        "With every drip, ozone rebuilds cartilage.",
        "It is not known whether, with every drip, ozone rebuilds"
      ),
      ("Exosome spray for arthritis, gout and psoriasis", "Exosome spray not proven for arthritis"),
      ("Knee Pain Cured | Harbour Clinic", "Knee Pain Cured (not proven) | Harbour Clinic"),
      ("Whoever you are, our cells will rebuild your cartilage.", "Our cells will rebuild your"),
      ("Nothing can go wrong with your own cells.", "There is no good evidence that nothing can"),
      (
        "Only three places left this month. Our nurses will call you back.",
        "Our nurses will call you back."
      ),
      (
        "Our laboratory is FDA registered, so our stem cells are safe for knees.",
        "Our laboratory is FDA registered, so our stem cells are safe for knees. This is not an"
      ),
      (
        "I couldn't climb stairs. After the stem cells I run. My knee is new. We open at nine.",
        "I couldn't climb stairs. After the stem cells I run. My knee is new. One person's result"
      ),
      (
        "Little Otto walked again two weeks after his stem cell infusion.",
        "Little Otto walked again two weeks after his stem cell infusion. One person's result does"
      ),
    ]
  )
  func weakening(copy: String, fixed: String) {
    let copies = fixedCopies(of: copy + "\n")
    #expect(copies.contains { $0.hasPrefix(fixed) }, "\(copies)")
  }

  @Test(
    "leave words alone that only look like what they mend",
    arguments: [
      ("Our stem cells cure arthritis for good reason.", "arthritis reason"),
      ("A full cure for knee arthritis, in writing.", "full may"),
      ("You won't feel pain after our stem cell drip.", "won't may"),
      ("Everyone who visits gets relief from knee pain with our cells.", "people who visits"),
      ("Because the cells are yours, no government approval is required.", "not an approval"),
      ("Cluster headaches retire for life after our nerve course.", "One person's result"),
      ("Ozone reduces knee pain.", "certainty is low"),
      ("With ozone, ask for a scan and watch your cartilage grow.", "that, with ozone, ask"),
      ("Bruises that take months to heal do so in days with our cells.", "heal (not proven) do"),
      ("Guests describe deeper sleep and less knee pain.", "evidence that guests"),
      ("Most guests tell us that the knee pain eases.", "evidence that most"),
      ("Infrared saunas are an effective treatment for arthritis.", "after the injection"),
    ]
  )
  func misreading(copy: String, wrong: String) {
    for fixed in fixedCopies(of: copy + "\n") { #expect(!fixed.contains(wrong), "\(fixed)") }
  }

  @Test("say what is known of cells of cells alone")
  func otherTreatments() {
    #expect(rewrites(of: "Stem cell therapy rebuilds worn cartilage.").count == 1)
    for copy in ["Ozone rebuilds cartilage.", "Our insoles rebuild cartilage."] {
      #expect(rewrites(of: copy).isEmpty)
      for fixed in fixedCopies(of: copy) { #expect(!fixed.contains("being studied"), "\(fixed)") }
    }
  }

  @Test(
    "have something to say of every finding",
    arguments: [
      "#ByeByeBackPain #NewKnees", "Rotator cuff tears meet their match in bay two.",
      "Better than any steroid injection, and it lasts", "Want a pain-free knee?",
    ]
  )
  func lastResort(copy: String) {
    let report = linter.addingFixes(to: linter.check(Array(copy.utf8), at: "copy", as: .text))
    #expect(!report.findings.isEmpty)
    for finding in report.findings { #expect(!finding.fixes.isEmpty, "\(finding.rule)") }
  }

  @Test("a claim that is not proven is no word on how its product stands with the authorities")
  func status() {
    let copy = Array("Our stem cells rebuild cartilage (not proven).\n".utf8)
    let rules = linter.check(copy, at: "copy", as: .text).findings.map(\.rule)
    #expect(rules == ["missing-risk", "missing-status"])
    let told = linter.check(
      Array("It is not known whether our stem cells rebuild cartilage.\n".utf8),
      at: "copy",
      as: .text
    )
    #expect(told.findings.isEmpty)
  }

  private func fixedCopies(of copy: String) -> [String] {
    let bytes = Array(copy.utf8)
    let report = linter.addingFixes(to: linter.check(bytes, at: "copy", as: .text))
    let fixes = report.findings.flatMap(\.fixes).filter { !$0.edits.isEmpty }
    return fixes.map { String(decoding: bytes.applying($0), as: UTF8.self) }
  }

  private func rewrites(of copy: String) -> [Fix] {
    let report = linter.addingFixes(to: linter.check(Array(copy.utf8), at: "copy", as: .text))
    let fixes = report.findings.flatMap(\.fixes)
    return fixes.filter { $0.title.hasPrefix("Say what is known") }
  }

  @Test("take no adjective for an order")
  func adjective() {
    let bytes = Array("- Better movement: back on the court\n".utf8)
    let report = linter.addingFixes(to: linter.check(bytes, at: "copy", as: .markdown))
    for fix in report.findings.flatMap(\.fixes) {
      #expect(!String(decoding: bytes.applying(fix), as: UTF8.self).contains("helps you"))
    }
  }

  private func families(_ findings: [Finding]) -> [String: Int] {
    findings.flatMap(\.families).reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

private let linter: Linter = {
  guard let day = CivilDate(year: 2026, month: 11, day: 22) else {
    preconditionFailure("the calendar has this day")
  }
  return Linter(knowledge: ShippedKnowledge.load(), configuration: Configuration(asOf: day))
}()
