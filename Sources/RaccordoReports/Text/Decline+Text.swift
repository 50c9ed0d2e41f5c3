import Raccordo

extension Decline {
  /// What was declined, when and why: "declined on 2 March 2025 (no answer to three calls)".
  func said(in language: Language, stage: String?) -> String {
    let day = NumberText.date(day, in: language)
    let why = text.isEmpty ? reason : text[language]
    let what = stage.map { language.of(it: " alla tappa \($0)", en: " at stage \($0)") } ?? ""
    return language.of(it: "rinuncia del \(day)\(what) (\(why.printable))", en: "declined on \(day)\(what) (\(why.printable))")
  }

  /// What ends it, as a sentence.
  func end(in language: Language, service: (String) -> String) -> String {
    switch effect {
    case .parked(let until):
      let day = NumberText.date(until, in: language)
      return language.of(it: "concorre di nuovo dal \(day)", en: "competes again from \(day)")
    case .untilReassessed(let planned?):
      let day = NumberText.date(planned, in: language)
      return language.of(it: "concorre di nuovo dalla rivalutazione, prevista il \(day)", en: "competes again from the reassessment, planned for \(day)")
    case .untilReassessed(nil):
      return language.of(it: "concorre di nuovo dopo una rivalutazione", en: "competes again after a reassessment")
    case .notFor(let id):
      return language.of(it: "non gli si propone più «\(service(id))»", en: "“\(service(id))” is not proposed again")
    }
  }
}
