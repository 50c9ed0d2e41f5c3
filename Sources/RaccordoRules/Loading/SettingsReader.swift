import LuaRuntime
import LuaSyntax
import RaccordoModel

/// Reads the settings of one block, and reports what does not fit where it stands.
///
/// Each reading function gives `nil` both when a setting is absent and when it was reported as wrong.
struct SettingsReader {
  let block: RuleBlock
  let log: FindingLog
  /// The settings that a misspelt one probably stands for: they are not reported as missing too.
  private let misspelt: Set<String>

  /// - Parameter allowed: every setting the word has. Others are reported.
  init(_ block: RuleBlock, allowed: [String], log: FindingLog) {
    self.block = block
    self.log = log
    var misspelt: Set<String> = []
    for entry in block.settings.entries where !allowed.contains(entry.key) {
      let key = entry.key
      if key == Prelude.key || entry.value.isUnknownWord { continue }
      let nearest = Suggestion.nearest(to: key, among: allowed)
      nearest.map { _ = misspelt.insert($0) }
      log.report(.unknownSetting(key, of: block.word, at: block.places.key([.key(key)]), nearest: nearest, allowed: allowed))
    }
    if !block.settings.items.isEmpty {
      log.report(
        .wrongValue, at: block.places.value([.item(1)]),
        it: "qui c'è un valore senza nome", en: "here is a value without a name",
        help: [LocalizedText(it: "scrivi nome = valore", en: "write name = value")])
    }
    self.misspelt = misspelt
  }

  subscript(key: String) -> LuaValue? {
    guard let value = block.settings[key], !value.isUnknownWord else { return nil }
    return value
  }

  /// Whether something was written, right or wrong.
  func isWritten(_ key: String) -> Bool {
    block.settings[key] != nil || misspelt.contains(key)
  }

  /// Reports a setting that has to be there and is not.
  func require(_ key: String, because why: @autoclosure () -> LocalizedText, write example: String) {
    guard !isWritten(key) else { return }
    log.report(.missingSetting(key, in: block, because: why(), write: example))
  }

  func wrong(_ path: [PathStep], it italian: String, en english: String, help: LocalizedText? = nil) {
    log.report(.wrongValue, at: block.places.value(path), it: italian, en: english, help: help.map { [$0] } ?? [])
  }

  private func expected(_ key: String, it italian: String, en english: String) {
    wrong(
      [.key(key)], it: "`\(key)` deve essere \(italian)", en: "`\(key)` must be \(english)")
  }
}

extension SettingsReader {
  func text(_ key: String) -> String? {
    guard let value = self[key] else { return nil }
    if let text = value.string { return text }
    expected(key, it: "un testo fra virgolette", en: "a text in quotes")
    return nil
  }

  /// `"text"` or `{ it = "...", en = "..." }`. A bare text stands for the first of the pack's languages.
  func localized(_ key: String, languages: [Language]) -> LocalizedText? {
    guard let value = self[key] else { return nil }
    if let text = value.string, !text.isEmpty { return LocalizedText([languages.first ?? .italian: text]) }
    guard let table = value.table, table.word == nil, table.items.isEmpty, !table.isEmpty else {
      expected(
        key, it: "un testo non vuoto, o { it = \"...\", en = \"...\" }",
        en: "a text that is not empty, or { it = \"...\", en = \"...\" }")
      return nil
    }
    var texts: [Language: String] = [:]
    for (name, value) in table.settings {
      guard let language = Language(rawValue: name) else {
        log.report(
          .unknownSetting(
            name, of: key, at: block.places.key([.key(key), .key(name)]), nearest: nil,
            allowed: Language.allCases.map(\.rawValue)))
        continue
      }
      guard let text = value.string, !text.isEmpty else {
        wrong([.key(key), .key(name)], it: "qui serve un testo fra virgolette", en: "a text in quotes is needed here")
        continue
      }
      texts[language] = text
    }
    return LocalizedText(texts)
  }

