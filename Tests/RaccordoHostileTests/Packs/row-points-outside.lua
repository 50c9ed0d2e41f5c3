-- Attack: points below nothing, beyond the cap, and that are no number
-- Expect: failure at 5 on A B D: the points are not between 0 and at_most
-- Expect: failure at 6 on C: the result is not a number: was something divided by zero?
program "x" { title = { it = "X", en = "X" }, places = 2 }
criterion "first" {
  points = function(h)
    if h.people == 1 then return -1 end
    if h.people == 2 then return 5.01 end
    if h.people == 3 then return 0 / 0 end
    return 1e308
  end,
  reads = { "people" }, at_most = 5, reason = { it = "P", en = "P" },
}
