-- Whether two runs came to the same results: `eligible`, `points`, `rank` and `place` of every household and program.
--
--   lua5.4 same-results.lua DIRECTORY DIRECTORY
--
-- Ends with 1 when they did not. Then says which of the files, and of what was printed, are the same byte for byte.

local FILES = { "judgements.ndjson", "shortlist.csv", "unmet.csv", "issues.csv", "run.json", "screen", "issues" }

local function read(folder, name)
  local file = assert(io.open(folder .. "/" .. name, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

-- "household program" -> "eligible points rank place"
local function results(folder)
  local found, count = {}, 0
  for line in read(folder, "judgements.ndjson"):gmatch("[^\n]+") do
    local function value(key) return line:match('"' .. key .. '":("[^"]*")') or line:match('"' .. key .. '":(%[[^%]]*%])')
      or line:match('"' .. key .. '":([%w]+)') end
    local who = assert(value "household") .. " " .. assert(value "program")
    assert(not found[who], who .. " is there twice")
    found[who] = table.concat({
      assert(value "eligible"), value "points" or "-", assert(value "rank"), assert(value "place"),
    }, " ")
    count = count + 1
  end
  return found, count
end

local first, second = arg[1], arg[2]
local mine, count = results(first)
local theirs, others = results(second)
local differences = {}
for who, result in pairs(mine) do
  if result ~= theirs[who] then
    differences[#differences + 1] = string.format("%s: %s, and %s", who, result, theirs[who] or "nothing")
  end
end
if count ~= others or #differences > 0 or count == 0 then
  table.sort(differences)
  io.stderr:write(string.format("the results differ: %d and %d judgements\n", count, others))
  io.stderr:write(table.concat(differences, "\n", 1, math.min(#differences, 20)), "\n")
  os.exit(1)
end
print(string.format("%d judgements: the same eligible, points, rank and place", count))

local same, different = {}, {}
for _, name in ipairs(FILES) do
  local into = read(first, name) == read(second, name) and same or different
  into[#into + 1] = name
end
print("the same bytes: " .. table.concat(same, ", "))
if #different > 0 then print("other bytes: " .. table.concat(different, ", ")) end
print()
