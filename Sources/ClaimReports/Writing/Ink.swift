import ClaimModel

/// The colours of a terminal, or none.
struct Ink {
  enum Tone: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case green = "32"
  }

  let isOn: Bool

  func callAsFunction(_ tone: Tone, _ text: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  static func tone(of severity: Severity) -> Tone {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .notice: .blue
    }
  }
}
