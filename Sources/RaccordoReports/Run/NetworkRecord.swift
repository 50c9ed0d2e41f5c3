import Raccordo

/// `network.json`: how the places of a run were given over all its programs, and what proves that it was fair.
public struct NetworkRecord: Sendable {
  /// One for each pack.
  public let packs: [RunRecord]
  public let assignment: AssignmentSummary
  public let unanswered: [UnansweredNeed]

  public init(packs: [RunRecord], assignment: AssignmentSummary, unanswered: [UnansweredNeed] = []) {
    self.packs = packs
    self.assignment = assignment
    self.unanswered = unanswered
  }

  /// - Parameter folders: for each pack, where its own files are beside this one; none where they are not written, or lie here.
  public func json(folders: [String] = []) -> JSONValue {
    guard let first = packs.first else { return .null }
    let packs = packs.enumerated().map { index, record in
      JSONValue.object(
        [
          .init("pack", .string(record.pack.id)), .init("version", .string(record.pack.version)),
          .init("folder", .string(record.inputs.rules)),
        ] + (folders.indices.contains(index) ? [.init("files", .string(folders[index]))] : []))
    }
    return [
      "raccordo": .string(raccordoVersion), "day": .string(first.result.day.iso), "seed": .number(String(first.result.seed)),
      "lang": .string(first.inputs.language.rawValue), "replay": .array(first.replay.map(JSONValue.string)),
      "packs": .array(packs), "assignment": assignment.json, "programs": .array(self.packs.flatMap(programs)),
      "needs_without_program": .array(unanswered.map { ["need": .string($0.term), "households": .number($0.households)] }),
    ]
  }

  private func programs(_ record: RunRecord) -> [JSONValue] {
    record.result.programs.map { outcome in
      let program = record.pack.program(outcome.program)
      return [
        "pack": .string(record.pack.id), "program": .string(outcome.program),
        "needs": .array((program?.needs ?? []).map(JSONValue.string)), "unit": .string((program?.unit.kind ?? .household).rawValue),
        "stages": .array(outcome.stages.map(\.json)),
      ]
    }
  }
}

extension AssignmentSummary {
  /// The names of keys are stable: other programs read them.
  public var json: JSONValue {
    [
      "mode": .string(mode.rawValue), "algorithm": .string(mode.algorithm[.english]), "demands": .number(demands),
      "matched": .number(matched),
      "places": .array(
        places.map { unit in
          [
            "unit": .string(unit.unit.rawValue), "total": unit.total.map { .number($0) } ?? .null, "given": .number(unit.given),
            "free": .number(unit.free),
          ]
        }),
      "total_points": totalPoints.json,
      "largest_total": largest.map { largest in
        ["points": largest.points.json, "proved": .bool(largest.isProved), "bound": largest.bound.json]
      } ?? .null,
      "why_no_largest_total": whyNoLargest.map { .string($0.rawValue) } ?? .null, "gap": gap?.json ?? .null,
      "justified_envy": .number(justifiedEnvy), "passed_over": .number(passedOver), "waste": .number(waste),
      "waiting_behind": .number(waitingBehind), "reserves_not_honoured": .number(reservesNotHonoured),
      "withheld": .number(withheld), "withheld_in_vain": .number(withheldInVain), "rounds": .number(rounds),
    ]
  }
}
