program "p" { title = "Prova", ties = { higer "minors" } }
criterion "a" { when = { minors = between(one, two) }, points = fifty, reason = { it = who } }
criterion "b" { when = any { whom }, points = 5, reason = "x", group = groupname }
route "r" { to = servize "x", steps = { step }, through = body }
compute "c" { kind = numeric, reads = { minor }, value = fun, of = { x } }
case "d" { like = other, given = { minors = many, referred_by = { who } }, expect = { eligible = maybe, points = { low, high }, route = where, because = { what }, asks = these } }
