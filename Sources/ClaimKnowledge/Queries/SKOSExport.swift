package import ClaimModel

/// The ontology as a SKOS vocabulary in Turtle, for other tools that keep terms.
///
/// Concepts and effects are `skos:Concept`s of one scheme, claims of a second one. Which claim speaks
/// of what, and what may be said, is written with terms of our own.
package enum SKOSExport {
  package static func text(of knowledge: Knowledge) -> String {
    var turtle = Turtle()
    turtle.prefix("skos", "http://www.w3.org/2004/02/skos/core#")
    turtle.prefix("dct", "http://purl.org/dc/terms/")
    turtle.prefix("wl", "urn:warrantlint:term:")
    turtle.subject("urn:warrantlint:ontology")
    turtle.add("a", .name("skos:ConceptScheme"))
    turtle.add("dct:title", .text("Concepts and effects"))
    turtle.add("dct:source", .literal(knowledge.digest))
    turtle.end()
    turtle.subject("urn:warrantlint:claims")
    turtle.add("a", .name("skos:ConceptScheme"))
    turtle.add("dct:title", .text("Claims"))
    turtle.end()
    for concept in knowledge.concepts { add(concept, to: &turtle) }
    for effect in knowledge.effects { add(effect, to: &turtle) }
    for claim in knowledge.claims { add(claim, to: &turtle) }
    return turtle.text
  }

  private static func add(_ concept: Concept, to turtle: inout Turtle) {
    turtle.subject("urn:warrantlint:concept:" + concept.id)
    turtle.add("a", .name("skos:Concept"))
    turtle.add("skos:inScheme", .link("urn:warrantlint:ontology"))
    turtle.add("skos:notation", .literal(concept.id))
    turtle.add("wl:kind", .literal(concept.kind.rawValue))
    turtle.add("skos:prefLabel", .text(concept.label))
    for label in concept.altLabels { turtle.add("skos:altLabel", .text(label)) }
    for label in concept.hiddenLabels { turtle.add("skos:hiddenLabel", .text(label)) }
    for id in concept.broader { turtle.add("skos:broader", .link("urn:warrantlint:concept:" + id)) }
    for id in concept.mesh {
      turtle.add("skos:relatedMatch", .link("http://id.nlm.nih.gov/mesh/" + id))
    }
    if let note = concept.note { turtle.add("skos:scopeNote", .text(note)) }
    turtle.end()
  }

  private static func add(_ effect: Effect, to turtle: inout Turtle) {
    turtle.subject("urn:warrantlint:effect:" + effect.id)
    turtle.add("a", .name("skos:Concept"))
    turtle.add("skos:inScheme", .link("urn:warrantlint:ontology"))
    turtle.add("skos:notation", .literal(effect.id))
    turtle.add("wl:kind", .literal("effect"))
    turtle.add("wl:direction", .literal(effect.direction.rawValue))
    turtle.add("skos:prefLabel", .text(effect.label))
    for id in effect.broader { turtle.add("skos:broader", .link("urn:warrantlint:effect:" + id)) }
    turtle.end()
  }

  private static func add(_ claim: ClaimNode, to turtle: inout Turtle) {
    turtle.subject("urn:warrantlint:claim:" + claim.id)
    turtle.add("a", .name("skos:Concept"))
    turtle.add("a", .name("wl:Claim"))
    turtle.add("skos:inScheme", .link("urn:warrantlint:claims"))
    turtle.add("skos:notation", .literal(claim.id))
    turtle.add("skos:prefLabel", .text(claim.statement))
    turtle.add("wl:kind", .literal(claim.kind.rawValue))
    turtle.add("wl:permits", .literal(claim.ceiling.name))
    if !claim.finding.isEmpty { turtle.add("skos:note", .text(claim.finding)) }
    for id in Set(claim.patterns.flatMap(\.effects)).sorted() {
      turtle.add("wl:effect", .link("urn:warrantlint:effect:" + id))
    }
    for id in Set(claim.patterns.flatMap(\.targets)).sorted() {
      turtle.add("wl:target", .link("urn:warrantlint:concept:" + id))
    }
    for id in Set(claim.bodies.flatMap(\.records)).sorted() {
      turtle.add("wl:evidence", .link("urn:warrantlint:record:" + id))
    }
    turtle.end()
  }
}

/// Writes Turtle, a subject at a time.
private struct Turtle {
  enum Object {
    case name(String)
    case link(String)
    /// English words.
    case text(String)
    /// A code.
    case literal(String)
  }

  private(set) var text = ""
  private var properties: [String] = []
  private var current = ""

  mutating func prefix(_ name: String, _ link: String) {
    text += "@prefix \(name): <\(link)> .\n"
  }

  mutating func subject(_ link: String) {
    current = Self.link(link)
    properties = []
  }

  mutating func add(_ property: String, _ object: Object) {
    let object =
      switch object {
      case .name(let name): name
      case .link(let link): Self.link(link)
      case .text(let text): Self.quoted(text) + "@en"
      case .literal(let text): Self.quoted(text)
      }
    properties.append("\(property) \(object)")
  }

  mutating func end() {
    text += "\n\(current)\n  " + properties.joined(separator: " ;\n  ") + " .\n"
  }

  /// Returns a link with the characters that Turtle forbids in one percent-encoded.
  private static func link(_ link: String) -> String {
    var text = "<"
    for scalar in link.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) {
        text += "%" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + ">"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
