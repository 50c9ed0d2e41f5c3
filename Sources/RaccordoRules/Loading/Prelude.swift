/// The words of the rule language, written in Lua and run before any file of a pack.
///
/// Each word only builds a small table that says what was written and on which line; Swift makes sense of it. A table
/// made by a word carries the word under the key "$", its line under "$line" and what it was given from 1 on.
/// A name that is no word becomes a value that swallows whatever is done with it: the reader of the text reports it,
/// and the rest of the file can still be looked at.
enum Prelude {
  static let key = "$"
  static let lineKey = "$line"
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

  static func source(for purpose: Purpose) -> String {
    let list = { (words: [String]) in words.map { "\"\($0)\"" }.joined(separator: ", ") }
    return """
      local env, host = ...
      local here, declare = host.here, host.declare
      local setmetatable, select, type, error = host.setmetatable, host.select, host.type, host.error

      local nothing = host.constant { ["$"] = "nothing" }

      local function node(word, ...)
        local _, line = here()
        local made = { ["$"] = word, ["$line"] = line, ... }
        for i = 1, select("#", ...) do
          if made[i] == nil then made[i] = nothing end
        end
        return made
      end

      for _, word in host.ipairs { \(list(constants)) } do
        env[word] = host.constant { ["$"] = word }
      end
      for _, word in host.ipairs { \(list(functions)) } do
        env[word] = function(...) return node(word, ...) end
      end

      local function block(word, id, settings)
        if \(purpose == .calling) then
          if word == "compute" and type(settings) == "table" then
            declare { word = word, id = id, settings = { value = settings.value } }
          elseif word == "criterion" and type(settings) == "table" and type(settings.points) == "function" then
            declare { word = word, id = id, settings = { points = settings.points } }
          elseif word == "program" then
            declare { word = word, id = id }
          end
          return
        end
        local file, line = here()
        if type(settings) ~= "table" then settings = nothing end
        declare({ word = word, id = id, settings = settings, file = file, line = line }, file, line)
      end
      for _, word in host.ipairs { \(list(blocks)) } do
        env[word] = function(id)
          if type(id) == "string" then
            return function(settings) block(word, id, settings) end
          end
          block(word, nil, id)
        end
      end

      local function reader(word, call)
        return setmetatable({}, { __index = function(_, name) return node(word, name) end, __call = call })
      end
      env.service = reader("service_value", function(_, id) return node("service", id) end)
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
        return setmetatable(node("param", name), figure)
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
