program "p" { title = 5, places = -1, ties = "minors", services = { 5 }, valid = { from = "2025-02-30" } }
group "g" { at_most = 5, highest = true }
requirement "a" { when = {}, reason = "x", otherwise = {} }
criterion "b" { when = { minors = at_least(1, 2) }, points = -5, reason = "x" }
criterion "c" { when = { disability = true }, points = 0.001, reason = "x" }
criterion "d" { when = { minors = { 1 } }, points = "5", reason = "x", trial = "perhaps", if_unknown = "maybe" }
criterion "e" { when = any({ minors = 1 }, { minors = 2 }), points = 5, reason = "x" }
criterion "f" { when = { minors = one_of(1, 2) }, points = 200000, reason = "x" }
criterion "g" { when = at_least(1), points = 5, reason = "x" }
criterion "h" { when = { arrears = at_least(10.001), notice_date = before("31/12/2025") }, points = 5, reason = "x", 7 }
route "r" { to = 5, through = "coompany", steps = { 5 }, reply_within_days = 1.5 }
route "s" { to = "x", steps = "one" }
compute "j" { kind = "many", reads = "minors", value = 5 }
case "k" { on = "12/03/2025", given = { minors = 1 }, expect = { eligible = 1, points = { 5 } } }
case "l" { given = "minors", expect = {} }
case "m" { like = 5, given = {}, expect = { route = 5, because = 5 } }
criterion "n"
criterion "o" "x"
