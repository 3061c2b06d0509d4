package import ClaimModel

/// Shows a document in a form that people can compare: blocks with their places and relations.
package enum DocumentDump {
  package static func text(of document: Document) -> String {
    var lines = document.blocks.enumerated().map { index, block in
      line(of: block, at: index, in: document)
    }
    lines += document.directives.map { directive in
      let place = directive.block.map { "block \($0)" } ?? "nothing"
      return "directive for \(place) \(range(directive.span)) \(directive.text)"
    }
    lines += document.problems.map { problem in
      "problem \(problem.kind.rawValue)\(problem.span.map { " " + range($0) } ?? "")"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(of block: Block, at index: Int, in document: Document) -> String {
    var facts = ["\(index)", block.carrier.rawValue]
    if let level = block.headingLevel { facts.append("level \(level)") }
    if let name = block.name { facts.append("name \(name)") }
    if let heading = block.heading { facts.append("under \(heading)") }
    if let lead = block.lead { facts.append("led by \(lead)") }
    if block.listDepth > 0 { facts.append("depth \(block.listDepth)") }
    if block.isQuotation { facts.append("quotation") }
    if let label = block.label {
      facts.append("label \(document.text.string(label).debugDescription)")
    }
    facts.append(range(document.text.span(of: block.range)))
    facts.append(document.text.string(block.range).debugDescription)
    return facts.joined(separator: " ")
  }

  private static func range(_ span: SourceSpan) -> String { "\(span.start)..<\(span.end)" }
}
