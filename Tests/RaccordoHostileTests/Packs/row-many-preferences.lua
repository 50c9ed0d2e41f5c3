-- Attack: a thousand preferences where there is no service to prefer
-- Expect: clean
program "x" { title = { it = "X", en = "X" }, places = 2 }
for i = 1, 1000 do
  prefers("p" .. i) { when = { people = at_least(i) }, points = 10000, reason = { it = "R", en = "R" } }
end
