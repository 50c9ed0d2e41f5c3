/// What a function reads and changes, as far as the text tells.
public struct FunctionReads: Sendable {
  /// A name or a field with the place where it is used.
  public struct Use: Hashable, Sendable {
    public let name: String
    public let bytes: ByteRange
  }

  /// A use of the parameter that hides what is read.
  public struct HiddenUse: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
      /// `h[x]`
      case index
      /// `h:name(...)`
      case method
      /// `h(...)`
      case call
      /// `f(h)`, `local other = h`, `return h`.
      case passedOn
      /// `h = ...`
      case replaced
    }

    public let kind: Kind
    public let bytes: ByteRange
  }

  /// Fields taken from the first parameter, `name` in `h.name`; the range is that of the name.
  /// A field that is only given a value (`h.name = 1`) is among ``changes``, not here.
  public let fields: [Use]
  public let hiddenUses: [HiddenUse]
  /// Names that come from outside the file.
  public let globals: [Use]
  /// Fields taken from the globals asked about, such as `x` in `param.x`.
  public let members: [Member]
  /// What the function changes outside itself, or in its parameter: a global, a local of the file, a field of these.
  public let changes: [Use]

  /// `owner.name`, where `owner` is a global.
  public struct Member: Hashable, Sendable {
    public let owner: String
    public let name: String
    /// From the owner to the name.
    public let bytes: ByteRange
  }

  /// Complexity: O(log names of the file + names of the function).
  ///
  /// - Parameter owners: the globals whose fields are to be listed in ``members``.
  public init(of function: FunctionExpression, in tree: SyntaxTree, owners: Set<String> = []) {
    let uses = tree.names.uses(in: function.bytes)
    let parameter = function.parameters.first?.bytes
    let own = uses.filter { parameter != nil && $0.declaration == parameter }
    fields = own.compactMap(Self.field)
    hiddenUses = own.compactMap(Self.hiddenUse)
    let globalUses = uses.filter(\.isGlobal)
    globals = globalUses.filter { $0.role != .write }.map { Use(name: $0.name.text, bytes: $0.name.bytes) }
    members = globalUses.filter { owners.contains($0.name.text) }.compactMap(Self.member)
    changes = uses.filter { $0.changes(outside: function, parameter: parameter) }.map(Self.change)
  }

  private static func field(_ use: NameUse) -> Use? {
    guard case .field(let field) = use.role, !use.isChanged else { return nil }
    return Use(name: field.text, bytes: field.bytes)
  }

  private static func hiddenUse(_ use: NameUse) -> HiddenUse? {
    let kind: HiddenUse.Kind
    switch use.role {
    case .field: return nil
    case .index: kind = .index
    case .method: kind = .method
    case .call: kind = .call
    case .value: kind = .passedOn
    case .write: kind = .replaced
    }
    return HiddenUse(kind: kind, bytes: use.name.bytes)
  }

  private static func member(_ use: NameUse) -> Member? {
    guard case .field(let field) = use.role else { return nil }
    let bytes = use.name.bytes.lowerBound..<field.bytes.upperBound
    return Member(owner: use.name.text, name: field.text, bytes: bytes)
  }

  private static func change(_ use: NameUse) -> Use {
    if case .field(let field) = use.role {
      let bytes = use.name.bytes.lowerBound..<field.bytes.upperBound
      return Use(name: "\(use.name.text).\(field.text)", bytes: bytes)
    }
    return Use(name: use.name.text, bytes: use.name.bytes)
  }
}

extension NameUse {
  fileprivate var declaration: ByteRange? {
    if case .local(let variable) = binding { variable.declaration } else { nil }
  }

  /// Whether this use leaves a trace after the function has ended.
  fileprivate func changes(outside function: FunctionExpression, parameter: ByteRange?) -> Bool {
    guard role == .write || isChanged else { return false }
    guard let declaration else { return true }
    let isOwn = function.bytes.contains(declaration.lowerBound)
    return !isOwn || (isChanged && declaration == parameter)
  }
}
