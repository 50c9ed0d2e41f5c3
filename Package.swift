// swift-tools-version: 6.1
import PackageDescription

// Dependencies point at the model: see Docs/design.md for what each module is for.
let package = Package(
  name: "Raccordo",
  products: [
    .library(name: "Raccordo", targets: ["Raccordo"]),
    .library(name: "RaccordoReports", targets: ["RaccordoReports"]),
    .library(name: "RaccordoAssignment", targets: ["RaccordoAssignment"]),
    .executable(name: "raccordo", targets: ["RaccordoCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
  ],
  targets: [
    // What people, needs, services and judgements are: pure values.
    .target(name: "RaccordoModel"),
    .testTarget(name: "RaccordoModelTests", dependencies: ["RaccordoModel"]),

    // Lua 5.4, behind a C target whose header is Lua-free: no Lua error crosses a Swift frame.
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .target(
      name: "CLuaBridge", dependencies: ["CLua"],
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "LuaRuntime", dependencies: ["CLuaBridge"]),
    .testTarget(name: "LuaRuntimeTests", dependencies: ["LuaRuntime", "SeededRandom"]),

    // Lua text as tokens and trees, with exact places; never runs it.
    .target(name: "LuaSyntax"),
    .testTarget(name: "LuaSyntaxTests", dependencies: ["LuaSyntax", "SeededRandom"]),

    // Bytes to model and back: CSV as Italian offices export it, JSON, the data files of a pack.
    .target(name: "RaccordoFormats", dependencies: ["RaccordoModel"]),
    .testTarget(
      name: "RaccordoFormatsTests", dependencies: ["RaccordoFormats"], resources: [.copy("Fixtures")]),

    // A whole network at once: who takes which place, and what proves it. Numbers to numbers; imports nothing.
    .target(name: "RaccordoAssignment"),
    .testTarget(name: "RaccordoAssignmentTests", dependencies: ["RaccordoAssignment", "SeededRandom"]),

    // Packs to programs: loader, words of the language, condition trees, findings, cases.
    .target(
      name: "RaccordoRules",
      dependencies: ["RaccordoModel", "RaccordoFormats", "RaccordoAssignment", "LuaRuntime", "LuaSyntax"]),
    .testTarget(name: "RaccordoRulesTests", dependencies: ["RaccordoRules", "SeededRandom"], exclude: ["Fixtures"]),

    // Programs and households to referrals: columns, ranking, what is certain, explanation.
    .target(name: "RaccordoMatching", dependencies: ["RaccordoRules", "RaccordoAssignment"]),
    .testTarget(name: "RaccordoMatchingTests", dependencies: ["RaccordoMatching", "RaccordoAssignment", "SeededRandom"]),

    // What people import.
    .target(
      name: "Raccordo",
      dependencies: ["RaccordoModel", "RaccordoFormats", "RaccordoRules", "RaccordoMatching", "LuaRuntime"]),

    // Values to pages: text, tables, the files of a run.
    .target(
      name: "RaccordoReports",
      dependencies: ["Raccordo", .product(name: "Crypto", package: "swift-crypto")]),
    .testTarget(name: "RaccordoReportsTests", dependencies: ["RaccordoReports"]),

    // Rule files in an editor: the Language Server Protocol, and definition files for plain Lua editors.
    .target(name: "RaccordoLanguageServer", dependencies: ["Raccordo", "RaccordoReports", "LuaSyntax"]),
    .testTarget(
      name: "RaccordoLanguageServerTests", dependencies: ["RaccordoLanguageServer", "SeededRandom"], exclude: ["Fixtures"]),

    // The memory of the process on large pages, in C because only C sees the settings of the allocator.
    .target(name: "CHeap"),

    // The `raccordo` command.
    .executableTarget(
      name: "RaccordoCLI",
      dependencies: [
        "CHeap", "Raccordo", "RaccordoReports", "RaccordoLanguageServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Runs the built command and the built example, as a person does, and compares what they print.
    .testTarget(
      name: "RaccordoCLITests", dependencies: ["RaccordoCLI", "EmbeddingExample", "RaccordoReports"], exclude: ["Fixtures"]),

    // Packs and lists made to do harm: each says what must come of it.
    .testTarget(name: "RaccordoHostileTests", dependencies: ["Raccordo"], exclude: ["Common", "Lists", "Packs"]),

    // Random numbers that a printed seed repeats, for the tests of every module.
    .target(name: "SeededRandom", path: "Tests/SeededRandom"),

    // A program of thirty lines that imports Raccordo.
    .executableTarget(
      name: "EmbeddingExample", dependencies: ["Raccordo"], path: "Examples/Embedding", exclude: ["README.md"]),
  ],
  swiftLanguageModes: [.v6]
)
