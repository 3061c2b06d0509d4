import ArgumentParser

/// An option whose value is one of the cases of an enumeration.
enum Choice<Value: RawRepresentable & CaseIterable> where Value.RawValue == String {
  static var names: String { Value.allCases.map(\.rawValue).joined(separator: ", ") }
  static var completion: CompletionKind { .list(Value.allCases.map(\.rawValue)) }

  static func parse(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw ValidationError("'\(text)' is none of \(names)")
    }
    return value
  }
}
