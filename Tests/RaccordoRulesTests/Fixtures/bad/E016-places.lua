field "plans_now" { kind = "many", of = { "bsl", "gol" }, plans = true }
field "more_plans" { kind = "many", of = { "adi" }, plans = true }
field "no_plans" { kind = "choice", of = { "a", "b" }, plans = true }

program "hours" { title = "Ore", places = 40, unit = "hour" }
program "each" { title = "Nucleo", places = 4, each = 2 }
program "nothing_each" { title = "Incontri", places = 4, unit = "session", each = 0 }
program "unit" { title = "Giorni", places = 4, unit = "day" }
program "no_services" { title = "Senza servizi", places = from_catalogue }
program "words" { title = "A parole", places = "many" }

program "stages" { title = "Tappe", places = 25 }
stage "first"  { places = 25, from = "second" }
stage "second" { places = 10, from = "frist" }
stage "third"  { places = 5, from = "first" }
stage "third"  { places = 5 }
stage "loose"  { place = 3, from = 7 }
requirement "late" { stage = "secnd", when = { minors = at_least(1) }, reason = "a", otherwise = "b" }
reserve "no_places" { when = { minors = at_least(1) }, reason = "a" }
reserve "no_when" { places = 2, reason = "a" }
reserve "no_reason" { places = 2, when = { minors = at_least(1) } }
reserve "many" { places = 20, when = { minors = at_least(2) }, reason = "a" }
reserve "more" { places = 10, when = { minors = at_least(3) }, reason = "a" }
reserve "where" { places = 1, stage = "nowhere", when = { minors = at_least(3) }, reason = "a" }
case "a" { given = {}, expect = { stage = "fisrt" } }
case "b" { given = {}, expect = { reserve = "man", among = { "c" } } }

program "open" { title = "Per tutti" }
reserve "young" { places = 3, when = { minors = at_least(1) }, reason = "a" }
incompatible_with { "stages", "open", "bls", 7 }
incompatible_with { name = "bsl" }
incompatible_with "gol"
