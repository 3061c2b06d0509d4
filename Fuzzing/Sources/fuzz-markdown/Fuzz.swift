import ClaimModel
import DocumentParsing
import ParsingChecks

/// Parses what the fuzzer invents, and stops where something does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let document = DocumentParser().parse(bytes, as: .markdown)
  let faults = DocumentCheck.faults(in: document, of: bytes)
  precondition(faults.isEmpty, faults.joined(separator: "\n"))
  return 0
}
