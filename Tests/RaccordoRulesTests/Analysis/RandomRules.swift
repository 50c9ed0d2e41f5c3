import RaccordoModel
import RaccordoRules
import SeededRandom

/// Writes small rule files at random, over a vocabulary whose answers can all be listed.
struct RandomRules {
  static let pack = "pack \"p\" { version = \"1\", languages = { \"it\" } }\n"
  static let fields = """
    field "sick" { kind = "yes_no" }
    field "children" { kind = "number", min = 0, max = 5, whole = true }
    field "debt" { kind = "money", min = 0, max = 0.05 }
    field "home" { kind = "choice", of = { "a", "b", "c" } }
    field "sent_by" { kind = "many", of = { "x", "y", "z" } }
    field "asked_on" { kind = "date", min = "2025-01-01", max = "2025-01-05" }
    field "kid" { kind = "yes_no", of_member = true }
    """

  /// Every answer to each field.
  static let answers: [String: [FieldValue]] = [
    "sick": [true, false], "children": (0...5).map { .number(Double($0 as Int)) }, "debt": (0...5).map { .money(Money(cents: $0)) },
    "home": ["a", "b", "c"],
    "sent_by": (0..<8).map { set in .words(["x", "y", "z"].enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)) },
    "asked_on": (20_089...20_093).map { .date(CivilDay(daysSince1970: $0)) },
  ]

  /// Every household that may live together: nobody listed, or one to six people, of whom each is a kid, is none, or may
  /// be one. More than that no rule can tell apart here.
  static let households: [[Person]] = [[]] + (1...6).flatMap { size in
    (0...size).flatMap { kids in
      (0...(size - kids)).map { others in
        (0..<size).map { number in
          let kid: FieldValue? = number < kids ? true : number < kids + others ? false : nil
          return Person(id: "\(number)", facts: kid.map { ["kid": $0] } ?? [:])
        }
      }
    }
  }

  var random: SeededGenerator
  /// Few fields a program, so that all their answers can be tried.
  private var names: [String] = []

  init(random: SeededGenerator) { self.random = random }

  mutating func sources() -> PackSources {
    names = Array((Self.answers.keys.sorted() + ["members"]).shuffled(using: &random).prefix(3))
    var text = "program \"p\" { title = \"P\" }\n"
    for number in 0..<random.below(3) {
      text += "requirement \"r\(number)\" { when = \(condition(2)), reason = \"r\", otherwise = \"o\"\(assumption()) }\n"
    }
    for number in 0..<random.below(3) {
      text += "criterion \"c\(number)\" { when = \(condition(2)), points = 5, reason = \"r\"\(assumption()) }\n"
    }
    for number in 0..<random.below(5) {
      let isOpen = random.below(6) == 0
      text += "route \"t\(number)\" { \(isOpen ? "" : "when = \(condition(1)), ")to = \"T\"\(assumption()) }\n"
    }
    text += "case \"one\" { expect = { eligible = yes } }\n"
    let files = [("pack.lua", Self.pack), ("fields.lua", Self.fields), ("rules.lua", text)]
    return PackSources(files.map { PackSources.File(path: $0.0, bytes: Array($0.1.utf8)) })
  }

  private mutating func assumption() -> String {
    random.below(4) > 0 ? "" : ", if_unknown = \"\(random.below(2) == 0 ? "yes" : "no")\""
  }

  private mutating func condition(_ depth: Int) -> String {
    guard depth > 0, random.below(3) > 0 else { return "{ \(test()) }" }
    let word = ["all", "any", "none", "at_least_of"][random.below(4)]
    let parts = (0...random.below(3)).map { _ in condition(depth - 1) }
    if word == "at_least_of" { return "at_least_of(\(1 + random.below(parts.count)), { \(parts.joined(separator: ", ")) })" }
    return "\(word) { \(parts.joined(separator: ", ")) }"
  }

  private mutating func test() -> String {
    let name = names[random.below(names.count)]
    if name == "members" { return "members = \(members())" }
    if random.below(10) == 0 { return "\(name) = \(random.below(2) == 0 ? "known" : "not_known")" }
    switch name {
    case "sick": return "sick = \(random.below(2) == 0 ? "yes" : "no")"
    case "home": return "home = \(["is", "is_not"][random.below(2)])(\"\(letter(["a", "b", "c"]))\")"
    case "sent_by":
      let words = (0...random.below(2)).map { _ in "\"\(letter(["x", "y", "z"]))\"" }
      return "sent_by = \(["has_any", "has_all"][random.below(2)]) { \(words.joined(separator: ", ")) }"
    case "asked_on" where random.below(3) == 0: return "asked_on = within_days(\(random.below(9) - 4))"
    case "asked_on": return "asked_on = \(["before", "after"][random.below(2)])(\"2025-01-0\(1 + random.below(5))\")"
    default: return "\(name) = \(sized(name == "debt" ? 0.01 : 1))"
    }
  }

  private mutating func members() -> String {
    let inner = "{ \(random.below(2) == 0 ? "kid = yes" : random.below(3) == 0 ? "kid = known" : "kid = no") }"
    let few = random.below(3)
    switch random.below(8) {
    case 0: return "some \(inner)"
    case 1: return "every \(inner)"
    case 2: return "no_one \(inner)"
    case 3: return "between(\(few), \(few + random.below(2)), \(inner))"
    case 4: return random.below(2) == 0 ? "known" : "at_least(\(1 + few))"
    case 5: return "is(\(1 + few))"
    default: return "\(["at_least", "at_most", "more_than", "less_than", "is", "is_not"][random.below(6)])(\(few), \(inner))"
    }
  }

  private mutating func letter(_ letters: [String]) -> String { letters[random.below(letters.count)] }

  private mutating func sized(_ unit: Double) -> String {
    let low = random.below(7)
    func text(_ count: Int) -> String { unit == 1 ? "\(count)" : "0.0\(count)" }
    if random.below(4) == 0 { return "between(\(text(low)), \(text(low + random.below(3))))" }
    let word = ["at_least", "at_most", "more_than", "less_than", "is", "is_not"][random.below(6)]
    return "\(word)(\(text(low)))"
  }
}
