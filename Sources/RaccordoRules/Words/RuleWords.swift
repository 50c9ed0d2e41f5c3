import RaccordoModel

/// The words of the rule language and where each can stand, for those who help to write it: editors, definition files.
///
/// What the words mean is said by the loader; this only shows the lists that it reads by.
public enum RuleWords {
  /// Words that open a block: `word "id" { ... }`.
  public static var blocks: [String] { Prelude.blocks }
  /// Those of them that have no name and no settings, only a list: `word { "a", "b" }`.
  public static var lists: [String] { Prelude.lists }
  /// Words that stand for themselves: `yes`.
  public static var constants: [String] { Prelude.constants }
  /// Words that are given something: `at_least(1)`.
  public static var functions: [String] { Prelude.functions }
  /// Words that are read with a dot: `param.name`.
  public static var tables: [String] { Prelude.tables }
  /// All of them.
  public static let all: [String] = Prelude.words
  /// Those that are none of these.
  public static var others: [String] { all.filter { !(blocks + constants + functions + tables).contains($0) } }
  /// What Lua gives besides.
  public static var lua: [String] { TextCheck.luaNames.sorted() }

  /// The settings of a block, in the order in which people write them; none when there is no such block.
  public static func settings(of block: String) -> [String] { BlockSettings.all[block] ?? [] }

  /// The settings of a table that is itself a setting, such as `expect`; `nil` when its keys are not settings.
  public static func settings(in section: String) -> [String]? { BlockSettings.sections[section] }

  /// The tests that fit a kind of field.
  public static func tests(for kind: FieldKind) -> [String] { PredicateReader.words(for: kind) }

  /// The kinds that a compute can give.
  public static var computeKinds: [FieldKind] { ComputeReader.kinds }
}
