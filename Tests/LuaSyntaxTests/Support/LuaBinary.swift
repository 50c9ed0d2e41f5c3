import Foundation

/// The `lua5.4` program, when it is installed: the judge of what Lua 5.4 accepts.
struct LuaBinary {
  let path: String
  /// Such as 4 for Lua 5.4.4.
  let release: Int

  /// Nil when there is no `lua5.4` on the search path.
  static let found: LuaBinary? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    for folder in folders {
      let path = "\(folder)/lua5.4"
      guard FileManager.default.isExecutableFile(atPath: path) else { continue }
      guard let output = try? run(path, ["-v"], input: Data()), let text = String(data: output, encoding: .utf8),
        let release = text.split(separator: " ").dropFirst().first?.split(separator: ".").last.flatMap({ Int($0) })
      else { continue }
      return LuaBinary(path: path, release: release)
    }
    return nil
  }()

  /// For each program, nil when `loadfile` takes it, else what Lua says.
  func complaints(about programs: [[UInt8]]) throws -> [String?] {
    let answers = try answers(to: programs, script: Self.loadScript)
    return answers.map { $0 == "ok" ? nil : $0 }
  }

  /// Runs each program with every global a function that gives back itself; for each, the lines of its calls in order.
  func callLines(of programs: [[UInt8]]) throws -> [[Int]] {
    try answers(to: programs, script: Self.linesScript).map { $0.split(separator: " ").compactMap { Int($0) } }
  }

  /// For each literal, its type and value, `other` for what is not a plain literal, `none` when Lua refuses it.
  func values(of literals: [[UInt8]]) throws -> [String] {
    try answers(to: literals, script: Self.valuesScript)
  }

  private func answers(to programs: [[UInt8]], script: String) throws -> [String] {
    var input = Data()
    for program in programs {
      input += Data("\(program.count)\n".utf8) + Data(program)
    }
    let output = try Self.run(path, ["-e", script], input: input)
    return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map(String.init)
  }

  private static let loadScript = """
    local name = os.tmpname()
    while true do
      local size = io.read("n")
      if not size then break end
      io.read(1)
      local program = size == 0 and "" or io.read(size)
      local file = io.open(name, "wb")
      file:write(program)
      file:close()
      local chunk, problem = loadfile(name, "t")
      print(chunk and "ok" or (problem:gsub("[%c]", " ")))
    end
    os.remove(name)
    """

  private static let linesScript = """
    while true do
      local size = io.read("n")
      if not size then break end
      io.read(1)
      local lines = {}
      local function word()
        lines[#lines + 1] = debug.getinfo(2, "l").currentline
        return word
      end
      local world = setmetatable({}, { __index = function() return word end })
      load(io.read(size), "=program", "t", world)()
      print(table.concat(lines, " "))
    end
    """

  private static let valuesScript = """
    while true do
      local size = io.read("n")
      if not size then break end
      io.read(1)
      local literal = io.read(size)
      local chunk = load("x = " .. literal, "=literal", "t", {})
      if not chunk then
        print("none")
      elseif literal:match("^0[xX].*[eE][+-]") then
        -- In hexadecimal `e` is a digit: this is a sum.
        print("other")
      else
        local value = load("return " .. literal, "=literal", "t", {})()
        if math.type(value) == "float" then
          print("float " .. string.unpack("<i8", string.pack("<d", value)))
        elseif math.type(value) then
          print("integer " .. value)
        else
          print("string " .. table.concat({ value:byte(1, -1) }, " "))
        end
      end
    end
    """

  /// Input and output go through files: a pipe that nobody reads would fill up and wait for ever.
  private static func run(_ path: String, _ arguments: [String], input: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (source, sink) = (folder.appendingPathComponent("in"), folder.appendingPathComponent("out"))
    try input.write(to: source)
    try Data().write(to: sink)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: sink)
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: sink)
  }
}
