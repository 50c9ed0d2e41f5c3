import RaccordoModel

extension FormatError {
  init(_ failure: JSONParser.Failure, file: String) {
    self.init(.badJSON, file: file, line: failure.line, detail: failure.expected.text)
  }
}

extension JSONParser.Expected {
  var text: LocalizedText {
    switch self {
    case .value: LocalizedText(it: "qui serve un valore", en: "a value is needed here")
    case .commaOrEnd:
      LocalizedText(it: "qui manca una virgola o una parentesi", en: "a comma or a bracket is missing here")
    case .colon: LocalizedText(it: "qui mancano i due punti", en: "a colon is missing here")
    case .key: LocalizedText(it: "qui serve un nome tra virgolette", en: "a name in quotes is needed here")
    case .closingQuote: LocalizedText(it: "le virgolette non si chiudono", en: "the quotes do not close")
    case .escape:
      LocalizedText(it: "dopo \\ c'è un segno che il JSON non ha", en: "after \\ there is a sign that JSON lacks")
    case .digit: LocalizedText(it: "il numero non è scritto bene", en: "the number is not well written")
    case .lessNesting:
      LocalizedText(it: "troppe parentesi una dentro l'altra", en: "too many brackets inside one another")
    case .end: LocalizedText(it: "c'è altro testo dopo la fine", en: "there is more text after the end")
    }
  }
}
