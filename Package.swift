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

    // Lua 5.4, behind a C target whose header is Lua-free: no Lua error crosses a Swift frame.
    .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
    .target(
      name: "CLuaBridge", dependencies: ["CLua"],
      linkerSettings: [.linkedLibrary("m")]),
    .target(name: "LuaRuntime", dependencies: ["CLuaBridge"]),
    .testTarget(name: "LuaRuntimeTests", dependencies: ["LuaRuntime"]),
  ],
  swiftLanguageModes: [.v6]
)
