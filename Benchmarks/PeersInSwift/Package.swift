// swift-tools-version: 6.1
import PackageDescription

// Beside the package, not in it: whoever uses Raccordo never sees this.
let package = Package(
  name: "PeersInSwift",
  dependencies: [.package(name: "Raccordo", path: "../..")],
  targets: [
    .executableTarget(
      name: "AssignmentBenchmark", dependencies: [.product(name: "RaccordoAssignment", package: "Raccordo")]),
    .executableTarget(
      name: "EvaluationBenchmark", dependencies: [.product(name: "Raccordo", package: "Raccordo")]),
    .executableTarget(
      name: "ReadingBenchmark", dependencies: [.product(name: "Raccordo", package: "Raccordo")]),
    .executableTarget(
      name: "ExplainingBenchmark", dependencies: [.product(name: "Raccordo", package: "Raccordo")]),
  ],
  swiftLanguageModes: [.v6]
)
