import Foundation
import Testing

/// Somebody writes rules with `raccordo watch` open beside the editor.
@Suite struct WatchTests {
  private static let arguments = ["list.csv", "--rules", "rules", "--on", "2025-03-12"]
  private static let json = arguments + ["--format", "json"]

  /// A folder with the small pack as `rules` and its list.
  private static func withFiles(_ work: (URL) throws -> Void) throws {
    try Products.withScratch { folder in
      let fixtures = Products.root.appending(path: Products.fixtures)
      try FileManager.default.copyItem(at: fixtures.appending(path: "Packs/small"), to: folder.appending(path: "rules"))
      try FileManager.default.copyItem(at: fixtures.appending(path: "Lists/small.csv"), to: folder.appending(path: "list.csv"))
      try work(folder)
    }
  }

  private static func watching(_ arguments: [String] = json, _ work: (WatchedProcess) throws -> Void) throws {
    try withFiles { folder in
      let watched = try WatchedProcess(arguments, in: folder)
      try work(watched)
      let end = try watched.interrupt()
      #expect(end.status == 0 && end.rest.isEmpty, "\(end.rest)")
    }
  }

  /// A1 owes more than that, and had a place.
  private static func strict(_ rules: String) -> String {
    rules.replacing("none { { moved = yes } }", with: "all { { moved = no }, { arrears = at_most(2000) } }")
  }

  private static func pack(_ look: [String: Any], _ index: Int = 0) -> [String: Any] { (look["packs"] as? [[String: Any]])?[index] ?? [:] }

  private static func program(_ look: [String: Any], _ id: String) -> [String: Any] {
    let programs = (pack(look)["diff"] as? [String: Any])?["programs"] as? [[String: Any]]
    return programs?.first { $0["to"] as? String == id } ?? [:]
  }

  private static func kinds(_ look: [String: Any], _ id: String) -> [String: String] {
    let households = program(look, id)["households"] as? [[String: Any]] ?? []
    return households.reduce(into: [:]) { $0[$1["household"] as? String ?? ""] = $1["change"] as? String }
  }

