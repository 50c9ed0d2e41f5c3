import RaccordoModel

/// A name that a finding is about: something that rules refer to, and that is declared elsewhere.
struct Subject: Hashable, Sendable {
  enum Kind: Hashable, Sendable, CaseIterable {
    case field, parameter, service, serviceValue, programService, organization, group, route, criterion, `case`, file
  }

  var kind: Kind
  /// `nil`: all of the kind.
  var name: String?
}

extension Subject.Kind {
  /// As messages put it: "no group of the program is called ...".
  var title: LocalizedText {
    switch self {
    case .field: LocalizedText(it: "campi", en: "field")
    case .parameter: LocalizedText(it: "parametri di parameters.csv", en: "parameter of parameters.csv")
    case .service: LocalizedText(it: "servizi del catalogo", en: "service of the catalogue")
    case .serviceValue: LocalizedText(it: "dati di un servizio", en: "value of a service")
    case .programService: LocalizedText(it: "servizi del programma", en: "service of the program")
    case .organization: LocalizedText(it: "enti del catalogo", en: "organization of the catalogue")
    case .group: LocalizedText(it: "gruppi del programma", en: "group of the program")
    case .route: LocalizedText(it: "strade del programma", en: "route of the program")
    case .criterion: LocalizedText(it: "criteri del programma", en: "criterion of the program")
    case .file: LocalizedText(it: "file .lua nelle sottocartelle", en: ".lua file of a folder of the pack")
    case .case: LocalizedText(it: "casi del programma", en: "case of the program")
    }
  }
}
