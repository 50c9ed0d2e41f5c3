import LuaSyntax
import Raccordo

extension RulePage {
  /// Where what stands at a place is declared.
  func definition(at position: TextPosition) -> JSONValue {
    guard let snapshot, let use = file.symbol(at: offset(of: position)) else { return .null }
    let files = PackFiles(sources: snapshot.sources())
    return .array(places(of: use, in: files).compactMap { location($0, in: files.sources) })
  }

  /// Every use of what stands at a place, in all the rule files of the pack.
  func references(at position: TextPosition) -> JSONValue {
    guard let snapshot, let use = file.symbol(at: offset(of: position)) else { return .null }
    let files = PackFiles(sources: snapshot.sources())
    let program = file.program(at: use.bytes.lowerBound)
    let places = files.ruleFiles.flatMap { other in
      other.uses(of: use.symbol)
        .filter { !isOfProgram(use.symbol) || (other.path == file.path && other.program(at: $0.bytes.lowerBound) == program) }
        .map { FilePlace(path: other.path, bytes: $0.bytes) }
    }
    return .array(places.compactMap { location($0, in: files.sources) })
  }

  private func places(of use: SymbolUse, in files: PackFiles) -> [FilePlace] {
    let program = file.program(at: use.bytes.lowerBound)
    switch use.symbol {
    case .field(let name):
      let computes = declarations("compute", name, near: program, in: [file])
      return computes.isEmpty ? declarations("field", name, near: nil, in: files.ruleFiles) : computes
    case .block(let word, let name):
      let here = declarations(word, name, near: program, in: [file])
      // What another file declares for this one.
      return here.isEmpty ? declarations(word, name, near: nil, in: files.ruleFiles) : here
    case .choice(let field, _): return declarations("field", field, near: nil, in: files.ruleFiles)
    case .exclusion(let name):
      if knowledge.pack.program(name) != nil { return declarations("program", name, near: nil, in: files.ruleFiles) }
      let plans = knowledge.plans.flatMap { $0.choices.contains(name) ? $0.name : nil }
      return plans.map { declarations("field", $0, near: nil, in: files.ruleFiles) } ?? []
    case .parameter(let name): return files.rows(ofParameter: name, on: session.day)
    case .service(let id): return [files.entry(of: id, in: "services")].compactMap { $0 }
    case .organization(let id): return [files.entry(of: id, in: "organizations")].compactMap { $0 }
    case .file(let path): return [FilePlace(path: path, bytes: 0..<0)]
    case .word, .setting, .serviceValue, .option: return []
    }
  }

  private func declarations(_ word: String, _ name: String, near program: String?, in files: [RuleFile]) -> [FilePlace] {
    files.flatMap { file in
      file.declarations.filter { $0.word == word && $0.name == name && (program == nil || $0.program == program) }
        .map { FilePlace(path: file.path, bytes: $0.bytes) }
    }
  }

  /// Whether the name means the same only inside its program.
  private func isOfProgram(_ symbol: RuleSymbol) -> Bool {
    switch symbol {
    case .block: true
    case .field(let name): knowledge.pack.fields[name] == nil && name != FieldSchema.today.name
    default: false
    }
  }

  private func location(_ place: FilePlace, in sources: PackSources) -> JSONValue? {
    guard let snapshot, let source = sources[place.path] else { return nil }
    let range = DocumentText(source.bytes).range(place.bytes, in: session.encoding)
    return ["uri": .string(snapshot.uri(of: place.path).text), "range": range]
  }
}

extension PackSnapshot {
  /// A file of the pack as the client names it.
  func uri(of path: String) -> DocumentURI {
    documents[path]?.uri ?? DocumentURI(path: folder + "/" + path)
  }
}
