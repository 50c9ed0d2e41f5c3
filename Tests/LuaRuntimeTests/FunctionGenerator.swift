import SeededRandom

/// Functions at random, of all that Lua has, over the fields of `FunctionGenerator.fields`: most run, some fail, some need the table.
struct FunctionGenerator {
  static let fields = ["a", "b", "c", "word", "flag", "list"]

  var random: SeededGenerator
  private var locals: [String] = []
  private var depth = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The text of a function on one line.
  mutating func function() -> String {
    (locals, depth) = ([], 0)
    let body = (0..<random.below(6)).map { _ in statement() }.joined(separator: " ")
    return "function(h) \(body) return \(result()) end"
  }

  private mutating func result() -> String {
    random.once(in: 8) ? random.pick([text(), truth(), "nil", "h", "list", "h.word, 3"]) : number()
  }

  // Expressions -----------------------------------------------------------------------------------

  private mutating func number() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 4 { return leaf() }
    return switch random.below(14) {
    case 0...3: leaf()
    case 4...6: "(\(number()) \(random.pick(["+", "-", "*", "/", "//", "%"])) \(number()))"
    case 7: "(\(number()) \(random.pick(["&", "|", "~", "<<", ">>"])) \(random.below(5)))"
    case 8: "math.\(random.pick(["max", "min"]))(\(number()), \(number()))"
    case 9: "math.floor(\(number()))"
    case 10: "(\(truth()) and \(number()) or \(number()))"
    case 11: random.pick(["#\(text())", "- \(number())", "#h.list", "(h.a ^ 2)", "(~h.b)"])
    case 12: "limits.\(random.pick(["low", "high"]))"
    default: "(function(x) return x + \(leaf()) end)(\(number()))"
    }
  }

  private mutating func leaf() -> String {
    if !locals.isEmpty && random.once(in: 3) { return random.pick(locals) }
    return random.pick(["h.a", "h.b", "h.c", "h.a", "h.b", "\(random.below(9))", "2.5", "1000000"])
  }

  private mutating func text() -> String {
    random.pick(["h.word", "'x'", "(h.word .. 'y')", "('z' .. h.a)", "h.word:sub(1, 1)", "tostring(h.flag)", "type(h.c)"])
  }

  private mutating func truth() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 4 { return random.pick(["h.flag", "true", "false", "h.c == nil"]) }
    return switch random.below(6) {
    case 0: "\(number()) \(random.pick(["<", "<=", ">", ">=", "==", "~="])) \(number())"
    case 1: "\(text()) \(random.pick(["==", "~=", "<"])) \(text())"
    case 2: "not \(truth())"
    case 3: "(\(truth()) \(random.pick(["and", "or"])) \(truth()))"
    case 4: random.pick(["h.flag", "h.word == 'one'", "h.a == 3", "h.c == 2.5", "3 == h.b"])
    default: "(h.list[1] == 'one')"
    }
  }

  // Statements ------------------------------------------------------------------------------------

  private mutating func statement() -> String {
    depth += 1
    defer { depth -= 1 }
    let known = locals.count
    switch depth > 3 ? 0 : random.below(12) {
    case 0...3:
      let value = number()
      locals.append("v\(locals.count)")
      return "local v\(locals.count - 1) = \(value)"
    case 4, 5:
      let text = "if \(truth()) then \(statement()) elseif \(truth()) then return \(number()) else \(statement()) end"
      locals.removeLast(locals.count - known)
      return text
    case 6:
      let text = "for i = 1, \(random.below(4)) do \(statement()) end"
      locals.removeLast(locals.count - known)
      return text
    case 7:
      let text = "for i, item in ipairs(h.list) do local n = #item \(statement()) end"
      locals.removeLast(locals.count - known)
      return text
    case 8:
      guard let name = locals.last else { return "local _ = h.flag" }
      return "\(name) = \(number())"
    case 9: return random.pick(["h.list[2] = 'two'", "table.insert(h.list, 'more')", "local l = h.list", "do local t = { h.a, h.b, x = h.c } end"])
    case 10:
      return random.pick([
        "h = h", "local same = h", "h.a = 1", "local function inner() return h.a end", "h = nil", "kept = h.a", "for k, v in pairs(h) do end",
        "local q, r = h.a, h.b", "if h.flag then return end", "do return h.b end",
      ])
    default:
      let text = "while \(truth()) do \(statement()) break end"
      locals.removeLast(locals.count - known)
      return text
    }
  }
}
