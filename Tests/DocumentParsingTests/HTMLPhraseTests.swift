import ClaimModel
import Testing

@Suite("Phrases in HTML")
struct HTMLPhraseTests {
  @Test(
    "has exact places through references, tags and white space",
    arguments: [
      MarkedCopy("<p>Novaril ⟦soothes knees⟧.</p>", "soothes knees"),
      MarkedCopy("<p>⟦soothes&nbsp;knees⟧", "soothes knees"),
      MarkedCopy("<p>⟦caf&eacute; &amp bar⟧", "café & bar"),
      MarkedCopy("<p>⟦it&#8217;s &#x2019;ere⟧", "it’s ’ere"),
      MarkedCopy("<p>⟦a &#151; b⟧", "a — b"),
      MarkedCopy("<p>⟦a &notin; &notit; b⟧", "a ∉ ¬it; b"),
      MarkedCopy("<p>⟦&#65&#66 c⟧", "AB c"),
      MarkedCopy("<p>⟦&#x41&#x42 c⟧", "AB c"),
      MarkedCopy("<p>⟦R&D & &unknown; &#; c⟧", "R&D & &unknown; &#; c"),
      MarkedCopy("<p>⟦stiff&shy;ness⟧", "stiffness"),
      MarkedCopy("<p>⟦stiff&shyness⟧", "stiffness"),
      MarkedCopy("<p>⟦stiff\u{AD}ness⟧", "stiffness"),
      MarkedCopy("<p>⟦stiff\u{200B}ness⟧", "stiffness"),
      MarkedCopy("<p>⟦stiff<wbr>ness⟧", "stiffness"),
      MarkedCopy("<p>⟦stiff\u{0}ness⟧", "stiffness"),
      MarkedCopy("<p>so<b>⟦oth</b>es<i> knees⟧</i>", "othes knees"),
      MarkedCopy("<p>⟦soothes<!-- a > b -->  knees⟧", "soothes knees"),
      MarkedCopy("<p>⟦soothes\r\n\t  knees⟧", "soothes knees"),
      MarkedCopy("<p>⟦soothes <br> knees⟧", "soothes\nknees"),
      MarkedCopy("<P CLASS=x>⟦soothes</B> KNEES⟧</P>", "soothes KNEES"),
      MarkedCopy("<p>⟦a < b & c > d⟧", "a < b & c > d"),
      MarkedCopy("<p><![CDATA[⟦a &amp; b⟧]]>", "a &amp; b"),
      MarkedCopy("<p>⟦less<?php echo '>'; ?> pain⟧", "less pain"),
      MarkedCopy("<p>⟦less<!bogus> pain⟧", "less pain"),
      MarkedCopy("<p><b>one<p>⟦two⟧</b>", "two"),
      MarkedCopy("<p><b>⟦one <i>two</b> three⟧</i>", "one two three"),
      MarkedCopy("<DIV><P>x</DIV>⟦after⟧</P>", "after"),
      MarkedCopy("<p>⟦the end⟧ <b class", "the end"),
      MarkedCopy("<p>\r⟦one\rtwo\r\nthree⟧", "one two three"),
      MarkedCopy("<p>⟦H<sub>2</sub>O⟧", "H2O"),
      MarkedCopy("<p>⟦relief<sup>1⟧</sup>", "relief 1"),
      MarkedCopy("\u{FEFF}<p>⟦soothes⟧", "soothes"),
      MarkedCopy("<p>😀 é ⟦soothes⟧", "soothes"),
      MarkedCopy("<p>She said <q>⟦never⟧</q>", "never"),
      MarkedCopy("<p>⟦Take <code>x &lt; y</code> daily⟧", "Take \u{FFFC} daily"),
      MarkedCopy("<p>Run <code>x<p>⟦next⟧", "next"),
      MarkedCopy(
        "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><p>⟦a &e; b⟧",
        "a &e; b"
      ),
    ]
  )
  func phrase(copy: MarkedCopy) { copy.check(as: .html) }

