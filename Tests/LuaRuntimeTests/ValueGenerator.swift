import LuaRuntime
import SeededRandom

/// Values at random, with the text in Lua that makes them.
///
/// Tables are written in every way that makes Lua keep them differently: keys in any order, items set from the last to the
/// first, tables held in several places, words made in C and constants.
struct ValueGenerator {
  /// Installs the words that the texts use: `rule`, `criterion`, `known` and `between`.
  static let prelude = """
    local env, host = ...
    local nothing = host.constant { ["$"] = "nothing" }
    env.rule, env.criterion = host.declare, host.block("criterion", nothing)
    env.known, env.between = host.constant { ["$"] = "known" }, host.word("between", nothing)
    """

  struct Made {
    let text: String
    let value: LuaValue
  }

  var random: SeededGenerator
  /// Tables that the file has made so far, to be held again.
  private var shared: [Made] = []
  private(set) var statements: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// One declaration, as the last of `statements` makes it on a line of its own, in the file of this name.
  mutating func declaration(in file: String) -> LuaValue {
    let made = value(nested: 0)
    guard random.once(in: 2) else {
      statements.append("rule(\(made.text))")
      return made.value
    }
    let name = random.pick(["a", "b", "the name of a criterion that is longer than forty bytes"])
    statements.append(random.once(in: 2) ? "criterion \"\(name)\" (\(made.text))" : "local c = criterion \"\(name)\" c(\(made.text))")
    let line = statements.joined(separator: "\n").count { $0 == "\n" } + 1
    return .table(
      LuaTable(entries: [
        "word": .string("criterion"), "id": .string(name), "file": .string(file), "line": .integer(Int64(line)),
        "settings": Self.isTable(made.value) ? made.value : .table(LuaTable(entries: ["$": .string("nothing")])),
      ]))
  }

  private static func isTable(_ value: LuaValue) -> Bool {
    if case .table = value { true } else { false }
  }

  private mutating func value(nested depth: Int) -> Made {
    switch random.below(depth > 3 ? 5 : 11) {
    case 0: return random.pick([Made(text: "true", value: .boolean(true)), Made(text: "false", value: .boolean(false))])
    case 1: return number(Int64(random.below(5)))
    case 2: return Made(text: "2.5", value: .number(2.5))
    case 3, 4: return text()
    case 5 where !shared.isEmpty: return random.pick(shared)
    case 6: return random.pick([Made(text: "known", value: Self.word("known", [])), between(depth)])
    default: return table(nested: depth)
    }
  }

  private func number(_ number: Int64) -> Made { Made(text: "\(number)", value: .integer(number)) }

  private mutating func text() -> Made {
    let text = String(repeating: random.pick(["", "x", "yz", "è"]), count: random.pick([0, 1, 3, 20, 41, 60]))
    return Made(text: "'\(text)'", value: .string(text))
  }

  private static func word(_ word: String, _ items: [LuaValue]) -> LuaValue {
    .table(LuaTable(items: items, entries: ["$": .string(word)]))
  }

  private mutating func between(_ depth: Int) -> Made {
    let given = (0..<random.below(4)).map { _ in value(nested: depth + 1) }
    let nothing = Made(text: "nil", value: .table(LuaTable(entries: ["$": .string("nothing")])))
    let all = random.once(in: 4) ? [nothing] + given : given
    return Made(text: "between(\(all.map(\.text).joined(separator: ", ")))", value: Self.word("between", all.map(\.value)))
  }

  private mutating func key(_ index: Int) -> String {
    random.pick(["when", "points", "a", "ab", "b", "è", "", "a key that is longer than forty bytes, as no name is"]) + (index < 6 ? "" : "\(index)")
  }

  private mutating func table(nested depth: Int) -> Made {
    let items = (0..<random.pick([0, 0, 1, 2, 5])).map { _ in value(nested: depth + 1) }
    var entries: [String: Made] = [:]
    for index in 0..<random.pick([0, 1, 2, 3, 4, 14, 30]) where depth < 3 || index < 3 { entries[key(index)] = value(nested: depth + 2) }
    let made = Made(
      text: written(items, entries), value: .table(LuaTable(items: items.map(\.value), entries: entries.mapValues(\.value))))
    guard depth > 0, random.once(in: 3) else { return made }
    let name = "s\(shared.count)"
    statements.append("\(name) = \(made.text)")
    shared.append(Made(text: name, value: made.value))
    return shared[shared.count - 1]
  }

  private mutating func written(_ items: [Made], _ entries: [String: Made]) -> String {
    let named = entries.sorted { $0.key < $1.key }.shuffled(using: &random).map { "['\($0.key)'] = \($0.value.text)" }
    guard random.once(in: 3) else { return "{ \((items.map(\.text) + named).joined(separator: ", ")) }" }
    let set = items.enumerated().map { "t[\($0 + 1)] = \($1.text)" }
    let order = random.once(in: 2) ? set.reversed() : set.shuffled(using: &random)
    return "(function() local t = { \(named.joined(separator: ", ")) } \(order.joined(separator: " ")) return t end)()"
  }
}
