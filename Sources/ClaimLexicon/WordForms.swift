/// The forms that a word of an effect stands in.
///
/// Readers of sentences ask for them at every word, so each operation is inlinable: what a set of
/// options has by itself, another module does not specialise. Without `@usableFromInline` on the type
/// no module inlines any of it.
@usableFromInline
package struct WordForms: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt16

  @inlinable
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  @inlinable package static var base: Self { Self(rawValue: 1 << 0) }
  @inlinable package static var thirdPerson: Self { Self(rawValue: 1 << 1) }
  @inlinable package static var past: Self { Self(rawValue: 1 << 2) }
  @inlinable package static var participle: Self { Self(rawValue: 1 << 3) }
  @inlinable package static var gerund: Self { Self(rawValue: 1 << 4) }
  @inlinable package static var noun: Self { Self(rawValue: 1 << 5) }
  @inlinable package static var adjective: Self { Self(rawValue: 1 << 6) }
  @inlinable package static var idiom: Self { Self(rawValue: 1 << 7) }
  /// The verb takes an object.
  @inlinable package static var transitive: Self { Self(rawValue: 1 << 8) }
  /// The verb says what happens to its subject.
  @inlinable package static var intransitive: Self { Self(rawValue: 1 << 9) }

  @inlinable package static var finite: Self { Self(rawValue: 0b111) }
  @inlinable package static var verbal: Self { Self(rawValue: 0b11111) }

  @inlinable
  package init(arrayLiteral forms: Self...) {
    self.init(rawValue: 0)
    for form in forms { formUnion(form) }
  }

  @inlinable
  package var isEmpty: Bool { rawValue == 0 }

  @inlinable
  package func contains(_ other: Self) -> Bool { isSuperset(of: other) }

  @inlinable
  package func isSuperset(of other: Self) -> Bool { rawValue & other.rawValue == other.rawValue }

  @inlinable
  package func isDisjoint(with other: Self) -> Bool { rawValue & other.rawValue == 0 }

  @inlinable
  package func union(_ other: Self) -> Self { Self(rawValue: rawValue | other.rawValue) }

  @inlinable
  package func intersection(_ other: Self) -> Self { Self(rawValue: rawValue & other.rawValue) }

  @inlinable
  package mutating func formUnion(_ other: Self) { self = union(other) }
}
