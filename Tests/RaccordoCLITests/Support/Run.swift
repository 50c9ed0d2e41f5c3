import Foundation

/// One run of a program: what it printed and how it ended.
struct Run {
  var output: Data
  var errors: Data
  /// The exit status; 128 + the number of the signal when one ended it.
  var status: Int32

  var outputText: String { String(decoding: output, as: UTF8.self) }
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Runs a built program, in the root of the package and in an English environment unless said otherwise.
  init(
    _ arguments: [String], of program: String = "raccordo", input: Data = Data(), in folder: URL = Products.root,
    locale: String = "C"
  ) throws {
    try self.init(Products.folder.appending(path: program), arguments, input: input, locale: locale, folder: folder)
  }

  /// Runs a line of shell in which `$raccordo` is the built command.
  init(shell line: String, in folder: URL = Products.root) throws {
    try self.init(URL(filePath: "/bin/bash"), ["-c", line], input: Data(), locale: "C", folder: folder)
  }

  private init(
    _ executable: URL, _ arguments: [String], input: Data, locale: String, folder: URL = Products.root
  ) throws {
    self = try Products.withScratch { scratch in
      // Files, not pipes: a full pipe would stop both sides.
      func file(_ name: String, _ content: Data = Data()) throws -> FileHandle {
        let url = scratch.appending(path: name)
        try content.write(to: url)
        return try FileHandle(forUpdating: url)
      }
      let process = Process()
      process.executableURL = executable
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": locale, "NO_COLOR": "1",
        "raccordo": Products.folder.appending(path: "raccordo").path(), "COLUMNS": "80",
      ]
      process.standardInput = try file("in", input)
      process.standardOutput = try file("out")
      process.standardError = try file("err")
      try process.run()
      process.waitUntilExit()
      return Run(
        output: try Data(contentsOf: scratch.appending(path: "out")),
        errors: try Data(contentsOf: scratch.appending(path: "err")),
        status: process.terminationReason == .uncaughtSignal ? 128 + process.terminationStatus : process.terminationStatus)
    }
  }

  private init(output: Data, errors: Data, status: Int32) {
    self.output = output
    self.errors = errors
    self.status = status
  }
}
