import Foundation

/// Where the package and what was built from it are.
enum Products {
  /// The root of the package: commands run here, so that paths in transcripts are short and the same everywhere.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let fixtures = "Tests/RaccordoCLITests/Fixtures"

  /// The folder of the built executables: the one the tests themselves run from.
  static var folder: URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    return bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }

  /// A folder of its own for one test, taken away afterwards.
  static func withScratch<Output>(_ work: (URL) throws -> Output) throws -> Output {
    let folder = FileManager.default.temporaryDirectory.appending(path: "raccordo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }
}
