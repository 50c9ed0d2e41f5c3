import RaccordoModel

/// Writes rows as CSV.
///
/// - `.office(language)`: opens right with a double click in an Italian Excel: UTF-8 with a byte order mark, `;`,
///   CRLF, decimal comma. A text that a spreadsheet would run as a formula gets an apostrophe in front.
/// - `.machine`: UTF-8, `,`, LF, decimal point, every text as it is (RFC 4180 quoting).
public struct DelimitedTextWriter: Sendable {
  public enum Style: Sendable, Hashable {
    case office(Language)
    case machine
  }

  /// One cell to write.
  public enum Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    case text(String)
    case number(Double)
    case money(Money)
    case date(CivilDay)
    case yesNo(Bool)
    case blank

    public init(stringLiteral value: String) { self = .text(value) }
  }

  public let style: Style
  /// What has been written so far.
  public private(set) var bytes: [UInt8]

  public init(style: Style) {
    self.style = style
    bytes = style == .machine ? [] : [0xEF, 0xBB, 0xBF]
  }

  /// Adds a row. Amortised O(bytes written).
  public mutating func append(_ row: [Cell]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { bytes.append(separator) }
      append(cell)
    }
    if style != .machine { bytes.append(0x0D) }
    bytes.append(0x0A)
  }

  private var separator: UInt8 { style == .machine ? 0x2C : 0x3B }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .blank: break
    case .text(let text): appendQuoted(guarded(text))
    case .number(let number): append(number: NumberText.plain(number))
    case .money(let money): append(number: NumberText.plain(money))
    case .date(let day): bytes.append(contentsOf: dateText(day).utf8)
    case .yesNo(let flag): bytes.append(contentsOf: yesNoText(flag).utf8)
    }
  }

  private mutating func append(number text: String) {
    // The office style keeps `;` as separator and the comma as decimal mark in every language: the cells must open as
    // numbers on an Italian machine whatever language the texts are in.
    let isMachine = style == .machine
    bytes.append(contentsOf: text.utf8.map { $0 == 0x2E && !isMachine ? 0x2C : $0 })
  }

  private func dateText(_ day: CivilDay) -> String {
    style == .machine ? day.iso : NumberText.date(day, in: .italian)
  }

  private func yesNoText(_ flag: Bool) -> String {
    switch style {
    case .machine: flag ? "yes" : "no"
    case .office(let language): FieldValue.yesNo(flag).text(in: language)
    }
  }

  private func guarded(_ text: String) -> String {
    guard style != .machine, let first = text.utf8.first, Self.startsFormula(first), !Self.isNumber(text) else {
      return text
    }
    return "'" + text
  }

  /// `=`, `+`, `-`, `@`, tab and carriage return: what OWASP lists for formula injection.
  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
    default: false
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.allSatisfy({ (0x2B...0x39).contains($0) && $0 != 0x2F }) else { return false }
    if case .success = WrittenNumber.read(Array(text.utf8)[...]) { return true }
    return false
  }

  private mutating func appendQuoted(_ text: String) {
    var text = text
    let hasBlankEnd = Self.isBlank(text.utf8.first, text.first) || Self.isBlank(text.utf8.last, text.last)
    text.withUTF8 { utf8 in
      let separator = separator
      guard hasBlankEnd || utf8.contains(where: { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
        return bytes.append(contentsOf: utf8)
      }
      bytes.append(0x22)
      for byte in utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  /// A blank at an end survives only in quotes. Characters are looked at only beyond ASCII: telling them apart is slow.
  private static func isBlank(_ byte: UInt8?, _ character: @autoclosure () -> Character?) -> Bool {
    guard let byte else { return false }
    return byte < 0x80 ? byte <= 0x20 : character()?.isWhitespace == true
  }
}

extension DelimitedTextWriter.Cell {
  /// An answer, or a blank cell when nobody knows.
  public init(_ value: FieldValue?) {
    self =
      switch value {
      case nil: .blank
      case .yesNo(let flag): .yesNo(flag)
      case .number(let number): .number(number)
      case .money(let money): .money(money)
      case .date(let day): .date(day)
      case .word(let word): .text(word)
      case .words(let words): .text(words.joined(separator: ", "))
      }
  }
}
