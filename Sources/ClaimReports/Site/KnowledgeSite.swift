package import ClaimModel
import ReportTemplates

/// The rules, the ladder, the claims and their evidence as pages to browse: files that link to each
/// other and need no network and no script.
package struct KnowledgeSite {
  /// A file of the site, by its path below the site's directory.
  package struct File {
    package let path: String
    package let bytes: [UInt8]
  }

  let knowledge: Knowledge
  let rules: [RuleMetadata]
  private let documentation: (String) -> [RuleDocumentation.Part]

  package init(
    _ knowledge: Knowledge,
    rules: [RuleMetadata],
    documentation: @escaping (String) -> [RuleDocumentation.Part]
  ) {
    self.knowledge = knowledge
    self.rules = rules
    self.documentation = documentation
  }

  /// Returns the files of the site, the front page first.
  package func files() -> [File] {
    var files = [
      page("index.html", "What Warrantlint knows") { FrontPage(site: self).write(to: &$0) }
    ]
    for rule in rules {
      let parts = documentation(rule.id)
      let content = RulePages(site: self, rule: rule, parts: parts)
      files.append(page("rules/\(rule.id).html", rule.id) { content.write(to: &$0) })
    }
    for claim in knowledge.claims {
      let content = ClaimPage(site: self, claim: claim)
      files.append(page("claims/\(claim.id).html", claim.statement) { content.write(to: &$0) })
    }
    files.append(page("evidence.html", "Evidence") { EvidencePage(site: self).write(to: &$0) })
    files.append(page("citations.html", "Citations") { CitationPage(site: self).write(to: &$0) })
    files.append(page("concepts.html", "Concepts") { ConceptPage(site: self).write(to: &$0) })
    let style = report_template_site()
    let bytes = Array(UnsafeBufferPointer(start: style.bytes, count: style.count))
    return files + [File(path: "site.css", bytes: bytes)]
  }

  private func page(
    _ path: String,
    _ title: String,
    _ content: (inout SiteWriter) -> Void
  ) -> File {
    var writer = SiteWriter(root: path.contains("/") ? "../" : "")
    writer.begin(title: title, packs: knowledge.packs, digest: knowledge.digest)
    content(&writer)
    writer.end()
    return File(path: path, bytes: writer.html.bytes)
  }
}

extension Knowledge {
  /// The claims that rest on a record, in order.
  func claims(restingOn record: String) -> [ClaimNode] {
    claims.filter { $0.bodies.contains { $0.records.contains(record) } }
  }
}
