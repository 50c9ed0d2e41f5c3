import RaccordoModel
import RaccordoRules

/// Every answer that rules can read of a list, by columns: the list's own, what each program computes, and what is
/// built in.
struct AnswerTable: Sendable {
  let count: Int
  private(set) var columns: [Column]
  private let fields: FieldCatalogue
  private var computed: [ComputeKey: Int] = [:]
  /// For each computed column, what it is worked out from: nothing, when no answer can make it known.
  private var reads: [Int: [String]] = [:]
  /// The columns of what is built in, by name.
  private var builtIn: [String: Int] = [:]
  /// The columns of ages that are worked out.
  private var ages: Set<Int> = []
  /// Whether the rows are members: then only fields of members have answers here.
  private let isOfMembers: Bool

  struct ComputeKey: Hashable, Sendable {
    var program: String
    var compute: String
  }

  init(_ list: HouseholdList, on day: CivilDay, withAges: Bool) {
    count = list.count
    columns = list.columns
    fields = list.fields
    isOfMembers = false
    add(today: day)
    for name in [FieldSchema.members.name] + (withAges ? [FieldSchema.age.name] : []) {
      if let column = list.builtIn(name, rows: 0..<list.count, on: day) { add(builtIn: column) }
    }
  }

  /// The answers of the members of a list: one row a member.
  init(membersOf list: HouseholdList, on day: CivilDay, withAges: Bool) {
    count = list.members.count
    columns = list.members.columns
    fields = list.fields
    isOfMembers = true
    guard withAges, fields.derivedAges.contains(.members), let born = fields.index(of: FieldSchema.birthDate) else { return }
    add(builtIn: columns[born].ages(rows: 0..<count, on: day))
  }

  /// - Parameter isAnswerable: whether answers can make it known; not when a figure that it needs is set by no act.
  mutating func add(_ column: Column, for compute: Compute, of program: Program, isAnswerable: Bool) {
    computed[ComputeKey(program: program.id, compute: compute.id)] = columns.count
    reads[columns.count] = isAnswerable ? compute.reads : []
    columns.append(column)
  }

  /// Adds the day of the run as an answer that is the same for everybody.
  private mutating func add(today day: CivilDay) {
    var column = Column(.today)
    for _ in 0..<count { column.append(number: Double(day.daysSince1970)) }
    add(builtIn: column)
  }

  private mutating func add(builtIn column: Column) {
    let name = column.field.name
    builtIn[name] = columns.count
    if name == FieldSchema.age.name { ages.insert(columns.count) }
    columns.append(column)
  }

  /// Gives the words of a column the codes that they have in another, so that they mean the same by the same code.
  ///
  /// - Parameter words: a column without rows; it takes in the words that it has not met.
  /// - Complexity: O(rows + words).
  mutating func recode(_ column: Int, by words: inout Column) {
    if columns[column].dictionary == words.dictionary { return }
    var recoded = words
    recoded.append(contentsOf: columns[column])
    if recoded.dictionary.count > words.dictionary.count { words = recoded.selecting([]) }
    columns[column] = recoded
  }

  /// The column behind a name in a program's rules. O(1).
  func index(of name: String, in program: Program) -> Int? {
    if let index = fields.index(of: name), columns[index].field.isOfMember == isOfMembers { return index }
    return computed[ComputeKey(program: program.id, compute: name)] ?? builtIn[name]
  }

  /// The code of a word in a column; `nil` when no row holds it.
  func code(of word: String, in column: Int) -> Int32? { columns[column].code(of: word) }

  /// Where the network wrote a field among its fields; last for what is not one.
  func order(of field: String) -> Int {
    fields.index(of: field) ?? Int.max
  }

  /// The fields that nobody knows behind a column, each once: itself, or those from which a compute is worked out.
  ///
  /// - Complexity: O(1) for a field; O(computes × reads) for a compute, however many ways lead from one to another.
  func missingFields(behind column: Int, in program: Program, row: Int) -> [String] {
    if columns[column].known[row] { return [] }
    if ages.contains(column) { return [FieldSchema.birthDate] }
    if reads[column] == nil { return [columns[column].field.name] }
    var fields: [String] = []
    var seen: Set<Int> = []
    var left = [column]
    while let column = left.popLast() {
      guard seen.insert(column).inserted, !columns[column].known[row] else { continue }
      if let reads = reads[column] {
        left += reads.reversed().compactMap { index(of: $0, in: program) }
      } else {
        let field = ages.contains(column) ? FieldSchema.birthDate : columns[column].field.name
        if !fields.contains(field) { fields.append(field) }
      }
    }
    return fields
  }
}
