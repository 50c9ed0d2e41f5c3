import RaccordoModel
import RaccordoRules

/// A function that gives points, written twice: in Lua for the engine, in Swift for the reference.
struct KnownScore: Sendable {
  let reads: [String]
  var parameters: [String] = []
  let atMost: Int
  let lua: String
  let swift: @Sendable ([String: FieldValue]) -> KnownCompute.Outcome

  /// No two read the same and give as much.
  static let all: [KnownScore] = [
    KnownScore(reads: ["people"], atMost: 10, lua: "return h.people * 2.5") {
      .value($0.number("people").map { .number($0 * 2.5) })
    },
    // Thirds are rounded to hundredths.
    KnownScore(reads: ["people"], atMost: 2, lua: "return (h.people + 1) / 3") {
      .value($0.number("people").map { .number(($0 + 1) / 3) })
    },
    // What it reads depends on an answer.
    KnownScore(reads: ["working", "months"], atMost: 12, lua: "if h.working then return math.max(0, h.months) end return 1") {
      switch $0["working"] {
      case .yesNo(true)?: .value($0.number("months").map { .number(max(0, $0)) })
      case .yesNo(false)?: .value(.number(1))
      default: .value(nil)
      }
    },
    KnownScore(reads: ["people"], parameters: ["limit"], atMost: 5, lua: "return h.people + param.limit") {
      .value($0.number("people").map { .number($0 + 2) })
    },
    KnownScore(reads: ["people"], parameters: ["lapsed"], atMost: 6, lua: "return h.people + param.lapsed") { _ in .value(nil) },
    // It does not know what to say of some answers.
    KnownScore(reads: ["people"], atMost: 4, lua: "if h.people > 1 then return 4 end") {
      .value($0.number("people").flatMap { $0 > 1 ? .number(4) : nil })
    },
    // Nobody is due less than nothing.
    KnownScore(reads: ["people"], atMost: 3, lua: "return h.people - 1") { answers in
      guard let people = answers.number("people") else { return .value(nil) }
      return people < 1 ? .failed : .value(.number(people - 1))
    },
  ]

  var isSilent: Bool { parameters == ["lapsed"] || atMost == 4 }
  var mayFail: Bool { atMost == 3 }

  func compute(of criterion: String) -> Compute {
    Compute(
      result: FieldSchema(Compute.id(ofCriterion: criterion), .number, minimum: 0, maximum: Double(atMost)), reads: reads,
      parameters: parameters, criterion: criterion, at: PackGenerator.place)
  }

  func matches(_ compute: Compute) -> Bool {
    compute.reads == reads && compute.result.maximum == Double(atMost)
  }

  /// The criterion as a file declares it, as far as its function is concerned.
  static func text(_ criterion: Criterion) -> String? {
    criterion.scored.map { "criterion \"\(criterion.id)\" { points = function(h) \($0.lua) end }\n" }
  }
}

extension Criterion {
  /// The known function that gives its points.
  var scored: KnownScore? {
    guard case .function(let rule) = points else { return nil }
    return KnownScore.all.first { Points($0.atMost) == rule.atMost }
  }
}
