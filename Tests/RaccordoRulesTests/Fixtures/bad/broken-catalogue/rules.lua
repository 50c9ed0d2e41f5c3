program "p" { title = "Prova", services = { "mediazione" } }
criterion "a" { when = { municipality = one_of(service.areas) }, points = 5, reason = "x" }
route "r" { to = service "mediazione", through = organization "coompany" }
