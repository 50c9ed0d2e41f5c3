extension WordText {
  static let conditions: [String: WordText] = [
    "all": WordText(
      .condition, it: "Valgono tutte le parti.", en: "All its parts hold.",
      example: #"when = all { { tenure = "public" }, any { { disability = yes }, { age = at_least(75) } } }"#,
      insert: "all { { $1 }, { $0 } }"),
    "any": WordText(
      .condition, it: "Vale almeno una delle parti.", en: "At least one of its parts holds.",
      example: "when = any { { disability = yes }, { age = at_least(75) } }", insert: "any { { $1 }, { $0 } }"),
    "none": WordText(
      .condition, it: "Non vale nessuna delle parti. Su dati non noti resta non noto.",
      en: "None of its parts holds. Over unknown data it stays unknown.",
      example: #"when = none { { referred_by = has("Town") } }"#, insert: "none { { $0 } }"),
    "at_least_of": WordText(
      .condition, it: "Valgono almeno tante delle parti.", en: "At least so many of its parts hold.",
      example: "when = at_least_of(2, { { disability = yes }, { minors = at_least(3) }, { age = at_least(75) } })",
      insert: "at_least_of(${1:2}, { { $2 }, { $0 } })"),
    "some": WordText(
      .members, it: "Vale per almeno un componente.", en: "Holds for at least one member.",
      example: "when = { members = some { age = less_than(6) } }", insert: "some { $0 }"),
    "every": WordText(
      .members, it: "Vale per ogni componente.", en: "Holds for every member.",
      example: "when = { members = every { age = at_least(18) } }", insert: "every { $0 }"),
    "no_one": WordText(
      .members, it: "Non vale per nessun componente.", en: "Holds for no member.",
      example: "when = { members = no_one { age = less_than(18) } }", insert: "no_one { $0 }"),
  ]

  static let tests: [String: WordText] = [
    "yes": WordText(.test, it: "La risposta è sì.", en: "The answer is yes.", example: "when = { disability = yes }", insert: "yes"),
    "no": WordText(
      .test, it: "La risposta è no: detta, non mancante.", en: "The answer is no: given, not missing.",
      example: "when = { disability = no }", insert: "no"),
    "known": WordText(
      .test, it: "C'è una risposta, qualunque sia.", en: "There is an answer, whatever it is.",
      example: "when = { isee = known }", insert: "known"),
    "not_known": WordText(
      .test, it: "Nessuno sa la risposta.", en: "Nobody knows the answer.", example: "when = { isee = not_known }",
      insert: "not_known"),
    "between": WordText(
      .test, it: "Fra i due valori, estremi compresi.", en: "Between the two values, both ends included.",
      example: "when = { arrears = between(1000, 5000) }", insert: "between($1, $0)"),
    "at_least": WordText(
      .test, it: "Questo valore o di più.", en: "This value or more.", example: "when = { minors = at_least(2) }",
      insert: "at_least($0)"),
    "at_most": WordText(
      .test, it: "Questo valore o di meno.", en: "This value or less.", example: "when = { isee = at_most(6000.50) }",
      insert: "at_most($0)"),
    "more_than": WordText(
      .test, it: "Più di questo valore.", en: "More than this value.", example: "when = { age = more_than(64) }",
      insert: "more_than($0)"),
    "less_than": WordText(
      .test, it: "Meno di questo valore.", en: "Less than this value.", example: "when = { age = less_than(30) }",
      insert: "less_than($0)"),
    "is": WordText(
      .test, it: "È proprio questo; un valore da solo dice lo stesso.", en: "Exactly this; a bare value says the same.",
      example: #"when = { tenure = is("public") }"#, insert: "is($0)"),
    "is_not": WordText(
      .test, it: "Non è questo.", en: "Anything but this.", example: #"when = { tenure = is_not("guest") }"#,
      insert: "is_not($0)"),
    "one_of": WordText(
      .test, it: "È uno di questi.", en: "One of these.",
      example: #"when = { tenure = one_of { "public", "private" } }"#, insert: "one_of { $0 }"),
    "has": WordText(
      .test, it: "C'è questa, fra le risposte.", en: "This is among the answers.",
      example: #"when = { referred_by = has("SerD") }"#, insert: "has($0)"),
    "has_any": WordText(
      .test, it: "C'è almeno una di queste, fra le risposte.", en: "At least one of these is among the answers.",
      example: #"when = { referred_by = has_any { "Caritas", "SerD" } }"#, insert: "has_any { $0 }"),
    "has_all": WordText(
      .test, it: "Ci sono tutte queste, fra le risposte.", en: "All of these are among the answers.",
      example: #"when = { referred_by = has_all { "Caritas", "SerD" } }"#, insert: "has_all { $0 }"),
    "before": WordText(
      .test, it: "Prima di questo giorno, escluso.", en: "Before this day, not on it.",
      example: #"when = { notice_date = before("2025-01-01") }"#, insert: "before($0)"),
    "after": WordText(
      .test, it: "Dopo questo giorno, escluso.", en: "After this day, not on it.",
      example: #"when = { notice_date = after("2024-12-31") }"#, insert: "after($0)"),
    "within_days": WordText(
      .test, it: "Da oggi a tanti giorni dopo, estremi compresi; con un numero negativo, i giorni prima.",
      en: "From today to so many days after, both included; with a negative number, the days before.",
      example: "when = { notice_date = within_days(15) }", insert: "within_days($0)"),
  ]
}
