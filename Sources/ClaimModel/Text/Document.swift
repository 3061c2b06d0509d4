/// A file that was read: its copy in reading order, block by block, and what could not be read.
///
/// A reference, because every reader of it holds it.
public final class Document: Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case text
    case markdown
    case html
  }

  public let format: Format

  /// The file as clean UTF-8, markup and all; ``MappedText/offsets`` leads back to its bytes.
  public let decoded: [UInt8]

  /// All copy of the document; every block is a range of it.
  public let text: MappedText

  /// The blocks in the order of the document, ranges ascending and apart from each other.
  public let blocks: [Block]

  /// Comments that speak to Warrantlint: `<!-- warrantlint allow … -->`.
  public let directives: [Directive]

  /// What in the copy leads elsewhere, in the order of the text.
  public let pointers: [Pointer]

  public let problems: [DocumentProblem]

  public init(
    format: Format,
    decoded: [UInt8],
    text: MappedText,
    blocks: [Block],
    directives: [Directive] = [],
    pointers: [Pointer] = [],
    problems: [DocumentProblem] = []
  ) {
    self.format = format
    self.decoded = decoded
    self.text = text
    self.blocks = blocks
    self.directives = directives
    self.pointers = pointers
    self.problems = problems
  }

  /// Returns the index of the file's lines, to say where a span lies.
  public func lineIndex() -> LineIndex { LineIndex(decoded, offsets: text.offsets) }
}

/// A comment in the copy that is addressed to Warrantlint.
public struct Directive: Hashable, Sendable {
  /// What the comment says, without its delimiters and the word `warrantlint`.
  public let text: String

  /// The whole comment in the file.
  public let span: SourceSpan

  /// The block that the comment stands in or, where it stands alone, the next one.
  public let block: Int?

  public init(text: String, span: SourceSpan, block: Int?) {
    self.text = text
    self.span = span
    self.block = block
  }
}

/// Something that kept a file, or a part of it, from being read.
public struct DocumentProblem: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case missing
    case unreadable
    case undecodable
    case tooLarge = "too-large"
    case notText = "not-text"
    case noFiles = "no-files"
    case encodingGuessed = "encoding-guessed"
    case nestedTooDeeply = "nested-too-deeply"

    /// Tells whether the file, or a part of it, was left unread: the run cannot vouch for it.
    public var isFailure: Bool { self != .encodingGuessed }
  }

  public let kind: Kind

  /// What is wrong and what to do about it, in one sentence without a full stop.
  public let message: String
  public let span: SourceSpan?

  public init(_ kind: Kind, _ message: String, at span: SourceSpan? = nil) {
    self.kind = kind
    self.message = message
    self.span = span
  }
}
