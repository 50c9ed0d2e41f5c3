import Foundation
import Testing

/// The examples of the repository do what they say.
@Suite struct ExampleTests {
  @Test func theEmbeddingExampleRuns() throws {
    let run = try Run([], of: "EmbeddingExample")
    #expect(run.status == 0 && run.errors.isEmpty)
    try Golden.expect(run.outputText, "embedding-example")
  }

  @Test func theEmbeddingExampleIsShort() throws {
    let file = Products.root.appending(path: "Examples/Embedding/EmbeddingExample.swift")
    let lines = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n")
    #expect(lines.count <= 40)
    #expect(!lines.contains { $0.contains("!.") || $0.contains("try!") || $0.contains("as!") })
  }

  /// The list is not edited by hand: its generator gives it back byte for byte.
  @Test(.enabled(if: ExampleTests.hasLua, "lua5.4 is not installed"), arguments: ["list", "members", "answers"])
  func theGeneratorGivesTheFilesOfTheList(name: String) throws {
    let folder = Products.root.appending(path: "Examples/Decadence")
    let run = try Run(shell: "lua5.4 generate.lua \(name)", in: folder)
    #expect(run.status == 0)
    #expect(run.output == (try Data(contentsOf: folder.appending(path: name + ".csv"))))
  }

  @Test(.enabled(if: ExampleTests.hasLua, "lua5.4 is not installed"), arguments: ["Traineeships", "Network"])
  func theGeneratorGivesTheListOfTheExample(name: String) throws {
    let folder = Products.root.appending(path: "Examples/\(name)")
    let run = try Run(shell: "lua5.4 generate.lua", in: folder)
    #expect(run.status == 0)
    #expect(run.output == (try Data(contentsOf: folder.appending(path: "list.csv"))))
  }

  @Test(arguments: ["it", "en"]) func theTraineeshipsGoStageByStage(language: String) throws {
    let run = try Run([
      "match", "Examples/Traineeships/list.csv", "--rules", "Rules/ovada-tirocini", "--on", "2025-03-12", "--lang", language,
    ])
    #expect(run.status == 0)
    try Golden.expect(run.outputText, "traineeships.\(language)")
    let explained = try Run([
      "explain", "Examples/Traineeships/list.csv", "--rules", "Rules/ovada-tirocini", "--on", "2025-03-12", "--lang", language,
      "--household", "T138",
    ])
    try Golden.expect(explained.outputText, "traineeships-explain.\(language)")
  }

  static let hasLua = (try? Run(shell: "command -v lua5.4").status) == 0
}
