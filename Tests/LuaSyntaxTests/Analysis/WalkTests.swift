import LuaSyntax
import SeededRandom
import Testing

/// Analyses pass by the values that cannot hold what they look for. Here they are held against a walk that looks at every value.
struct WalkTests {
  @Test("what is passed by holds nothing that is looked for", arguments: [1, 2, 3] as [UInt64])
  func generated(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let file = (0..<random.below(4)).map { _ in Self.statement(&random) }.joined(separator: "\n")
      expectSame(SyntaxTree(parsing: file), "seed \(seed): \(file)")
    }
  }

  @Test("it is so in spoiled rule files too", arguments: [4, 5] as [UInt64])
  func spoiled(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let examples = [Example.housing, Example.traineeships].map { Array($0.utf8) }
    for _ in 0..<200 {
      let bytes = Mutation.spoil(random.pick(examples), with: &random)
      expectSame(SyntaxTree(parsing: SourceText(bytes)), "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private func expectSame(_ tree: SyntaxTree, _ comment: String) {
    let plain = PlainWalk(tree)
    #expect(tree.names.uses.map(\.name.bytes.lowerBound) == plain.names.sorted(), "\(comment)")
    #expect(tree.names.uses.filter { $0.role == .call }.map(\.name.bytes.lowerBound) == plain.called.sorted(), "\(comment)")
    let repeated = RepeatedKeys(in: tree).repetitions.filter { if case .text = $0.key { true } else { false } }
    #expect(repeated.map(\.second) == plain.repeated, "\(comment)")
    let lines = Set(plain.functions.map(tree.text.line(at:)))
    #expect(lines.flatMap { tree.functions(definedAt: $0).map(\.bytes.lowerBound) }.sorted() == plain.functions.sorted(), "\(comment)")
    let declared = Set(BlockCalls(in: tree).declarations.map(\.bytes))
    #expect(declared.isSuperset(of: plain.wordCalls), "\(comment)")
    let told = LostOperators(in: tree).uses.map(\.signBytes)
    #expect(Set(told).isSuperset(of: plain.nots), "\(comment)")
  }

  /// What stands in a file, found without passing by anything.
  private struct PlainWalk {
    var names: [Int] = []
    var called: [Int] = []
    var repeated: [ByteRange] = []
    var functions: [Int] = []
    /// Calls of the form `word { ... }`.
    var wordCalls: Set<ByteRange> = []
    /// The signs of `not` before a table, outside functions.
    var nots: Set<ByteRange> = []

    init(_ tree: SyntaxTree) {
      tree.block.forEachExpression { value in
        add(value)
        return true
      }
      tree.block.forEachExpression { value in
        if case .function = value { return false }
        if case .unary(let node) = value, node.sign == .not, case .table = node.operand.unwrapped { nots.insert(node.signBytes) }
        return true
      }
    }

    private mutating func add(_ value: Expression) {
      switch value {
      case .name(let name): names.append(name.bytes.lowerBound)
      case .function(let function): functions.append(function.bytes.lowerBound)
      case .table(let table): addRepeated(in: table)
      case .call(let call):
        guard call.method == nil, case .name(let name) = call.callee else { break }
        called.append(name.bytes.lowerBound)
        if case .table = call.arguments { wordCalls.insert(call.bytes) }
      default: break
      }
    }

    private mutating func addRepeated(in table: TableConstructor) {
      var met: Set<[UInt8]> = []
      for entry in table.entries {
        let key: [UInt8]? =
          switch entry.key {
          case .name(let name): Array(name.text.utf8)
          case .computed(let key, _): if case .string(let literal) = key.unwrapped { literal.value.bytes } else { nil }
          case .position: nil
          }
        if let key, let place = entry.keyBytes, !met.insert(key).inserted { repeated.append(place) }
      }
    }
  }

  private static let keys = ["a", "b", "ab", "ba", "isee", "eesi", "title", "elite"]

  private static func statement(_ random: inout SeededGenerator) -> String {
    let value = value(&random, 4)
    switch random.below(6) {
    case 0: return "local a = \(value)"
    case 1: return "a.b[\(value)] = 1"
    case 2: return "if \(value) then word \"x\" { \(value) } end"
    case 3: return "function a.b(x) return \(value) end"
    default: return "word(\(value)) { x = \(value) }"
    }
  }

  private static func value(_ random: inout SeededGenerator, _ depth: Int) -> String {
    if depth == 0 { return random.pick(["1", "'x'", "nil", "true", "a", "[[y]]", "{}"]) }
    let inner = value(&random, depth - 1)
    switch random.below(12) {
    case 0: return "f(\(inner))"
    case 1: return "f { \(inner) }"
    case 2: return "h:m(\(inner))"
    case 3: return "function(h) return \(inner) end"
    case 4: return "(not \(inner))"
    case 5: return "(\(inner) and \(value(&random, depth - 1)))"
    case 6: return "a[\(inner)].b"
    default: return table(&random, depth)
    }
  }

  private static func table(_ random: inout SeededGenerator, _ depth: Int) -> String {
    let entries = (0..<random.below(random.once(in: 8) ? 40 : 5)).map { _ in
      let value = value(&random, random.once(in: 3) ? depth - 1 : 0)
      let key = random.pick(keys)
      return switch random.below(6) {
      case 0: "[\"\(key)\"] = \(value)"
      case 1: "[f(\(value))] = 1"
      case 2: value
      default: "\(key) = \(value)"
      }
    }
    return "{ \(entries.joined(separator: ", ")) }"
  }
}
