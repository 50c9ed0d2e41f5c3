import RaccordoModel

/// Municipalities by code and by name on one day, mergers followed.
package struct MunicipalityDirectory {
  private var byCode: [String: [Territory]] = [:]
  private var byName: [String: [Territory]] = [:]
  private let day: CivilDay

  init(_ territories: [Territory], on day: CivilDay) {
    self.day = day
    for territory in territories {
      byCode[territory.code, default: []].append(territory)
      byName[FoldedText.name(territory.name), default: []].append(territory)
    }
  }

  var isEmpty: Bool { byCode.isEmpty }

  /// The code as it stands on the day: itself, or that of the municipality that took over. A code that the directory
  /// does not know is taken as it is: the directory of a network need not hold all of Italy.
  func current(code: String) -> String {
    var code = code
    for _ in 0..<8 {
      guard let versions = byCode[code], !versions.contains(where: { $0.validity.contains(day) }),
        let successor = versions.lazy.compactMap(\.successor).first
      else { return code }
      code = successor
    }
    return code
  }

  /// A code with the zeros that a spreadsheet took from its front.
  package static func restored(_ code: String) -> String { String(repeating: "0", count: max(0, 6 - code.utf8.count)) + code }

  func knows(code: String) -> Bool { byCode[code] != nil }

  /// The code for a name; `nil` when no municipality, or more than one, is called so.
  func code(named name: String) -> String? {
    let candidates = byName[FoldedText.name(name)] ?? byName[FoldedText.name(Self.withoutProvince(name))] ?? []
    let codes = Set(candidates.filter { $0.validity.contains(day) }.map(\.code))
    if let code = codes.first { return codes.count == 1 ? code : nil }
    let successors = Set(candidates.filter { $0.successor != nil }.map { current(code: $0.code) })
    return successors.count == 1 ? successors.first : nil
  }

  /// "Alessandria (AL)" is Alessandria.
  private static func withoutProvince(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), name[open...].count == 4 else { return name }
    return String(name[..<open])
  }
}

extension MunicipalityDirectory {
  /// Reads a cell: six digits, four or five that lost their zeros to a spreadsheet, or a name.
  func read(_ text: String) -> CellReading {
    let digits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard digits else { return code(named: text).map { .value(.word($0)) } ?? .problem(.notAMunicipality) }
    switch text.utf8.count {
    case 6: return .value(.word(current(code: text)))
    case 4, 5:
      let restored = Self.restored(text)
      // A postcode also has five digits: with a directory at hand, only a code that it knows is restored.
      guard isEmpty || knows(code: restored) else { return .problem(.notAMunicipality) }
      return .noted(.word(current(code: restored)), .restoredZeros)
    default: return .problem(.notAMunicipality)
    }
  }
}