  func number(_ key: String) -> Double? {
    guard let value = self[key] else { return nil }
    if let number = value.finiteNumber { return number }
    expected(key, it: "un numero", en: "a number")
    return nil
  }

  /// A whole number, 0 or more; as many as places go.
  func count(_ key: String) -> Int? {
    guard let number = number(key) else { return nil }
    guard let count = Int(exactly: number), count >= 0 else {
      expected(key, it: "un numero intero, da 0 in su", en: "a whole number, 0 or more")
      return nil
    }
    if count <= PlaceSupply.most { return count }
    expected(key, it: "non più di 1.000.000.000", en: "1,000,000,000 or less")
    return nil
  }

  func flag(_ key: String) -> Bool? {
    guard let value = self[key] else { return nil }
    switch value.truth {
    case .yes: return true
    case .no: return false
    case .unknown, nil:
      expected(key, it: "true o false", en: "true or false")
      return nil
    }
  }

  /// `if_unknown = "no"` or `"yes"`, or the words themselves.
  func assumption(_ key: String) -> Bool? {
    guard let value = self[key] else { return nil }
    switch (value.string, value.word) {
    case ("yes", _), (_, "yes"): return true
    case ("no", _), (_, "no"): return false
    default:
      expected(key, it: "\"yes\" o \"no\"", en: "\"yes\" or \"no\"")
      return nil
    }
  }

  /// One of the words that an enumeration has.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, as type: Choice.Type) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(key) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let all = Choice.allCases.map(\.rawValue)
    log.report(
      .unknownChoice(text, of: key, at: block.places.value([.key(key)]), choices: all))
    return nil
  }

  /// A text, or a list of texts.
  func texts(_ key: String) -> [String]? {
    guard let value = self[key] else { return nil }
    if let text = value.string { return [text] }
    guard let table = value.table, table.word == nil, table.settings.isEmpty else {
      expected(key, it: "un elenco di testi { \"...\", \"...\" }", en: "a list of texts { \"...\", \"...\" }")
      return nil
    }
    return table.items.enumerated().compactMap { index, item in
      if let text = item.string { return text }
      if !item.isUnknownWord {
        wrong(
          [.key(key), .item(index + 1)], it: "qui serve un testo fra virgolette", en: "a text in quotes is needed here")
      }
      return nil
    }
  }

  /// `"2025-03-12"`.
  func day(_ path: [String]) -> CivilDay? {
    guard let value = path.reduce(LuaValue.table(block.settings), { $0.table?[$1] ?? .none }).present else { return nil }
    if let day = value.string.flatMap({ CivilDay(iso: $0) }) { return day }
    wrong(
      path.map(PathStep.key), it: "qui serve un giorno che esiste, scritto \"2025-03-12\"",
      en: "a day that exists is needed here, written \"2025-03-12\"")
    return nil
  }

  /// A table that an author wrote.
  func table(_ key: String) -> LuaTable? {
    guard let value = self[key] else { return nil }
    if let table = value.table, table.word == nil { return table }
    expected(key, it: "una tabella { ... }", en: "a table { ... }")
    return nil
  }

  /// A table of named settings inside the block, its unknown names reported.
  func section(_ key: String, allowed: [String]) -> LuaTable? {
    guard let table = table(key) else { return nil }
    for (name, _) in table.settings where !allowed.contains(name) {
      log.report(
        .unknownSetting(
          name, of: key, at: block.places.key([.key(key), .key(name)]),
          nearest: Suggestion.nearest(to: name, among: allowed), allowed: allowed))
    }
    return table
  }

  /// `valid = { from = "...", to = "..." }`.
  func validity() -> Validity {
    guard section("valid", allowed: BlockSettings.valid) != nil else { return Validity() }
    return Validity(from: day(["valid", "from"]), to: day(["valid", "to"]))
  }
}

extension LuaValue {
  /// `nil` where nothing was written.
  var present: LuaValue? {
    if case .none = self { nil } else { self }
  }
}
