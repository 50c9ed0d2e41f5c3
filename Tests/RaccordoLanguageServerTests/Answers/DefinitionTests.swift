import Foundation
import Raccordo
import Testing

@testable import RaccordoLanguageServer

@Suite struct DefinitionTests {
  private func marked(_ text: String, at word: String) throws -> String {
    var rules = try TablePack.text(of: "rules.lua")
    let found = try #require(rules.range(of: text))
    let place = try #require(rules[found].range(of: word))
    rules.insert("|", at: rules.index(after: place.lowerBound))
    return rules
  }

  @Test(arguments: [
    ("arrears = at_least", "arrears", ["fields.lua:1:8"]), ("months = at_least", "months", ["rules.lua:25:10"]),
    ("param.least_debt", "least_debt", ["parameters.csv:3:1"]),
    ("group  = \"fragility\"", "fragility", ["rules.lua:12:8"]), ("like = \"a family\"", "family", ["rules.lua:33:7"]),
    ("route = \"mediator\"", "mediator", ["rules.lua:31:8"]), ("service \"mediation\"", "mediation", ["services.csv:2:1"]),
    ("organization \"coop\"", "coop", ["organizations.csv:2:1"]), ("because = { \"late\"", "late", ["rules.lua:13:12"]),
    ("tenure = \"pubblica\"", "pubblica", ["fields.lua:13:8"]), ("h.rent", "rent", ["fields.lua:8:8"]),
    ("at_least(6)", "at_least", []),
  ])
  func `a name leads to where it is declared`(text: String, word: String, places: [String]) throws {
    #expect(try TablePack.definitions(try marked(text, at: word)) == places)
  }

  @Test func `what excludes a program leads to the program, or to the field of the plan`() throws {
    let rules = try TablePack.text(of: "rules.lua") + "stage \"selection\" { places = 2 }\nrequirement \"r\" { stage = \"sel|ection\" }\n"
    #expect(try TablePack.definitions(rules) == ["rules.lua:39:8"])
    let other = try TablePack.text(of: "rules.lua") + "program \"x\" { }\nincompatible_with { \"debts\", \"bsl\" }\n"
    #expect(try TablePack.definitions(other.replacing("{ \"debts", with: "{ \"deb|ts")) == ["rules.lua:1:10"])
    #expect(try TablePack.definitions(other.replacing("{ \"debts\", \"bsl", with: "{ \"debts\", \"b|sl")) == ["fields.lua:25:8"])
  }

  @Test func `a figure that no act sets on the day leads to all its rows`() {
    let text = "name,from,to,value,unit\nx,2020-01-01,2020-12-31,1,EUR\ny,,,2,EUR\nx,2021-01-01,2021-12-31,2,EUR\n"
    let files = PackFiles(sources: PackSources([.init(path: PackSources.parameters, bytes: Array(text.utf8))]))
    #expect(files.rows(ofParameter: "x", on: Exchange.day).map(\.bytes.lowerBound) == [24, 64])
    #expect(files.rows(ofParameter: "z", on: Exchange.day).isEmpty)
  }

  @Test func `a field is found in every rule file`() throws {
    let uses = try TablePack.references(try marked("arrears = at_least", at: "arrears"))
    #expect(uses == ["fields.lua:1:8", "rules.lua:15:36", "rules.lua:27:14", "rules.lua:29:32", "rules.lua:35:14"])
  }

  @Test func `a JSON catalogue leads to the id`() {
    let sources = PackSources([
      .init(path: "catalogue/services.json", bytes: Array("[{\"name\": \"desk\",\n  \"id\": \"desk\"}]".utf8))
    ])
    let place = PackFiles(sources: sources).entry(of: "desk", in: "services")
    #expect(place?.bytes == 26..<32)
    #expect(PackFiles(sources: sources).entry(of: "nobody", in: "services") == nil)
  }

  @Test func `a table with semicolons and quotes leads to the row`() {
    let sources = PackSources([
      .init(path: "catalogue/services.csv", bytes: Array("name;id\r\n\"a;b\";x\r\nDesk;\"desk\"\r\n".utf8))
    ])
    #expect(PackFiles(sources: sources).entry(of: "desk", in: "services")?.bytes == 18..<29)
  }
}
