import ArgumentParser
import ClaimModel
import ClaimPipeline

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

/// How the values of options are read where a type of the model does not say it.
enum Parsing {
  static func day(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(text) else {
      throw ValidationError("'\(text)' is no day of the calendar, such as 2026-11-22")
    }
    return date
  }

  static func threshold(_ text: String) throws -> Configuration.Threshold {
    guard let threshold = Configuration.Threshold(text) else {
      let names = Configuration.Threshold.names.joined(separator: ", ")
      throw ValidationError("'\(text)' is none of \(names)")
    }
    return threshold
  }
}
