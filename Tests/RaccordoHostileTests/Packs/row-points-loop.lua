-- Attack: a function for points that never ends for one household, caught
-- Expect: failure at 6 on C: stopped after 1000000 steps
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" {
  points = function(h)
    if h.people == 3 then while true do pcall(function() while true do end end) end end
    return 1
  end,
  reads = { "people" }, at_most = 5, reason = { it = "P", en = "P" },
}
