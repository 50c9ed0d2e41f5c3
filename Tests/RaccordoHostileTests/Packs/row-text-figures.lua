-- Attack: functions of numbers that take a text for one
-- Expect: values A=0 B=0 C=0 D=0 E=-
program "x" { title = { it = "X", en = "X" }, places = 2 }
local tries = {
  function() return math.floor("3.7") end, function() return math.max(1, "2") end, function() return math.tointeger("3") end,
  function() return ("abc"):sub("2") end, function() return ("ab"):rep("2") end, function() return ("ab"):byte("2") end,
  function() return string.char("65") end, function() return string.format("%d", "3") end,
  function() return string.format("%.1f", "3") end, function() return ("aa"):gsub("a", "b", "1") end,
  function() return ("aa"):find("a", "2") end, function() return table.concat({ "a", "b" }, ",", "2") end,
  function() return table.unpack({ 1, 2 }, "2") end, function() return table.remove({ 1, 2 }, "1") end,
  function() return table.insert({ 1 }, "1", 2) end, function() return table.move({ 1 }, "1", 1, 1, {}) end,
}
compute "c" { kind = "number", reads = { "people" }, value = function(h)
  local taken = 0
  for i = 1, #tries do
    if pcall(tries[i]) then taken = taken + 1 end
  end
  return taken + 0 * h.people
end }
criterion "none" { when = { c = is(0) }, points = 2, reason = { it = "C", en = "C" } }
