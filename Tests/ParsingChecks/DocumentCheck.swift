package import ClaimModel

/// What must hold for every document, whatever bytes it was read from.
package enum DocumentCheck {
  /// Returns what is wrong with `document`, which was read from `bytes`; nothing if all is well.
  package static func faults(in document: Document, of bytes: [UInt8]) -> [String] {
    runFaults(document) + blockFaults(document, byteCount: bytes.count)
      + directiveFaults(document, byteCount: bytes.count) + pointerFaults(document)
      + MarkdownReferee.losses(in: document)
  }

  // MARK: Runs

  private static func runFaults(_ document: Document) -> [String] {
    var faults: [String] = []
    var textEnd = 0
    for run in document.text.runs {
      if run.textStart != textEnd { faults.append("\(run) does not follow the run before it") }
      textEnd = run.textEnd
      if run.sourceStart < 0 || run.sourceEnd > document.decoded.count || run.sourceCount < 0 {
        faults.append("\(run) lies outside the file")
      } else if !holds(run, in: document) {
        let text = document.text.string(run.textStart..<run.textEnd)
        let slice = document.decoded[run.sourceStart..<run.sourceEnd]
        let source = String(decoding: slice, as: UTF8.self)
        faults.append("\(run.origin) \(text.debugDescription) is not \(source.debugDescription)")
      }
    }
    if textEnd != document.text.count { faults.append("the runs do not cover the text") }
    if String(validating: document.text.utf8, as: UTF8.self) == nil {
      faults.append("the text is not UTF-8")
    }
    return faults
  }

  private static func holds(_ run: MappedText.Run, in document: Document) -> Bool {
    let text = document.text.utf8[run.textStart..<run.textEnd]
    let source = document.decoded[run.sourceStart..<run.sourceEnd]
    switch run.origin {
    case .verbatim: return text == source
    case .inserted: return source.isEmpty && (text.elementsEqual([10, 10]) || text == [32])
    case .decoded: return SlowDecoder.decodes(source, to: text)
    }
  }

  // MARK: Blocks

  private static func blockFaults(_ document: Document, byteCount: Int) -> [String] {
    var faults: [String] = []
    var end = 0
    for (index, block) in document.blocks.enumerated() {
      let separator = index == 0 ? 0 : 2
      if block.range.lowerBound != end + separator || block.range.isEmpty {
        faults.append(
          "block \(index) at \(block.range) does not follow the block that ends at \(end)"
        )
      }
      end = block.range.upperBound
      guard end <= document.text.count else {
        return faults + ["block \(index) is outside the text"]
      }
      let span = document.text.span(of: block.range)
      if span.end > byteCount { faults.append("block \(index) is outside the file") }
      faults += relationFaults(block, at: index, in: document)
    }
    if end != document.text.count { faults.append("there is text outside the blocks") }
    return faults + orderFaults(document)
  }

  private static func relationFaults(
    _ block: Block,
    at index: Int,
    in document: Document
  ) -> [String] {
    var faults: [String] = []
    if let heading = block.heading,
      heading >= index || document.blocks[heading].carrier != .heading
    {
      faults.append("block \(index) has \(heading) for a heading")
    }
    if let lead = block.lead, lead >= index { faults.append("block \(index) follows its lead") }
    if let label = block.label,
      label.isEmpty || label.lowerBound < block.range.lowerBound
        || label.upperBound > block.range.upperBound
    {
      faults.append("the label of block \(index) lies outside it")
    }
    if (block.carrier == .heading) != (block.headingLevel != nil) {
      faults.append("block \(index) is half a heading")
    }
    let text = document.text.utf8[block.range]
    for end in [text.first, text.last] where end == 0x20 || end == 0x0A {
      faults.append("block \(index) has white space at an end")
    }
    return faults
  }

  /// Inside a block, runs follow each other in the source as they do in the text.
  private static func orderFaults(_ document: Document) -> [String] {
    var faults: [String] = []
    var runs = document.text.runs[...]
    for block in document.blocks {
      var sourceEnd = 0
      while let run = runs.first, run.textStart < block.range.upperBound {
        runs.removeFirst()
        guard run.textStart >= block.range.lowerBound else { continue }
        if run.sourceStart < sourceEnd { faults.append("\(run) goes back in the source") }
        if run.textEnd > block.range.upperBound { faults.append("\(run) leaves its block") }
        sourceEnd = run.sourceEnd
      }
    }
    return faults
  }

  private static func directiveFaults(_ document: Document, byteCount: Int) -> [String] {
    document.directives.filter { directive in
      directive.span.end > byteCount || directive.block.map { $0 >= document.blocks.count } ?? false
    }
    .map { "\($0) is out of bounds" }
  }

  /// Pointers come in the order of the text, each from whole characters of it to a block there is.
  private static func pointerFaults(_ document: Document) -> [String] {
    var faults: [String] = []
    var last = 0..<0
    let text = document.text.utf8
    for pointer in document.pointers {
      let range = pointer.range
      guard range.upperBound <= text.count else {
        faults.append("\(pointer) is out of bounds")
        continue
      }
      if (range.lowerBound, range.upperBound) < (last.lowerBound, last.upperBound) {
        faults.append("\(pointer) goes back in the text")
      }
      last = range
      for bound in [range.lowerBound, range.upperBound]
      where bound < text.count && text[bound] & 0xC0 == 0x80 {
        faults.append("\(pointer) cuts a character")
      }
      if [text[range].first, text[range].last].contains(where: { $0 == 0x20 || $0 == 0x0A }) {
        faults.append("\(pointer) has white space at an end")
      }
      switch pointer.target {
      case .address: break
      case .number: if range.isEmpty { faults.append("\(pointer) is a number without words") }
      case .block(let block):
        if !document.blocks.indices.contains(block) { faults.append("\(pointer) leads nowhere") }
      }
    }
    return faults
  }
}
