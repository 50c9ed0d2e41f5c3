import Raccordo

/// One thing that could be written at a place.
struct Completion {
  /// The numbers of the protocol, for the signs that editors show.
  enum Kind: Int {
    case function = 3
    case field = 5
    case block = 7
    case setting = 10
    case value = 12
    case choice = 20
    case constant = 21
    case name = 18
  }

  let label: String
  let kind: Kind
  /// What is written: `$1`, `$0` as in snippets.
  var insert: String
  /// Shown beside the label.
  var detail: String?
  /// Markdown.
  var documentation: String?

  init(_ label: String, _ kind: Kind, insert: String? = nil, detail: String? = nil, documentation: String? = nil) {
    self.label = label
    self.kind = kind
    self.insert = insert ?? label
    self.detail = detail
    self.documentation = documentation
  }

  /// - Parameters:
  ///   - order: its place in the list: editors would else sort by name.
  ///   - range: what it replaces.
  func json(order: Int, range: JSONValue, session: ClientSession) -> JSONValue {
    let digits = String(order)
    return .object([
      "label": .string(label), "kind": .number(kind.rawValue), "detail": detail.map { .string($0) },
      "documentation": documentation.map(session.markup),
      "sortText": .string(String(repeating: "0", count: max(0, 4 - digits.count)) + digits),
      "filterText": .string(label), "insertTextFormat": session.takesSnippets ? 2 : 1,
      "textEdit": ["range": range, "newText": .string(session.takesSnippets ? insert : Completion.plain(insert))],
    ])
  }

  /// A snippet without its marks: `${1:no}` is `no`, `$0` is nothing.
  static func plain(_ snippet: String) -> String {
    var plain = ""
    var rest = Substring(snippet)
    while let sign = rest.firstIndex(of: "$") {
      plain += rest[..<sign]
      rest = rest[rest.index(after: sign)...]
      if rest.first == "{", let end = rest.firstIndex(of: "}") {
        plain += rest[..<end].drop { $0 != ":" }.dropFirst()
        rest = rest[rest.index(after: end)...]
      } else {
        rest = rest.drop { $0.isNumber }
      }
    }
    return plain + rest
  }

  /// A text of the pack inside a snippet: its own `$` and `}` are no marks.
  static func escaped(_ text: String) -> String {
    String(text.flatMap { "$}\\".contains($0) ? ["\\", $0] : [$0] })
  }
}
