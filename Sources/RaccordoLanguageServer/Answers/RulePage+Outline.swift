import LuaSyntax
import Raccordo

extension RulePage {
  /// The blocks of the file; what stands under a program is inside it.
  var outline: JSONValue {
    let tree = SyntaxTree(parsing: file.text)
    let blocks = BlockCalls(in: tree).declarations.filter { RuleWords.blocks.contains($0.word.text) && $0.table != nil }
    guard session.takesTree else { return .array(blocks.map(flat)) }
    var outline: [JSONValue] = []
    var index = 0
    while index < blocks.count {
      let head = blocks[index]
      let below = head.word.text == "program" ? blocks[(index + 1)...].prefix { $0.word.text != "program" } : []
      outline.append(node(head, below.map { node($0, [], upTo: $0.bytes.upperBound) }, upTo: below.last?.bytes.upperBound))
      index += 1 + below.count
    }
    return .array(outline)
  }

  private func node(_ block: BlockCalls.Declaration, _ children: [JSONValue], upTo end: Int?) -> JSONValue {
    [
      "name": .string(name(block)), "detail": .string(block.word.text), "kind": .number(sign(block.word.text)),
      "range": range(block.bytes.lowerBound..<max(block.bytes.upperBound, end ?? 0)),
      "selectionRange": range(block.idBytes ?? block.word.bytes), "children": .array(children),
    ]
  }

  private func flat(_ block: BlockCalls.Declaration) -> JSONValue {
    [
      "name": .string("\(block.word.text) \(name(block))"), "kind": .number(sign(block.word.text)),
      "location": ["uri": .string(document.uri.text), "range": range(block.bytes)],
    ]
  }

  /// A name that is worked out shows as it is written.
  private func name(_ block: BlockCalls.Declaration) -> String {
    block.id ?? block.idBytes.map { file.text.text(of: $0) } ?? block.word.text
  }

  /// The number of the protocol for the sign that editors show.
  private func sign(_ word: String) -> Int {
    switch word {
    case "pack": 4
    case "program": 3
    case "field": 8
    case "compute": 12
    case "requirement": 14
    case "criterion": 16
    case "group": 5
    case "route": 24
    case "case": 22
    default: 13
    }
  }
}
