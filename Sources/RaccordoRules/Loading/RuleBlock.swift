import LuaRuntime
import LuaSyntax

/// One `word "id" { ... }` of a rule file: what Lua made of it, and where each part of it is written.
final class RuleBlock {
  /// The words that stand under a program.
  enum Part: Int, CaseIterable {
    case requirement, criterion, group, route, compute, `case`, prefers, stage, reserve, incompatibleWith, decline

    init?(word: String) {
      switch word {
      case "requirement": self = .requirement
      case "criterion": self = .criterion
      case "group": self = .group
      case "route": self = .route
      case "compute": self = .compute
      case "case": self = .case
      case "prefers": self = .prefers
      case "stage": self = .stage
      case "reserve": self = .reserve
      case "incompatible_with": self = .incompatibleWith
      case "decline": self = .decline
      default: return nil
      }
    }
  }

  let word: String
  /// `nil` for a block that does not stand under a program.
  let part: Part?
  /// `nil` when it was written without a name, with a blank one, or with one that is not text.
  let id: String?
  let settings: LuaTable
  let places: BlockPlaces

  /// The number that stands for its name among the rules of a program; `nil` until somebody asks.
  var nameNumber: Int?

  /// Whether it names something of its program: what it means then depends on the program's groups and stages.
  private(set) lazy var namesPartOfProgram = settings["stage"] != nil || settings["group"] != nil

  /// Where findings about the block as a whole point: its name, or its word.
  var place: SourcePlace { places.name }

  init(word: String, id: String?, settings: LuaTable, places: BlockPlaces) {
    self.word = word
    self.id = id
    self.settings = settings
    self.places = places
    part = Part(word: word)
  }

  /// `criterion "children"`, as messages name it.
  var title: String { id.map { "\(word) \"\($0)\"" } ?? word }
}
