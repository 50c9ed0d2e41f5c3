import Raccordo

/// What a reading came to, to be held against that of others: how many rows, and of each field how many answers and their sum.
struct ReadingTotals {
  var rows = 0
  var issues = 0
  var members = 0
  private var known: [Int]
  private var sums: [Int]

  init(_ fields: FieldCatalogue) {
    known = Array(repeating: 0, count: fields.fields.count)
    sums = known
  }

  mutating func add(_ list: HouseholdList, issues: Int) {
    rows += list.count
    members += list.members.count
    self.issues += issues
    for index in list.columns.indices {
      let column = list.columns[index].field.isOfMember ? list.members.columns[index] : list.columns[index]
      known[index] += column.known.population
      sums[index] += Self.sum(column)
    }
  }

  /// Numbers, cents and days added up; how many said yes; the lengths of the words of all answers; how many choices of sets hold.
  private static func sum(_ column: Column) -> Int {
    switch column.field.kind {
    case .number, .money, .date: return Int(column.numbers.reduce(0, +))
    case .yesNo: return column.flags.population
    case .many: return column.sets.reduce(0) { $0 + $1.nonzeroBitCount }
    case .choice, .text, .municipality:
      let lengths = column.dictionary.map(\.unicodeScalars.count)
      return column.codes.indices.reduce(0) { column.known[$1] ? $0 + lengths[Int(column.codes[$1])] : $0 }
    }
  }

  func json(_ fields: FieldCatalogue) -> String {
    let columns = fields.fields.enumerated().filter { members > 0 || !$1.isOfMember }.map { "\"\($1.name)\": [\(known[$0]), \(sums[$0])]" }
    return "\"rows\": \(rows), \"members\": \(members), \"issues\": \(issues), \"columns\": {\(columns.joined(separator: ", "))}"
  }
}
