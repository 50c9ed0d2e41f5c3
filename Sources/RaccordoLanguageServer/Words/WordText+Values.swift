extension WordText {
  static let values: [String: WordText] = [
    "unknown": WordText(
      .value, it: "Nei casi: nessuno sa la risposta.", en: "In cases: nobody knows the answer.",
      example: #"case "minors not known" { like = "two children", given = { minors = unknown }, expect = { asks = { "minors" } } }"#,
      insert: "unknown"),
    "draw": WordText(
      .order, it: "Il sorteggio che chiude ogni graduatoria.", en: "The seeded draw that ends every ranking.",
      example: #"ties = { higher "minors", draw }"#, insert: "draw"),
    "higher": WordText(
      .order, it: "A pari punti, prima il valore più alto.", en: "With equal points, the larger value first.",
      example: #"ties = { higher "minors", draw }"#, insert: "higher \"$0\""),
    "lower": WordText(
      .order, it: "A pari punti, prima il valore più basso.", en: "With equal points, the smaller value first.",
      example: #"ties = { lower "isee", draw }"#, insert: "lower \"$0\""),
    "earlier": WordText(
      .order, it: "A pari punti, prima il giorno più vecchio.", en: "With equal points, the earlier day first.",
      example: #"ties = { earlier "notice_date", draw }"#, insert: "earlier \"$0\""),
    "later": WordText(
      .order, it: "A pari punti, prima il giorno più recente.", en: "With equal points, the later day first.",
      example: #"ties = { later "notice_date", draw }"#, insert: "later \"$0\""),
    "organization": WordText(
      .value, it: "Un ente del catalogo.", en: "An organization of the catalogue.",
      example: #"through = organization "coop""#, insert: "organization \"$0\""),
    "service": WordText(
      .value, it: "Un servizio del catalogo; con un punto, un dato del servizio per cui si giudica.",
      en: "A service of the catalogue; with a dot, a value of the service for which the household is judged.",
      example: #"to = service "mediation""#, insert: "service"),
    "param": WordText(
      .value, it: "Una cifra di parameters.csv, quella del giorno in cui si applicano le regole.",
      en: "A figure of parameters.csv, the one of the day on which the rules are applied.",
      example: "when = { isee = at_most(param.fund_isee) }", insert: "param"),
    "by_category": WordText(
      .value, it: "I servizi del catalogo di questa categoria.", en: "The services of the catalogue in this category.",
      example: #"services = by_category "work.traineeship""#, insert: "by_category \"$0\""),
    "by_provider": WordText(
      .value, it: "I servizi del catalogo di questo ente.", en: "The services of the catalogue of this organization.",
      example: #"services = by_provider "idea""#, insert: "by_provider \"$0\""),
    "from_catalogue": WordText(
      .value, it: "Tanti posti quanti il catalogo ne dà ai servizi del programma.",
      en: "As many places as the catalogue gives to the services of the program.", example: "places = from_catalogue",
      insert: "from_catalogue"),
    "members": WordText(
      .points, it: "Per quanti componenti vale, dentro per(...).", en: "For how many members it holds, inside per(...).",
      example: "points = per(members { age = less_than(6) }, 5, { at_most = 15 })", insert: "members { $0 }"),
    "per": WordText(
      .points, it: "Tanti punti per ogni unità, fino a un tetto.", en: "So many points for each unit, up to a cap.",
      example: #"points = per("minors", 5, { at_most = 15 })"#, insert: "per(\"$1\", $2, { at_most = $0 })"),
    "bands": WordText(
      .points, it: "I punti della prima fascia in cui sta il valore; `to` è compreso.",
      en: "The points of the first band in which the value falls; `to` is included.",
      example: #"points = bands("isee", { { to = 3000, 20 }, { to = 6000, 10 } })"#,
      insert: "bands(\"$1\", { { to = $2, $3 }, { to = $4, $0 } })"),
    "scale": WordText(
      .points, it: "Punti lungo segmenti fra i valori dati, piatti oltre gli estremi.",
      en: "Points along straight lines between the values given, flat beyond the ends.",
      example: #"points = scale("isee", { { at = 0, 20 }, { at = 6000, 0 } })"#,
      insert: "scale(\"$1\", { { at = $2, $3 }, { at = $4, $0 } })"),
    "include": WordText(
      .statement, it: "Legge in questo punto un altro file del pacchetto.", en: "Reads another file of the pack at this place.",
      example: #"include "shared/fragility.lua""#, insert: "include \"$0\""),
  ]
}
