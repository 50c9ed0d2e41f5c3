/// What stands somewhere in a value, so that a walk that looks for one thing can pass by the values without it: most of a
/// rule file is tables of texts and numbers.
///
/// Of a function nothing is told: whoever looks for something looks into it.
struct NodeContents: OptionSet {
  let rawValue: UInt8

  static let names = NodeContents(rawValue: 1)
  static let calls = NodeContents(rawValue: 2)
  static let tables = NodeContents(rawValue: 4)
  static let operators = NodeContents(rawValue: 8)
  static let functions = NodeContents(rawValue: 16)
  static let all: NodeContents = [.names, .calls, .tables, .operators, .functions]
}
