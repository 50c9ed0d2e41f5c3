-- A list of households for the functions of `pack`, every cell filled in. The same number gives the same bytes.
--
--   lua5.4 generate.lua ROWS > FILE

local state = 20250312
local function random(below)
  state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
  return (state >> 33) % below
end
local function euro(most) return string.format("%.2f", random(most * 100) / 100) end
local function day() return string.format("2024-%02d-%02d", 1 + random(12), 1 + random(28)) end
local function one_of(words) return words[1 + random(#words)] end
local function some_of(words)
  local some = {}
  for _, word in ipairs(words) do
    if random(3) == 0 then some[#some + 1] = word end
  end
  -- A blank cell is an answer that nobody gave.
  return #some > 0 and table.concat(some, "|") or words[1]
end

print("id,rent,charges,arrears,income,minors,notice,asked,stage,tenure,frailties")
for row = 1, assert(tonumber(arg[1])) do
  print(table.concat({
    string.format("H%06d", row), euro(600), euro(150), euro(9000), euro(20000), random(5), day(), day(),
    one_of { "none", "notice", "court", "eviction" }, one_of { "public", "private", "guest" },
    some_of { "alone", "disability", "addiction", "debt", "illness" },
  }, ","))
end
