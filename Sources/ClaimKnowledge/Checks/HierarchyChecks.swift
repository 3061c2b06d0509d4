import ClaimModel

extension KnowledgeChecker {
  /// Looks for concepts and effects that are broader than themselves.
  mutating func checkHierarchies() {
    let concepts = entries.concepts.map {
      Narrower(id: $0.value.id, broader: $0.value.broader, place: place(of: $0))
    }
    let effects = entries.effects.map {
      Narrower(id: $0.value.id, broader: $0.value.broader, place: place(of: $0))
    }
    reportCycles(among: concepts)
    reportCycles(among: effects)
  }

  private struct Narrower {
    let id: String
    let broader: [String]
    let place: Place
  }

  private enum Mark {
    case underWay
    case done
  }

  /// Reports each cycle once, at the link that closes it.
  ///
  /// - Complexity: O(*n*) in the number of links.
  private mutating func reportCycles(among things: [Narrower]) {
    let index = Dictionary(
      things.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var marks: [String: Mark] = [:]
    for start in things where marks[start.id] == nil {
      // The chain of things under way, each with how many of its broader ones were followed.
      var chain: [(thing: Narrower, next: Int)] = [(start, 0)]
      marks[start.id] = .underWay
      while let (thing, next) = chain.last {
        guard next < thing.broader.count else {
          marks[thing.id] = .done
          chain.removeLast()
          continue
        }
        chain[chain.count - 1].next += 1
        let broader = thing.broader[next]
        if marks[broader] == .underWay {
          let loop = chain.map(\.thing.id).drop { $0 != broader } + [broader]
          report(
            thing.place.value("broader").item(broader),
            "'\(broader)' is broader than itself (\(loop.joined(separator: " → "))); "
              + "remove one of these links"
          )
        } else if marks[broader] == nil, let found = index[broader] {
          marks[broader] = .underWay
          chain.append((things[found], 0))
        }
      }
    }
  }
}
