import Foundation
import Raccordo

/// The generated households as Raccordo reads them, the rules as a pack, and the services as the loop by hand wants them.
struct Workload {
  let pack: RulePack
  let list: HouseholdList
  let services: [ServiceFigures]
  let day: CivilDay

  enum Failure: Error { case notAsWritten(String) }

  init(folder: String, size: String) throws {
    guard let day = CivilDay(year: 2025, month: 3, day: 12) else { throw Failure.notAsWritten("day") }
    self.day = day
    pack = try RulePack(contentsOf: "\(folder)/pack/\(size)")
    let data = "\(folder)/data/\(size)"
    let options = ReadOptions(day: day, members: try ListFile.bytes(at: "\(data)/members.csv"))
    let rows = try ListFile.bytes(at: "\(data)/households.csv")
    let reading = try ListReader(fields: pack.fields, options: options).read(rows.bytes, name: rows.name)
    guard reading.issues.isEmpty else { throw Failure.notAsWritten("\(reading.issues.count) issues in the list") }
    list = reading.households
    services = try ServiceFigures.read("\(data)/services.csv", list)
  }
}
