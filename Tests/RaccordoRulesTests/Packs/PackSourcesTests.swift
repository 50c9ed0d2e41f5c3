import RaccordoFormats
import RaccordoModel
import RaccordoRules
import Testing

@Suite struct PackSourcesTests {
  private func file(_ path: String, _ text: String = "") -> PackSources.File {
    PackSources.File(path: path, bytes: Array(text.utf8))
  }

  @Test func `the page of the pack is read first, then its words, then the rules by name`() {
    let sources = PackSources(["z.lua", "fields.lua", "a.lua", "x.csv", "pack.lua", "shared/b.lua"].map { file($0) })
    #expect(sources.scripts.map(\.path) == ["pack.lua", "fields.lua", "a.lua", "z.lua"])
    #expect(sources["x.csv"] != nil && sources["y.csv"] == nil)
  }

  @Test func `a folder that is not there is told as such`() {
    let error = #expect(throws: PackError.self) { try RulePack(contentsOf: "/no/such/folder") }
    #expect(error?.unreadable?.code == .notReadable && error?.findings.isEmpty == true)
  }

  @Test func `what a program reads is listed without its functions`() throws {
    let shared = try PackSources(folder: Fixture.folder.appending(path: "shared").path)
    let rules = """
      program "p" { title = "t", ties = { higher "minors" } }
      compute "x" { kind = "number", reads = { "arrears", "today" }, value = function(h) return h.arrears + h.today + param.share end }
      criterion "c" { when = { x = at_least(1), isee = at_most(param.isee_limit) }, points = 1, reason = "r" }
      """
    let pack = try RulePack(PackSources(shared.files + [file("p.lua", rules)]))
    let program = try #require(pack.program("p"))
    #expect(program.readFields == ["minors", "arrears", "isee"])
    #expect(program.parameters == ["isee_limit", "share"])
    #expect(pack.missingParameters(of: [program], on: CivilDay(daysSince1970: 0)) == ["isee_limit", "share"])
    #expect(pack.missingParameters(of: [program], on: CivilDay(daysSince1970: 20_159)) == [])
  }
}
