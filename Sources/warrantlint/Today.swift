import ClaimModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension CivilDate {
  /// Returns the day that it is here: the one place where the program looks at a clock.
  static func today() -> CivilDate {
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let date = CivilDate(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    else { preconditionFailure("the system's clock tells a day of the calendar") }
    return date
  }
}
