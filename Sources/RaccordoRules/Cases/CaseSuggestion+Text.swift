import RaccordoFormats
import RaccordoModel

extension CaseSuggestion {
  /// The case as it can be pasted under its program, with what it shows and who has to confirm it above.
  public var lines: [String] {
    var lines = [
      "-- "
        + language.of(
          it: "Da confermare al tavolo: quello che ci si aspetta è ciò che le regole dicono oggi.",
          en: "The table must confirm it: what is expected is what the rules say today.")
    ]
    lines += shows.map { shown in
      let text = shown.ruleTitle + ": " + shown.words(in: language)
      return "-- " + language.of(it: "Mostra ", en: "It shows ") + LuaText.onOneLine(text)
    }
    lines.append("case \(LuaText.quoted(name)) {")
    let on = LuaText.quoted(day.iso)
    lines.append(like.map { "  on = \(on), like = \(LuaText.quoted($0))," } ?? "  on     = \(on),")
    lines += LuaText.table("  given  = ", changes.map { "\($0.field) = \(LuaText.value(of: $0))" })
    lines += LuaText.table("  expect = ", expectations)
    return lines + ["}"]
  }

  private var expectations: [String] {
    var items: [String] = []
    switch expect.eligible {
    case .yes: items.append("eligible = true")
    case .no: items.append("eligible = false")
    case .unknown: items.append("eligible = unknown")
    case nil: break
    }
    if let points = expect.points {
      items.append("points = " + (points.isSettled ? "\(points.known)" : "{ \(points.known), \(points.possible) }"))
    }
    if let route = expect.route { items.append("route = \(LuaText.quoted(route))") }
    if !expect.because.isEmpty { items.append("because = \(LuaText.list(expect.because))") }
    if !expect.asks.isEmpty { items.append("asks = \(LuaText.list(expect.asks))") }
    return items
  }
}

/// Values as a rule file says them.
enum LuaText {
  private static let width = 120

  static func value(_ value: FieldValue) -> String {
    switch value {
    case .yesNo(let flag): flag ? "true" : "false"
    case .number(let number): NumberText.plain(number)
    case .money(let money): NumberText.plain(money)
    case .date(let day): quoted(day.iso)
    case .word(let word): quoted(word)
    case .words(let words): list(words)
    }
  }

  /// The answer that a change gives.
  static func value(of change: CaseSuggestion.Change) -> String {
    change.members.isEmpty ? change.value.map(value) ?? "unknown" : members(change.members)
  }

  static func members(_ people: [Person]) -> String {
    let each = people.map { person in
      let facts = person.facts.sorted { $0.key < $1.key }.map { "\($0.key) = \(value($0.value))" }
      return facts.isEmpty ? "{}" : "{ " + facts.joined(separator: ", ") + " }"
    }
    return "{ " + each.joined(separator: ", ") + " }"
  }

  static func list(_ words: [String]) -> String {
    words.isEmpty ? "{}" : "{ " + words.map(quoted).joined(separator: ", ") + " }"
  }

  /// A text in quotes. What would end it, break the line or hide in it is escaped as Lua 5.4 reads it.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where steers(scalar): quoted += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Text for a comment, which ends with its line.
  static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { steers($0) ? "\u{FFFD}" : $0 }))
  }

  /// Controls, line separators and marks that turn the direction of writing: they would steer an editor or a terminal.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// `head { a, b },`, broken between items where the line would be too long.
  static func table(_ head: String, _ items: [String]) -> [String] {
    let line = head + (items.isEmpty ? "{}," : "{ " + items.joined(separator: ", ") + " },")
    guard line.count > width else { return [line] }
    let indent = "    "
    var lines = [head + "{"]
    var open = indent
    for item in items {
      if open.count + item.count + 2 > width, open != indent {
        lines.append(open)
        open = indent
      }
      open += (open == indent ? "" : " ") + item + ","
    }
    return lines + [open, "  },"]
  }
}
