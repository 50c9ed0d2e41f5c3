/// The words of the rule language, written in Lua and run before any file of a pack.
///
/// Each word only builds a small table that says what was written; Swift makes sense of it. A table made by a word carries
/// the word under the key "$" and what it was given from 1 on. Tables and blocks are made in C, for they are most of what
/// running the files of a pack does.
/// A name that is no word becomes a value that swallows whatever is done with it: the reader of the text reports it,
/// and the rest of the file can still be looked at.
enum Prelude {
  static let key = "$"
  static let unknownWord = "$unknown"
  /// The name under which the values of a run say that loading is over.
  static let sealedKey = "$sealed"

  /// Words that open a block: `word "id" { ... }`.
  static let blocks = [
    "pack", "field", "program", "requirement", "criterion", "group", "route", "compute", "case",
    "prefers", "stage", "reserve", "incompatible_with", "decline",
  ]
  /// Those of them that have no name: `word { ... }`.
  static let lists = ["incompatible_with"]
  /// Words that stand for themselves.
  static let constants = ["yes", "no", "known", "not_known", "unknown", "draw"]
    + ["from_catalogue"]
  /// Words that are given something.
  static let functions = [
    "between", "at_least", "at_most", "more_than", "less_than", "is", "is_not", "one_of", "has", "has_any", "has_all",
    "before", "after", "any", "all", "none", "higher", "lower", "earlier", "later", "organization",
    "some", "every", "no_one", "members",
    "at_least_of", "within_days",
    "per", "bands", "scale",
    "by_category", "by_provider",
  ]
  /// The word that takes in a file: `include "folder/file.lua"`.
  static let include = "include"
  /// Words that are read with a dot: `param.name`, `service.areas`.
  static let tables = ["param", "service"]

  static let words = blocks + constants + functions + tables + [include]

  /// What the blocks of a pack are wanted for.
  enum Purpose {
    /// To make sense of all that was written.
    case reading
    /// To call the functions of the computes: other blocks pass unseen, which is most of the work.
    case calling
  }

  /// `block(word)`, which gives the function of a word that opens a block: it declares what of the block is wanted.
  private static func block(for purpose: Purpose) -> String {
    switch purpose {
    case .reading: "local function block(word) return host.block(word, nothing) end"
    case .calling:
      """
      local declare = host.declare
      local function declare_block(word, id, settings)
        if word == "compute" and type(settings) == "table" then
          declare { word = word, id = id, settings = { value = settings.value } }
        elseif word == "criterion" and type(settings) == "table" and type(settings.points) == "function" then
          declare { word = word, id = id, settings = { points = settings.points } }
        elseif word == "program" then
          declare { word = word, id = id }
        end
      end
      local function block(word)
        return function(id)
          if type(id) == "string" then
            return function(settings) declare_block(word, id, settings) end
          end
          declare_block(word, nil, id)
        end
      end
      """
    }
  }

  static func source(for purpose: Purpose) -> String {
    let list = { (words: [String]) in words.map { "\"\($0)\"" }.joined(separator: ", ") }
    return """
      local env, host = ...
      local setmetatable, type, error = host.setmetatable, host.type, host.error

      local nothing = host.constant { ["$"] = "nothing" }
      local function node(word) return host.word(word, nothing) end

      for _, word in host.ipairs { \(list(constants)) } do
        env[word] = host.constant { ["$"] = word }
      end
      for _, word in host.ipairs { \(list(functions)) } do
        env[word] = node(word)
      end

      \(block(for: purpose))
      for _, word in host.ipairs { \(list(blocks)) } do
        env[word] = block(word)
      end

      local service_value, service, param = node("service_value"), node("service"), node("param")
      env.service = setmetatable({}, {
        __index = function(_, name) return service_value(name) end, __call = function(_, id) return service(id) end,
      })
      local early = function()
        error("param has a value only when the rules are applied: write param.name inside the function of a compute", 2)
      end
      local figure = {
        __add = early, __sub = early, __mul = early, __div = early, __mod = early, __pow = early, __unm = early,
        __idiv = early, __concat = early, __lt = early, __le = early,
      }
      env.param = setmetatable({}, { __index = function(_, name)
        local value = host.values[name]
        if value ~= nil then return value end
        return setmetatable(param(name), figure)
      end })

      local swallow = { ["$"] = "\(unknownWord)" }
      local itself = function() return swallow end
      local never = function() return false end
      setmetatable(swallow, {
        -- It has no items, so that a loop over it ends.
        __index = function(_, name) if type(name) == "string" then return swallow end end,
        __lt = never, __le = never, __len = function() return 0 end,
        __call = itself, __add = itself, __sub = itself, __mul = itself, __div = itself,
        __mod = itself, __pow = itself, __unm = itself, __idiv = itself, __concat = itself, __newindex = itself,
      })
      env.\(include) = function(name)
        -- A file that cannot be read is reported where it is named.
        local found, value = host.include(name)
        if not found then return swallow end
        return value
      end
      setmetatable(env, { __index = function(_, name)
        if host.values["\(sealedKey)"] then error("`" .. name .. "` is not a word of the rule language", 2) end
        return swallow
      end })
      """
  }
}
