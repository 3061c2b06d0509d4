package import ClaimModel
import ClaimReports
import ClaimRules

/// Writes what the program knows as pages to browse.
package enum SiteRun {
  /// Writes the pages below `directory`, which is made where there is none.
  ///
  /// - Returns: How many files were written.
  package static func write(
    _ knowledge: Knowledge,
    to directory: String
  ) throws(OutputFailure) -> Int {
    let site = KnowledgeSite(
      knowledge,
      rules: RuleCatalog.metadata,
      documentation: RuleCatalog.documentation
    )
    let files = site.files()
    for path in [directory, "\(directory)/rules", "\(directory)/claims"] {
      do throws(FileSystem.Failure) {
        try FileSystem.makeDirectory(path)
      } catch {
        throw OutputFailure(path: path, reason: error)
      }
    }
    for file in files { try write(file.bytes, to: "\(directory)/\(file.path)") }
    return files.count
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(OutputFailure) {
    do throws(FileSystem.Failure) {
      let output = try OutputFile(creating: path)
      try output.write(bytes)
      try output.finish()
    } catch {
      throw OutputFailure(path: path, reason: error)
    }
  }
}
