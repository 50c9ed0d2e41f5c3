extension WordText {
  static let blocks: [String: WordText] = [
    "pack": WordText(
      .block, it: "Chi è la rete e quale versione delle sue regole è questa.",
      en: "Who the network is and which version of its rules this is.",
      example: """
        pack "example" {
          version   = "2025-03",
          languages = { "it", "en" },
        }
        """,
      insert: "pack \"$1\" {\n  version   = \"$2\",\n  languages = { \"it\" },\n}"),
    "field": WordText(
      .block, it: "Una domanda su un nucleo, con tutte le risposte che può avere. Le regole leggono solo questo.",
      en: "A question about a household, with every answer it can have. Rules can read nothing else.",
      example: #"field "arrears" { kind = "money", min = 0, label = "Arrears" }"#,
      insert: "field \"$1\" {\n  kind  = \"$2\",\n  label = \"$0\",\n}"),
    "program": WordText(
      .block, it: "Che cosa decide un file: chi entra, in che ordine, verso che cosa. Quello che segue gli appartiene.",
      en: "What a file decides: who may enter, in what order, towards what. What stands below belongs to it.",
      example: #"program "arrears" { title = "Households to accompany", places = 14 }"#,
      insert: "program \"$1\" {\n  title = \"$0\",\n}"),
    "requirement": WordText(
      .block, it: "Deve valere per entrare; dice perché sì e perché no.",
      en: "Must hold to enter; it says why, and why not.",
      example: """
        requirement "in_range" {
          when      = { arrears = between(1000, 5000) },
          reason    = "Arrears of {arrears}",
          otherwise = "Arrears of {arrears}: outside the range",
        }
        """,
      insert: "requirement \"$1\" {\n  when      = { $2 },\n  reason    = \"$3\",\n  otherwise = \"$0\",\n}"),
    "criterion": WordText(
      .block, it: "Dà punti quando vale.", en: "Gives points when it holds.",
      example: #"criterion "children" { when = { minors = at_least(1) }, points = 10, reason = "Children: {minors}" }"#,
      insert: "criterion \"$1\" {\n  when   = { $2 },\n  points = $3,\n  reason = \"$0\",\n}"),
    "group": WordText(
      .block, it: "Mette un tetto ai punti di più criteri.", en: "Caps the points of several criteria.",
      example: #"group "fragility" { at_most = 45 }"#, insert: "group \"$1\" { at_most = $0 }"),
    "route": WordText(
      .block, it: "Dove va il nucleo: si provano nell'ordine del file, conta la prima che va bene.",
      en: "Where the household goes: tried in the order of the file, the first that fits counts.",
      example: #"route "desk" { to = "Help desk of the town" }"#,
      insert: "route \"$1\" {\n  when = { $2 },\n  to   = \"$0\",\n}"),
    "compute": WordText(
      .block, it: "Una funzione che calcola un valore da campi dichiarati; le regole lo provano come un campo.",
      en: "A function that works out a value from declared fields; rules test it like a field.",
      example: """
        compute "months_behind" {
          kind  = "number",
          reads = { "arrears", "rent" },
          value = function(h) return h.arrears / h.rent end,
        }
        """,
      insert:
        "compute \"$1\" {\n  kind  = \"${2:number}\",\n  reads = { \"$3\" },\n  value = function(h) return $0 end,\n}"),
    "case": WordText(
      .block, it: "Un esempio su cui il tavolo è d'accordo; lo prova `raccordo test`.",
      en: "An example that people agreed on; `raccordo test` runs it.",
      example: #"case "two children" { given = { minors = 2 }, expect = { eligible = true, points = 10 } }"#,
      insert: "case \"$1\" {\n  given  = { $2 },\n  expect = { $0 },\n}"),
    "stage": WordText(
      .block, it: "Una tappa del programma, con i suoi posti.", en: "A stage of the program, with its own places.",
      example: #"stage "activation" { places = 10, from = "selection" }"#, insert: "stage \"$1\" { places = $0 }"),
    "reserve": WordText(
      .block, it: "Posti tenuti prima di tutto per chi soddisfa una condizione; aperti a tutti se avanzano.",
      en: "Places kept first for those for whom a condition holds; open to all when unused.",
      example: #"reserve "under_30" { places = 6, when = { age = less_than(30) }, reason = "Under 30" }"#,
      insert: "reserve \"$1\" { places = $2, when = { $3 }, reason = \"$0\" }"),
    "prefers": WordText(
      .block, it: "Come un nucleo sceglie fra i servizi che lo prenderebbero.",
      en: "How a household chooses among the services that would take it.",
      example: #"prefers "near" { when = { municipality = one_of(service.areas) }, points = 5, reason = "Near home" }"#,
      insert: "prefers \"$1\" { when = { $2 }, points = $3, reason = \"$0\" }"),
    "decline": WordText(
      .block, it: "Che cosa succede a chi rinuncia a un posto, o lo perde, per un certo motivo. Sopra ogni programma vale per tutti.",
      en: "What happens to whoever declines or loses a place for some reason. Above every program it counts for all of them.",
      example: #"decline "no_answer" { park_days = 30, reason = "No answer to three calls" }"#,
      insert: "decline \"$1\" { park_days = ${2:30}, reason = \"$0\" }"),
    "incompatible_with": WordText(
      .block, it: "Programmi e piani accanto ai quali qui nessuno ha un posto.",
      en: "Programs and plans beside which nobody gets a place here.",
      example: #"incompatible_with { "other_program" }"#, insert: "incompatible_with { \"$0\" }"),
  ]
}
