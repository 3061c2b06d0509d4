import ClaimModel
import FoundationEssentials
import JSONText

/// One line of `batch`: a text to lint, and what its answer is to be called.
struct BatchRequest: Hashable, Sendable {
  enum Identifier: Hashable, Sendable {
    case text(String)
    case number(Int)
  }

  enum Outcome: Hashable, Sendable {
    case request(BatchRequest)
    /// Why the line could not be read, and its id where that could be.
    case failure(String, id: Identifier?)
  }

  let id: Identifier?
  let text: String
  let format: Document.Format

  /// Reads a line.
  static func parse(_ line: [UInt8]) -> Outcome {
    guard let wire = plain(line) ?? decoded(line) else {
      return .failure("the line is not a JSON object", id: nil)
    }
    guard case .value(let text) = wire.text else {
      return .failure(
        wire.text == .absent ? "`text` is missing" : "`text` is no string",
        id: wire.id
      )
    }
    switch wire.format {
    case .absent:
      return .request(BatchRequest(id: wire.id, text: text, format: .text))
    case .value(let name):
      guard let format = Document.Format(rawValue: name) else { fallthrough }
      return .request(BatchRequest(id: wire.id, text: text, format: format))
    case .other:
      let names = Document.Format.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure("`format` is none of \(names)", id: wire.id)
    }
  }

  /// Reads what most lines are at a fifth of the decoder's cost.
  ///
  /// Nil leaves a line to the decoder: one that is wrong, one that spells code units, of which half a
  /// pair is no text, and one whose id is a number past those that a `Double` tells apart.
  private static func plain(_ line: [UInt8]) -> Wire? {
    let backslash = UInt8(ascii: "\\")
    let hasCodeUnits = line.indices.dropLast().contains { index in
      line[index] == backslash && line[index + 1] | 0x20 == UInt8(ascii: "u")
    }
    guard !hasCodeUnits, let members = try? JSONReader.read(line).object else { return nil }
    if case .number(let number) = members["id"], number.magnitude >= 0x1p53 { return nil }
    return Wire(members)
  }

  private static func decoded(_ line: [UInt8]) -> Wire? {
    try? JSONDecoder().decode(Wire.self, from: Data(line))
  }

  /// The line as it comes; members of other names are nobody's business.
  private struct Wire: Decodable {
    /// A member that should be a string.
    enum Member: Hashable {
      case absent
      case value(String)
      case other
    }

    enum Key: String, CodingKey {
      case id, text, format
    }

    let id: Identifier?
    let text: Member
    let format: Member

    init(_ members: [String: JSONValue]) {
      func member(_ key: Key) -> Member {
        guard let value = members[key.rawValue], !value.isNull else { return .absent }
        return value.string.map { .value($0) } ?? .other
      }
      let id = members[Key.id.rawValue]
      self.id = id?.string.map { .text($0) } ?? id?.int.map { .number($0) }
      text = member(.text)
      format = member(.format)
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if let name = try? container.decode(String.self, forKey: .id) {
        id = .text(name)
      } else {
        id = (try? container.decode(Int.self, forKey: .id)).map { .number($0) }
      }
      text = Self.member(.text, of: container)
      format = Self.member(.format, of: container)
    }

    private static func member(_ key: Key, of container: KeyedDecodingContainer<Key>) -> Member {
      guard container.contains(key), (try? container.decodeNil(forKey: key)) != true else {
        return .absent
      }
      return (try? container.decode(String.self, forKey: key)).map { .value($0) } ?? .other
    }
  }
}
