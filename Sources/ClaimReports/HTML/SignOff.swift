/// The end of the HTML report: where a reviewer signs.
enum SignOff {
  static func write(to writer: inout HTMLWriter) {
    writer.element("section", ["id": "sign-off", "aria-labelledby": "sign-off-title"]) { writer in
      writer.element("h2", ["id": "sign-off-title"], text: "Sign-off")
      writer.element("div", ["id": "decisions"]) { _ in }
      writer.element("dl", ["class": "signature"]) { writer in
        for line in ["Reviewed by", "Role", "Date", "Signature"] { writer.entry(line, "") }
      }
    }
    writer.lineFeed()
  }
}
