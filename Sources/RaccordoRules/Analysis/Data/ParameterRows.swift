import LuaSyntax
import RaccordoModel

/// Where the rows of `parameters.csv` are.
struct ParameterRows {
  private let text: SourceText

  init(_ sources: PackSources) {
    text = SourceText(sources[PackSources.parameters]?.bytes ?? [])
  }

  /// The cell that says the name of the parameter, or the whole line.
  func place(of row: Parameter) -> SourcePlace {
    let line = row.line ?? 1
    let name = Array(row.name.utf8)
    guard let stretch = text.lineBytes(line),
      let start = stretch.first(where: { text.bytes[$0..<stretch.upperBound].starts(with: name) })
    else { return SourcePlace(file: PackSources.parameters, line: line) }
    return SourcePlace(file: PackSources.parameters, start..<start + name.count, in: text)
  }
}