  @Test(
    "reads what visitors, search engines and screen readers are told",
    arguments: [
      (MarkedCopy("<title>⟦A &amp; B⟧</title>", "A & B"), Block.Carrier.title),
      (MarkedCopy("<title>⟦Use <b> tags⟧</title>", "Use <b> tags"), .title),
      (MarkedCopy("<meta name=Description content='⟦A &quot;B⟧'>", "A \"B"), .meta),
      (MarkedCopy("<meta content=\"⟦card⟧\" property=og:title>", "card"), .meta),
      (MarkedCopy("<meta name='twitter:description' content='⟦t⟧'>", "t"), .meta),
      (MarkedCopy("<meta name=keywords content='⟦soft, calm⟧'>", "soft, calm"), .meta),
      (MarkedCopy("<img alt=\"⟦a&nbsp;knee⟧\" src=x>", "a knee"), .alt),
      (MarkedCopy("<p>words <img alt='⟦mid⟧'> words</p>", "mid"), .alt),
      (MarkedCopy("<a title=⟦hover⟧>x</a>", "hover"), .title),
      (MarkedCopy("<div aria-label='⟦read aloud⟧'>", "read aloud"), .attribute),
      (MarkedCopy("<input PLACEHOLDER='⟦type⟧'>", "type"), .attribute),
      (MarkedCopy("<input type=submit value='⟦Buy &rarr;⟧'>", "Buy →"), .button),
      (MarkedCopy("<button>⟦Buy <b>now⟧</b></button>", "Buy now"), .button),
      (MarkedCopy("<h2>⟦Move <em>again⟧</em></h2>", "Move again"), .heading),
      (MarkedCopy("<ul><li>⟦one⟧<li>two</ul>", "one"), .list),
      (MarkedCopy("<table><td>⟦cell⟧</table>", "cell"), .table),
      (MarkedCopy("<table><caption>⟦Doses⟧</caption></table>", "Doses"), .caption),
      (MarkedCopy("<figure><figcaption>⟦After⟧</figure>", "After"), .caption),
      (MarkedCopy("<nav><a href=x>⟦Home⟧</a></nav>", "Home"), .link),
      (MarkedCopy("<noscript><p>⟦call⟧</noscript>", "call"), .body),
      (MarkedCopy("<details><summary>x</summary>⟦vary⟧</details>", "vary"), .body),
      (MarkedCopy("<template><p>⟦later⟧</template>", "later"), .body),
      (MarkedCopy("<p hidden>⟦hidden⟧</p>", "hidden"), .body),
      (
        MarkedCopy(
          "<script type='application/ld+json'>{\"name\": \"⟦caf\\u00e9 \\ud83d\\ude00⟧\"}</script>",
          "café 😀"
        ), .structuredData
      ),
      (
        MarkedCopy(
          "<script type=application/ld+json>[{\"a\": {\"b\": [\"⟦so\\u006fthes\\/calms it⟧\"]}}]</script>",
          "soothes/calms it"
        ), .structuredData
      ),
      (MarkedCopy("---\ntitle: '⟦it''s⟧'\n---\n<p>x", "it's"), .frontMatter),
    ]
  )
  func carrier(copy: MarkedCopy, carrier: Block.Carrier) { copy.check(as: .html, carrier: carrier) }

  @Test(
    "leaves out what is no copy",
    arguments: [
      "<script>no()</script>", "<style>no{}</style>", "<textarea>no</textarea>", "<!-- no -->",
      "<code>no</code>", "<pre><code>no</code></pre>", "<input type=hidden value=no>",
      "<meta name=viewport content=no>", "<script type=text/x>\"no\"", "<iframe>no</iframe>",
      "<link title=no>", "<p>&nbsp; &#8203;</p>", "<a href=no></a>",
    ]
  )
  func noCopy(source: String) {
    let document = read(source, as: .html)
    #expect(document.blocks.isEmpty)
    #expect(document.text.count == 0)
  }
}
