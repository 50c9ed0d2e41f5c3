import CLuaBridge

extension LuaState {
  /// Runs trusted set-up code, which makes the words of the rule language.
  ///
  /// The chunk gets two arguments, `local env, host = ...`. As globals it sees the sandboxed
  /// library, read-only; it has none of its own.
  ///
  /// `env` is the environment of the pack, with the library in it: a word is a field set there.
  /// With `host.setmetatable(env, ...)` a prelude answers for globals that do not exist
  /// (`__index`) and for globals that a file wants to set (`__newindex`, a function). Both are
  /// taken over when the first file runs, and can no longer be replaced then.
  ///
  /// `host` holds `assert error ipairs next pairs pcall rawequal rawget rawlen rawset select
  /// getmetatable setmetatable tonumber tostring type unpack`, and:
  /// - `host.here()` gives the file and line of the nearest caller that is code of a pack;
  /// - `host.declare(value)` adds a value to what `takeDeclarations` gives;
  /// - `host.block(word, nothing)` gives the function of a word that opens a block, `word "id" { ... }` or `word { ... }`: it
  ///   declares the table `{ word, id, settings, file, line }` of these and of what `here` says, with `nothing` for settings
  ///   that are no table;
  /// - `host.word(word, nothing)` gives a function that gives back the table `{ ["$"] = word, ... }` of what it is given, with
  ///   `nothing` in the place of nil;
  /// - `host.constant(table)` gives a table that reads this one and cannot be changed; declared, it is what it reads;
  /// - `host.include(name)` runs a file that `add` brought: `true` and what it gives back, or `false` when there is none;
  ///   an error once sealed;
  /// - `host.values` is the table of values given to `seal`, empty before. Read it at the moment of
  ///   use, `host.values.x`: sealing puts another table there.
  ///
  /// What a table of the prelude holds, or answers to a name by `__index`, stands still once the rules are sealed, until they
  /// are sealed again: a function may be given the answer of before.
  ///
  /// - Parameter name: what to call the chunk; it never appears as the place of an error.
  /// - Throws: `syntax`, `runtime`, `instructions`, `memory`, `time`; `order` after the first file.
  public mutating func install(prelude: String, named name: String) throws(LuaError) {
    var prelude = prelude
    try check(
      prelude.withUTF8 { source in
        source.withMemoryRebound(to: CChar.self) {
          rlb_install(raw, $0.baseAddress, $0.count, name)
        }
      })
  }

  /// Runs a file of the pack in the sandbox.
  ///
  /// Any bytes are accepted as text, with or without a UTF-8 mark at the start; compiled Lua is
  /// not. After an error the state can still run other files; what this one had declared stays.
  ///
  /// - Parameter file: the name that errors, `here` and functions give back.
  /// - Throws: `syntax`, `runtime`, `instructions`, `memory`, `time`; `order` once sealed.
  public mutating func run(_ source: [UInt8], named file: String) throws(LuaError) {
    let text = source.starts(with: Self.byteOrderMark) ? source.dropFirst(3) : source[...]
    try check(
      text.withUnsafeBufferPointer { source in
        source.withMemoryRebound(to: CChar.self) {
          rlb_run(raw, $0.baseAddress, $0.count, file)
        }
      })
  }

  /// Compiles a file of the pack that others take in by its name, with `host.include(name)`, which runs it.
  ///
  /// The file runs as part of the run that takes it in, as often as it is taken in; it gives back one value. Its own name
  /// stands in `here` and in errors. Its text is judged as by `run`.
  ///
  /// - Throws: `syntax`, `memory`; `order` once sealed.
  public mutating func add(_ source: [UInt8], named file: String) throws(LuaError) {
    let text = source.starts(with: Self.byteOrderMark) ? source.dropFirst(3) : source[...]
    try check(
      text.withUnsafeBufferPointer { source in
        source.withMemoryRebound(to: CChar.self) {
          rlb_add_file(raw, $0.baseAddress, $0.count, file)
        }
      })
  }

  /// Copies out all that was declared since the last call, in order, and forgets it.
  ///
  /// Metatables are ignored. Functions become references and stay in Lua. Tables that hold the same, in this call or
  /// one before it, are one in memory. An error carries the
  /// place of the declaration it is about, and drops the others of this call.
  ///
  /// - Throws: `nesting` for a table that contains itself, is nested too deeply or is too large;
  ///   `value` for a list with a hole or a key that is neither a name nor 1, 2, 3...; `encoding`
  ///   for a text that is not UTF-8; `memory`.
  /// - Complexity: O(*n* log *n*) in the values copied.
  public mutating func takeDeclarations() throws(LuaError) -> [LuaValue] {
    var all = rlb_copied()
    try check(rlb_take_declarations(raw, &all))
    let raw = raw
    return try copied.declarations(all) { error, index in
      let place = LuaError(rlb_declaration_place(raw, index))
      return LuaError(code: error.code, message: error.message, file: place.file, line: place.line)
    }
  }

  /// Ends loading: freezes the environment, and every table that rules can reach, and gives the prelude its values.
  ///
  /// Setting a global is an error from now on, and so is declaring, and changing a table that was made while the files
  /// were read. May be called again, to put other values in place of the first.
  ///
  /// - Parameter values: what the prelude reads as `host.values` (a parameter of the pack, ...).
  /// - Throws: `nesting`, `memory`, `function`, after which the state must be discarded.
  public mutating func seal(values: [String: LuaValue] = [:]) throws(LuaError) {
    var writer = TapeWriter()
    writer.write(.table(LuaTable(entries: values)))
    try check(
      writer.withTape { tape in
        var tape = tape
        return rlb_seal(raw, &tape)
      })
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
