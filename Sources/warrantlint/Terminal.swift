import ArgumentParser
import ClaimPipeline

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What stands at the other end of the standard streams, and how to speak to it.
enum Terminal {
  /// When output is coloured.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never

    /// Tells whether standard output is to be coloured: on a terminal, unless `NO_COLOR` is set.
    var isOn: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto:
        isatty(1) != 0 && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
      }
    }
  }

  /// The columns of the terminal that standard output goes to; nil where it goes elsewhere.
  static var width: Int? {
    guard isatty(1) != 0 else { return nil }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a line on standard output; tells whether that was possible.
  ///
  /// A reader that has gone is no failure.
  static func printOut(_ text: String) -> Bool {
    do throws(FileSystem.Failure) {
      try FileSystem.write(Array((text.hasSuffix("\n") ? text : text + "\n").utf8)[...], to: 1)
      return true
    } catch {
      if error.isBrokenPipe { return true }
      printError("warrantlint: cannot write standard output: \(error)")
      return false
    }
  }

  static func printError(_ text: String, terminator: String = "\n") {
    // Nothing is left to tell the user with where standard error fails.
    try? FileSystem.write(Array((text + terminator).utf8)[...], to: 2)
  }

  /// Shows on standard error how far a run is, where that and standard output are not mixed up.
  static func showProgress(_ done: Int, of all: Int) {
    guard hasProgress, all >= 50, done.isMultiple(of: 25) || done == all else { return }
    printError("\r\(done) of \(all)", terminator: "")
  }

  /// Wipes what ``showProgress(_:of:)`` left.
  static func endProgress() {
    if hasProgress { printError("\r\u{1B}[K", terminator: "") }
  }

  private static var hasProgress: Bool { isatty(2) != 0 && isatty(1) == 0 }

  static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }
}
