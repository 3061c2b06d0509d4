import ClaimModel

/// Finds out whether a qualifier is said close enough to a claim.
struct QualifierFinder {
  private struct Place {
    let sentence: Int
    let block: Int
    let heading: Int?
  }

  private let document: Document
  private let sentences: [Sentence]
  private let places: [String: [Place]]

  init(reading: Reading, document: Document) {
    self.document = document
    sentences = reading.sentences
    var places: [String: [Place]] = [:]
    for mention in reading.mentions {
      guard let id = mention.qualifier else { continue }
      let block = reading.sentences[mention.sentence].block
      places[id, default: []].append(
        Place(
          sentence: mention.sentence,
          block: block,
          heading: document.blocks[block].heading
        )
      )
    }
    self.places = places
  }

  func isSaid(_ qualifier: Qualifier, near claim: Claim) -> Bool {
    guard let places = places[qualifier.id] else { return false }
    let block = sentences[claim.sentence].block
    let heading = document.blocks[block].heading
    return places.contains { place in
      switch qualifier.distance {
      case .sentence: place.sentence == claim.sentence
      case .block: place.block == block
      case .section: place.heading == heading
      case .document: true
      }
    }
  }
}
