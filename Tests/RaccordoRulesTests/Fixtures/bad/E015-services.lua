program "a" { title = "Prova", services = by_category "housing.mediaton" }
program "b" { title = "Prova", services = { by_provider "compani", by_provider "vuoto" } }
program "c" { title = "Prova", services = { "mediazione", "mediazione", by_category(3), by_provider(), 4 } }
program "d" { title = "Prova", services = between(1, 2), subject = "persona" }
program "e" { title = "Prova", services = { "mediazione", "fondo" } }
prefers "near" { when = { municipality = one_of(service.area) }, points = 5, reason = "x" }
prefers "cheap" { points = 5, if_unknown = "yes" }
prefers "near" { when = { municipality = one_of(service.areas) }, points = -1, reason = "x" }
case "k" { service = "fondo", given = { minors = 1 }, expect = { service = "mediazione" } }
case "l" { given = { minors = 1 }, expect = { service = "mediazzione" } }
