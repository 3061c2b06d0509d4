/// Which concepts and effects stand above which, however many steps apart.
public struct Hierarchy: Sendable {
  private let ancestors: [String: Set<String>]

  init(concepts: [Concept], effects: [Effect]) {
    var parents: [String: [String]] = [:]
    for concept in concepts { parents[concept.id] = concept.broader }
    for effect in effects { parents[effect.id] = effect.broader }
    ancestors = parents.keys.reduce(into: [:]) { $0[$1] = Self.closure(of: $1, in: parents) }
  }

  /// Tells whether `id` is `ancestor` or stands below it.
  public func isA(_ id: String, _ ancestor: String) -> Bool {
    id == ancestor || ancestors[id]?.contains(ancestor) == true
  }

  /// Returns all that stands above `id`, in no order.
  public func ancestors(of id: String) -> Set<String> { ancestors[id] ?? [] }

  private static func closure(of id: String, in parents: [String: [String]]) -> Set<String> {
    var found: Set<String> = []
    var open = parents[id] ?? []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += parents[next] ?? [] }
    }
    return found
  }
}
