import Raccordo

/// A call sheet as CSV or JSON: a line, or an object, for each program that wants something of a household.
public struct CallTable {
  public let sheet: CallSheet
  /// Those of the run, in its order.
  public let packs: [RulePack]

  public init(_ sheet: CallSheet, packs: [RulePack]) {
    self.sheet = sheet
    self.packs = packs
  }

  /// Headers and codes are the same in every language: other programs read them.
  public var csv: [UInt8] {
    var writer = DelimitedTextWriter(style: .machine)
    writer.append(["call", "household", "pack", "program", "taker", "rank", "standing", "points", "possible_points", "ask"].map { .text($0) })
    for (number, call) in sheet.calls.enumerated() {
      for wish in call.wishes {
        writer.append([
          .count(number + 1), .text(call.household), .text(packs[wish.pack].id), .text(wish.program), .text(wish.taker), .count(wish.rank),
          .text(wish.standing.rawValue), .points(wish.points?.known), .points(wish.points?.possible),
          .text(wish.fields.joined(separator: ", ")),
        ])
      }
    }
    return writer.bytes
  }

  public var json: JSONValue {
    .array(
      sheet.calls.map { call in
        [
          "household": .string(call.household),
          "wishes": .array(
            call.wishes.map { wish in
              [
                "pack": .string(packs[wish.pack].id), "program": .string(wish.program), "taker": .string(wish.taker),
                "rank": wish.rank.map { .number($0) } ?? .null, "standing": .string(wish.standing.rawValue),
                "points": wish.points.map { .array([$0.known.json, $0.possible.json]) } ?? .null,
                "ask": .array(wish.fields.map(JSONValue.string)),
              ]
            }),
        ]
      })
  }
}
