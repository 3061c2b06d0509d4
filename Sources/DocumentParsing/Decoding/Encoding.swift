/// How a file spells characters as bytes.
enum Encoding: Hashable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// Any other, under the name that the system's converter knows.
  case charset(String)

  static let windows1252 = Encoding.charset("CP1252")

  /// Creates the encoding that browsers take `label` for; nil where nobody knows it.
  init?(label: some StringProtocol) {
    let label = label.lowercased()
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8":
      self = .utf8
    case "utf-16", "utf-16le", "utf16", "utf16le", "ucs-2", "unicode", "iso-10646-ucs-2",
      "csunicode":
      self = .utf16LittleEndian
    case "utf-16be", "utf16be", "unicodefffe":
      self = .utf16BigEndian
    default:
      guard let name = Self.charset(of: label) else { return nil }
      self = .charset(name)
    }
  }

  /// Labels that name a narrower charset than the one that files in the wild are written in.
  private static func charset(of label: String) -> String? {
    switch label {
    case "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "latin-1", "l1", "ascii",
      "us-ascii", "ansi_x3.4-1968", "cp819", "cp1252", "windows-1252", "x-cp1252":
      "CP1252"
    case "iso-8859-9", "iso8859-9", "iso_8859-9", "latin5", "l5", "cp1254", "windows-1254":
      "CP1254"
    case "iso-8859-11", "iso8859-11", "tis-620", "dos-874", "windows-874":
      "CP874"
    case "iso-8859-8-i", "iso-8859-8-e", "logical", "visual": "ISO-8859-8"
    case "gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "gb18030": "GB18030"
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5": "BIG5-HKSCS"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "ms932": "CP932"
    case "euc-kr", "korean", "ks_c_5601-1987", "ksc5601", "windows-949": "CP949"
    case "euc-jp", "x-euc-jp": "EUC-JP"
    case "iso-2022-jp": "ISO-2022-JP"
    case "koi8-r", "koi", "koi8", "koi8_r": "KOI8-R"
    case "koi8-u", "koi8-ru": "KOI8-U"
    case "ibm866", "cp866", "866": "CP866"
    case "macintosh", "mac", "x-mac-roman": "MACINTOSH"
    case "x-mac-cyrillic", "x-mac-ukrainian": "MAC-CYRILLIC"
    default: regularCharset(of: label)
    }
  }

  private static func regularCharset(of label: String) -> String? {
    for (prefix, name) in [("windows-", "CP"), ("x-cp", "CP"), ("cp", "CP")]
    where label.hasPrefix(prefix) {
      let number = label.dropFirst(prefix.count)
      return number.count == 4 && number.hasPrefix("125") ? name + number : nil
    }
    for prefix in ["iso-8859-", "iso8859-", "iso_8859-"] where label.hasPrefix(prefix) {
      guard let part = Int(label.dropFirst(prefix.count)), (2...16).contains(part) else {
        return nil
      }
      return "ISO-8859-\(part)"
    }
    return nil
  }
}
