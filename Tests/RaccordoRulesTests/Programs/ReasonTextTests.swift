import RaccordoModel
import RaccordoRules
import Testing

@Suite struct ReasonTextTests {
  @Test func `names in braces are found in every language, each once`() {
    let text = LocalizedText(it: "{a} e {b}, {a}", en: "{c} {param.x} {not a name} {} {a")
    #expect(ReasonText.names(in: text) == ["a", "b", "c", "param.x"])
  }

  @Test(arguments: [
    ("{a}", "1"), ("x {a}, {b}.", "x 1, {b}."), ("{a", "{a"), ("a}", "a}"), ("{a b}", "{a b}"), ("{}", "{}"), ("", ""),
    ("{a}{a}", "11"), ("100 € {a}", "100 € 1"),
  ])
  func `known names are replaced, the rest stays as written`(text: String, filled: String) {
    #expect(ReasonText.fill(text) { $0 == "a" ? "1" : nil } == filled)
  }
}
