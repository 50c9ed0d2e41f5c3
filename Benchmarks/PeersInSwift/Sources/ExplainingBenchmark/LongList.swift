import Raccordo

/// The households of a list again and again, each time with new ids: as many as are wanted.
struct LongList {
  let list: HouseholdList

  init(repeating list: HouseholdList, count: Int) {
    // Answer by answer once, not household by household a million times.
    let answers = (0..<list.count).map { row in list.columns.map { $0.field.isOfMember ? nil : $0[row] } }
    let households = (0..<list.count).map { list[$0] }
    var long = HouseholdList(fields: list.fields)
    for row in 0..<count {
      let one = row % list.count
      long.append(id: "H\(row)", members: households[one].members, needs: households[one].needs) { columns in
        for index in columns.indices where !columns[index].field.isOfMember { columns[index].append(answers[one][index]) }
      }
    }
    self.list = long
  }
}
