import Raccordo

// The services among which one was chosen, and why that one.

extension ExplanationPage {
  var services: [String] {
    let considered = explanation.considered
    guard explanation.failure == nil, let chosen = considered.first(where: { $0.service == explanation.service }) else { return [] }
    let others = considered.filter { $0.service != chosen.service }
    return [style.mark(words("Servizi considerati", "Services considered"), .strong)]
      + ["  → \(name(of: chosen)): \(words("è quello proposto", "the one proposed"))"] + preferences(chosen)
      + others.flatMap { ["    \(name(of: $0)): \(disadvantage(of: $0.trace, beside: chosen.trace))"] + preferences($0) } + [""]
  }

  private func name(of considered: Explanation.Towards) -> String {
    let name = considered.service?.name[language] ?? ""
    return (name.isEmpty ? considered.service?.id ?? "" : name).printable
  }

  /// Why a service comes after the chosen one.
  private func disadvantage(of other: ProgramTrace, beside chosen: ProgramTrace) -> String {
    switch chosen.advantage(over: other) {
    case .verdict: return verdict(of: other)
    case .preference:
      let (own, best) = (other.preference.known.text(in: language), chosen.preference.known.text(in: language))
      return words("meno preferito (\(own) invece di \(best))", "less preferred (\(own) instead of \(best))")
    case .points:
      let (own, best) = (other.points.text(in: language), chosen.points.text(in: language))
      return words("meno punti (\(own) invece di \(best))", "fewer points (\(own) instead of \(best))")
    case nil: return words("adatto allo stesso modo, viene dopo nel programma", "suits as well, comes later in the program")
    }
  }

  private func verdict(of other: ProgramTrace) -> String {
    let ids = other.requirements.filter { $0.truth != .yes }.map(\.id).joined(separator: ", ").printable
    return other.verdict == .ineligible
      ? words("non può entrare (\(ids))", "cannot enter (\(ids))")
      : words("non si può ancora decidere (\(ids))", "cannot be decided yet (\(ids))")
  }

  private func preferences(_ considered: Explanation.Towards) -> [String] {
    zip(explanation.program.preferences, considered.trace.preferences).filter { showsAll || $1.truth != .no }.flatMap { rule, trace in
      let most = rule.points.text(in: language)
      let amount = trace.truth == .yes ? "+" + most : trace.truth == .no ? "+0" : "0..\(most)"
      let reason = explanation.text(rule.reason, towards: considered.service, in: language).printable
      return ["      \(sign(trace.truth)) \(amount)  \(reason)"]
        + (trace.truth == .yes && !showsAll ? [] : tests(trace.condition, indent: "          "))
    }
  }
}
