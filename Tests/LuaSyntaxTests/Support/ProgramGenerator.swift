import SeededRandom

/// Writes random Lua programs, most of them right, some wrong in ways that only scopes and jumps show.
struct ProgramGenerator {
  var random: SeededGenerator
  private var depth = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func program() -> String { block() }

  private mutating func block() -> String {
    depth += 1
    defer { depth -= 1 }
    var lines = (0..<random.below(depth > 4 ? 2 : 5)).map { _ in statement() }
    if random.once(in: 6) { lines.append("return " + values()) }
    return lines.joined(separator: random.pick(["\n", " ", ";", "\n  ", " --x\n"]))
  }

  private mutating func statement() -> String {
    switch random.below(depth > 4 ? 9 : 18) {
    case 0: return "local \(name())\(attribute()) = \(values())"
    case 1: return "local \(name()), \(name())\(attribute())"
    case 2: return "\(target()) = \(values())"
    case 3: return "\(target()), \(target()) = \(values())"
    case 4, 5: return call()
    case 6: return random.once(in: 3) ? "goto \(label())" : ";"
    case 7: return random.once(in: 3) ? "::\(label())::" : call()
    case 8: return random.once(in: 3) ? "break" : "local \(name()) = 1"
    case 9: return "do \(block()) end"
    case 10: return "while \(value()) do \(block()) end"
    case 11: return "repeat \(block()) until \(value())"
    case 12: return "if \(value()) then \(block()) elseif \(value()) then \(block()) else \(block()) end"
    case 13: return "for \(name()) = 1, \(value()) do \(block()) end"
    case 14: return "for \(name()), \(name()) in \(values()) do \(block()) end"
    case 15: return "function \(name()).\(name()):\(name())\(body())"
    case 16: return "local function \(name())\(body())"
    default: return "if \(value()) then \(block()) end"
    }
  }

  private mutating func body() -> String {
    let parameters = random.pick(["", "a", "a, b", "...", "a, ..."])
    return "(\(parameters)) \(block()) end"
  }

  private mutating func values() -> String {
    (0...random.below(2)).map { _ in value() }.joined(separator: ", ")
  }

  private mutating func value() -> String {
    depth += 1
    defer { depth -= 1 }
    switch random.below(depth > 5 ? 7 : 13) {
    case 0: return random.pick(["nil", "true", "false", "..."])
    case 1, 2: return random.pick(["0", "12", "0x1F", "3.5", ".5", "5.", "1e3", "0x.8p2", "9223372036854775808", "0xA.p-1"])
    case 3: return random.pick(["\"a\"", "'b'", "[[c\nd]]", "[==[ ]] ]==]", #""\65\x41\u{1F600}\z   x""#, #"'\n\\\''"#])
    case 4, 5: return name()
    case 6: return "{}"
    case 7: return "\(value()) \(sign()) \(value())"
    case 8: return random.pick(["not ", "-", "#", "~ "]) + value()
    case 9: return "(\(value()))"
    case 10: return "function\(body())"
    case 11: return table()
    default: return random.once(in: 2) ? call() : target()
    }
  }

  private mutating func table() -> String {
    let entries = (0..<random.below(4)).map { _ in
      switch random.below(3) {
      case 0: "\(name()) = \(value())"
      case 1: "[\(value())] = \(value())"
      default: value()
      }
    }
    return "{ " + entries.joined(separator: random.pick([", ", "; ", ",\n"])) + random.pick([" }", ", }"])
      .replacingComma(unless: !entries.isEmpty)
  }

  private mutating func call() -> String {
    let callee = random.once(in: 4) ? "\(name()):\(name())" : target()
    let first = random.pick(["(\(values()))", " \"id\"", "{ \(name()) = \(value()) }", "()"])
    return callee + first + (random.once(in: 3) ? " \(table())" : "")
  }

  private mutating func target() -> String {
    switch random.below(4) {
    case 0: "\(name()).\(name())"
    case 1: "\(name())[\(name())]"
    default: name()
    }
  }

  private mutating func attribute() -> String { random.pick(["", "", "", " <const>", " <close>", " <other>"]) }
  private mutating func name() -> String { random.pick(["a", "b", "c", "h", "points", "when"]) }
  private mutating func label() -> String { random.pick(["top", "next"]) }
  private mutating func sign() -> String {
    random.pick(["+", "-", "*", "/", "//", "%", "^", "..", "==", "~=", "<", "<=", ">", ">=", "and", "or", "&", "|", "~", "<<", ">>"])
  }
}

extension String {
  /// An empty table takes no comma before its closing bracket.
  fileprivate func replacingComma(unless keeps: Bool) -> String { keeps ? self : " }" }
}
