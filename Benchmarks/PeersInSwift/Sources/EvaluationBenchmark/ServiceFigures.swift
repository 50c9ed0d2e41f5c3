import Foundation
import Raccordo

/// One service of the workload, with words as the codes that the list's columns use. -1: no such limit.
struct ServiceFigures {
  let need, seat, zone: Int32
  let territory: UInt32
  let isee, arrears, age: (least: Int32, most: Int32)
  let required, excluded, target, languages, referrers: Int32
  let consent, grant, quality, wait: Int32
  let kind: Kind

  /// The needs for which the last criterion counts members.
  enum Kind { case work, care, education, other }

  static func read(_ path: String, _ list: HouseholdList) throws -> [ServiceFigures] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return ServiceFigures(Dictionary(uniqueKeysWithValues: zip(header, cells)), list)
    }
  }

  private init(_ cells: [String: String], _ list: HouseholdList) {
    func number(_ name: String) -> Int32 { cells[name].flatMap { Int32($0) } ?? -1 }
    func words(_ name: String) -> [String] {
      cells[name].map { $0 == "none" || $0 == "all" ? [] : $0.split(separator: "|").map(String.init) } ?? []
    }
    func codes(_ name: String, _ field: String) -> [Int32] {
      let column = list.fields.index(of: field).map { list.columns[$0] }
      return words(name).compactMap { column?.code(of: $0) }
    }
    func set(_ name: String, _ field: String) -> Int32 { codes(name, field).reduce(0) { $0 | 1 << $1 } }
    need = codes("need", "needs").first ?? -1
    seat = codes("seat", "municipality").first ?? -1
    zone = seat / 5
    territory = codes("territory", "municipality").reduce(0) { $0 | 1 << UInt32($1) }
    isee = (number("isee_min"), number("isee_max"))
    arrears = (number("arrears_min"), number("arrears_max"))
    age = (number("age_min"), number("age_max"))
    required = set("required_fragilities", "fragilities")
    excluded = set("excluded_fragilities", "fragilities")
    target = set("target_fragilities", "fragilities")
    languages = set("languages", "languages")
    referrers = set("referrers", "referrer")
    consent = codes("consent", "consents").first ?? -1
    (grant, quality, wait) = (number("max_grant"), number("quality"), number("wait_days"))
    kind = switch cells["need"] {
    case "work": .work
    case "care": .care
    case "education": .education
    default: .other
    }
  }
}
