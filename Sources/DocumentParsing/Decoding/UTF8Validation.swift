/// Finds the first bytes of a file that are not UTF-8.
enum UTF8Validation {
  /// Returns the range of the first ill-formed bytes from `start` on, or nil where all is well.
  ///
  /// - Complexity: O(*n*)
  static func firstFault(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let span = bytes.span.extracting(start..<bytes.count)
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      let fault = error.byteOffsets
      return start + fault.lowerBound..<start + max(fault.upperBound, fault.lowerBound + 1)
    }
  }
}
