import ClaimModel
import Testing

@Suite("Phrases in Markdown")
struct MarkdownPhraseTests {
  @Test(
    "has exact places through markup, escapes and nesting",
    arguments: [
      MarkedCopy("Novaril *⟦sooth*es **kne⟧es**", "soothes kne"),
      MarkedCopy("⟦so\\*othes &amp; &#8217;knees⟧", "so*othes & ’knees"),
      MarkedCopy("⟦a &amp b &copy; &#xe9;⟧", "a &amp b © é"),
      MarkedCopy("⟦soothes<!-- x --> __kn__ees⟧", "soothes __kn__ees"),
      MarkedCopy("line one\n   ⟦line two⟧", "line two"),
      MarkedCopy("⟦one\n    two⟧", "one two"),
      MarkedCopy("⟦one  \ntwo⟧", "one\ntwo"),
      MarkedCopy("⟦one\\\r\ntwo⟧", "one\ntwo"),
      MarkedCopy("> quoted ⟦text\n> goes on⟧", "text goes on"),
      MarkedCopy("> lazy ⟦text\ngoes on⟧", "text goes on"),
      MarkedCopy("- a\n  - b\n    ⟦c\n d⟧", "c d"),
      MarkedCopy("1. a\r\n   - ⟦b\r\nlazy⟧\r\n", "b lazy"),
      MarkedCopy("- a\r\r  ⟦own\r  paragraph⟧\r", "own paragraph"),
      MarkedCopy("> - > ⟦a\nlazy\n> b⟧", "a lazy b"),
      MarkedCopy("- > - ⟦deep\n  >   words⟧", "deep words"),
      MarkedCopy("Title\n⟦over two⟧\n===", "over two"),
      MarkedCopy("[⟦link *text⟧*](/x 'y')", "link text"),
      MarkedCopy("see [⟦ref][r] text⟧\n\n[r]: /x", "ref text"),
      MarkedCopy("a ⟦`code` b⟧", "\u{FFFC} b"),
      MarkedCopy("a <b>⟦bo</b>ld⟧", "bold"),
      MarkedCopy("a ⟦b<br>c⟧", "b\nc"),
      MarkedCopy("a ⟦<code>b<br>c<sup>2</sup></code> d⟧", "\u{FFFC} d"),
      MarkedCopy("~~⟦struck⟧~~", "struck"),
      MarkedCopy("- [ ] ⟦task⟧", "task"),
      MarkedCopy("1. [X] ⟦[x] twice⟧\n", "[x] twice"),
      MarkedCopy("| a |\n|---|\n| ⟦b \\| c⟧ |", "b | c"),
      MarkedCopy("⟦two\nlines⟧\n| a | b |\n|---|---|\n", "two lines"),
      MarkedCopy("- lead\n  a | ⟦b c⟧\n  -|-\n", "b c"),
      MarkedCopy("> lead\n> | a | ⟦b c⟧ |\n> |-|-|\n> | d | e |", "b c"),
      MarkedCopy("  | a | b |\n  |---|---|\n| c | ⟦d e⟧ |", "d e"),
      MarkedCopy("| a | b |\n|---|---|\n|| ⟦d e⟧ |", "d e"),
      MarkedCopy("| a\u{0} | b |\n|---|---|\n| \u{0}c\u{0} | ⟦d e⟧ |", "d e"),
      MarkedCopy("[a]: /x\n⟦text⟧ [a]", "text"),
      MarkedCopy("x[^1]\n\n[^1]: ⟦note⟧", "note"),
      MarkedCopy("⟦caf&eacute; \\*[^&amp;]⟧", "café *[^&amp;]"),
      MarkedCopy("x[^a]\n\n[^a]: one\n\n    ⟦two\n    three⟧", "two three"),
      MarkedCopy("word ⟦stiff\u{AD}ness⟧", "stiffness"),
      MarkedCopy("word ⟦stiff\u{0}ness⟧", "stiffness"),
      MarkedCopy("\u{FEFF}# ⟦Heading⟧ #", "Heading"),
      MarkedCopy("<div>\n⟦so<i>oth</i>es⟧\n</div>", "soothes"),
      MarkedCopy("> <div>a\n> ⟦so<i>oth</i>es⟧\n> </div>", "soothes"),
      MarkedCopy("+ <p>one ⟦two\n  three⟧</p>", "two three"),
      MarkedCopy("\ta code\n\n⟦text⟧ 😀", "text"),
    ]
  )
  func phrase(copy: MarkedCopy) { copy.check(as: .markdown) }

  @Test(
    "reads what stands beside the text",
    arguments: [
      (MarkedCopy("![⟦a *knee⟧*](x.png)", "a knee"), Block.Carrier.alt),
      (MarkedCopy("[a](/x \"⟦hover &amp; see⟧\")", "hover & see"), .title),
      (MarkedCopy("![a](<x y> (⟦hover⟧))", "hover"), .title),
      (MarkedCopy("[a]\n\n[a]: /x '⟦defined⟧'", "defined"), .title),
      (MarkedCopy("---\ntitle: ⟦Front words⟧\n---\ntext", "Front words"), .frontMatter),
      (
        MarkedCopy("---\na:\n  - b: >-\n      ⟦Folded\n      words⟧\n---\n", "Folded words"),
        .frontMatter
      ),
      (MarkedCopy("---\na: |\n  ⟦two\n  lines⟧\n---\n", "two\nlines"), .frontMatter),
      (MarkedCopy("---\na: \"⟦caf\\u00e9 \\\"x⟧\"\n---\n", "café \"x"), .frontMatter),
      (MarkedCopy("+++\ntitle = \"⟦Front words⟧\"\n+++\ntext", "Front words"), .frontMatter),
      (MarkedCopy("a <img alt='⟦x &amp; y⟧'> b", "x & y"), .alt),
      (MarkedCopy("# ⟦Heading⟧", "Heading"), .heading),
      (MarkedCopy("* ⟦item⟧", "item"), .list),
      (MarkedCopy("[⟦alone⟧](/x)", "alone"), .link),
    ]
  )
  func carrier(copy: MarkedCopy, carrier: Block.Carrier) {
    copy.check(as: .markdown, carrier: carrier)
  }

  @Test(
    "leaves out what is no copy",
    arguments: [
      "    no", "```\nno\n```", "`no`", "<!-- no -->", "[no]: /x \"no\"", "<script>\nno\n</script>",
      "<https://no.example>", "<code>no <img alt=no> ![no](x 'no')</code>",
      "---\ndate: 2026-01-01\nlayout: null\nurl: https://no.example\n---\n",
    ]
  )
  func noCopy(source: String) {
    #expect(read(source, as: .markdown).blocks.isEmpty)
  }
}
