import RaccordoFormats
import RaccordoModel
import RaccordoRules

/// A decline that counts on the day of the tests, by the plain reading of its row.
struct PlainDecline: Hashable {
  var household: String
  var program: String
  /// The step from which on it does not compete; `nil`: only the service is out.
  var step: Int?
  var service: String?
}

extension PlainContender {
  /// Who is parked from a step on meets nothing of what it asks; a service that was declined does not take it.
  func declining(_ declines: [PlainDecline], _ program: Program) -> PlainContender {
    var contender = self
    for decline in declines where decline.household == entry.household && decline.program == program.id {
      switch decline.step {
      case 0?: contender.entry.mayEnter = false
      case let step?: contender.later[step - 1] = false
      case nil: contender.towards.removeAll { $0.service == decline.service }
      }
    }
    return contender
  }
}

extension PackGenerator {
  /// Rows about some households of a list, those without effect among them, and the plain reading of the others.
  ///
  /// The pack gets three reasons: one for ten days, one until somebody has looked again, one without effect.
  mutating func declines(of list: HouseholdList, in pack: inout RulePack) throws -> (read: Declines, plain: [PlainDecline]) {
    pack.declineReasons = [("ten", DeclineReason.Effect.parkedDays(10)), ("wait", .untilReassessed), ("none", .backAtOnce)].map {
      DeclineReason(id: $0.0, effect: $0.1, at: PackGenerator.place)
    }
    let today = Vocabulary.day
    var text = "household,program,reason,day,stage,service,reassessed\n"
    var plain: [PlainDecline] = []
    for household in list.ids where random.once(in: 2) {
      let program = pack.programs[random.below(pack.programs.count)]
      let (reason, ago) = (random.pick(["ten", "wait", "none"]), random.below(20))
      let stage = program.stages.isEmpty || random.once(in: 3) ? nil : random.below(program.stages.count)
      let service = random.once(in: 2) ? program.services.first : nil
      let day = CivilDay(daysSince1970: today.daysSince1970 - ago)
      let reassessed = random.once(in: 2) ? CivilDay(daysSince1970: day.daysSince1970 + random.below(20)) : nil
      let stageName = stage.map { program.stages[$0].id } ?? ""
      text += "\(household),\(program.id),\(reason),\(day.iso),\(stageName),\(service ?? ""),\(reassessed?.iso ?? "")\n"
      switch reason {
      case "ten" where ago >= 10: break
      case "wait" where reassessed.map { $0 <= today } ?? false: break
      case "none":
        guard let service, program.usesCatalogue else { break }
        plain.append(PlainDecline(household: household, program: program.id, step: nil, service: service))
      default: plain.append(PlainDecline(household: household, program: program.id, step: stage ?? 0, service: nil))
      }
    }
    let rows = try DeclinedRows.read(NamedBytes(name: "declined.csv", bytes: Array(text.utf8)), on: today)
    return (Declines(rows, pack: pack, list: list, on: today), plain)
  }
}
