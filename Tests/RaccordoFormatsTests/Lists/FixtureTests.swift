import Foundation
import RaccordoFormats
import RaccordoModel
import Testing

/// Whole files, made by hand or by a spreadsheet's habits. Every file of `good/` holds the same two households; a file of
/// `bad/` is called after what is wrong with it.
@Suite struct FixtureTests {
  @Test(arguments: ["good", "bad"])
  func theFoldersAreNotEmpty(folder: String) throws {
    #expect(try Self.files(folder).count > 8)
  }

  @Test func everyGoodFileHoldsTheSameHouseholds() throws {
    for path in try Self.files("good") {
      let source = try ListFile.bytes(at: path)
      let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay)).read(
        source.bytes, name: source.name)
      #expect(reading.issues == [], "\(source.name)")
      #expect(reading.households.ids == ["N1", "N2"], "\(source.name)")
      #expect(
        reading.households[0].facts == [
          "arrears": euros(123_456), "minors": 2, "alone": true, "tenure": "erp", "referred_by": ["Caritas", "SerD"],
          "notice_date": .date(runDay), "municipality": "006003", "notes": "perché è così",
        ], "\(source.name)")
      let second = reading.households[1].facts
      #expect(second.keys.sorted() == ["alone", "municipality", "notes", "notice_date", "tenure"], "\(source.name)")
      #expect(second["notes"] == "due; righe\nqui", "\(source.name)")
    }
  }

  @Test func everyBadFileIsToldByItsName() throws {
    for path in try Self.files("bad") {
      let source = try ListFile.bytes(at: path)
      let expected = String(source.name.prefix { $0 != "." })
      do {
        let reading = try ListReader(fields: vocabulary, options: ReadOptions(day: runDay))
          .read(source.bytes, name: source.name)
        #expect(Set(reading.issues.map(\.code.rawValue)) == [expected])
        #expect(reading.issues.allSatisfy { $0.line != nil && $0.file == source.name }, "\(source.name)")
      } catch {
        #expect(error.code.rawValue == expected)
      }
    }
  }

  @Test func aFileIsMeasuredBeforeItIsRead() throws {
    let path = try #require(try Self.files("good").first)
    #expect { try ListFile.bytes(at: path, maximumBytes: 10) } throws: { ($0 as? FormatError)?.code == .tooLarge }
    #expect { try ListFile.bytes(at: path + "-missing") } throws: { ($0 as? FormatError)?.code == .notReadable }
    let folder = URL(filePath: path).deletingLastPathComponent().path()
    #expect { try ListFile.bytes(at: folder) } throws: { ($0 as? FormatError)?.code == .notReadable }
  }

  private static func files(_ folder: String) throws -> [String] {
    let root = try #require(Bundle.module.resourceURL).appending(path: "Fixtures/" + folder)
    return try FileManager.default.contentsOfDirectory(atPath: root.path()).filter { !$0.hasPrefix(".") }.sorted()
      .map { root.appending(path: $0).path() }
  }
}
