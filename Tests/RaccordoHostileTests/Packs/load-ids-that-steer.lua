-- Attack: a name with line breaks and escapes
-- Expect: finding E004 at 3: a `program` has no setting called `titel`
program "x\27[31m\n\r\0" { titel = "X" }
