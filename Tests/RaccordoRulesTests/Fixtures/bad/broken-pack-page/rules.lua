program "p" { title = "Prova" }
