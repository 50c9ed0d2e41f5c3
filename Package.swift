// swift-tools-version: 6.1
import PackageDescription

// Dependencies point at the model: see Docs/design.md for what each module is for.
let package = Package(
  name: "Raccordo",
  products: [
    .library(name: "RaccordoModel", targets: ["RaccordoModel"]),
  ],
  targets: [
    // What people, needs, services and judgements are: pure values.
    .target(name: "RaccordoModel"),
    .testTarget(name: "RaccordoModelTests", dependencies: ["RaccordoModel"]),
    // Lua text as tokens and trees with exact places; runs nothing.
    .target(name: "LuaSyntax"),
    .testTarget(name: "LuaSyntaxTests", dependencies: ["LuaSyntax"]),
  ],
  swiftLanguageModes: [.v6]
)
