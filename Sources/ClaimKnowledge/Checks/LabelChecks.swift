import ClaimModel
import YAMLParsing

extension KnowledgeChecker {
  /// Looks for labels that say the same thing twice, as SKOS asks: each label once in a concept, and
  /// no two concepts with one preferred label.
  mutating func checkLabels() {
    var owners: [String: Entry<Concept>] = [:]
    for entry in entries.concepts {
      let concept = entry.value
      checkDisjoint(entry)
      checkForm(of: concept.id, "concept", at: place(of: entry))
      for mesh in concept.mesh where !Identifier(mesh).isMeSH {
        report(
          place(of: entry).value("mesh").item(mesh),
          "'\(mesh)' is no MeSH descriptor; write it like D015519"
        )
      }
      let key = concept.label.lowercased()
      if let owner = owners[key] {
        report(
          place(of: entry).value("label"),
          "'\(concept.label)' is also the label of '\(owner.value.id)' at "
            + "\(place(of: owner).reference); two concepts cannot share one, so make one more exact"
        )
      } else {
        owners[key] = entry
      }
    }
    checkForms()
  }

  private mutating func checkDisjoint(_ entry: Entry<Concept>) {
    let concept = entry.value
    var seen: [String: String] = [concept.label.lowercased(): "label"]
    let lists: [(key: StaticString, labels: [String])] = [
      ("alt", concept.altLabels), ("hidden", concept.hiddenLabels),
    ]
    for list in lists {
      for label in list.labels {
        let key = label.lowercased()
        guard let other = seen[key] else {
          seen[key] = "\(list.key)"
          continue
        }
        let last = place(of: entry).value(list.key).items.last { place in
          place.file.tree.string(of: place.node) == label
        }
        report(
          last ?? place(of: entry),
          "'\(label)' stands in '\(other)' and in '\(list.key)' of '\(concept.id)'; keep it in one"
        )
      }
    }
  }

  private mutating func checkForms() {
    for entry in entries.effects { checkForm(of: entry.value.id, "effect", at: place(of: entry)) }
    for entry in entries.claims { checkForm(of: entry.value.id, "claim", at: place(of: entry)) }
    for entry in entries.records { checkForm(of: entry.value.id, "record", at: place(of: entry)) }
    for entry in entries.citations {
      checkForm(of: entry.value.id, "citation", at: place(of: entry))
    }
    for entry in entries.qualifiers {
      checkForm(of: entry.value.id, "qualifier", at: place(of: entry))
    }
  }

  private mutating func checkForm(of id: String, _ what: String, at place: Place) {
    guard !Identifier(id).isSlug else { return }
    report(
      place.value("id"),
      "'\(id)' is no id for a \(what); use letters, digits, hyphens and dots, without blanks"
    )
  }
}
