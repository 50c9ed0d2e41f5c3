import RaccordoModel

/// Reads the cells of one column as answers to one field. What cannot be read is said, never guessed.
struct CellReader {
  let field: FieldSchema
  var evidence = NumberEvidence()
  private let day: CivilDay
  private let choices: ChoiceTable
  private let municipalities: MunicipalityDirectory
  private let separator: String
  /// Readings of the words met so far: lists repeat a few words many times. (`ColumnReader` remembers cells by their bytes instead.)
  private var readings: [String: CellReading] = [:]
  private static let mostRemembered = 2_000
  init(_ field: FieldSchema, day: CivilDay, municipalities: MunicipalityDirectory) {
    self.field = field
    self.day = day
    self.municipalities = municipalities
    choices = ChoiceTable(field)
    let trimmed = CellText.string(CellText.trimmed(Array(field.separator.utf8)[...]))
    separator = trimmed.isEmpty ? field.separator : trimmed
  }

  /// - Parameter cell: as it stands in the file, quotes undone.
  mutating func read(_ cell: ArraySlice<UInt8>) -> CellReading {
    let cell = CellText.trimmed(cell)
    if cell.isEmpty { return field.blank == .none && field.kind == .many ? .value(.words([])) : .unknown }
    switch field.kind {
    case .number, .money: return marked(cell) ?? readNumber(cell)
    case .date: return marked(cell) ?? readDate(cell)
    case .yesNo, .choice, .many, .municipality, .text: return remembered(cell)
    }
  }

  /// What a whole cell says whatever the field: unknown, or a formula that failed.
  private func marked(_ cell: ArraySlice<UInt8>) -> CellReading? {
    if CellText.isUnknownMark(cell) { return .unknown }
    return CellText.isFormulaError(cell) ? .problem(.formulaError) : nil
  }

  /// The value held against the field's choices and bounds.
  func fitted(_ value: FieldValue) -> CellReading {
    switch value.fitted(to: field) {
    case .success(let value): .value(value)
    case .failure(let misfit): .problem(RowIssue.Code(misfit))
    }
  }
}

extension CellReader {
  private func readNumber(_ cell: ArraySlice<UInt8>) -> CellReading {
    switch WrittenNumber.read(cell) {
    case .failure(.notANumber): return .problem(.notANumber)
    case .failure(.tooManyDigits): return .problem(.tooManyDigits)
    case .failure(.unclearSign): return .problem(.ambiguousNumber)
    case .success(let number):
      guard let mark = number.unsureMark else { return settled(number, withDecimals: true) }
      guard let isDecimal = evidence.isDecimal(mark, in: field.kind, isWhole: field.isWhole) else {
        return .problem(.ambiguousNumber)
      }
      return settled(number, withDecimals: isDecimal)
    }
  }

  private func settled(_ number: WrittenNumber, withDecimals: Bool) -> CellReading {
    guard field.kind == .money else {
      if number.isTooLarge(withDecimals: withDecimals) { return .problem(.tooManyDigits) }
      return fitted(.number(number.value(withDecimals: withDecimals)))
    }
    guard let cents = number.cents(withDecimals: withDecimals) else { return .problem(.tooManyDigits) }
    if cents < 0, let minimum = field.minimum, minimum >= 0 { return .problem(.credit) }
    return fitted(.money(Money(cents: cents)))
  }

  /// Two-digit years: not more than 20 years after the day of the run, as deadlines and permits may be ahead of it;
  /// for a birth date, which cannot be, not after the day itself.
  private func readDate(_ cell: ArraySlice<UInt8>) -> CellReading {
    let year = day.components.year
    var date = WrittenDate.read(cell, latestYear: field.isBirthDate ? year : year + 20)
    if field.isBirthDate, case .day(let born) = date, born > day {
      date = WrittenDate.read(cell, latestYear: year - 1)
      if case .day(let born) = date, born > day { date = .impossible }
    }
    switch date {
    case .day(let value): return fitted(.date(value))
    case .impossible: return .problem(.impossibleDate)
    case .notADate: return .problem(.notADate)
    }
  }
}

extension FieldSchema {
  /// The one date that cannot be after the day of the run: ages are worked out from it.
  var isBirthDate: Bool { kind == .date && name == "birth_date" }
}

extension CellReader {
  private mutating func remembered(_ cell: ArraySlice<UInt8>) -> CellReading {
    if field.kind == .text { return readWord(cell, CellText.string(cell)) }
    let text = CellText.string(cell)
    if let reading = readings[text] { return reading }
    let reading = readWord(cell, text)
    if readings.count < Self.mostRemembered { readings[text] = reading }
    return reading
  }

  private func readWord(_ cell: ArraySlice<UInt8>, _ text: String) -> CellReading {
    if let choice = choices.exactChoice(for: text) {
      return .value(field.kind == .many ? .words([choice]) : .word(choice))
    }
    if let marked = marked(cell) { return marked }
    if CellText.isGarbled(cell) { return .problem(.garbledText) }
    switch field.kind {
    case .yesNo: return YesNoWord.read(text).map { .value(.yesNo($0)) } ?? .problem(.notYesOrNo)
    case .choice: return choices.choice(for: text).map { .value(.word($0)) } ?? .problem(.notAChoice)
    case .many: return readChoices(text)
    case .municipality: return municipalities.read(text)
    case .text, .number, .money, .date: return .value(.word(text))
    }
  }

  private func readChoices(_ text: String) -> CellReading {
    if let choice = choices.choice(for: text) { return .value(.words([choice])) }
    let parts = Self.split(text, by: separator)
    if parts.contains(where: { CellText.isUnknownMark(Array($0.utf8)[...]) }) { return .unknown }
    return read(words: parts)
  }

  /// The choices of a `many` field, each written by itself. One that nobody agreed on leaves the whole answer unknown:
  /// the rest would pass for all there is.
  func read(words: [String]) -> CellReading {
    let found = words.map(choices.choice(for:))
    if let unknown = found.firstIndex(of: nil) {
      return .problem(.notAChoice, detail: field.hidesCells ? nil : String(words[unknown].prefix(80)))
    }
    return found.isEmpty ? .unknown : .value(.words(field.choices.filter(found.contains)))
  }

  private static func split(_ text: String, by separator: String) -> [String] {
    let (bytes, mark) = (Array(text.utf8), Array(separator.utf8))
    var parts: [ArraySlice<UInt8>] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      if !mark.isEmpty, bytes[index...].starts(with: mark) {
        parts.append(bytes[start..<index])
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    parts.append(bytes[start...])
    return parts.map { CellText.string(CellText.trimmed($0)) }.filter { !$0.isEmpty }
  }
}

extension FieldSchema {
  /// Whether what stood in a cell must not be repeated in an issue.
  var hidesCells: Bool {
    switch sensitivity {
    case .health, .special, .judicial: true
    case .hardship, nil: false
    }
  }
}
