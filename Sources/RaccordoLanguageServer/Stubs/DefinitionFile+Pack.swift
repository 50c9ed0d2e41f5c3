import Raccordo

extension DefinitionFile {
  /// What conditions, cases and functions can be about.
  var classes: [String] {
    let fields = pack.fields.fields.filter { !$0.isOfMember }
    let readable = pack.readable(in: nil) + pack.programs.flatMap(\.computes).filter { $0.criterion == nil }.map(\.result)
    return alias
      + table("raccordo.Condition", readable) { field in
        (["raccordo.Test"] + bare(field)).joined(separator: "|")
      }
      + table("raccordo.Answers", fields) { field in (["raccordo.Unknown"] + answers(field)).joined(separator: "|") }
      + table("raccordo.Household", readable) { read($0) }
      + RuleWords.blocks.flatMap(settings) + ["valid", "expect"].flatMap(settings)
  }

  private var alias: [String] {
    [
      "", "---@class raccordo.Test", "---@class raccordo.Unknown", "---@class raccordo.Order", "---@class raccordo.Points",
      "---@class raccordo.Reference", "---@alias raccordo.Text string|{ it: string?, en: string? }",
      "---@alias raccordo.Figure number|string|raccordo.Parameter|raccordo.ServiceValue",
      "---@class raccordo.Parameter", "---@class raccordo.ServiceValue",
    ]
  }

  /// A name may be written once for each program: the first counts.
  private func table(_ name: String, _ fields: [FieldSchema], _ type: (FieldSchema) -> String) -> [String] {
    var seen: Set<String> = []
    let lines = fields.filter { seen.insert($0.name).inserted && DefinitionFile.isName($0.name) }.map { field in
      "---@field \(field.name)? \(type(field))\(line(texts.field(field.name, in: program(of: field.name))))"
    }
    return ["", "---@class \(name)"] + lines
  }

  private func program(of compute: String) -> String? { pack.programs.first { $0.compute(compute) != nil }?.id }

  /// Values that stand for `is`.
  private func bare(_ field: FieldSchema) -> [String] {
    switch field.kind {
    case .yesNo, .many: []
    case .choice: [union(field.choices)]
    case .text, .municipality, .date: ["string"]
    case .number, .money: ["number"]
    }
  }

  private func answers(_ field: FieldSchema) -> [String] {
    switch field.kind {
    case .yesNo: ["boolean"]
    case .many: ["(\(union(field.choices)))[]"]
    default: bare(field)
    }
  }

  private func read(_ field: FieldSchema) -> String {
    switch field.kind {
    case .yesNo: "boolean"
    case .many: "(\(union(field.choices)))[]"
    case .choice: union(field.choices)
    case .text, .municipality: "string"
    case .number, .money, .date: "number"
    }
  }

  /// The settings of a block, or of one of its tables.
  private func settings(of owner: String) -> [String] {
    let all = RuleWords.settings(in: owner) ?? RuleWords.settings(of: owner)
    guard !all.isEmpty else { return [] }
    let lines = all.map { name in
      let text = SettingText.of(name, in: owner)
      return "---@field \(name)? \(type(of: text, name: name))\(line(text?.summary[language]))"
    }
    return ["", "---@class raccordo.settings.\(owner)"] + lines
  }

  private func type(of text: SettingText?, name: String) -> String {
    if RuleWords.settings(in: name) != nil { return "raccordo.settings.\(name)" }
    return switch text?.values {
    case .words: "raccordo.Text|raccordo.Text[]"
    case .condition: "raccordo.Condition|raccordo.Condition[]"
    case .answers: "raccordo.Answers"
    case .flag: "boolean"
    case .truth: "boolean|raccordo.Unknown"
    case .assumption: union(["yes", "no"])
    case .until: union(["reassessed"])
    case .effect: union(["none"])
    case .languages: "(\(union(Language.allCases.map(\.rawValue))))[]"
    case .fieldKind: union(FieldKind.allCases.map(\.rawValue))
    case .computeKind: union(RuleWords.computeKinds.map(\.rawValue))
    case .blank: union(BlankPolicy.allCases.map(\.rawValue))
    case .sensitivity: union(Sensitivity.allCases.map(\.rawValue))
    case .placeUnit: union(ServiceCapacity.Unit.allCases.map(\.rawValue))
    case .subject: union(Program.Subject.allCases.map(\.rawValue))
    case .destination: "raccordo.Text|raccordo.Reference"
    case .organization: "raccordo.Reference"
    case .day: "string"
    case .points: "number|raccordo.Points|fun(h: raccordo.Household): number"
    case .ties: "raccordo.Order[]"
    default: name == "value" ? "fun(h: raccordo.Household): any" : "any"
    }
  }

  /// `param` and `service`.
  var data: [String] {
    var seen: Set<String> = []
    let names = pack.parameters.parameters.map(\.name).filter { seen.insert($0).inserted && DefinitionFile.isName($0) }
    return ["", "---@class raccordo.Parameters"]
      + names.map { "---@field \($0) raccordo.Parameter|number\(line(texts.parameter($0)))" }
      + ["", "---@class raccordo.Services"]
      + ServiceAttribute.allCases.map { "---@field \($0.rawValue) raccordo.ServiceValue # \(ChoiceText.of($0)[language])" }
      + ["---@overload fun(id: \(union(pack.catalogue.services.map(\.id)))): raccordo.Reference"]
  }
}
