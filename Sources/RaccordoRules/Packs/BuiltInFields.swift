import RaccordoModel

// What rules may read without declaring it: the day of the run is beside `RulePack`.

extension FieldSchema {
  /// How many members of a household are listed. Nobody listed: nobody knows who lives there.
  public static let members = FieldSchema(
    "members", .number, minimum: 1, isWhole: true, unit: LocalizedText(it: "persone", en: "people"),
    label: LocalizedText(it: "Componenti del nucleo", en: "Members of the household"))

  /// Whole years on the day of the run, worked out from `birth_date`.
  public static let age = FieldSchema(
    "age", .number, minimum: 0, isWhole: true, unit: LocalizedText(it: "anni", en: "years"),
    label: LocalizedText(it: "Età", en: "Age"))

  /// The field from which ages are worked out.
  public static let birthDate = "birth_date"
}

/// Whose `age` is worked out from their `birth_date`: where a pack declares that date and no `age` of its own.
public struct DerivedAges: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The household is one person, or asks through one.
  public static let household = DerivedAges(rawValue: 1)
  public static let members = DerivedAges(rawValue: 2)

  /// The age of somebody on a day: whole years. `nil` when the day of birth is not known, or lies ahead.
  public static func age(_ birthDate: FieldValue?, on day: CivilDay) -> FieldValue? {
    guard case .date(let born)? = birthDate else { return nil }
    return years(from: born, to: day).map { .number(Double($0)) }
  }

  static func years(from born: CivilDay, to day: CivilDay) -> Int? {
    born <= day ? born.fullYears(until: day) : nil
  }

  /// A day of birth that gives an age on a day: the birthday is that very day, or the day before it where the year has
  /// no such day. `nil` for years that no calendar has.
  static func birthDate(ofAge years: Int, on day: CivilDay) -> CivilDay? {
    let (year, month, dayOfMonth) = day.components
    return CivilDay(year: year - years, month: month, day: dayOfMonth)
      ?? CivilDay(year: year - years, month: month, day: dayOfMonth - 1)
  }
}

extension FieldCatalogue {
  public var derivedAges: DerivedAges {
    guard let born = self[FieldSchema.birthDate], born.kind == .date else { return [] }
    let level: DerivedAges = born.isOfMember ? .members : .household
    return self[FieldSchema.age.name].map { $0.isOfMember == born.isOfMember } == true ? [] : level
  }

  /// What a rule may read of each member under a name.
  public func memberSchema(of name: String) -> FieldSchema? {
    if let field = self[name], field.isOfMember { return field }
    return name == FieldSchema.age.name && derivedAges.contains(.members) ? .age : nil
  }

  /// What a rule may read of each member, in the order of evaluation.
  public var readableOfMembers: [FieldSchema] {
    fields.filter(\.isOfMember) + (derivedAges.contains(.members) ? [.age] : [])
  }

  /// The built-in fields of the household, besides the day. Where each person takes a place by themself there are no others.
  var builtInOfHousehold: [FieldSchema] {
    (isOfPersons ? [] : [.members]) + (derivedAges.contains(.household) ? [.age] : [])
  }
}

extension HouseholdList {
  /// The answers of some households to what is built in, besides the day; `nil` for any other name.
  ///
  /// - Complexity: O(rows).
  public func builtIn(_ name: String, rows: Range<Int>, on day: CivilDay) -> Column? {
    switch name {
    case FieldSchema.members.name where !fields.isOfPersons:
      var column = Column(.members)
      for row in rows {
        let count = members.rows(of: row).count
        if count > 0 { column.append(number: Double(count)) } else { column.appendUnknown() }
      }
      return column
    case FieldSchema.age.name where fields.derivedAges.contains(.household):
      return fields.index(of: FieldSchema.birthDate).map { columns[$0].ages(rows: rows, on: day) }
    default: return nil
    }
  }
}

extension Column {
  /// The ages that go with a column of days of birth.
  ///
  /// - Complexity: O(rows).
  public func ages(rows: Range<Int>, on day: CivilDay) -> Column {
    var ages = Column(.age)
    for row in rows {
      let born = CivilDay(daysSince1970: Int(numbers[row]))
      if known[row], let years = DerivedAges.years(from: born, to: day) {
        ages.append(number: Double(years))
      } else {
        ages.appendUnknown()
      }
    }
    return ages
  }
}
