import Raccordo

extension FairnessSheet {
  /// The sheet for other programs. Rates are shares of one, to six decimals; `null` where they are not worked out.
  public var json: JSONValue {
    [
      "shown_from": .number(small.shown), "compared_from": .number(small.compared), "seed": .number(String(seed)),
      "programs": .array(
        programs.map { part in
          [
            "program": .string(part.program),
            "draw": [
              "order": .array(part.draw.households.map(JSONValue.string)), "at_line": .array(part.draw.atLine.map(JSONValue.string)),
            ],
            "fields": .array(part.fields.map(\.json)),
          ]
        }),
    ]
  }
}

extension FairnessSheet.FieldOutcomes {
  fileprivate var json: JSONValue {
    let low = belowFourFifths
    return [
      "field": .string(field.name),
      "groups": .array(
        groups.map { group in
          let ratio = ratio(of: group)
          return [
            "group": GroupText.json(of: group.keys), "judged": .number(group.households), "eligible": .number(group.eligible),
            "undetermined": .number(group.undetermined), "with_place": .number(group.withPlace),
            "selection_rate": .share(group.selectionRate), "of_highest": .share(ratio),
            "below_four_fifths": ratio == nil ? .null : .bool(low.contains(group)), "ranked": .number(group.ranked),
            "mean_known_points": group.meanPoints?.json ?? .null, "unknown_rate": .share(group.unknownRate),
          ]
        }),
    ]
  }
}

extension JSONValue {
  /// A share of one, or another figure between -1 and 1, to six decimals; `null` where there is none.
  static func share(_ share: Double?) -> JSONValue {
    share.map { .number(($0 * 1_000_000).rounded() / 1_000_000) } ?? .null
  }
}
