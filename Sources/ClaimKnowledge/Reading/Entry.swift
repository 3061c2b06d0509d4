import ClaimModel
import YAMLParsing

/// A thing that was read, and where it stands.
struct Entry<Value: Sendable>: Sendable {
  let value: Value

  /// The index of its file among all files that were loaded.
  let file: Int
  let node: Int
}

/// All that was read, before anything is looked up: the lists of the model with their places.
struct Entries: Sendable {
  var concepts: [Entry<Concept>] = []
  var effects: [Entry<Effect>] = []
  var cues: [CueEntry] = []
  var claims: [Entry<ClaimNode>] = []
  var records: [Entry<EvidenceRecord>] = []
  var qualifiers: [Entry<Qualifier>] = []
  var citations: [Entry<Citation>] = []
  var markets: [Entry<MarketProfile>] = []
  var rungs: [Entry<RungWording>] = []
  var rewordings: [Rewording] = []
  var remarks: [Remark] = []
}
