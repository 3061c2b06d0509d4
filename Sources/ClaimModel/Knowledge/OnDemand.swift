import Synchronization

/// A value that is costly to make: made when it is first asked for.
///
/// Where two tasks ask at once, both make it and one of the two is kept: asking again takes no lock.
/// What is kept is the address of a reference that this one owns: `AtomicLazyReference` is the same in
/// safe clothes, but it is not specialised for what it holds and took 700 instructions each time.
package final class OnDemand<Value: Sendable>: Sendable {
  private let address = Atomic<UInt>(0)
  private let make: @Sendable () -> Value

  private final class Made: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  deinit { made(at: address.load(ordering: .acquiring))?.release() }

  package var value: Value {
    if let made = made(at: address.load(ordering: .acquiring)) {
      return made.takeUnretainedValue().value
    }
    let new = Unmanaged.passRetained(Made(make()))
    let (_, known) = address.compareExchange(
      expected: 0,
      desired: UInt(bitPattern: new.toOpaque()),
      ordering: .acquiringAndReleasing
    )
    guard let made = made(at: known) else { return new.takeUnretainedValue().value }
    new.release()
    return made.takeUnretainedValue().value
  }

  private func made(at address: UInt) -> Unmanaged<Made>? {
    UnsafeRawPointer(bitPattern: address).map { Unmanaged.fromOpaque($0) }
  }
}
