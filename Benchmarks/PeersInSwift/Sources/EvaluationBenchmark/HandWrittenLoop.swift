import Raccordo

/// The workload with its rules compiled in, as somebody writes it who wants it fast: what is of the household alone is worked out
/// once, only households with the need are looked at, and a pair is left at the first test that fails.
///
/// It is the limit beside which Raccordo is measured, over the same columns: -1 is not known.
struct HandWrittenLoop {
  private let municipality, isee, arrears, months, stage, fragilities, languages, referrer, needs, consents: [Int32]
  private let isPublic: [Bool]
  private let starts: [Int]
  private let age: [Int32]
  private let disabled, unemployed: [Bool]
  private let services: [ServiceFigures]
  private let weight: [Int32] = [15, 12, 10, 8, 8, 5, 5, 10, 9, 8, 6, 4]

  struct Pairs {
    var household: [Int32] = []
    var service: [Int32] = []
    var isOpen: [Bool] = []
    var score: [Int32] = []
  }

  init(_ workload: Workload) {
    let list = workload.list
    func column(_ name: String) -> Column { list.columns[list.fields.index(of: name) ?? 0] }
    func member(_ name: String) -> Column { list.members.columns[list.fields.index(of: name) ?? 0] }
    func numbers(_ column: Column, per unit: Double = 1) -> [Int32] {
      column.numbers.indices.map { column.known[$0] ? Int32(column.numbers[$0] / unit) : -1 }
    }
    func codes(_ column: Column) -> [Int32] { column.codes.indices.map { column.known[$0] ? column.codes[$0] : -1 } }
    func sets(_ column: Column) -> [Int32] { column.sets.indices.map { column.known[$0] ? Int32(column.sets[$0]) : -1 } }
    municipality = codes(column("municipality"))
    (isee, arrears) = (numbers(column("isee"), per: 100), numbers(column("arrears"), per: 100))
    (months, stage) = (numbers(column("months")), numbers(column("stage")))
    (fragilities, languages) = (sets(column("fragilities")), sets(column("languages")))
    (needs, consents) = (sets(column("needs")), sets(column("consents")))
    referrer = codes(column("referrer"))
    let publicCode = column("tenure").code(of: "erp")
    isPublic = codes(column("tenure")).map { $0 == publicCode }
    starts = list.members.starts
    age = numbers(member("age"))
    let disability = member("disabled")
    disabled = (0..<disability.count).map { disability.known[$0] && disability.flags[$0] }
    let outOfWork = member("employment").code(of: "unemployed")
    unemployed = codes(member("employment")).map { $0 == outOfWork }
    services = workload.services
  }

  /// What is worked out once for each household.
  private struct Hoisted {
    var base, work, care, education: [Int32]
    var hasUnknownAge: [Bool]
  }

  private func hoisted() -> Hoisted {
    let count = needs.count
    let zeros = Array(repeating: Int32(0), count: count)
    var all = Hoisted(base: zeros, work: zeros, care: zeros, education: zeros, hasUnknownAge: Array(repeating: false, count: count))
    for row in 0..<count {
      var (minors, work, care, education): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      for member in starts[row]..<starts[row + 1] {
        let age = age[member]
        if age < 0 { all.hasUnknownAge[row] = true }
        if age >= 0 && age < 18 { minors += 1 }
        if age >= 6 && age <= 18 { education += 1 }
        if unemployed[member] && age >= 18 && age <= 64 { work += 1 }
        if disabled[member] { care += 1 }
      }
      var base = weight[0] * (isee[row] < 0 ? 50 : max(0, 100 - isee[row] / 300))
      base += weight[1] * (months[row] < 0 ? 0 : min(100, months[row] * 4))
      base += weight[2] * (stage[row] < 0 ? 0 : stage[row] * (isPublic[row] ? 20 : 10))
      base += weight[3] * min(100, 25 * minors)
      // Bit 0 is the word for a set known to be empty.
      base += weight[4] * (fragilities[row] < 0 ? 0 : 20 * Int32((fragilities[row] & ~1).nonzeroBitCount))
      all.base[row] = base
      all.work[row] = min(100, 50 * work)
      all.care[row] = min(100, 50 * care)
      all.education[row] = min(100, 50 * education)
    }
    return all
  }

