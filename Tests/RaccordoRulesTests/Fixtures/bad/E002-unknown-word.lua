program "p" { title = "Prova", places = from_the_catalogue }
requirment "a" { when = { minors = at_least(1) }, reason = "x", otherwise = "y" }
criterion "b" { when = { minors = at_last(1) }, points = 5, reason = "x" }
criterion "c" { when = { disability = yess }, points = 5, reason = io.open("x") }
route "d" { to = "x", when = anny { { minors = 1 } } }
case "e" { given = { minors = unknwon }, expect = { eligible = ture, points = 5 } }
