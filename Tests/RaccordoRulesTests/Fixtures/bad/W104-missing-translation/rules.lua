program "p" { title = { it = "Prova", en = "Trial" } }
requirement "a" { when = { minors = 1 }, reason = "Solo in italiano", otherwise = { en = "English only" } }
criterion "b" { when = { minors = 1 }, points = 5, reason = { it = "Figli {minors}", en = "Children {isee}" } }
route "r" { to = "Ufficio casa", steps = { "Colloquio" }, reason = { it = "Va lì", en = "Goes there" } }
