// What `import Raccordo` gives: the model, the readers and writers of lists, rule packs, and the matcher.
@_exported import struct LuaRuntime.LuaError
@_exported import struct LuaRuntime.LuaLimits
@_exported import RaccordoFormats
@_exported import RaccordoMatching
@_exported import RaccordoModel
@_exported import RaccordoRules

/// The version of the library and of the `raccordo` command (semver.org).
public let raccordoVersion = "0.1.0"
