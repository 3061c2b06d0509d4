/// Knows which `<meta>` tags carry copy: what search engines and link previews show.
enum PageMetadata {
  private static let names: Set<String> = [
    "description", "keywords", "news_keywords", "abstract", "subject", "summary", "title",
    "headline", "topic", "application-name", "apple-mobile-web-app-title",
  ]

  private static let families = [
    "og:", "twitter:", "article:", "product:", "dc.", "dcterms.", "citation_", "sailthru.",
    "parsely-",
  ]

  private static let parts: Set<String> = [
    "title", "description", "alt", "site_name", "keywords", "abstract", "subject", "summary",
    "tag", "section", "label1", "label2", "data1", "data2", "headline",
  ]

  private static let properties: Set<String> = [
    "name", "description", "headline", "alternativeheadline", "about", "abstract", "keywords",
    "caption", "text", "reviewbody", "slogan", "disambiguatingdescription",
  ]

  /// Tells whether `<meta name=…>` or `<meta property=…>` of this name, in small letters, is copy.
  static func isCopy(name: String) -> Bool {
    if names.contains(name) { return true }
    guard families.contains(where: name.hasPrefix) else { return false }
    return name.split { $0 == ":" || $0 == "." || $0 == "_" || $0 == "-" }.last
      .map { parts.contains(String($0)) || name.hasSuffix("site_name") } ?? false
  }

  /// Tells whether `<meta itemprop=…>` of this property, in small letters, is copy.
  static func isCopy(property: String) -> Bool { properties.contains(property) }
}
