import Testing

@testable import RaccordoLanguageServer

@Suite struct DocumentURITests {
  @Test(arguments: [
    ("file:///a/b.lua", "/a/b.lua"), ("file:///a%20b/perch%C3%A9.lua", "/a b/perché.lua"), ("file://localhost/a", "/a"),
    ("FILE:///a/./b/../c.lua", "/a/c.lua"), ("file:///C%3A/x.lua", "/C:/x.lua"),
  ])
  func `a file URI names a path`(uri: String, path: String) {
    #expect(DocumentURI(uri).path == path)
  }

  @Test(arguments: ["untitled:Untitled-1", "https://example.org/a.lua", "file://server/a.lua", "file:///a%2", "file:///a%ZZ", "file:///%FF", "file:///a%00b", ""])
  func `what is no file of this machine has no path`(uri: String) {
    #expect(DocumentURI(uri).path == nil)
  }

  @Test(arguments: ["/a/b.lua", "/a b/perché 🏠.lua", "/100%/x.lua"])
  func `a path and its URI lead to each other`(path: String) {
    #expect(DocumentURI(DocumentURI(path: path).text).path == path)
  }
}
