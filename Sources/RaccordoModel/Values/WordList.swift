/// Words, each with its number, which are found by their text. Texts that Swift takes for equal are one word.
package struct WordList: Sendable {
  package private(set) var words: [String]
  private var index: PlaceIndex
  /// The place in the index of the first word: others may share the index.
  private let first: Int
  private let seed = TextHash.seed

  /// Of words that come twice, the first is found.
  package init(_ words: [String] = []) {
    self.words = words
    first = 0
    index = PlaceIndex(capacity: words.count)
    for (number, word) in words.enumerated() {
      var word = word
      word.withUTF8 { bytes in
        let text = UnsafeRawBufferPointer(bytes)
        _ = index.place(TextHash.of(text, seed: seed), orInsert: number) { Self.isSame(words[$0], text) }
      }
    }
  }

  /// - Parameters:
  ///   - index: the place of each word by its `TextHash`, where somebody has made it already; of these words and perhaps of others.
  ///   - first: the place of the first of these words.
  package init(_ words: [String], index: PlaceIndex, from first: Int) {
    self.words = words
    self.index = index
    self.first = first
  }

  package var count: Int { words.count }

  /// The number of a word. O(length).
  package func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { bytes in
      let text = UnsafeRawBufferPointer(bytes)
      let place = index.place(TextHash.of(text, seed: seed)) {
        words.indices.contains($0 - first) && Self.isSame(words[$0 - first], text)
      }
      return place.map { $0 - first }
    }
  }

  /// The number of a word, which is added when it is new.
  package mutating func number(adding word: String) -> Int {
    var word = word
    return word.withUTF8 { number(adding: UnsafeRawBufferPointer($0)) }
  }

  /// - Parameter text: UTF-8.
  package mutating func number(adding text: UnsafeRawBufferPointer) -> Int {
    let next = words.count
    let earlier = index.place(TextHash.of(text, seed: seed), orInsert: first + next) {
      words.indices.contains($0 - first) && Self.isSame(words[$0 - first], text)
    }
    if let earlier { return earlier - first }
    words.append(String(decoding: text, as: UTF8.self))
    return next
  }

  private static func isSame(_ word: String, _ text: UnsafeRawBufferPointer) -> Bool {
    var word = word
    let areSameBytes = word.withUTF8 { TextHash.areSameBytes(UnsafeRawBufferPointer($0), text) }
    return areSameBytes || isSameBeyondASCII(word, text)
  }

  /// Accents can be written in several ways. Texts of ASCII alone are the same only byte for byte.
  private static func isSameBeyondASCII(_ word: String, _ text: UnsafeRawBufferPointer) -> Bool {
    let areASCII = text.allSatisfy { $0 < 0x80 } && word.utf8.allSatisfy { $0 < 0x80 }
    return !areASCII && word == String(decoding: text, as: UTF8.self)
  }
}
