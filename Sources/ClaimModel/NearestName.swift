/// Finds the name that somebody meant.
package enum NearestName {
  /// Returns the name that takes the fewest changes of a letter, if they are few enough.
  ///
  /// - Complexity: O(*n* · *m*) in the number of names and the square of their length.
  package static func to(_ wanted: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, wanted.count / 3)
    return
      names
      .map { (name: $0, distance: distance(wanted.lowercased(), $0.lowercased())) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?
      .name
  }

  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
      var previous = row[0]
      row[0] = index + 1
      for column in right.indices {
        let substitution = previous + (character == right[column] ? 0 : 1)
        previous = row[column + 1]
        row[column + 1] = min(substitution, row[column] + 1, row[column + 1] + 1)
      }
    }
    return row[right.count]
  }
}
