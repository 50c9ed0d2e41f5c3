// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that who uses Raccordo never resolves what only measuring needs.
let package = Package(
  name: "RaccordoBenchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "Raccordo", path: ".."),
    // Without its trait for jemalloc, which is a library to install. Its counts of allocations are then 0: none are asked for.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Each part of the library by itself; every one checks what came out.
    .executableTarget(
      name: "RaccordoBenchmarks",
      dependencies: [
        .product(name: "Raccordo", package: "Raccordo"),
        .product(name: "RaccordoReports", package: "Raccordo"),
        .product(name: "RaccordoAssignment", package: "Raccordo"),
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/RaccordoBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // Functions of `compute` over a list, timed: `Benchmarks/compute` runs it beside plain Lua.
    .executableTarget(
      name: "ComputeBenchmark", dependencies: [.product(name: "Raccordo", package: "Raccordo")],
      path: "Compute/ComputeBenchmark"),
  ],
  swiftLanguageModes: [.v6]
)
