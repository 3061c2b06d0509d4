/// Case folding for matching: ours, so that no locale has a say in it.
package enum Folding {
  /// Returns the lower-case form of an ASCII letter, any other byte unchanged.
  @inlinable
  package static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
