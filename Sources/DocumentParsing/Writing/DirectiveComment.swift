/// Recognizes comments that speak to Warrantlint.
enum DirectiveComment {
  private static let address = Array("warrantlint".utf8)

  /// Returns what a comment says to Warrantlint, by what stands between its delimiters.
  static func text(of content: ArraySlice<UInt8>) -> String? {
    let said = content.drop { ASCII.isBlank($0) }
    guard said.starts(with: address) else { return nil }
    let rest = said.dropFirst(address.count)
    guard let first = rest.first, ASCII.isBlank(first) else { return nil }
    let words = rest.split { ASCII.isBlank($0) }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
