import ClaimPipeline
import Testing

@Suite("Glob patterns")
struct GlobPatternTests {
  @Test(
    "hold as those of .gitignore do",
    arguments: [
      ("*.md", "a.md", true), ("*.md", "sub/a.md", true), ("*.md", "a.mdx", false),
      ("/a.md", "a.md", true), ("/a.md", "sub/a.md", false), ("sub/a.md", "x/sub/a.md", false),
      ("**/a.md", "x/y/a.md", true), ("**/a.md", "a.md", true), ("x/**/a.md", "x/a.md", true),
      ("x/**/a.md", "x/y/z/a.md", true), ("x/**", "x/y/z", true), ("x/**", "x", false),
      ("a?c", "abc", true), ("a?c", "a/c", false), ("a*c", "a/c", false), ("[a-c]x", "bx", true),
      ("[!a-c]x", "bx", false), ("[!a-c]x", "dx", true), ("[]]x", "]x", true), ("[ab", "[ab", true),
      ("a\\*b", "a*b", true), ("a\\*b", "axb", false), ("ä*", "äpfel.md", true),
      ("a**b", "axxb", true), ("a**b", "ax/xb", false),
    ]
  )
  func matching(pattern: String, path: String, expected: Bool) throws {
    let glob = try #require(GlobPattern(pattern))
    #expect(glob.matches(path, isDirectory: false) == expected)
  }

  @Test("one that ends in a slash holds for directories, and for what lies in them")
  func directories() throws {
    let glob = try #require(GlobPattern("drafts/"))
    #expect(glob.matches("sub/drafts", isDirectory: true))
    #expect(!glob.matches("sub/drafts", isDirectory: false))
    #expect(glob.matchesPathOrParent("sub/drafts/a/b.md"))
    #expect(!glob.matchesPathOrParent("sub/drafts.md"))
  }

  @Test("blank lines and comments are none", arguments: ["", "   ", "# note", "/", "!"])
  func nothing(line: String) { #expect(GlobPattern(line) == nil) }

  @Test("no pattern takes long", .timeLimit(.minutes(10)))
  func hostile() throws {
    let glob = try #require(GlobPattern(String(repeating: "*a", count: 60) + "b"))
    #expect(!glob.matches(String(repeating: "a", count: 2000), isDirectory: false))
    let deep = try #require(GlobPattern(String(repeating: "**/x/", count: 30) + "y"))
    #expect(!deep.matches(String(repeating: "x/", count: 500) + "z", isDirectory: false))
  }
}
