import RaccordoModel
import Testing

@Suite struct LocalizedTextTests {
  @Test func `a text that is missing in a language is given in another`() {
    #expect(LocalizedText(it: "sì", en: "yes")[.english] == "yes")
    #expect(LocalizedText([.italian: "sì"])[.english] == "sì")
    #expect(LocalizedText([.english: "yes"])[.italian] == "yes")
    #expect(LocalizedText()[.italian] == "" && LocalizedText().isEmpty)
  }
}
