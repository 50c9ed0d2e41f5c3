-- Attack: programs that shut out themselves, numbers, tables and words
-- Expect: finding E016 at 5: a program does not exclude itself
-- Expect: finding E016 at 9: a text in quotes is needed here
program "x" { title = { it = "X", en = "X" }, places = 2 }
incompatible_with { "x", "y", "z" }
program "y" { title = { it = "Y", en = "Y" }, places = 2 }
incompatible_with { "z" }
program "z" { title = { it = "Z", en = "Z" }, places = 2 }
incompatible_with { "x", 5, { "x" }, yes }
