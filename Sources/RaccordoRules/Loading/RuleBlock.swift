import LuaRuntime
import LuaSyntax

/// One `word "id" { ... }` of a rule file: what Lua made of it, and where each part of it is written.
final class RuleBlock {
  let word: String
  /// `nil` when it was written without a name, with a blank one, or with one that is not text.
  let id: String?
  let settings: LuaTable
  let places: BlockPlaces

  /// The number that stands for its name among the rules of a program; `nil` until somebody asks.
  var nameNumber: Int?

  /// Where findings about the block as a whole point: its name, or its word.
  let place: SourcePlace

  init(word: String, id: String?, settings: LuaTable, places: BlockPlaces) {
    self.word = word
    self.id = id
    self.settings = settings
    self.places = places
    place = places.name
  }

  /// `criterion "children"`, as messages name it.
  var title: String { id.map { "\(word) \"\($0)\"" } ?? word }
}
