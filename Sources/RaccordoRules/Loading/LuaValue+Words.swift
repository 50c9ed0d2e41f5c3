import LuaRuntime
import RaccordoModel

// What the prelude's words leave behind, seen from Swift.

extension LuaTable {
  /// The word that made this table; `nil` for a table that an author wrote.
  var word: String? {
    if case .string(let word) = self[Prelude.key] { word } else { nil }
  }

  /// The settings that an author wrote with a name, in the order of their names.
  var settings: [(key: String, value: LuaValue)] {
    var settings: [(key: String, value: LuaValue)] = []
    settings.reserveCapacity(entries.count)
    for entry in entries where entry.key != Prelude.key { settings.append((entry.key, entry.value)) }
    return settings
  }

  var isEmpty: Bool { items.isEmpty && entries.allSatisfy { $0.key == Prelude.key } }
}

extension LuaValue {
  var table: LuaTable? {
    if case .table(let table) = self { table } else { nil }
  }

  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  var number: Double? {
    switch self {
    case .integer(let integer): Double(exactly: integer)
    case .number(let number): number
    default: nil
    }
  }

  /// `nil` too for what a division by zero leaves: nothing can be held against it.
  var finiteNumber: Double? { number.flatMap { $0.isFinite ? $0 : nil } }

  /// The word that made the value ("between", "yes"); `nil` for anything else.
  var word: String? { table?.word }

  /// Whether the value comes from a name that is no word: that has been reported already.
  var isUnknownWord: Bool { word == Prelude.unknownWord }

  /// `yes`, `no` and `unknown` as words, `true` and `false` as Lua says them.
  var truth: Truth? {
    switch (self, word) {
    case (.boolean(let flag), _): Truth(flag)
    case (_, "yes"): .yes
    case (_, "no"): .no
    case (_, "unknown"): .unknown
    default: nil
    }
  }

  /// What kind of thing was written, for messages.
  var description: LocalizedText {
    switch self {
    case .none: LocalizedText(it: "niente", en: "nothing")
    case .boolean(let flag): LocalizedText(it: "\(flag)", en: "\(flag)")
    case .integer(let integer): LocalizedText(it: "\(integer)", en: "\(integer)")
    case .number(let number) where !number.isFinite:
      LocalizedText(it: "il risultato di una divisione per zero", en: "what a division by zero gives")
    case .number(let number): LocalizedText(it: "\(number)", en: "\(number)")
    case .string: LocalizedText(it: "un testo fra virgolette", en: "a text in quotes")
    case .function: LocalizedText(it: "una funzione", en: "a function")
    case .table(let table):
      table.word.map { LocalizedText(it: "`\($0)`", en: "`\($0)`") }
        ?? LocalizedText(it: "una tabella { ... }", en: "a table { ... }")
    }
  }
}