  func evaluate() -> Pairs {
    let hoisted = hoisted()
    let byNeed = (0..<32).map { need in needs.indices.filter { needs[$0] < 0 || needs[$0] >> Int32(need) & 1 == 1 } }
    var ages: [Int64: [Bool]] = [:]
    var pairs = Pairs()
    for (number, service) in services.enumerated() {
      let key = Int64(service.age.least) << 32 | Int64(service.age.most & 0xffff)
      if hasAge(service), ages[key] == nil { ages[key] = someAge(service) }
      evaluate(service, Int32(number), byNeed[Int(service.need)], ages[key] ?? [], hoisted, into: &pairs)
    }
    return pairs
  }

  private func hasAge(_ service: ServiceFigures) -> Bool { service.age.least >= 0 || service.age.most >= 0 }

  private func someAge(_ service: ServiceFigures) -> [Bool] {
    let (least, most) = (max(service.age.least, 0), service.age.most < 0 ? 999 : service.age.most)
    return needs.indices.map { row in (starts[row]..<starts[row + 1]).contains { least <= age[$0] && age[$0] <= most } }
  }

  private func evaluate(
    _ s: ServiceFigures, _ number: Int32, _ rows: [Int], _ someAge: [Bool], _ hoisted: Hoisted, into pairs: inout Pairs
  ) {
    let constant = weight[5] * s.quality * 20 + weight[6] * (s.wait < 0 ? 50 : max(0, 100 - s.wait))
    for row in rows {
      var isOpen = needs[row] < 0
      let (municipality, isee, arrears) = (municipality[row], isee[row], arrears[row])
      let (fragile, consent) = (fragilities[row], consents[row])
      if s.territory != 0 {
        if municipality < 0 { isOpen = true } else if s.territory >> UInt32(municipality) & 1 == 0 { continue }
      }
      if s.isee.least >= 0 || s.isee.most >= 0 {
        if isee < 0 { isOpen = true } else if isee < s.isee.least || (s.isee.most >= 0 && isee > s.isee.most) { continue }
      }
      if s.arrears.least >= 0 || s.arrears.most >= 0 {
        if arrears < 0 { isOpen = true } else if arrears < s.arrears.least || (s.arrears.most >= 0 && arrears > s.arrears.most) { continue }
      }
      if s.required != 0 { if fragile < 0 { isOpen = true } else if fragile & s.required != s.required { continue } }
      if s.excluded != 0 { if fragile < 0 { isOpen = true } else if fragile & s.excluded != 0 { continue } }
      if s.consent >= 0 { if consent < 0 { isOpen = true } else if consent >> s.consent & 1 == 0 { continue } }
      if !someAge.isEmpty && !someAge[row] { if hoisted.hasUnknownAge[row] { isOpen = true } else { continue } }
      var score = hoisted.base[row] + constant
      score += weight[7] * (languages[row] < 0 ? 30 : languages[row] & s.languages != 0 ? 100 : 0)
      score += weight[8] * (municipality < 0 ? 0 : municipality == s.seat ? 100 : municipality / 5 == s.zone ? 60 : 0)
      if s.grant >= 0 && arrears >= 0 { score += weight[9] * (arrears <= s.grant ? 100 : s.grant * 100 / arrears) }
      if fragile >= 0 { score += weight[10] * min(100, 50 * Int32((fragile & s.target).nonzeroBitCount)) }
      switch s.kind {
      case .work: score += weight[11] * hoisted.work[row]
      case .care: score += weight[11] * hoisted.care[row]
      case .education: score += weight[11] * hoisted.education[row]
      case .other: score += weight[11] * (referrer[row] >= 0 && s.referrers >> referrer[row] & 1 == 1 ? 30 : 0)
      }
      pairs.household.append(Int32(row))
      pairs.service.append(number)
      pairs.isOpen.append(isOpen)
      pairs.score.append(score)
    }
  }
}
