/// An element by its name, as far as its name makes a difference to the copy.
struct HTMLElement: Hashable {
  /// What an element does to the words in it and around it.
  enum Role: UInt8 {
    /// Nothing: `<span>`, `<em>`, every element that is not known.
    case none
    /// Begins and ends blocks.
    case block
    case paragraph
    case heading
    /// A block that bounds how far the headings in it reach.
    case section
    case quotation
    case list
    case item
    case term
    case definition
    case details
    case table
    case tableSection
    case row
    case cell
    case headerCell
    case caption
    case choice
    case button
    case preformatted
    case document
    case foreign

    // Inside a block
    case bold
    case link
    case inlineQuotation
    case superscript
    case code
    /// Stands in the line like a letter, but is none: `<img>`, `<select>`.
    case replaced
    case input
    case lineBreak
    case wordBreak
    case rule

    // In the head
    case title
    case meta
    case void

    // Content that is no markup
    case script
    case style
    case text
    case frame
  }

  let role: Role

  /// The place in the table of names: what tells `<b>` from `<strong>`. 0 for names not known.
  let number: UInt8

  static let unknown = HTMLElement(role: .none, number: 0)

  /// Tells whether a start tag of the element ends an open paragraph.
  var closesParagraph: Bool {
    switch role {
    case .block, .paragraph, .heading, .section, .quotation, .list, .item, .term, .definition,
      .details, .table, .preformatted, .rule:
      true
    default: false
    }
  }

  /// Tells whether end tags inside the element cannot close what is open around it.
  var isBoundary: Bool {
    switch role {
    case .table, .cell, .headerCell, .caption, .button, .document, .foreign: true
    default: false
    }
  }

  /// Tells whether the element's content is text up to its end tag, whatever it looks like.
  var hasRawContent: Bool {
    switch role {
    case .script, .style, .text, .frame, .title: true
    default: false
    }
  }

  /// Tells whether the element begins and ends lines of its own.
  var isBlock: Bool {
    switch role {
    case .block, .paragraph, .heading, .section, .quotation, .list, .item, .term, .definition,
      .details, .table,
      .tableSection, .row, .cell, .headerCell, .caption, .choice, .button, .preformatted,
      .document, .rule, .title:
      true
    default: false
    }
  }

  /// Tells whether headings inside the element do not govern what follows it.
  var boundsHeadings: Bool {
    switch role {
    case .section, .quotation, .item, .details, .cell, .headerCell: true
    default: false
    }
  }

  /// Tells whether the element must be remembered until it ends.
  var isTracked: Bool {
    switch role {
    case .none, .replaced, .input, .lineBreak, .wordBreak, .rule, .meta, .void, .superscript, .code:
      false
    default: true
    }
  }
}

extension HTMLElement {
  /// Returns the element that `name` names, in any case.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  @inline(__always)
  static func named(_ name: Range<Int>, in source: borrowing Span<UInt8>) -> HTMLElement {
    var hash = Names.seed
    for index in name { hash = Names.step(hash, ASCII.folded(source[index])) }
    return names.element(hash)
  }

  private static let names = Names([
    (
      .block,
      "div address center fieldset form main header footer hgroup search noframes body select"
    ),
    (.block, "figure frameset dialog optgroup listing xmp plaintext"),
    (.paragraph, "p"),
    (.heading, "h1 h2 h3 h4 h5 h6"),
    (.section, "article section aside nav"),
    (.quotation, "blockquote"),
    (.list, "ul ol dl menu dir"),
    (.item, "li"),
    (.term, "dt"),
    (.definition, "dd"),
    (.details, "details summary"),
    (.table, "table"),
    (.tableSection, "thead tbody tfoot"),
    (.row, "tr"),
    (.cell, "td"),
    (.headerCell, "th"),
    (.caption, "caption figcaption legend"),
    (.choice, "option"),
    (.button, "button"),
    (.preformatted, "pre"),
    (.document, "html"),
    (.foreign, "svg math"),
    (.bold, "b strong"),
    (.link, "a"),
    (.inlineQuotation, "q"),
    (.superscript, "sup"),
    (.code, "code samp"),
    (.replaced, "img video audio canvas object progress meter embed"),
    (.input, "input"),
    (.lineBreak, "br"),
    (.wordBreak, "wbr"),
    (.rule, "hr"),
    (.title, "title"),
    (.meta, "meta"),
    (.void, "link base area col param source track basefont bgsound keygen frame"),
    (.script, "script"),
    (.style, "style"),
    (.text, "textarea"),
    (.frame, "iframe noembed"),
  ])

  /// A table from the hash of a name to its element.
  private struct Names {
    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let mask = 511

    private var hashes = [UInt64](repeating: 0, count: mask + 1)
    private var elements = [HTMLElement](repeating: .unknown, count: mask + 1)

    init(_ roles: [(Role, String)]) {
      var number: UInt8 = 0
      for (role, names) in roles {
        for name in names.split(separator: " ") {
          number += 1
          insert(
            HTMLElement(role: role, number: number),
            hash: name.utf8.reduce(Self.seed, Self.step)
          )
        }
      }
    }

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    @inline(__always)
    func element(_ hash: UInt64) -> HTMLElement {
      var slot = Self.slot(of: hash)
      while hashes[slot] != 0 {
        if hashes[slot] == hash { return elements[slot] }
        slot = (slot + 1) & Self.mask
      }
      return .unknown
    }

    private mutating func insert(_ element: HTMLElement, hash: UInt64) {
      var slot = Self.slot(of: hash)
      while hashes[slot] != 0 { slot = (slot + 1) & Self.mask }
      hashes[slot] = hash
      elements[slot] = element
    }

    @inline(__always)
    private static func slot(of hash: UInt64) -> Int {
      Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    }
  }
}
