import Raccordo

extension CompletionList {
  /// What can be the value of a setting, or a part of it.
  ///
  /// - Parameter word: what the value is given to, such as `higher`.
  func values(of setting: String, in owner: String, given word: String?) -> [Completion] {
    if let word {
      if WordText.all[word]?.place == .order { return ordering(word) }
      return values(RuleFile.values(ofWord: word), isGiven: true)
    }
    guard let text = SettingText.of(setting, in: owner) else { return [] }
    return values(text.values, isGiven: false) + (caret.isInText ? [] : text.words.compactMap(self.word))
  }

  private func values(_ values: SettingText.Values, isGiven: Bool) -> [Completion] {
    switch values {
    case .free, .words, .day, .answers: []
    case .condition: caret.isInText ? [] : words { $0 == .condition }
    case .flag: bare(["true", "false"])
    case .truth: bare(["true", "false"]) + (caret.isInText ? [] : [word("unknown")].compactMap { $0 })
    case .assumption: ["yes", "no"].map { quoted($0, .value) }
    case .until: [quoted("reassessed", .value)]
    case .effect: [quoted("none", .value)]
    case .languages: Language.allCases.map { quoted($0.rawValue, .value) }
    case .fieldKind: FieldKind.allCases.map { quoted($0.rawValue, .value, detail: ChoiceText.of($0)[page.language]) }
    case .computeKind: RuleWords.computeKinds.map { quoted($0.rawValue, .value, detail: ChoiceText.of($0)[page.language]) }
    case .blank: BlankPolicy.allCases.map { quoted($0.rawValue, .value, detail: ChoiceText.of($0)[page.language]) }
    case .sensitivity: Sensitivity.allCases.map { quoted($0.rawValue, .value, detail: ChoiceText.of($0)[page.language]) }
    case .placeUnit: ServiceCapacity.Unit.allCases.map { quoted($0.rawValue, .value, detail: ChoiceText.of($0)[page.language]) }
    case .subject: Program.Subject.allCases.map { quoted($0.rawValue, .value, detail: ChoiceText.of($0)[page.language]) }
    case .ownChoices: ownChoices
    case .readable: named(knowledge.readable(in: program))
    case .field: named(knowledge.householdFields)
    case .group: blocks("group")
    case .route: blocks("route")
    case .criterion: blocks("criterion")
    case .case: blocks("case")
    case .stage: blocks("stage")
    case .reserve: blocks("reserve")
    case .exclusion: exclusions
    case .file: files
    case .category: categories
    case .service: services(knowledge.pack.catalogue.services)
    case .programService: services(program.flatMap(knowledge.pack.program)?.services.compactMap(knowledge.pack.catalogue.service) ?? [])
    case .destination: caret.isInText ? [] : services(knowledge.pack.catalogue.services, after: "service ")
    case .organization: organizations(isGiven: isGiven)
    case .ties: caret.isInText ? [] : words { $0 == .order }
    case .points: caret.isInText ? [] : words { $0 == .points }
    }
  }

  /// Fields that put households in order.
  private func ordering(_ word: String) -> [Completion] {
    let isOfDays = word == "earlier" || word == "later"
    return named(knowledge.readable(in: program).filter { $0.kind.isOrdered && ($0.kind == .date || !isOfDays) })
  }

  private func bare(_ words: [String]) -> [Completion] {
    caret.isInText ? [] : words.map { Completion($0, .constant) }
  }

  private func named(_ fields: [FieldSchema]) -> [Completion] {
    fields.map {
      quoted($0.name, .field, detail: $0.title(in: page.language), documentation: texts.field($0.name, in: program))
    }
  }

  /// Those of this file, written or being written, and those that another file brings in.
  private func blocks(_ word: String) -> [Completion] {
    let here = page.file.names(of: word, in: page.file.program(at: offset))
    let others = knowledge.names(of: word, in: program).filter { !here.contains($0) }
    return (here + others).map { quoted($0, .name, detail: word) }
  }

  /// Rule files in folders of the pack: those in the folder itself are read anyway.
  private var files: [Completion] {
    let files = page.snapshot?.sources().files.map(\.path) ?? []
    return files.filter { $0.hasSuffix(".lua") && $0.contains("/") && $0 != page.file.path }.map { quoted($0, .name) }
  }

  private var categories: [Completion] {
    var seen: Set<String> = []
    return knowledge.pack.catalogue.services.flatMap(\.categories).filter { seen.insert($0).inserted }.map { quoted($0, .name) }
  }

  /// The other programs of the pack, and plans that a household may already have.
  private var exclusions: [Completion] {
    let programs = knowledge.pack.programs.filter { $0.id != program }
    return programs.map { quoted($0.id, .name, detail: $0.title[page.language]) } + (knowledge.plans.map(choices) ?? [])
  }

  /// Choices of the field in whose block this is.
  private var ownChoices: [Completion] {
    let name = page.file.declarations.last { $0.bytes.lowerBound < offset }?.name
    return name.flatMap { knowledge.pack.fields[$0] }.map(choices) ?? []
  }

  private func services(_ services: [Service], after prefix: String = "") -> [Completion] {
    services.map {
      var item = quoted($0.id, .name, detail: $0.name[page.language], documentation: texts.service($0))
      if !prefix.isEmpty { item = Completion(prefix + item.label, .name, detail: item.detail, documentation: item.documentation) }
      return item
    }
  }

  /// `organization "id"`, or the id alone after the word.
  private func organizations(isGiven: Bool) -> [Completion] {
    if caret.isInText, !isGiven { return [] }
    return knowledge.pack.catalogue.organizations.map { organization in
      let item = quoted(organization.id, .name, detail: organization.name, documentation: texts.organization(organization))
      return isGiven ? item : Completion("organization " + item.label, .name, detail: item.detail, documentation: item.documentation)
    }
  }
}
