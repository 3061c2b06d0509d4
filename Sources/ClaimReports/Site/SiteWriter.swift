import ClaimModel

/// Writes a page of the site, whose links are relative to where it lies.
struct SiteWriter {
  var html = HTMLWriter()
  private let root: String

  /// - Parameter root: The way from the page to the site's directory: "" or "../".
  init(root: String) { self.root = root }

  mutating func begin(title: String, packs: [String], digest: String) {
    html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
    html.element("title", text: title)
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.open("link", ["rel": "stylesheet", "href": root + "site.css"])
    html.raw("</head><body>\n")
    html.open("nav", ["aria-label": "Site"])
    for (name, path) in Self.sections { link(name, to: path) }
    html.close("nav")
    html.raw("<main>\n")
    html.element("h1", text: title)
    footer = (packs.joined(separator: ", "), digest)
  }

  private var footer = (packs: "", digest: "")

  private static let sections: KeyValuePairs<String, String> = [
    "Overview": "index.html", "Rules": "index.html#rules", "Claims": "index.html#claims",
    "Evidence": "evidence.html", "Citations": "citations.html", "Concepts": "concepts.html",
  ]

  mutating func end() {
    html.raw("</main>\n<footer>")
    paragraph("Knowledge: \(footer.packs), \(footer.digest)", class: "soft")
    html.raw("</footer></body></html>\n")
  }

  mutating func heading(_ text: String, id: String? = nil) {
    html.element("h2", ["id": id], text: text)
    html.lineFeed()
  }

  mutating func paragraph(_ text: String, class name: String? = nil) {
    html.element("p", ["class": name], text: text)
    html.lineFeed()
  }

  /// Writes a link to a page of the site.
  mutating func link(_ text: String, to path: String) {
    let parts = path.split(separator: "#", omittingEmptySubsequences: false)
    let address = parts.map { AddressText.encoded(String($0)) }.joined(separator: "#")
    html.element("a", ["href": root + address], text: text)
  }

  /// Writes a table with a row for each of `rows`.
  mutating func table<Row>(
    _ columns: [String],
    _ rows: [Row],
    _ cells: (Row, inout SiteWriter) -> Void
  ) {
    html.raw("<div class=\"table\"><table><thead><tr>")
    for column in columns { html.element("th", ["scope": "col"], text: column) }
    html.raw("</tr></thead><tbody>\n")
    for row in rows {
      html.open("tr")
      cells(row, &self)
      html.close("tr")
      html.lineFeed()
    }
    html.raw("</tbody></table></div>\n")
  }

  mutating func cell(_ text: String) { html.element("td", text: text) }

  mutating func cell(_ content: (inout SiteWriter) -> Void) {
    html.open("td")
    content(&self)
    html.close("td")
  }

  /// Writes named values; a name without a value is left out.
  mutating func facts(_ facts: KeyValuePairs<String, String?>) {
    let known = facts.filter { $0.value?.isEmpty == false }
    guard !known.isEmpty else { return }
    html.open("dl")
    for (name, value) in known {
      html.element("dt", text: name)
      html.element("dd", text: value ?? "")
    }
    html.close("dl")
    html.lineFeed()
  }

  mutating func list<Item>(_ items: [Item], _ content: (Item, inout SiteWriter) -> Void) {
    guard !items.isEmpty else { return }
    html.open("ul")
    for item in items {
      html.open("li")
      content(item, &self)
      html.close("li")
    }
    html.close("ul")
    html.lineFeed()
  }

  mutating func article(id: String, title: String, _ content: (inout SiteWriter) -> Void) {
    html.open("article", ["id": id])
    html.element("h3", text: title)
    content(&self)
    html.close("article")
    html.lineFeed()
  }
}
