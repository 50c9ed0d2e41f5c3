import Raccordo

extension PackDiff {
  /// The comparison for other programs: every household for which something changes, with ids of rules and never an answer.
  ///
  /// - Parameter merged: the merged list of each pair, in their order; empty when none was asked for.
  public func json(merged: [MergedRanking] = []) -> JSONValue {
    func side(_ side: DiffSide) -> JSONValue {
      [
        "pack": .string(side.result.pack), "version": .string(side.result.packVersion), "day": .string(side.result.day.iso),
        "seed": .number(String(side.result.seed)), "households": .number(side.list.count),
      ]
    }
    func fields(_ fields: [FieldSchema]) -> JSONValue {
      .array(fields.map { ["field": .string($0.name), "sensitive": $0.sensitivity.map { .string($0.rawValue) } ?? .null] })
    }
    return [
      "from": side(from), "to": side(to), "only_from": .array(onlyFrom.map(JSONValue.string)),
      "only_to": .array(onlyTo.map(JSONValue.string)), "newly_read": fields(newlyRead), "no_longer_read": fields(noLongerRead),
      "programs": .array(
        programs.indices.map { programs[$0].json(merged: merged.indices.contains($0) ? merged[$0] : nil) }),
    ]
  }
}

extension ProgramDiff {
  fileprivate func json(merged: MergedRanking?) -> JSONValue {
    let changed = households.filter { $0.kind != .same || $0.isContested }
    let counts = HouseholdDiff.Kind.allCases.map { JSONValue.Member($0.rawValue, .number(count($0))) }
    return .object(
      [
        .init("from", .string(from.id)), .init("to", .string(to.id)),
        .init("with_place", ["from": .number(chosenBefore), "to": .number(chosenAfter), "stay": .number(staying)]),
        .init("counts", .object(counts)), .init("agreement", agreement.json), .init("households", .array(changed.map(\.json))),
        .init("groups", .array(groups.map(\.json))),
      ] + (merged.map { [.init("merged", $0.json)] } ?? []))
  }
}

extension RankAgreement {
  fileprivate var json: JSONValue {
    [
      "ranked_in_both": .number(ranked), "kendall_tau_b": .share(kendall), "spearman_rho": .share(spearman),
      "chosen_in_both": .number(chosenInBoth), "chosen_in_either": .number(chosenInEither), "jaccard": .share(overlap),
      "judged_in_both": .number(judged), "cohen_kappa": .share(kappa),
    ]
  }
}

extension HouseholdDiff {
  fileprivate var json: JSONValue {
    func side(_ entry: RankedHousehold?) -> JSONValue {
      guard let entry else { return .null }
      return [
        "eligible": .string(entry.judgement.verdict.word), "rank": entry.rank.map { .number($0) } ?? .null,
        "points": entry.judgement.points.map { [$0.known.json, $0.possible.json] } ?? .null, "place": .bool(entry.hasPlace),
        "standing": .string(entry.standing.rawValue), "because": .array(entry.judgement.because.map(JSONValue.string)),
        "why_not": .array(entry.judgement.whyNot.map(JSONValue.string)),
        "unmet": entry.unmet.map { .string($0.rawValue) } ?? .null,
      ]
    }
    return [
      "household": .string(household), "change": .string(kind.rawValue), "contested": .bool(isContested), "from": side(from),
      "to": side(to), "because": .array(because.map { RuleChangeText($0).json }),
    ]
  }
}

extension GroupShift {
  fileprivate var json: JSONValue {
    func side(_ outcome: GroupOutcome) -> JSONValue {
      [
        "judged": .number(outcome.households), "with_place": .number(outcome.withPlace), "selection_rate": .share(outcome.selectionRate),
        "unknown_rate": .share(outcome.unknownRate),
      ]
    }
    return [
      "field": .string(field.name),
      "groups": .array(
        rows.map { ["group": GroupText.json(of: $0.keys), "from": side($0.from), "to": side($0.to), "change": .share(change(of: $0))] }),
    ]
  }
}

extension MergedRanking {
  fileprivate var json: JSONValue {
    [
      "weights": [.share(Double(weights.from) / Double(MergeWeights.whole)), .share(Double(weights.to) / Double(MergeWeights.whole))],
      "left_out": .array(leftOut.map(JSONValue.string)),
      "rows": .array(
        rows.map { row in
          [
            "rank": .number(row.rank), "household": .string(row.household), "eligible": .string(row.verdict.word),
            "points": [row.points.known.json, row.points.possible.json], "from": [row.from.known.json, row.from.possible.json],
            "to": [row.to.known.json, row.to.possible.json], "draw": .string(String(row.draw)),
          ]
        }),
    ]
  }
}
