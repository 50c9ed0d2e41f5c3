/// The lines of a file being written.
struct LayoutPage {
  private struct Line {
    var code: [UInt8] = []
    /// The `-- ...` after the code.
    var comment: [UInt8] = []
  }

  private static let blank = UInt8(ascii: " ")
  /// Blanks between code and the comment after it.
  private static let commentDistance = 2

  private var lines: [Line] = []
  private var line = Line()
  private var indent = 0
  /// Whether nothing more can be written on this line.
  private(set) var endsWithComment = false

  var isEmpty: Bool { lines.isEmpty && isLineEmpty }
  var isLineEmpty: Bool { line.code.count == indent }

  mutating func breakLine(indent: Int, afterBlank: Bool) {
    guard !isEmpty else { return }
    endLine()
    if afterBlank { lines.append(Line()) }
    self.indent = indent
    writeBlanks(indent)
  }

  mutating func writeBlanks(_ count: Int) {
    line.code += Array(repeating: Self.blank, count: count)
  }

  /// Writes a token; line breaks inside it become `\n`, which Lua reads the same.
  mutating func write(_ text: ArraySlice<UInt8>) {
    for (index, piece) in TextLines(text).enumerated() {
      if index > 0 { endLine() }
      line.code += piece
    }
  }

  mutating func writeLongComment(_ text: ArraySlice<UInt8>) {
    for (index, piece) in TextLines(text).enumerated() {
      if index > 0 { endLine() }
      line.code += TextLines.trimmed(piece)
    }
  }

  mutating func writeLineComment(_ text: ArraySlice<UInt8>) {
    if isLineEmpty {
      line.code += TextLines.trimmed(text)
    } else {
      line.comment = Array(TextLines.trimmed(text))
    }
    endsWithComment = true
  }

  private mutating func endLine() {
    lines.append(line)
    line = Line()
    indent = 0
    endsWithComment = false
  }

  /// The whole file, its last line ended too; nothing when nothing was written.
  var bytes: [UInt8] {
    if isEmpty { return [] }
    let all = lines + [line]
    let columns = commentColumns(of: all)
    var bytes: [UInt8] = []
    for (line, column) in zip(all, columns) {
      bytes += line.code
      if !line.comment.isEmpty {
        bytes += Array(repeating: Self.blank, count: column - TextShape.width(of: line.code)) + line.comment
      }
      bytes.append(LineBreak.newline)
    }
    return bytes
  }

  /// Where the comment after the code of each line starts: below each other on lines that follow each other, when all
  /// then fit the page, else right after the code.
  private func commentColumns(of lines: [Line]) -> [Int] {
    let ends = lines.map { TextShape.width(of: $0.code) + Self.commentDistance }
    var columns = ends
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, !lines[end].comment.isEmpty { end += 1 }
      let column = ends[start..<end].max() ?? 0
      let fits = lines[start..<end].allSatisfy { column + TextShape.width(of: $0.comment) <= RuleFileLayout.width }
      if fits { for line in start..<end { columns[line] = column } }
      start = end + 1
    }
    return columns
  }
}
