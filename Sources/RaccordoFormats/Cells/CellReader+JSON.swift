import RaccordoModel

extension CellReader {
  /// Reads a JSON value: numbers and booleans mean what JSON says, texts are read as cells are.
  mutating func read(_ value: JSONValue) -> CellReading {
    switch value {
    case .null: return .unknown
    case .bool(let flag): return field.kind == .yesNo ? fitted(.yesNo(flag)) : .problem(.wrongKind)
    case .string(let text): return read(Array(text.utf8)[...])
    case .number(let text):
      guard field.kind == .number || field.kind == .money else { return read(Array(text.utf8)[...]) }
      return readPlainNumber(text)
    case .array(let values):
      guard field.kind == .many else { return .problem(.wrongKind) }
      return values.isEmpty ? .value(.words([])) : readWords(values)
    case .object: return .problem(.wrongKind)
    }
  }

  private func readPlainNumber(_ text: String) -> CellReading {
    guard let number = Double(text), number.isFinite else { return .problem(.notANumber) }
    if abs(number) >= Double(WrittenNumber.leastInexact) { return .problem(.tooManyDigits) }
    if field.kind == .money, number < 0, let minimum = field.minimum, minimum >= 0 { return .problem(.credit) }
    return fitted(.number(number))
  }

  private func readWords(_ values: [JSONValue]) -> CellReading {
    var words: [String] = []
    for value in values {
      guard case .string(let word) = value else { return .problem(.wrongKind) }
      words.append(word)
    }
    return read(words: words)
  }
}