  private static func codes(_ look: [String: Any]) -> [String] {
    (pack(look)["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  private static func failedCases(_ look: [String: Any]) -> [String] {
    (pack(look)["cases"] as? [String: Any])?["failed"] as? [String] ?? []
  }

  @Test(arguments: [[], ["--poll"]])
  func `each save says who comes in and goes out, whichever way the editor saves`(how: [String]) throws {
    try WatchTests.watching(WatchTests.json + how) { watched in
      let first = try watched.look()
      #expect(first["changed"] as? [String] == [] && first["outcomes"] as? Bool == true)
      #expect(WatchTests.pack(first)["diff"] is NSNull)
      let rules = try watched.text(of: "rules/debts.lua")
      try watched.save(WatchTests.strict(rules), as: "rules/debts.lua")
      let second = try watched.look()
      #expect(second["changed"] as? [String] == ["rules/debts.lua"])
      #expect(WatchTests.kinds(second, "debts")["A1"] == "leaves")
      #expect(WatchTests.kinds(second, "visits").isEmpty)
      #expect(WatchTests.failedCases(second) == ["two people, 3,000 euro"])
      try watched.saveByRename(rules, as: "rules/debts.lua")
      let third = try watched.look()
      #expect(WatchTests.kinds(third, "debts")["A1"] == "enters" && WatchTests.failedCases(third).isEmpty)
    }
  }

  @Test func `an error is shown, and the next good save is held against the last good one`() throws {
    try WatchTests.watching { watched in
      _ = try watched.look()
      let rules = try watched.text(of: "rules/debts.lua")
      try watched.save(rules.replacing("disability = yes", with: "disabilty = yes"), as: "rules/debts.lua")
      let broken = try watched.look()
      #expect(broken["outcomes"] as? Bool == false && WatchTests.codes(broken) == ["E003"])
      #expect((WatchTests.pack(broken)["programs"] as? [Any])?.isEmpty == true && WatchTests.pack(broken)["diff"] is NSNull)
      try watched.save("", as: "rules/fields.lua")
      #expect(try watched.look()["outcomes"] as? Bool == false)
      let fields = try Data(contentsOf: Products.root.appending(path: "\(Products.fixtures)/Packs/small/fields.lua"))
      try watched.save(String(decoding: fields, as: UTF8.self), as: "rules/fields.lua")
      _ = try watched.look()
      try watched.save(WatchTests.strict(rules), as: "rules/debts.lua")
      let mended = try watched.look()
      #expect(mended["outcomes"] as? Bool == true && WatchTests.kinds(mended, "debts")["A1"] == "leaves")
    }
  }

  @Test func `several saves in a moment are one look`() throws {
    try WatchTests.watching { watched in
      _ = try watched.look()
      let rules = try watched.text(of: "rules/debts.lua")
      for points in 1...4 { try watched.save(rules.replacing("points = 5", with: "points = \(points)"), as: "rules/debts.lua") }
      try watched.save(try watched.text(of: "rules/visits.lua") + "\n", as: "rules/visits.lua")
      var changed = try watched.look()["changed"] as? [String] ?? []
      // On a machine with much to do a burst may be no burst: then there are more looks, and none is lost.
      while try watched.says(within: 1) { changed += try watched.look()["changed"] as? [String] ?? [] }
      #expect(Set(changed) == ["rules/debts.lua", "rules/visits.lua"])
    }
  }

  @Test func `files that come and go, and folders of them, are seen`() throws {
    try WatchTests.watching { watched in
      _ = try watched.look()
      try watched.save("program \"third\" { title = { it = \"Terzo\", en = \"Third\" } }\n", as: "rules/third.lua")
      let added = try watched.look()
      #expect(added["changed"] as? [String] == ["rules/third.lua"])
      #expect((WatchTests.pack(added)["programs"] as? [[String: Any]])?.map { $0["program"] as? String } == ["debts", "third", "visits"])
      try FileManager.default.removeItem(at: watched.folder.appending(path: "rules/third.lua"))
      #expect(try watched.look()["changed"] as? [String] == ["rules/third.lua"])
      let catalogue = watched.folder.appending(path: "rules/catalogue")
      try FileManager.default.createDirectory(at: catalogue, withIntermediateDirectories: true)
      try watched.save("id,name\nmensa,Mensa\n", as: "rules/catalogue/services.csv")
      #expect(try watched.look()["changed"] as? [String] == ["rules/catalogue/services.csv"])
      try watched.save("name,from,to,value,unit\n", as: "rules/parameters.csv")
      #expect(try watched.look()["changed"] as? [String] == ["rules/parameters.csv"])
      // What is no file of a pack is nobody's business.
      try watched.save("draft", as: "rules/debts.lua~")
      #expect(try !watched.says(within: 0.5))
    }
  }

  @Test func `a folder that goes away and comes back is followed`() throws {
    try WatchTests.watching { watched in
      _ = try watched.look()
      let (rules, away) = (watched.folder.appending(path: "rules"), watched.folder.appending(path: "away"))
      try FileManager.default.moveItem(at: rules, to: away)
      let gone = try watched.look()
      #expect(gone["problem"] is [String: Any] && gone["outcomes"] as? Bool == false)
      try FileManager.default.moveItem(at: away, to: rules)
      #expect(try watched.look()["outcomes"] as? Bool == true)
      try watched.save(try watched.text(of: "rules/debts.lua").replacing("points = 10", with: "points = 4"), as: "rules/debts.lua")
      #expect(try watched.look()["changed"] as? [String] == ["rules/debts.lua"])
    }
  }

  @Test func `the list and what is read beside it are watched too`() throws {
    try WatchTests.withFiles { folder in
      try Data("column,field\nGrane,arrears\n".utf8).write(to: folder.appending(path: "columns.csv"))
      let watched = try WatchedProcess(WatchTests.json + ["--columns", "columns.csv"], in: folder)
      _ = try watched.look()
      let list = try watched.text(of: "list.csv")
      try watched.saveByRename(list.replacing("E5;2500;2;no;", with: "E5;2500;2;sì;no"), as: "list.csv")
      let look = try watched.look()
      #expect(look["changed"] as? [String] == ["list.csv"] && WatchTests.kinds(look, "debts")["E5"] != nil)
      try watched.save("column,field\nPersone,people\n", as: "columns.csv")
      #expect(try watched.look()["changed"] as? [String] == ["columns.csv"])
      try FileManager.default.removeItem(at: folder.appending(path: "list.csv"))
      #expect(try watched.look()["problem"] is [String: Any])
      try watched.save(list, as: "list.csv")
      #expect(try watched.look()["outcomes"] as? Bool == true)
      #expect(try watched.interrupt().status == 0)
    }
  }

  @Test func `a change in one pack of many shows what it does to the others`() throws {
    try Products.withScratch { folder in
      let network = Products.root.appending(path: "Examples/Network")
      for name in ["rules", "list.csv"] {
        try FileManager.default.copyItem(at: network.appending(path: name), to: folder.appending(path: name))
      }
      let watched = try WatchedProcess(["list.csv", "--rules", "rules", "--on", "2025-06-01", "--format", "json"], in: folder)
      let count = (try watched.look()["packs"] as? [Any])?.count ?? 0
      #expect(count > 1)
      let page = "rules/sportello-casa/pack.lua"
      try watched.save(try watched.text(of: page) + "\n-- saved\n", as: page)
      let same = try watched.look()
      #expect((same["packs"] as? [[String: Any]])?.allSatisfy { $0["diff"] is [String: Any] } == true)
      try FileManager.default.removeItem(at: folder.appending(path: "rules/sportello-casa"))
      #expect((try watched.look()["packs"] as? [Any])?.count == count - 1)
      #expect(try watched.interrupt().status == 0)
    }
  }

  @Test(arguments: [("it", "Ctrl-C per finire.\n"), ("en", "Ctrl-C to end.\n")])
  func `what a person sees`(language: String, end: String) throws {
    try WatchTests.withFiles { folder in
      let watched = try WatchedProcess(
        WatchTests.arguments, in: folder, endOfBlock: end, locale: language == "it" ? "it_IT.UTF-8" : "en_GB.UTF-8")
      var text = "$ raccordo watch \(WatchTests.arguments.joined(separator: " "))\n" + (try watched.next())
      func show(_ title: String, _ rules: String) throws {
        try watched.save(rules, as: "rules/debts.lua")
        text += "--- \(title)\n" + (try watched.next())
      }
      let rules = try watched.text(of: "rules/debts.lua")
      try show("a stricter requirement", WatchTests.strict(rules))
      try show("a mistake", rules.replacing("disability = yes", with: "disabilty = yes"))
      let other = rules.replacing("moved = yes", with: "arrears = at_most(2000)")
      try show("another requirement", other)
      try show("points that move nobody", other.replacing("points = 10", with: "points = 11"))
      try show("another text", other.replacing("points = 10", with: "points = 11") + "\n")
      let end = try watched.interrupt()
      text += end.rest + "--- exit \(end.status)\n"
      // How long it took is another number each time.
      try Golden.expect(text.replacing(try Regex("\\d+ ms"), with: "N ms"), "watch.\(language)")
    }
  }
}
