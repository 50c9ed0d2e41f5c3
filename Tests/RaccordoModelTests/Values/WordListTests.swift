import Testing

@testable import RaccordoModel

@Suite struct WordListTests {
  @Test func wordsAreNumberedAsTheyCome() {
    var list = WordList(["a", "b", "a"])
    #expect(list.number(of: "a") == 0)
    #expect(list.number(adding: "b") == 1)
    #expect(list.number(adding: "c") == 3)
    #expect(list.number(of: "d") == nil)
    #expect(list.words == ["a", "b", "a", "c"])
  }

  /// As `String` does, and as dictionaries of strings did before.
  @Test func textsThatAreEqualAreOneWord() {
    var list = WordList()
    let pairs = [("\u{00E8}", "e\u{0300}"), ("K1", "\u{212A}1"), (";", "\u{037E}"), ("`", "\u{1FEF}"), ("\u{00C5}", "\u{212B}")]
    for (one, other) in pairs {
      #expect(one == other)
      #expect(list.number(adding: one) == list.number(adding: other))
    }
    #expect(list.count == pairs.count)
  }

  @Test func manyWordsAreFoundAsADictionaryFindsThem() {
    var list = WordList()
    var dictionary: [String: Int] = [:]
    for number in 0..<20_000 {
      let word = String(number * 7_919 % 9_001, radix: 3)
      let place = dictionary[word] ?? dictionary.count
      dictionary[word] = place
      #expect(list.number(adding: word) == place)
    }
    #expect(list.count == dictionary.count)
    #expect(dictionary.allSatisfy { list.number(of: $0.key) == $0.value })
  }

  @Test func anIndexWithOtherNumbersFindsOnlyWhatIsLeft() {
    let hashes = (0..<100).map { UInt64($0 * 0x9E37_79B9) << 32 }
    var index = PlaceIndex()
    for (place, hash) in hashes.enumerated() { #expect(index.place(hash, orInsert: place) { $0 == place } == nil) }
    let odd = index.renumbered { $0 % 2 == 0 ? nil : $0 / 2 }
    for (place, hash) in hashes.enumerated() {
      #expect(odd.place(hash) { $0 == place / 2 } == (place % 2 == 0 ? nil : place / 2))
    }
  }
}
