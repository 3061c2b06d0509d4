/// Copy about invented products.
enum InventedText {
  /// A claim that the evidence contradicts; its words begin behind the emoji at column 11.
  static let claim = "😀 Cardexa relieves glimmer fever."
  static let pulling = #"{"textDocument": {"diagnostic": {}}}"#
  static let acting = #"{"textDocument": {"codeAction": {"codeActionLiteralSupport": {}}}}"#
}
