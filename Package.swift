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
  ],
  swiftLanguageModes: [.v6]
)
