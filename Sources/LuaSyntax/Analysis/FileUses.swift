/// Where a file takes in others: `word "folder/file.lua"`.
public struct FileUses: Sendable {
  public struct Use: Hashable, Sendable {
    /// The name of the file, when the word is called with one text written out, and with nothing else.
    public let path: String?
    /// The text of the name; the word itself when there is none.
    public let bytes: ByteRange
    /// Whether it stands in a function: what it takes in is known only when the function runs.
    public let isInFunction: Bool
  }

  /// In the order of the file.
  public let uses: [Use]

  /// - Parameter word: the global that takes in a file.
  /// - Complexity: O(size of the tree).
  public init(in tree: SyntaxTree, word: String) {
    let names = tree.names.uses.filter { $0.isGlobal && $0.name.text == word }
    guard !names.isEmpty else {
      uses = []
      return
    }
    var calls: [Int: StringLiteral] = [:]
    var functions: [ByteRange] = []
    tree.block.forEachExpression(holding: .calls) { value in
      switch value {
      case .function(let function): functions.append(function.bytes)
      case .call(let call):
        guard call.method == nil, case .name(let callee) = call.callee, case .string(let text)? = call.soleArgument?.unwrapped
        else { break }
        calls[callee.bytes.lowerBound] = text
      default: break
      }
      return true
    }
    uses = names.map { use in
      let text = calls[use.name.bytes.lowerBound]
      return Use(
        path: text?.text, bytes: text?.bytes ?? use.name.bytes,
        isInFunction: functions.contains { $0.contains(use.name.bytes.lowerBound) })
    }
  }
}
