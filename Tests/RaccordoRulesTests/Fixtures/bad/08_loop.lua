program "prova" { title = { it = "Prova" } }
while true do end
