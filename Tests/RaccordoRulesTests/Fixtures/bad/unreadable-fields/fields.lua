field "minors" { kind = "number" 
field "arrears" { kind = "money" }
