criterion "alone" { points = 5, reason = "x" }
program "p" { places = 5 }
requirement "a" { }
criterion "b" { when = { minors = 1 } }
group "g" { }
route "r" { when = { minors = 1 } }
compute "c" { }
case "k" { given = { minors = 1 } }
criterion { points = 5, reason = "x" }
