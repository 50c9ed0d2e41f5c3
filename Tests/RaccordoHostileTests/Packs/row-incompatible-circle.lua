-- Attack: programs that shut each other out, in a circle
-- Expect: clean
program "x" { title = { it = "X", en = "X" }, places = 2 }
incompatible_with { "y", "z" }
program "y" { title = { it = "Y", en = "Y" }, places = 2 }
incompatible_with { "z", "x" }
program "z" { title = { it = "Z", en = "Z" }, places = 2 }
incompatible_with { "x", "y" }
