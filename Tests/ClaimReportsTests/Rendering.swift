import ClaimModel
import ClaimReports

/// Returns what a format makes of a run.
func render(
  _ type: any Reporter.Type,
  _ reports: [DocumentReport] = InventedRun.reports,
  summary: RunSummary = InventedRun.summary,
  style: ReportStyle = ReportStyle()
) -> String {
  var reporter = type.init(InventedRun.description, style: style)
  var output: [UInt8] = []
  reporter.begin(to: &output)
  for report in reports { reporter.add(report, to: &output) }
  reporter.finish(summary, to: &output)
  return String(decoding: output, as: UTF8.self)
}
