import RaccordoModel
import RaccordoRules

/// Every answer that rules can read of a list, by columns: the list's own, what each program computes, and `today`.
struct AnswerTable: Sendable {
  let count: Int
  private(set) var columns: [Column]
  private let fields: FieldCatalogue
  private var computed: [ComputeKey: Int] = [:]
  /// For each computed column, what it is worked out from: nothing, when no answer can make it known.
  private var reads: [Int: [String]] = [:]
  private var todayIndex: Int?

  struct ComputeKey: Hashable, Sendable {
    var program: String
    var compute: String
  }

  init(_ list: HouseholdList) {
    count = list.count
    columns = list.columns
    fields = list.fields
  }

  /// - Parameter isAnswerable: whether answers can make it known; not when a figure that it needs is set by no act.
  mutating func add(_ column: Column, for compute: Compute, of program: Program, isAnswerable: Bool) {
    computed[ComputeKey(program: program.id, compute: compute.id)] = columns.count
    reads[columns.count] = isAnswerable ? compute.reads : []
    columns.append(column)
  }

  /// Adds the day of the run as an answer that is the same for everybody.
  mutating func add(today day: CivilDay) {
    var column = Column(.today)
    for _ in 0..<count { column.append(number: Double(day.daysSince1970)) }
    todayIndex = columns.count
    columns.append(column)
  }

  /// The column behind a name in a program's rules. O(1).
  func index(of name: String, in program: Program) -> Int? {
    if let index = fields.index(of: name) { return index }
    if let index = computed[ComputeKey(program: program.id, compute: name)] { return index }
    return name == FieldSchema.today.name ? todayIndex : nil
  }

  /// Where the network wrote a field among its fields; last for what is not one.
  func order(of field: String) -> Int {
    fields.index(of: field) ?? Int.max
  }

  /// The fields that nobody knows behind a column, each once: itself, or those from which a compute is worked out.
  ///
  /// - Complexity: O(1) for a field; O(computes × reads) for a compute, however many ways lead from one to another.
  func missingFields(behind column: Int, in program: Program, row: Int) -> [String] {
    if columns[column].known[row] { return [] }
    if reads[column] == nil { return [columns[column].field.name] }
    var fields: [String] = []
    var seen: Set<Int> = []
    var left = [column]
    while let column = left.popLast() {
      guard seen.insert(column).inserted, !columns[column].known[row] else { continue }
      if let reads = reads[column] {
        left += reads.reversed().compactMap { index(of: $0, in: program) }
      } else {
        fields.append(columns[column].field.name)
      }
    }
    return fields
  }
}
