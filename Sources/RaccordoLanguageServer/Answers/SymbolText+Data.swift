import Raccordo

extension SymbolText {
  /// `param.name`: the value of the day, then every row.
  func parameter(_ name: String) -> String? {
    let rows = knowledge.pack.parameters.parameters.filter { $0.name == name }
    guard !rows.isEmpty else { return nil }
    let today = NumberText.date(day, in: language)
    let now = knowledge.pack.parameters.value(of: name, on: day)
    let head =
      now.map { said(it: "`param.\(name)`: **\(value($0))** il \(today)", en: "`param.\(name)`: **\(value($0))** on \(today)") }
      ?? said(it: "`param.\(name)`: nessun atto lo fissa il \(today)", en: "`param.\(name)`: no act sets it on \(today)")
    let act = now.map { [$0.act, days($0.validity)].filter { !$0.isEmpty }.joined(separator: ", ") }
    let list = rows.count < 2 ? [] : rows.map { "- \(days($0.validity)): \(value($0))\($0.act.isEmpty ? "" : ", \($0.act)")" }
    return ([head] + [act].compactMap { $0 } + [list.joined(separator: "\n")]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// With the unit, where the figure does not say it itself.
  func value(_ parameter: Parameter) -> String {
    guard case .number(let number) = parameter.value else { return parameter.value.text(in: language) }
    // Shares and the like have more decimals than people's ages.
    let text = NumberText.number(number, in: language, places: 4)
    return parameter.unit.isEmpty ? text : text + " " + parameter.unit
  }

  private func days(_ validity: Validity) -> String {
    let from = validity.from.map { NumberText.date($0, in: language) }
    let to = validity.to.map { NumberText.date($0, in: language) }
    switch (from, to) {
    case (let from?, let to?): return said(it: "dal \(from) al \(to)", en: "from \(from) to \(to)")
    case (let from?, nil): return said(it: "dal \(from)", en: "from \(from)")
    case (nil, let to?): return said(it: "fino al \(to)", en: "until \(to)")
    case (nil, nil): return said(it: "sempre", en: "always")
    }
  }

  /// `service.name`, with what it is for each service of the program.
  func serviceValue(_ name: String, in program: String?) -> String? {
    guard let attribute = ServiceAttribute(rawValue: name) else { return nil }
    let services = program.flatMap(knowledge.pack.program)?.services.compactMap(knowledge.pack.catalogue.service) ?? []
    let lines = services.map { service in
      let value = service.value(of: attribute, on: day)?.text(in: language) ?? said(it: "non noto", en: "not known")
      return "- `\(service.id)`: \(value)"
    }
    let head = "`service.\(name)`: \(ChoiceText.of(attribute)[language])"
    return lines.isEmpty ? head : head + "\n\n" + lines.joined(separator: "\n")
  }

  func service(_ service: Service) -> String {
    let organization = knowledge.pack.catalogue.organization(service.organization)?.name ?? service.organization
    var lines = ["**\(service.name[language])** (`\(service.id)`)", organization + ", `\(service.status.rawValue)`"]
    if !service.categories.isEmpty { lines.append(service.categories.map { "`\($0)`" }.joined(separator: " · ")) }
    if let areas = service.value(of: .areas, on: day), case .words(let codes) = areas {
      lines.append(said(it: "Comuni: ", en: "Municipalities: ") + codes.map(municipality).joined(separator: ", "))
    }
    if !service.languages.isEmpty { lines.append(said(it: "Lingue: ", en: "Languages: ") + service.languages.joined(separator: ", ")) }
    if let age = service.minimumAge { lines.append(said(it: "dai \(age) anni", en: "from \(age) years")) }
    if let age = service.maximumAge { lines.append(said(it: "fino a \(age) anni", en: "up to \(age) years")) }
    for capacity in service.capacity {
      lines.append(said(it: "Posti: ", en: "Places: ") + "\(capacity.available) (`\(capacity.unit.rawValue)`)")
    }
    return lines.joined(separator: "\n\n")
  }

  private func municipality(_ code: String) -> String {
    knowledge.pack.catalogue.territories.first { $0.code == code }?.name ?? code
  }

  func organization(_ organization: Organization) -> String {
    let head = "**\(organization.name)** (`\(organization.id)`)"
    return organization.alternateNames.isEmpty ? head : head + "\n\n" + organization.alternateNames.joined(separator: ", ")
  }
}
