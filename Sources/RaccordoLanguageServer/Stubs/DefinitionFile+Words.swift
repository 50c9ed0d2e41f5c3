import Raccordo

extension DefinitionFile {
  /// Every word of the language, as Lua declares it.
  var words: [String] {
    RuleWords.blocks.flatMap(block) + RuleWords.constants.flatMap(constant) + RuleWords.functions.flatMap(function)
      + RuleWords.tables.flatMap(table) + RuleWords.others.flatMap(function)
  }

  private func block(_ name: String) -> [String] {
    if RuleWords.lists.contains(name) {
      return [""] + comment(texts.word(name)) + ["---@param names string[]", "function \(name)(names) end"]
    }
    let settings = RuleWords.settings(of: name).isEmpty ? "table" : "raccordo.settings.\(name)"
    return [""] + comment(texts.word(name)) + [
      "---@param id string", "---@return fun(settings: \(settings))", "function \(name)(id) end",
    ]
  }

  private func constant(_ name: String) -> [String] {
    [""] + comment(texts.word(name)) + ["---@type \(type(of: name))", "\(name) = {}"]
  }

  private func function(_ name: String) -> [String] {
    [""] + comment(texts.word(name)) + ["---@param ... \(given(name))", "---@return \(type(of: name))", "function \(name)(...) end"]
  }

  private func table(_ name: String) -> [String] {
    [""] + comment(texts.word(name)) + ["---@type \(name == "param" ? "raccordo.Parameters" : "raccordo.Services")", "\(name) = {}"]
  }

  private func given(_ name: String) -> String {
    switch WordText.all[name]?.place {
    case .condition: "raccordo.Condition|raccordo.Condition[]"
    case .test: "raccordo.Figure|raccordo.Figure[]"
    case .order: union(pack.fields.fields.filter { $0.kind.isOrdered && !$0.isOfMember }.map(\.name)) + "|string"
    default:
      name == "organization" ? union(pack.catalogue.organizations.map(\.id)) : "any"
    }
  }

  private func type(of name: String) -> String {
    switch WordText.all[name]?.place {
    case .condition: "raccordo.Condition"
    case .test, .members: "raccordo.Test"
    case .order: "raccordo.Order"
    case .points: "raccordo.Points"
    default: name == "unknown" ? "raccordo.Unknown" : name == "organization" ? "raccordo.Reference" : "any"
    }
  }
}
