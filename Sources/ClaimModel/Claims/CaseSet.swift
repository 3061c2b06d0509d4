/// A set of an enumeration's cases, as bits.
///
/// Cues and concepts are asked for their roles and kinds at every word. A `Set` hashes the raw text of
/// a case each time, at several hundred instructions; this costs one.
package struct CaseSet<Case: CaseIterable & Sendable>: ExpressibleByArrayLiteral, Hashable, Sendable
{
  @usableFromInline var bits: UInt128 = 0

  @inlinable
  package init() {}

  @inlinable
  package init(arrayLiteral cases: Case...) {
    for single in cases { insert(single) }
  }

  @inlinable
  package var isEmpty: Bool { bits == 0 }

  @inlinable
  package mutating func insert(_ single: Case) { bits |= Self.bit(single) }

  @inlinable
  package mutating func formUnion(_ other: Self) { bits |= other.bits }

  @inlinable
  package func contains(_ single: Case) -> Bool { bits & Self.bit(single) != 0 }

  @inlinable
  package func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }

  /// The bit of a case: enumerations without payloads are stored as the number of their case.
  @inlinable
  static func bit(_ single: Case) -> UInt128 {
    precondition(MemoryLayout<Case>.size == 1, "the enumeration has 2 to 128 cases, no payload")
    return 1 << UInt128(withUnsafeBytes(of: single) { $0[0] })
  }
}

package typealias RoleSet = CaseSet<Role>
package typealias KindSet = CaseSet<Concept.Kind>
