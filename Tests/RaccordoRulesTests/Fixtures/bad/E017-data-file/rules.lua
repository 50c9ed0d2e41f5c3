program "p" { title = "Prova" }
criterion "a" { when = { isee = at_most(param.good) }, points = 5, reason = "x" }
criterion "b" { when = { isee = at_most(param.limit) }, points = 5, reason = "the row of this one could not be read" }
