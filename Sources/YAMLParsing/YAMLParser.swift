internal import CLibYAML

/// What is wrong with a YAML file as YAML.
package struct YAMLProblem: Error, Hashable {
  package let position: YAMLTree.Position
  package let message: String

  init(_ position: YAMLTree.Position, _ message: String) {
    self.position = position
    self.message = message
  }

  init(line: Int, column: Int, _ message: String) {
    self.init(YAMLTree.Position(line: line, column: column), message)
  }
}

/// Reads YAML with libyaml: the one file that touches its pointers.
///
/// Anchors, aliases and further documents are refused: data that people keep by hand says what it
/// says where it stands, and an alias can make a small file very large.
package enum YAMLParser {
  /// Anything nested deeper is no data of ours.
  static let depthLimit = 64

  /// Files above this are refused before they are read.
  static let sizeLimit = 1 << 28

  /// Returns the tree of a file; an empty one where the file holds nothing but comments.
  ///
  /// - Throws: what is wrong with the file, and where.
  /// - Complexity: O(*n*) in the number of bytes.
  package static func parse(_ bytes: [UInt8]) throws(YAMLProblem) -> YAMLTree {
    guard bytes.count < sizeLimit else {
      throw YAMLProblem(line: 1, column: 1, "the file is too large")
    }
    let columns = ColumnCounter(bytes)
    let result: Result<YAMLTree, YAMLProblem> = bytes.withUnsafeBufferPointer { buffer in
      withUnsafeTemporaryAllocation(of: yaml_parser_t.self, capacity: 1) { parser in
        guard let parser = parser.baseAddress, yaml_parser_initialize(parser) == 1 else {
          return .failure(YAMLProblem(line: 1, column: 1, "there is no memory to read the file"))
        }
        defer { yaml_parser_delete(parser) }
        let start = buffer.baseAddress.map { UnsafePointer<UInt8>($0) }
        yaml_parser_set_input_string(parser, start, buffer.count)
        return TreeBuilder.build(from: parser, columns: columns)
      }
    }
    return try result.get()
  }
}

/// Puts libyaml's events together to a tree.
private struct TreeBuilder {
  private var tree = YAMLTree()
  private var open: [Int] = []
  private var documents = 0

  static func build(
    from parser: UnsafeMutablePointer<yaml_parser_t>,
    columns: ColumnCounter
  ) -> Result<YAMLTree, YAMLProblem> {
    var builder = TreeBuilder()
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else {
        return .failure(failure(of: parser, columns: columns))
      }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return .success(builder.tree) }
      let position = columns.position(of: event.start_mark)
      if let message = builder.take(event, at: position) {
        return .failure(YAMLProblem(position, message))
      }
    }
  }

  /// Takes in one event; returns what is wrong with it.
  private mutating func take(_ event: yaml_event_t, at position: YAMLTree.Position) -> String? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      return documents > 1 ? "a file holds one document; start another file" : nil
    case YAML_ALIAS_EVENT:
      return "aliases (*name) are not read; write the value out"
    case YAML_SCALAR_EVENT:
      return take(event.data.scalar, at: position)
    case YAML_SEQUENCE_START_EVENT:
      return begin(.sequence, anchor: event.data.sequence_start.anchor, at: position)
    case YAML_MAPPING_START_EVENT:
      return begin(.mapping, anchor: event.data.mapping_start.anchor, at: position)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      if let node = open.popLast() { tree.close(node) }
      return nil
    default:
      return nil
    }
  }

  private mutating func begin(
    _ kind: YAMLTree.Kind,
    anchor: UnsafeMutablePointer<yaml_char_t>?,
    at position: YAMLTree.Position
  ) -> String? {
    guard anchor == nil else { return "anchors (&name) are not read; remove it" }
    guard open.count < YAMLParser.depthLimit else {
      return "nested deeper than \(YAMLParser.depthLimit) levels"
    }
    open.append(tree.nodes.count)
    tree.append(kind, at: position, text: EmptyCollection())
    return nil
  }

  private mutating func take(
    _ scalar: yaml_event_s.__Unnamed_union_data.__Unnamed_struct_scalar,
    at position: YAMLTree.Position
  ) -> String? {
    guard scalar.anchor == nil else { return "anchors (&name) are not read; remove it" }
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    tree.append(isPlain ? .plain : .quoted, at: position, text: bytes)
    return nil
  }

  private static func failure(
    of parser: UnsafeMutablePointer<yaml_parser_t>,
    columns: ColumnCounter
  ) -> YAMLProblem {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "no YAML"
    guard parser.pointee.error != YAML_READER_ERROR else {
      return YAMLProblem(columns.position(ofByte: parser.pointee.problem_offset), message)
    }
    let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
    return YAMLProblem(columns.position(of: parser.pointee.problem_mark), message + context)
  }
}

/// Turns libyaml's marks, which count characters, into columns that count UTF-16 code units.
private struct ColumnCounter {
  private let bytes: [UInt8]

  /// The place after the last byte: libyaml puts what is missing at the end a line below it.
  let endOfFile: YAMLTree.Position

  /// The start of each line; empty where no character needs two code units.
  private var lineStarts: [Int] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    endOfFile = Self.position(ofByte: bytes.count, in: bytes)
    guard bytes.contains(where: { $0 >= 0xF0 }) else { return }
    lineStarts = [0]
    for index in bytes.indices where Self.endsLine(index, in: bytes) {
      lineStarts.append(index + 1)
    }
  }

  func position(of mark: yaml_mark_t) -> YAMLTree.Position {
    var column = mark.column
    if mark.line < lineStarts.count {
      var offset = lineStarts[mark.line]
      var left = mark.column
      while left > 0, offset < bytes.count {
        if bytes[offset] >= 0xF0 { column += 1 }
        if bytes[offset] & 0xC0 != 0x80 { left -= 1 }
        offset += 1
      }
    }
    return min(YAMLTree.Position(line: mark.line + 1, column: column + 1), endOfFile)
  }

  func position(ofByte offset: Int) -> YAMLTree.Position {
    Self.position(ofByte: offset, in: bytes)
  }

  private static func position(ofByte offset: Int, in bytes: [UInt8]) -> YAMLTree.Position {
    var line = 1
    var column = 1
    for (index, byte) in bytes.prefix(offset).enumerated() {
      if endsLine(index, in: bytes) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += byte >= 0xF0 ? 2 : 1
      }
    }
    return YAMLTree.Position(line: line, column: column)
  }

  /// Tells whether the byte at `index` is the last one of a line: LF, or CR without LF after it.
  private static func endsLine(_ index: Int, in bytes: [UInt8]) -> Bool {
    bytes[index] == 0x0A
      || bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }
}
