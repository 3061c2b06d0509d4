/// Work on many inputs at once whose results are wanted in the order of the inputs.
struct OrderedWork: Sendable {
  let workers: Int

  /// How many results may wait for an earlier one; bounds the memory that a run takes.
  private var window: Int { 4 * workers }

  init(workers: Int) { self.workers = max(1, workers) }

  /// Calls `consume` with what `transform` makes of each input, in order.
  ///
  /// `next` and `consume` are called on the caller's task, never at the same time; `transform` on
  /// as many tasks as there are workers.
  func run<Input: Sendable, Output: Sendable>(
    next: () -> Input?,
    transform: @escaping @Sendable (Input) -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var submitted = 0
      var delivered = 0
      var isExhausted = false
      var waiting: [Int: Output] = [:]

      func submit() {
        while !isExhausted, submitted - delivered - waiting.count < workers,
          submitted - delivered < window
        {
          guard let input = next() else {
            isExhausted = true
            return
          }
          let number = submitted
          submitted += 1
          group.addTask { (number, transform(input)) }
        }
      }

      submit()
      while let (number, output) = try await group.next() {
        waiting[number] = output
        while let ready = waiting.removeValue(forKey: delivered) {
          delivered += 1
          try consume(ready)
        }
        submit()
      }
    }
  }
}
