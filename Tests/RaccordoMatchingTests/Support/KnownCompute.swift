import RaccordoModel
import RaccordoRules

/// A function written twice: in Lua for the engine, in Swift for the reference.
struct KnownCompute: Sendable {
  enum Outcome {
    case value(FieldValue?)
    case failed
  }

  let result: FieldSchema
  let reads: [String]
  var parameters: [String] = []
  let lua: String
  /// Given the answers, those of earlier computes and `today` included.
  let swift: @Sendable ([String: FieldValue]) -> Outcome

  var compute: Compute {
    Compute(result: result, reads: reads, parameters: parameters, at: SourcePlace(file: "rules.lua", line: 1))
  }

  var text: String {
    let list = { (names: [String]) in "{ " + names.map { "\"\($0)\"" }.joined(separator: ", ") + " }" }
    return """
      compute "\(result.name)" {
        kind = "\(result.kind.rawValue)", reads = \(list(reads)), of = \(list(result.choices)),
        value = function(h) \(lua) end,
      }
      """
  }
}

extension KnownCompute {
  /// In an order in which each comes after those that it reads.
  static let all: [KnownCompute] = [
    KnownCompute(result: FieldSchema("total", .number), reads: ["people", "months"], lua: "return h.people + h.months") {
      guard let people = $0.number("people"), let months = $0.number("months") else { return .value(nil) }
      return .value(.number(people + months))
    },
    // What it reads depends on an answer.
    KnownCompute(
      result: FieldSchema("months_if_working", .number), reads: ["working", "months"],
      lua: "if h.working then return h.months end return 0"
    ) {
      switch $0["working"] {
      case .yesNo(true)?: .value($0["months"])
      case .yesNo(false)?: .value(.number(0))
      default: .value(nil)
      }
    },
    KnownCompute(
      result: FieldSchema("third", .money), reads: ["arrears", "rent"], lua: "return (h.arrears + h.rent) / 3"
    ) {
      guard case .money(let arrears)? = $0["arrears"], case .money(let rent)? = $0["rent"] else { return .value(nil) }
      let cents = ((arrears.euros + rent.euros) / 3 * 100).rounded()
      return .value(.money(Money(cents: Int64(cents))))
    },
    KnownCompute(
      result: FieldSchema("waited", .number), reads: ["notice", "today"], lua: "return h.today - h.notice"
    ) {
      guard case .date(let notice)? = $0["notice"], case .date(let today)? = $0["today"] else { return .value(nil) }
      return .value(.number(Double(today.daysSince1970 - notice.daysSince1970)))
    },
    KnownCompute(result: FieldSchema("is_late", .yesNo), reads: ["waited"], lua: "return h.waited > 30") {
      .value($0.number("waited").map { .yesNo($0 > 30) })
    },
    KnownCompute(result: FieldSchema("reply_due", .date), reads: ["notice"], lua: "return h.notice + 30") {
      guard case .date(let notice)? = $0["notice"] else { return .value(nil) }
      return .value(.date(CivilDay(daysSince1970: notice.daysSince1970 + 30)))
    },
    KnownCompute(
      result: FieldSchema("size", .choice, choices: ["small", "large"]), reads: ["people"],
      lua: "return h.people > 1 and 'large' or 'small'"
    ) { .value($0.number("people").map { .word($0 > 1 ? "large" : "small") }) },
    KnownCompute(
      result: FieldSchema("over_limit", .number), reads: ["people"], parameters: ["limit"],
      lua: "return h.people - param.limit"
    ) { .value($0.number("people").map { .number($0 - 2) }) },
    KnownCompute(
      result: FieldSchema("over_lapsed", .number), reads: ["people"], parameters: ["lapsed"],
      lua: "return h.people - param.lapsed"
    ) { _ in .value(nil) },
    // Of a member and of the household at once.
    KnownCompute(result: FieldSchema("since_idle", .number), reads: ["months", "idle"], lua: "return h.months - h.idle") {
      guard let months = $0.number("months"), let idle = $0.number("idle") else { return .value(nil) }
      return .value(.number(months - idle))
    },
    // It does not know what to say of some answers.
    KnownCompute(
      result: FieldSchema("rate", .number), reads: ["months"], lua: "if h.months > 1 then return 5 end"
    ) { .value($0.number("months").flatMap { $0 > 1 ? .number(5) : nil }) },
    KnownCompute(
      result: FieldSchema("fragile", .number), reads: ["people"], lua: "assert(h.people ~= 3, 'three') return h.people"
    ) { $0.number("people") == 3 ? .failed : .value($0["people"]) },
  ]

  /// The function that fails on some households.
  static let failing = "fragile"
  /// The functions that can be unknown although what they read is known.
  static let silent: Set<String> = ["over_lapsed", "rate"]
}

extension [String: FieldValue] {
  func number(_ name: String) -> Double? {
    if case .number(let number)? = self[name] { number } else { nil }
  }
}
