import JSONText

/// Reads what the fuzzer invents, and stops where a value does not survive being written and read.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    let written = write(try JSONReader.read(bytes))
    let again = try? JSONReader.read(written)
    precondition(again.map(write) == written, "it is read in another way than it was written")
  } catch {
    precondition((0...count).contains(error.offset), "\(error) is outside the bytes")
  }
  return 0
}

private func write(_ value: JSONValue) -> [UInt8] {
  var writer = JSONWriter()
  writer.value(value)
  return writer.drain()
}
