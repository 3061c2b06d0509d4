extension Unicode.Scalar {
  /// Tells whether a character acts on what shows it instead of being shown: controls, line and
  /// paragraph separators, marks that change the direction of text, noncharacters.
  package var isHazard: Bool {
    switch value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
