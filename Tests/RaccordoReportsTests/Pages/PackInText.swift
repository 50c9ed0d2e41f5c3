import Raccordo
import RaccordoReports

/// A small pack whose cases fail in every way, and its report.
enum PackInText {
  static let rules = """
    program "p" { title = "Prova", ties = { higher "arrears" } }
    requirement "tenant" { when = { landlord = "ATC" }, reason = "ATC", otherwise = "Altro" }
    criterion "debt" { when = { arrears = between(1000, param.limit) }, points = 10.5, reason = "Debito" }
    group "health" { at_most = 15 }
    criterion "illness" { group = "health", when = { ill = yes }, points = 10, reason = "Malattia" }
    criterion "care" { group = "health", when = { followed = yes }, points = 10, reason = "In carico" }
    criterion "share" { when = { each = at_least(1) }, points = 1, reason = "{each}" }
    compute "each" { kind = "number", reads = { "minors" }, value = function(h) assert(h.minors < 9, "<nine> & more") return h.minors end }
    route "here" { when = { minors = at_least(1) }, to = "Qui" }
    route "there" { to = "Là" }

    """

  static let fields = """
    field "landlord" { kind = "choice", of = { "ATC", "comune" } }
    field "arrears" { kind = "money", min = 0, label = { it = "Morosità", en = "Arrears" } }
    field "minors" { kind = "number", min = 0, whole = true }
    field "ill" { kind = "yes_no", sensitive = "health" }
    field "followed" { kind = "yes_no", sensitive = "health" }
    """

  static func pack(_ cases: String) throws -> RulePack {
    let texts = [
      ("pack.lua", "pack \"prova\" { owner = \"Rete\", version = \"1\", languages = { \"it\" }, valid = { from = \"2025-01-01\" } }"),
      ("fields.lua", fields), ("p.lua", rules + cases),
      ("parameters.csv", "name,from,to,value,unit,act\nlimit,2025-01-01,,5000,EUR,minutes 1\n"),
    ]
    return try RulePack(PackSources(texts.map { PackSources.File(path: $0, bytes: Array($1.utf8)) }))
  }

  static func tested(_ cases: String, threshold: Int? = nil, suggests: Bool = false) throws -> TestedPack {
    try TestedPack(pack(cases), folder: "prova", threshold: threshold, suggests: suggests)
  }

  static let cases = """
    case "fine" { given = { landlord = "ATC", arrears = 5000, minors = 1, ill = true, followed = true }, expect = { points = 26.5 } }
    case "worse" { like = "fine", given = { arrears = 5000.01, ill = unknown }, expect = { points = 26.5, because = { "debt" } } }
    case "outside" { like = "fine", given = { landlord = "comune" }, expect = { eligible = true, points = 5 } }
    case "inside" { like = "fine", expect = { eligible = false, points = 5 } }
    case "elsewhere" { like = "fine", given = { minors = unknown }, expect = { route = "there" } }
    case "second" { like = "fine", given = { arrears = 4000 }, expect = { place = 1, among = { "fine", "outside" } } }
    case "<nine> & \\"more\\"" { like = "fine", given = { minors = 9 }, expect = { eligible = true } }

    """
}
