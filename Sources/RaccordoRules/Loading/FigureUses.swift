import LuaSyntax
import RaccordoModel

/// Figures of `param` that a function takes from outside itself.
///
/// `local limit = param.x` at the top of a file is worked out when the file is read, and there no figure has a value yet:
/// a function that uses `limit` would fail on every household.
struct FigureUses {
  /// A name, or a field of a name, that holds a figure.
  struct Use {
    var file: String
    var written: String
    var bytes: ByteRange
    /// "param.x"; "param" alone when the name stands for all of them.
    var figure: String
  }

  private let trees: [String: SyntaxTree]
  private var values: [String: FirstValues] = [:]
  private var looked: Set<Spot> = []
  private(set) var uses: [Use] = []
  /// The figures that functions called by this one name, each with its place.
  private(set) var members: [(member: FunctionReads.Member, file: String)] = []

  private struct Spot: Hashable {
    var file: String
    var bytes: ByteRange
  }

  private static let owner = "param"
  /// How often one name may stand for another.
  private static let mostSteps = 16

  /// - Parameter trees: the texts of the pack, by file.
  /// - Complexity: O(names of the function and of those it uses).
  init(of function: FunctionExpression, in file: String, trees: [String: SyntaxTree]) {
    self.trees = trees
    look(into: function, file)
  }

  private mutating func look(into function: FunctionExpression, _ file: String) {
    guard let tree = trees[file], looked.insert(Spot(file: file, bytes: function.bytes)).inserted else { return }
    for use in tree.names.uses(in: function.bytes) {
      switch use.binding {
      case .global:
        if let helper = firstValues(file).function(named: use.name.text) { look(intoHelper: helper, file) }
      case .local(let variable):
        guard !function.bytes.contains(variable.declaration.lowerBound), let value = firstValues(file).value(of: variable) else { continue }
        look(at: use, value, file)
      }
    }
  }

  private mutating func look(intoHelper helper: FunctionExpression, _ file: String) {
    guard let tree = trees[file], !looked.contains(Spot(file: file, bytes: helper.bytes)) else { return }
    let reads = FunctionReads(of: helper, in: tree, owners: [FigureUses.owner])
    members += reads.members.map { ($0, file) }
    look(into: helper, file)
  }

  private mutating func look(at use: NameUse, _ value: Expression, _ file: String) {
    let (value, origin) = resolved(value, file)
    if case .function(let helper) = value { return look(intoHelper: helper, origin) }
    if let figure = figure(value, origin) {
      uses.append(Use(file: file, written: use.name.text, bytes: use.name.bytes, figure: figure))
    } else if case .table(let table) = value, case .field(let field) = use.role,
      let entry = table.entries.last(where: { $0.keyText == field.text }), let figure = figure(entry.value, origin)
    {
      let bytes = use.name.bytes.lowerBound..<field.bytes.upperBound
      uses.append(Use(file: file, written: "\(use.name.text).\(field.text)", bytes: bytes, figure: figure))
    }
  }

  /// The value itself, however many names and files stand in between, with the file in which it is written.
  private mutating func resolved(_ value: Expression, _ file: String) -> (Expression, String) {
    var (value, file) = (value.unwrapped, file)
    for _ in 0..<FigureUses.mostSteps {
      switch value {
      case .name(let name):
        guard case .local(let variable)? = binding(of: name, file), let next = firstValues(file).value(of: variable) else { return (value, file) }
        value = next.unwrapped
      case .call(let call):
        guard case .name(let word) = call.callee, word.text == Prelude.include, let path = path(of: call),
          let next = trees[path]?.returnedValue
        else { return (value, file) }
        (value, file) = (next.unwrapped, path)
      default: return (value, file)
      }
    }
    return (value, file)
  }

  private func path(of call: CallExpression) -> String? {
    guard call.arguments.values.count == 1, case .string(let text) = call.arguments.values[0].unwrapped else { return nil }
    return text.text
  }

  /// The figure that a value names as it stands.
  private func figure(_ value: Expression, _ file: String) -> String? {
    switch value.unwrapped {
    case .name(let name) where name.text == FigureUses.owner && binding(of: name, file) == .global: return FigureUses.owner
    case .member(let node):
      guard case .name(let owner) = node.object.unwrapped, figure(.name(owner), file) != nil else { return nil }
      return "\(FigureUses.owner).\(node.name.text)"
    default: return nil
    }
  }

  private func binding(of name: Name, _ file: String) -> NameUse.Binding? {
    trees[file]?.names.uses(in: name.bytes).first?.binding
  }

  private mutating func firstValues(_ file: String) -> FirstValues {
    if let known = values[file] { return known }
    guard let tree = trees[file] else { return FirstValues(in: SyntaxTree(parsing: SourceText([]))) }
    let made = FirstValues(in: tree)
    values[file] = made
    return made
  }
}
