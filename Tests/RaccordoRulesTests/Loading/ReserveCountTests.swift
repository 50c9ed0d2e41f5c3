import RaccordoRules
import Testing

/// A stage has as many reserves as its places can be told apart by.
@Suite struct ReserveCountTests {
  @Test(arguments: [31, 32, 40]) func `a stage has at most 31 reserves`(count: Int) throws {
    let reserves = (1...count).map { number in
      "reserve \"r\(number)\" { places = 1, when = { disability = yes }, reason = \"r\" }"
    }
    let sources = try RulesInText.sources("program \"p\" { title = \"P\", places = 99 }\n" + reserves.joined(separator: "\n"))
    let errors = PackLoader().load(sources).findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == (count > ProgramPlaces.mostReserves ? [.wrongValue] : []), "\(errors)")
    #expect(errors.allSatisfy { $0.message[.english] == "a stage has at most 31 reserves" })
  }
}
