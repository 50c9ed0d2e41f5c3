-- Attack: points that go by the household before
-- Expect: failure at 7 on A B C D: the function keeps something from one row to the next
local last = 0
local function remember(n) local before = last last = n return before end
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" {
  points = function(h) return remember(h.people) end, reads = { "people" }, at_most = 5, reason = { it = "P", en = "P" },
}
