-- Attack: five hundred stages, each with a reserve
-- Expect: clean
program "x" { title = { it = "X", en = "X" } }
for i = 1, 500 do
  stage("s" .. i) { places = 5, title = { it = "S" .. i, en = "S" .. i } }
  reserve("r" .. i) { places = 1, stage = "s" .. i, when = { people = at_least(i % 5) }, reason = { it = "R", en = "R" } }
end
