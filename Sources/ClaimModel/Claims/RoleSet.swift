/// A set of roles, as bits.
///
/// Cues are asked for their roles at every word. A `Set` hashes the raw text of a role each time, at
/// several hundred instructions; this costs a handful. Not generic: modules do not specialise each
/// other's generics, which cost ten times the work. All is inlinable, so that a set that a rule writes
/// down is no array on the way; without `@usableFromInline` on the type itself no module inlines it.
@usableFromInline
package struct RoleSet: ExpressibleByArrayLiteral, Hashable, Sendable {
  @usableFromInline var bits: UInt128 = 0

  @inlinable
  package init() {}

  @inlinable
  package init(arrayLiteral roles: Role...) {
    for role in roles { insert(role) }
  }

  @inlinable
  package var isEmpty: Bool { bits == 0 }

  @inlinable
  package mutating func insert(_ role: Role) { bits |= 1 << UInt128(role.number) }

  @inlinable
  package mutating func formUnion(_ other: Self) { bits |= other.bits }

  @inlinable
  package func contains(_ role: Role) -> Bool { bits >> UInt128(role.number) & 1 != 0 }

  @inlinable
  package func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }
}

/// A set of kinds of concepts, as bits.
@usableFromInline
package struct KindSet: ExpressibleByArrayLiteral, Hashable, Sendable {
  @usableFromInline var bits: UInt16 = 0

  @inlinable
  package init() {}

  @inlinable
  package init(arrayLiteral kinds: Concept.Kind...) {
    for kind in kinds { insert(kind) }
  }

  @inlinable
  package var isEmpty: Bool { bits == 0 }

  @inlinable
  package mutating func insert(_ kind: Concept.Kind) { bits |= 1 << UInt16(kind.number) }

  @inlinable
  package mutating func formUnion(_ other: Self) { bits |= other.bits }

  @inlinable
  package func contains(_ kind: Concept.Kind) -> Bool { bits >> UInt16(kind.number) & 1 != 0 }

  @inlinable
  package func isDisjoint(with other: Self) -> Bool { bits & other.bits == 0 }
}

extension Role {
  /// The place of the case: how an enumeration without payloads is stored.
  @inlinable
  var number: UInt8 { withUnsafeBytes(of: self) { $0[0] } }
}

extension Concept.Kind {
  /// The place of the case: how an enumeration without payloads is stored.
  @inlinable
  var number: UInt8 { withUnsafeBytes(of: self) { $0[0] } }
}
