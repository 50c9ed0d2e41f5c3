import SeededRandom

/// Functions at random that only reckon, over the fields of `DirectCallTests`: what is followed without Lua, and what is nearly that.
struct ReckoningGenerator {
  var random: SeededGenerator
  private var locals: [String] = []
  private var depth = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The text of a function on one line.
  mutating func function() -> String {
    (locals, depth) = ([], 0)
    let body = (0..<random.below(5)).map { _ in statement() }.joined(separator: " ")
    return "function(h) \(body) return \(random.once(in: 9) ? random.pick(["h.word", "h.flag", "nil", "h.list"]) : number()) end"
  }

  private mutating func number() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 4 { return leaf() }
    return switch random.below(16) {
    case 0...3: leaf()
    case 4...8: "(\(number()) \(random.pick(["+", "-", "*", "/", "//", "%", "+", "-", "*", "^"])) \(number()))"
    case 9: "math.\(random.pick(["max", "min"]))(\((0...random.below(3)).map { _ in number() }.joined(separator: ", ")))"
    case 10: "math.\(random.pick(["floor", "ceil", "abs"]))(\(number()))"
    case 11: "(\(truth()) and \(number()) or \(number()))"
    case 12: random.pick(["#h.word", "#h.list", "- \(number())", "- (\(number()))"])
    case 13: "limits.\(random.once(in: 12) ? "none" : random.pick(["low", "high"]))"
    case 14: random.pick(["weights[h.word]", "(by[h.a] or 1)", "by[1]", random.once(in: 5) ? "by[h.b]" : "by[2]", "(weights[h.word] or h.b)", "(scale[h.b] or 0)", "(limits[h.word] or 9)"])
    default: random.pick(["math.pi", "h.a", random.pick(["math.huge", "math.maxinteger", "math.mininteger"])])
    }
  }

  private mutating func leaf() -> String {
    if !locals.isEmpty && random.once(in: 3) { return random.pick(locals) }
    return random.pick([
      "h.a", "h.b", "h.c", "h.a", "h.b", "\(random.below(9))", "-1", "2.5", "0.0", "3.0", "1000000", "weight",
      random.pick(["9007199254740993", "1e18", "4611686018427387904", "2", "7"]),
    ])
  }

  private mutating func truth() -> String {
    depth += 1
    defer { depth -= 1 }
    if depth > 4 { return random.pick(["h.flag", "true", "false", "h.c == nil"]) }
    return switch random.below(8) {
    case 0...2: "\(number()) \(random.pick(["<", "<=", ">", ">=", "==", "~="])) \(number())"
    case 3: "not \(truth())"
    case 4: "(\(truth()) \(random.pick(["and", "or"])) \(truth()))"
    case 5: random.pick(["h.flag", "h.word == 'one'", "h.a == 3", "h.c == 2.5", "3 == h.b", "h.a == 3.0", "h.word == other"])
    case 6: "\(leaf()) \(random.pick(["<", "<=", ">", ">="])) \(random.below(12) - 4)"
    default: random.pick(["h.word ~= 'three'", "h.word == h.word", "h.flag == true", "h.word < 'p'", "h.list == nil", "h.a == h.word"])
    }
  }

  private mutating func statement() -> String {
    depth += 1
    defer { depth -= 1 }
    let known = locals.count
    defer { if depth > 0 { locals.removeLast(max(0, locals.count - known)) } }
    switch depth > 3 ? 0 : random.below(9) {
    case 0...2:
      let name = "v\(locals.count)"
      let text = "local \(name) = \(number())"
      if depth == 1 { locals.append(name) }
      return depth == 1 ? text : "do \(text) end"
    case 3, 4:
      return "if \(truth()) then \(statement()) elseif \(truth()) then return \(number()) else \(statement()) end"
    case 5, 6:
      guard let name = locals.last else { return "local _ = h.flag" }
      let item = random.pick(["weights[word]", "weights[word]", "i", "#word", "(word == 'two' and h.a or i)"])
      return "for i, word in ipairs(h.list) do \(name) = \(name) \(random.pick(["+", "*", "-"])) \(item) \(statement()) end"
    case 7:
      guard let name = locals.last else { return "if h.flag then return end" }
      return "while \(name) < \(random.below(60)) do \(name) = \(name) + \(1 + random.below(3)) end"
    default:
      guard let name = locals.last else { return "local w = h.word" }
      return "\(name) = \(number())"
    }
  }
}
