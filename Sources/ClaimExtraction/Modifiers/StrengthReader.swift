import ClaimLexicon
import ClaimModel

/// Reads how strongly a frame is asserted, and whether it is denied, from what governs it.
struct StrengthReader {
  struct Result {
    var strength: Strength
    var isDenied: Bool
    var relation: Claim.Relation

    /// Indices of the cue phrases that had a say.
    var cues: [Int]
  }

  /// Constructions that stand outside the modality of the clause around them.
  private static let independent: Set<Claim.Construction> = [
    .gerund, .adjective, .compound, .nominal,
  ]

  let sentence: SentenceAnalysis
  let scopes: [Mention.Scope]

  func read(_ frame: Frame) -> Result {
    var result = Result(
      strength: Self.strength(of: frame.effects),
      isDenied: frame.isDenied || isNegated(frame),
      relation: frame.effects.first?.direction == .relate ? .association : .effect,
      cues: []
    )
    var weakest: Strength?
    var promise: Strength?
    var isAbsolute = result.strength == .absolute
    for index in governing(frame) {
      result.cues.append(index)
      for cue in sentence.cues(sentence.phrases[index]) {
        if cue.role == .promise {
          promise = .hedged
        } else {
          apply(cue, to: &weakest, &isAbsolute, &result)
        }
      }
    }
    if isAbsolute, frame.construction == .idiom || weakest == nil {
      result.strength = .absolute
    } else if let limit = [weakest, promise].compactMap(\.self).min() {
      result.strength = min(result.strength, limit)
    }
    return result
  }

  /// Returns how strong the effects are by themselves: absolute where one is, else what the
  /// mildest allows, as long as none speaks of a benefit by itself: "contributes to normal sleep",
  /// not "restores normal sleep".
  private static func strength(of effects: [LexicalEffect]) -> Strength {
    let strengths = effects.map(\.strength)
    guard let strongest = strengths.max(), let mildest = strengths.min() else { return .assertive }
    guard strongest < .absolute, !effects.contains(where: \.isTherapeutic) else {
      return max(strongest, .assertive)
    }
    return mildest
  }

  private func apply(
    _ cue: LexicalCue,
    to weakest: inout Strength?,
    _ isAbsolute: inout Bool,
    _ result: inout Result
  ) {
    switch cue.role {
    case .hedge, .probability, .investigational, .attribution:
      let limit = cue.strength ?? Self.limit(of: cue.role)
      if let limit { weakest = min(weakest ?? limit, limit) }
    case .absolute, .guarantee, .permanence: isAbsolute = true
    case .association: result.relation = .association
    case .negation: result.isDenied = true
    default: break
    }
  }

  private static func limit(of role: Role) -> Strength? {
    switch role {
    case .hedge: .hedged
    case .probability: .probable
    case .investigational: .investigational
    default: nil
    }
  }

  /// Returns the cues that reach over the frame: its own, those before it in its clause that
  /// reach to the right, and absolutes on its target.
  private func governing(_ frame: Frame) -> [Int] {
    var cues = frame.cues.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let isIndependent = Self.independent.contains(frame.construction)
    for (index, phrase) in sentence.phrases.enumerated() where phrase.kind == .cue {
      guard !cues.contains(index) else { continue }
      if reachesInside(phrase, frame) {
        cues.append(index)
      } else if !isIndependent || reachesNominals(phrase), reaches(phrase, frame) {
        cues.append(index)
      }
    }
    return cues
  }

  /// Absolutes and limits count inside the frame as well: "an active, pain-free lifestyle".
  private func reachesInside(_ phrase: Phrase, _ frame: Frame) -> Bool {
    let inside: RoleSet = [.absolute, .guarantee, .permanence, .promise]
    guard !phrase.roles.isDisjoint(with: inside) else { return false }
    let extent = frame.extent
    let tokens = phrase.tokens
    if extent.contains(tokens.lowerBound) { return true }
    return sentence.cues(phrase).contains { $0.reach != .right && $0.role != .promise }
      && tokens.lowerBound >= extent.upperBound && tokens.lowerBound - extent.upperBound <= 2
      && !isStopped(extent.upperBound..<tokens.lowerBound)
      && !opensAnother(extent.upperBound, tokens)
  }

  /// Tells whether the cue begins what comes next in a row: "lighter wings, no more aches", not
  /// "lighter wings, guaranteed".
  private func opensAnother(_ end: Int, _ cue: Range<Int>) -> Bool {
    let between = end..<cue.lowerBound
    if between.contains(where: { sentence.has(.conjunction, at: $0) }) { return true }
    let ends = (cue.upperBound..<sentence.tokens.count).allSatisfy(sentence.isAnyMark)
    return !ends && between.contains { sentence.isMark(",", at: $0) }
  }

  /// Investigation and attribution reach into nouns and gerunds; "may" stays with its verb.
  private func reachesNominals(_ phrase: Phrase) -> Bool {
    !phrase.roles.isDisjoint(with: [.investigational, .attribution, .promise, .disavowal])
  }

  private func reaches(_ phrase: Phrase, _ frame: Frame) -> Bool {
    let roles: RoleSet = [
      .hedge, .probability, .investigational, .attribution, .negation, .promise,
    ]
    guard !phrase.roles.isDisjoint(with: roles) else { return false }
    let relevant = sentence.cues(phrase).filter { roles.contains($0.role) }
    let tokens = phrase.tokens
    let extent = frame.extent
    if tokens.upperBound <= extent.lowerBound, relevant.contains(where: { $0.reach != .left }) {
      return !isStopped(tokens.upperBound..<extent.lowerBound)
        && !passesFrame(tokens.upperBound..<extent.lowerBound, relevant)
    }
    if tokens.lowerBound >= extent.upperBound, relevant.contains(where: { $0.reach != .right }) {
      return !isStopped(extent.upperBound..<tokens.lowerBound)
    }
    return false
  }

  /// A modal stays with the verb that it stands before.
  private func passesFrame(_ range: Range<Int>, _ cues: [LexicalCue]) -> Bool {
    guard cues.contains(where: { $0.role == .hedge || $0.role == .promise }) else { return false }
    return range.contains { index in
      guard let effect = sentence.effectAt[index], sentence.conceptAt[index] == nil else {
        return false
      }
      return !sentence.phrases[effect].forms.isDisjoint(with: [.base, .thirdPerson])
    }
  }

  private func isStopped(_ range: Range<Int>) -> Bool {
    range.contains { index in
      [";", ":", "-"].contains { sentence.isMark($0, at: index) }
        || sentence.has(.contrast, at: index)
    }
  }

  private func isNegated(_ frame: Frame) -> Bool {
    scopes[frame.effectTokens.lowerBound].contains(.negated)
      && !frame.effects.contains { $0.direction == .stop }
  }
}
