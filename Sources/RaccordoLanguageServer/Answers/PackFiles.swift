import LuaSyntax
import Raccordo

/// A stretch of a file of the pack.
struct FilePlace {
  let path: String
  let bytes: Range<Int>
}

/// The files of a pack as they are now, to find where a name is written.
struct PackFiles {
  let sources: PackSources

  var ruleFiles: [RuleFile] {
    sources.files.filter { $0.path.hasSuffix(".lua") }.map { RuleFile(path: $0.path, bytes: $0.bytes) }
  }

  /// The row of `parameters.csv` that gives a figure on a day; all its rows when none does.
  func rows(ofParameter name: String, on day: CivilDay) -> [FilePlace] {
    guard let file = sources[PackSources.parameters],
      let table = try? ParameterReader.read(NamedBytes(name: file.path, bytes: file.bytes)).table
    else { return [] }
    let now = table.value(of: name, on: day)?.line
    let lines = table.parameters.filter { $0.name == name }.compactMap(\.line)
    let text = DocumentText(file.bytes)
    return (now.map { [$0] } ?? lines).map { FilePlace(path: file.path, bytes: text.line($0 - 1)) }
  }

  /// Where the catalogue writes an id: the row of a table, or the place in a JSON text.
  ///
  /// - Parameter name: of the file, without its ending: "services".
  func entry(of id: String, in name: String) -> FilePlace? {
    for file in sources.files where file.path.hasPrefix("catalogue/" + name + ".") {
      let text = DocumentText(file.bytes)
      let found = file.path.hasSuffix(".json") ? PackFiles.json(id, in: text) : PackFiles.row(id, in: text)
      if let found { return FilePlace(path: file.path, bytes: found) }
    }
    return nil
  }

  /// The row with a text under the header `id`.
  private static func row(_ id: String, in text: DocumentText) -> Range<Int>? {
    let header = text.text(text.line(0))
    let marks: [Character] = [",", ";", "\t"]
    let separator = marks.max { cells(header, $0).count < cells(header, $1).count }
    guard let separator, let column = cells(header, separator).firstIndex(where: { $0.lowercased() == "id" }) else { return nil }
    return (1..<max(1, text.lineCount)).lazy.map(text.line).first { line in
      let row = cells(text.text(line), separator)
      return row.indices.contains(column) && row[column] == id
    }
  }

  /// The cells of a row that stands on one line.
  private static func cells(_ line: String, _ separator: Character) -> [String] {
    var cells = [""]
    var isQuoted = false
    for sign in line where sign != "\u{FEFF}" {
      if sign == "\"" {
        isQuoted.toggle()
      } else if sign == separator, !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(sign)
      }
    }
    return cells.map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }

  /// The id in quotes, after its key.
  private static func json(_ id: String, in text: DocumentText) -> Range<Int>? {
    let quoted = Array("\"\(id)\"".utf8)
    let key = Array("\"id\":".utf8)
    guard text.bytes.count >= quoted.count else { return nil }
    return (0...text.bytes.count - quoted.count).lazy.filter { start in
      guard text.bytes[start...].starts(with: quoted) else { return false }
      let before = text.bytes[..<start].reversed().lazy.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
      return before.starts(with: key.reversed())
    }.first.map { $0..<$0 + quoted.count }
  }
}
