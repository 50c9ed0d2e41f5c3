// swift-tools-version: 6.1
import PackageDescription

// Dependencies point at the model: see Docs/design.md for what each module is for.
let package = Package(
  name: "Raccordo",
  products: [
    .library(name: "RaccordoModel", targets: ["RaccordoModel"]),
    .library(name: "RaccordoFormats", targets: ["RaccordoFormats"]),
  ],
  targets: [
    // What people, needs, services and judgements are: pure values.
    .target(name: "RaccordoModel"),
    .testTarget(name: "RaccordoModelTests", dependencies: ["RaccordoModel"]),
    // Bytes to the model and back: office CSV, JSON, catalogues, parameters, numbers as people write them.
    .target(name: "RaccordoFormats", dependencies: ["RaccordoModel"]),
    .testTarget(
      name: "RaccordoFormatsTests", dependencies: ["RaccordoFormats"], resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)
