import Foundation
import Testing

/// Lists that are not what they should be: a clear word, the right exit status, nothing lost, no crash.
@Suite struct HostileListTests {
  /// A file that is no list, and what is said of it.
  struct Refused: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: Data
    var says: String
    var testDescription: String { name }

    init(_ name: String, _ bytes: Data, says: String) {
      (self.name, self.bytes, self.says) = (name, bytes, says)
    }
  }

  static let refused = [
    Refused("empty.csv", Data(), says: "the file is empty"),
    Refused("mark.csv", Data([0xEF, 0xBB, 0xBF]), says: "the file is empty"),
    Refused("lines.csv", Data("\n\n\n".utf8), says: "the file is empty"),
    Refused("header.csv", Data("id;arrears\n".utf8), says: "only the header"),
    Refused("binary.csv", Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }), says: "not a text file"),
    Refused("book.xlsx", Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100)), says: "Excel workbook"),
    Refused("book.csv", Data([0x50, 0x4B, 3, 4] + [UInt8](repeating: 7, count: 100)), says: "Excel workbook"),
    Refused("broken.json", Data(#"[{"id":"A"},]"#.utf8), says: "not well formed"),
    Refused("deep.json", Data(repeating: 0x5B, count: 100_000), says: "not well formed"),
  ]

  @Test(arguments: refused)
  func aFileThatIsNoListIsRefused(file: Refused) throws {
    try Products.withScratch { folder in
      let path = folder.appending(path: file.name).path()
      try file.bytes.write(to: URL(filePath: path))
      for words in [["match"], ["explain", "--household", "A1"]] {
        let run = try Run(words + [path] + Self.rules)
        #expect(run.status == 2 && run.output.isEmpty)
        #expect(run.errorText.hasPrefix("raccordo: “\(file.name)”"))
        #expect(run.errorText.contains(file.says))
        #expect(run.errorText.split(separator: "\n").count == 2, "what happened, then what to do")
      }
    }
  }

  @Test(arguments: [("nowhere.csv", "does not exist"), ("Docs", "is a folder"), ("README/list.csv", "does not exist")])
  func aPathThatIsNoFileIsRefused(path: String, says: String) throws {
    let run = try Run(["match", path] + Self.rules)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errorText.contains(says))
  }

  @Test func aGigabyteIsRefusedBeforeItIsRead() throws {
    try Products.withScratch { folder in
      let path = folder.appending(path: "huge.csv").path()
      let start = ContinuousClock.now
      // 200 MiB of memory are not enough to read it.
      let run = try Run(
        shell: "truncate -s 1G \(path) && ulimit -d 200000 && $raccordo match \(path) \(Self.rules.joined(separator: " "))")
      #expect(run.status == 2)
      #expect(run.errorText.contains("1024 MiB, at most 512 MiB"))
      #expect(ContinuousClock.now - start < .seconds(5))
    }
  }

  @Test(arguments: ["match -", "match <(cat \(Self.list))", "match /dev/stdin"])
  func aListCanComeThroughAPipe(words: String) throws {
    let piped = try Run(shell: "cat \(Self.list) | $raccordo \(words) \(Self.rules.joined(separator: " ")) --format ndjson")
    let file = try Run(["match", Self.list] + Self.rules + ["--format", "ndjson"])
    #expect(piped.status == 1)
    #expect(!file.output.isEmpty && piped.output == file.output)
  }

  @Test(arguments: [
    "Codice nucleo,TOTALE MOROSITA,componenti\nA,\"1.500,50\",2\n",
    "codice_nucleo\tMorosità\tPERSONE\nA\t€ 1 500,50\t2\n",
    "ID;ARREARS;people\r\nA;1500.50;2\r\n",
  ], [String.Encoding.utf8, .windowsCP1252, .utf16])
  func otherHeadersAndEncodingsGiveTheSameHousehold(text: String, encoding: String.Encoding) throws {
    try Products.withScratch { folder in
      let (list, columns) = (folder.appending(path: "list.txt"), folder.appending(path: "columns.csv"))
      try #require(text.data(using: encoding)).write(to: list)
      try Data("column,field\nTOTALE MOROSITA,arrears\ncomponenti,people\nPersone,people\n".utf8).write(to: columns)
      let run = try Run(
        ["explain", list.path(), "--household", "A", "--program", "debts", "--all", "--columns", columns.path()] + Self.rules)
      #expect(run.status == 0, "\(run.errorText)")
      #expect(run.outputText.contains("At least €1,000 each (€750.25)"), "\(run.outputText)")
    }
  }

  @Test func aFieldThatNobodyAnsweredIsToldAndNeverNo() throws {
    let run = try match("id;arrears;people;disability\nA;3000;2;no\nB;3000;2;no\n", ["--program", "debts", "--format", "ndjson"])
    #expect(run.status == 1)
    #expect(run.errorText.contains("no column for “moved”: not known for anybody"))
    #expect(run.outputText.components(separatedBy: #""eligible":"unknown""#).count == 3)
    #expect(run.outputText.contains(#""ask":["moved"]"#) && !run.outputText.contains(#""place":true"#))
  }

  @Test func aFieldThatNoRuleReadsMayBeMissing() throws {
    let run = try match("id;people\nA;1\n", ["--program", "visits"])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func rowsWithoutAnIdKeepTheNumberOfTheirLine() throws {
    let run = try match("arrears;people;disability;moved\n3000;2;no;no\n10;2;no;no\n", ["--format", "ndjson"])
    #expect(run.status == 1)
    #expect(run.outputText.contains(#""household":"R0002""#) && run.outputText.contains(#""household":"R0003""#))
    #expect(run.errorText.contains("no column has the household id"))
  }

  @Test func whatACellSaysNeverReachesStandardError() throws {
    let run = try match(
      "id;arrears;people;disability;moved;tax code\nSECRET1;SECRET2;SECRET3;SECRET4;SECRET5;SECRET6\nSECRET1;9;9;no;no;X\n"
        + "SECRET7;10;0;no;no;RSSMRA80A01H501A\n;1;1;no;no\nB;SECRET8;SECRET9;no;no;\n")
    #expect(run.status == 1)
    #expect(run.errorText.contains("a rule stopped on 1 household") && !run.errorText.contains("SECRET"))
    #expect(!run.errorText.contains("RSSMRA"))
  }

  @Test func whatARuleSaysOfAHouseholdStaysOffStandardError() throws {
    let run = try match("id;arrears;people;disability;moved\nA;3000;0;no;no\n", ["--format", "csv"])
    #expect(run.status == 1)
    #expect(run.errorText.contains("each (debts.lua:20)") && !run.errorText.contains("infinite"))
  }

  @Test func aNameCannotSteerTheTerminal() throws {
    let list = "id;arrears;people;disability;moved\n\u{1B}[31mA\u{7};3000;2;no;no\n\"B\nX\";3000;2;no;no\n"
    let run = try match(list, ["--program", "debts"])
    #expect(run.outputText.contains("\u{FFFD}[31mA\u{FFFD}") && run.outputText.contains("B\u{FFFD}X"))
    #expect(!run.outputText.contains("\u{1B}"))
    let told = try match(list, ["--household", "\u{1B}[31mA\u{7}"], verb: "explain")
    #expect(told.status == 0 && !told.outputText.contains("\u{1B}"))
  }

  @Test func nestedMembersAndNeedsAreRead() throws {
    let run = try match(
      """
      {"id":"A","arrears":3000,"people":2,"disability":false,"moved":false,"members":[{"id":"1"}],"needs":["casa",{"term":"lavoro"}]}
      {"id":"B","facts":{"arrears":"1.234,56","people":1},"members":3}
      {"id":
      [1]
      """, ["--format", "ndjson"], name: "list.ndjson")
    #expect(run.status == 1)
    #expect(run.errorText.contains("4 rows read = 2 households + 2 rows set aside"))
    #expect(run.outputText.contains(#""household":"A","program":"debts","eligible":"yes","points":[10,10]"#))
  }

  @Test func aFileOfColumnsThatDoesNotFitIsTold() throws {
    try Products.withScratch { folder in
      let columns = folder.appending(path: "columns.csv")
      try Data("column,field\nnowhere,arrears\nMorosità,nofield\n".utf8).write(to: columns)
      let run = try Run(["match", Self.list] + Self.rules + ["--columns", columns.path()])
      #expect(run.status == 1)
      #expect(run.errorText.contains("“nowhere” chosen for “arrears” is not in the file"))
      #expect(run.errorText.contains("“nofield”, which no field of the pack is called"))
      try Data("a,b\nx,y\n".utf8).write(to: columns)
      let wrong = try Run(["match", Self.list] + Self.rules + ["--columns", columns.path()])
      #expect(wrong.status == 2 && wrong.errorText.contains("a column is missing: column"))
    }
  }

  static let list = Products.fixtures + "/Lists/small.csv"
  static let rules = ["--rules", Products.fixtures + "/Packs/small", "--on", "2025-03-12"]

  private func match(
    _ text: String, _ words: [String] = [], name: String = "list.csv", verb: String = "match"
  ) throws -> Run {
    try Products.withScratch { folder in
      let path = folder.appending(path: name).path()
      try Data(text.utf8).write(to: URL(filePath: path))
      return try Run([verb, path] + Self.rules + words)
    }
  }
}
