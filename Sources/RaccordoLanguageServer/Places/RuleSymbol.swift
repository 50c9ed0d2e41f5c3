import LuaSyntax
import Raccordo

/// What a name in a rule file stands for.
enum RuleSymbol: Hashable {
  case word(String)
  case setting(owner: String, name: String)
  /// A field, a compute of the program, or `today`.
  case field(String)
  case parameter(String)
  case serviceValue(String)
  case service(String)
  case organization(String)
  /// A block of the program: `group`, `route`, `criterion`, `case`, `stage` ...
  case block(word: String, name: String)
  /// A program of the pack or a plan under way, in `incompatible_with`: the pack says which one.
  case exclusion(String)
  /// A rule file of the pack.
  case file(String)
  /// One of the choices of a field.
  case choice(field: String, String)
  /// One of the words that a setting chooses among.
  case option(owner: String, setting: String, String)
}

/// A symbol and where it is written.
struct SymbolUse {
  let symbol: RuleSymbol
  let bytes: Range<Int>
}

extension RuleFile {
  /// What stands at a byte, or ends there; `nil` when it is nothing that can be explained.
  func symbol(at offset: Int) -> SymbolUse? {
    let list = tokens.tokens
    guard let index = list.firstIndex(where: { $0.bytes.upperBound > offset }) else { return nil }
    // A name that ends right before the place belongs to it too.
    for candidate in [index, index - 1] where list.indices.contains(candidate) {
      let token = list[candidate]
      guard token.bytes.lowerBound <= offset, token.bytes.upperBound >= offset else { continue }
      guard token.kind == .name || token.kind == .string else { continue }
      var walk = self.walk
      walk.read(upTo: candidate)
      return symbol(at: candidate, walk)
    }
    return nil
  }

  /// Every use of a symbol, in the order of the file. O(tokens).
  func uses(of symbol: RuleSymbol) -> [SymbolUse] {
    var walk = self.walk
    return tokens.tokens.indices.compactMap { index in
      guard let kind = walk.kind(index), kind == .name || kind == .string else { return nil }
      walk.read(upTo: index)
      return self.symbol(at: index, walk).flatMap { $0.symbol == symbol ? $0 : nil }
    }
  }

  private func symbol(at index: Int, _ walk: PlaceWalk) -> SymbolUse? {
    let token = tokens.tokens[index]
    if token.kind == .string {
      let inside = RuleFile.inside(token, text)
      let slot = walk.slot(inText: true)
      return RuleFile.symbol(named: text.text(of: inside), slot).map { SymbolUse(symbol: $0, bytes: inside) }
    }
    let name = text.text(of: token.bytes)
    let slot = walk.slot(inText: false)
    return RuleFile.symbol(called: name, slot, isKey: walk.kind(index + 1) == .equal)
      .map { SymbolUse(symbol: $0, bytes: token.bytes) }
  }

  /// What a name without quotes stands for.
  private static func symbol(called name: String, _ slot: Slot, isKey: Bool) -> RuleSymbol? {
    switch slot {
    case .member(owner: "param"): return .parameter(name)
    case .member(owner: "service"): return .serviceValue(name)
    case .member: return nil
    case .read: return .field(name)
    case .setting(let owner) where isKey: return .setting(owner: owner, name: name)
    case .condition where isKey, .answered where isKey: return .field(name)
    default: return !isKey && RuleWords.all.contains(name) ? .word(name) : nil
    }
  }

  /// What a text in quotes stands for.
  private static func symbol(named name: String, _ slot: Slot) -> RuleSymbol? {
    switch slot {
    case .name(let word): return word == "field" || word == "compute" ? .field(name) : .block(word: word, name: name)
    case .test(let field), .operand(let field, _), .answer(let field): return .choice(field: field, name)
    case .value(let owner, let setting, let word):
      switch word.map(values(ofWord:)) ?? SettingText.of(setting, in: owner)?.values {
      case .readable, .field: return .field(name)
      case .group: return .block(word: "group", name: name)
      case .route: return .block(word: "route", name: name)
      case .criterion: return .block(word: "criterion", name: name)
      case .case: return .block(word: "case", name: name)
      case .stage: return .block(word: "stage", name: name)
      case .reserve: return .block(word: "reserve", name: name)
      case .exclusion: return .exclusion(name)
      case .file: return .file(name)
      case .service, .programService: return .service(name)
      case .organization: return .organization(name)
      case .fieldKind, .computeKind, .blank, .sensitivity, .placeUnit, .subject, .assumption, .until, .effect:
        return .option(owner: owner, setting: setting, name)
      default: return nil
      }
    default: return nil
    }
  }

  /// What a word is given: a field in `higher "minors"`.
  static func values(ofWord word: String) -> SettingText.Values {
    switch word {
    case "service": .service
    case "organization", "by_provider": .organization
    case "by_category": .category
    case "include": .file
    case "incompatible_with": .exclusion
    default:
      switch WordText.all[word]?.place {
      case .order, .points: .readable
      default: .free
      }
    }
  }
}
