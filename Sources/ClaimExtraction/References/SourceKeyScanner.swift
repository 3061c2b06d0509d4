import ClaimModel

/// Finds what names a source wherever it is cited: DOIs, PubMed numbers, numbers of trials.
struct SourceKeyScanner {
  /// A key and the bytes that spell it.
  struct Found {
    let key: Source.Key
    let range: Range<Int>
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the keys in an address.
  static func keys(inAddress address: String) -> [Source.Key] {
    let bytes = unescaped(Array(address.utf8))
    return SourceKeyScanner(bytes).keys(in: 0..<bytes.count).map(\.key)
  }

  /// Returns the keys in `range`, in order.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  func keys(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    guard holdsNumber(range) else { return found }
    var index = range.lowerBound
    while index < range.upperBound {
      guard !isWordByte(index - 1, from: range.lowerBound) else {
        index += 1
        continue
      }
      if let key = key(at: index, before: range.upperBound) {
        found.append(key)
        index = max(key.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return found
  }

  /// Tells whether four digits in a row stand in `range`, as in every key: one in four bytes tells.
  private func holdsNumber(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound + 3
    while index < range.upperBound {
      if isDigit(bytes[index]) {
        var start = index
        while start > index - 3, isDigit(bytes[start - 1]) { start -= 1 }
        if digitsEnd(from: index, before: range.upperBound) - start >= 4 { return true }
      }
      index += 4
    }
    return false
  }

  private func key(at start: Int, before end: Int) -> Found? {
    switch bytes[start] | 0x20 {
    case UInt8(ascii: "1"): doi(at: start, before: end)
    case UInt8(ascii: "p"):
      pubMedCentral(at: start, before: end) ?? pubMed(at: start, before: end)
        ?? trial(at: start, before: end)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): trial(at: start, before: end)
    default: nil
    }
  }

  /// "10.1000/xyz": the registrant's number, a slash, and anything without a blank.
  private func doi(at start: Int, before end: Int) -> Found? {
    guard starts(with: "10.", at: start, before: end) else { return nil }
    let slash = digitsEnd(from: start + 3, before: end)
    guard slash - start >= 7, slash < end, bytes[slash] == UInt8(ascii: "/") else { return nil }
    var close = slash + 1
    while close < end, bytes[close] > 0x20, bytes[close] < 0x80, !isDelimiter(bytes[close]) {
      close += 1
    }
    while close > slash + 1, endsOutside(slash + 1..<close) { close -= 1 }
    guard close > slash + 1 else { return nil }
    return Found(key: .doi(lowercased(start..<close)), range: start..<close)
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    "\"<>?#&|".utf8.contains(byte)
  }

  /// Tells whether the last byte is the sentence's and not the key's: a stop, an unopened bracket.
  private func endsOutside(_ range: Range<Int>) -> Bool {
    let last = bytes[range.upperBound - 1]
    if ".,;:'!*_/".utf8.contains(last) { return true }
    let pairs: [UInt8: UInt8] = [
      UInt8(ascii: ")"): UInt8(ascii: "("), UInt8(ascii: "]"): UInt8(ascii: "["),
    ]
    guard let open = pairs[last] else { return false }
    return bytes[range].count { $0 == last } > bytes[range].count { $0 == open }
  }

  /// "PMID: 12345678", "pubmed/12345678", "pubmed.ncbi.nlm.nih.gov/12345678".
  private func pubMed(at start: Int, before end: Int) -> Found? {
    var index: Int
    if starts(with: "pmid", at: start, before: end) {
      index = start + 4
      while index < end, " :=\u{A0}".utf8.contains(bytes[index]) { index += 1 }
    } else if starts(with: "pubmed", at: start, before: end) {
      index = start + 6
      while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "/") { index += 1 }
      index += 1
    } else {
      return nil
    }
    let close = digitsEnd(from: index, before: end)
    guard close - index >= 5 else { return nil }
    return Found(key: .pubMed(lowercased(index..<close)), range: start..<close)
  }

  private func pubMedCentral(at start: Int, before end: Int) -> Found? {
    guard starts(with: "pmc", at: start, before: end) else { return nil }
    let close = digitsEnd(from: start + 3, before: end)
    guard close - start >= 7 else { return nil }
    return Found(key: .pubMedCentral(lowercased(start..<close)), range: start..<close)
  }

  /// The number of a registered trial: letters, then eight digits or more.
  private func trial(at start: Int, before end: Int) -> Found? {
    var digits = start
    while digits < end, digits - start < 8, isLetter(bytes[digits]) { digits += 1 }
    let close = digitsEnd(from: digits, before: end)
    guard digits - start >= 2, close - digits >= 8, !isWordByte(close, before: end) else {
      return nil
    }
    return Found(key: .trial(lowercased(start..<close)), range: start..<close)
  }

  // MARK: Bytes

  private func starts(with prefix: StaticString, at start: Int, before end: Int) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= end else { return false }
    return prefix.withUTF8Buffer { prefix in
      prefix.indices.allSatisfy { lowercased(bytes[start + $0]) == prefix[$0] }
    }
  }

  private func digitsEnd(from start: Int, before end: Int) -> Int {
    var index = start
    while index < end, isDigit(bytes[index]) { index += 1 }
    return index
  }

  private func isWordByte(_ index: Int, from start: Int = 0, before end: Int = .max) -> Bool {
    guard index >= start, index < min(end, bytes.count) else { return false }
    return isDigit(bytes[index]) || isLetter(bytes[index])
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { lowercased($0) }, as: UTF8.self)
  }

  /// Returns an address with `%2F` and the like resolved.
  private static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(
          String(decoding: bytes[(index + 1)...(index + 2)], as: UTF8.self),
          radix: 16
        )
      {
        result.append(byte)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
