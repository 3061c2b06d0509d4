import JSONText

/// A place as editors count: lines and characters from 0.
struct EditorPosition: Hashable, Sendable {
  let line: Int
  let character: Int

  init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  init(_ params: Params) throws(ResponseError) {
    line = try params.int("line")
    character = try params.int("character")
  }
}

struct EditorRange: Hashable, Sendable {
  let start: EditorPosition
  let end: EditorPosition

  init(start: EditorPosition, end: EditorPosition) {
    self.start = start
    self.end = end
  }

  init(_ params: Params) throws(ResponseError) {
    start = try EditorPosition(params.member("start"))
    end = try EditorPosition(params.member("end"))
  }
}

extension JSONWriter {
  mutating func value(_ position: EditorPosition) {
    object { writer in
      writer.member("line", position.line)
      writer.member("character", position.character)
    }
  }

  mutating func value(_ range: EditorRange) {
    object { writer in
      writer.member("start") { $0.value(range.start) }
      writer.member("end") { $0.value(range.end) }
    }
  }
}
