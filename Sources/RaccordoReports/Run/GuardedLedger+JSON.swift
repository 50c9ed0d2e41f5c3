import Raccordo

extension GuardedLedger {
  /// The ledger for other programs: one object a period and need, with every count that is not 0, and the totals.
  public var json: JSONValue {
    [
      "suppress": threshold.map { .number($0) } ?? .null,
      "parts": .array(
        parts.map { part in
          [
            "period": .string(part.period.text), "need": .string(part.need), "demands": part.demands[nil, nil].json,
            "totals": counts(of: part, row: nil),
            "municipalities": .array(
              part.municipalities.enumerated().map { row, code in
                [
                  "municipality": code.map(JSONValue.string) ?? .null, "name": .string(code.flatMap { names[$0] } ?? ""),
                  "demands": part.demands[row, nil].json, "counts": counts(of: part, row: row),
                ]
              }),
          ]
        }),
    ]
  }

  private func counts(of part: Part, row: Int?) -> JSONValue {
    .object(
      (part.outcomes + [.unmet(.notEligible)]).compactMap { outcome in
        let shown = part.shown(outcome, row: row)
        return shown == .count(0) ? nil : .init(outcome.word, shown.json)
      })
  }
}
