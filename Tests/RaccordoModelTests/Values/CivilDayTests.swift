import Foundation
import RaccordoModel
import Testing

@Suite struct CivilDayTests {
  /// Every day of the years 1 to 9999, counted one by one from 1970-01-01 in both directions.
  @Test func `days and dates agree with a calendar counted day by day`() {
    func length(_ month: Int, _ year: Int) -> Int {
      if month == 2 { return year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) ? 29 : 28 }
      return [4, 6, 9, 11].contains(month) ? 30 : 31
    }
    var number = 0
    for year in 1970...9999 {
      for month in 1...12 {
        let days = length(month, year)
        let first = CivilDay(year: year, month: month, day: 1)?.daysSince1970
        let last = CivilDay(year: year, month: month, day: days)?.daysSince1970
        #expect(first == number && last == number + days - 1)
        #expect(CivilDay(year: year, month: month, day: days + 1) == nil)
        number += days
      }
    }
    number = 0
    for year in (1..<1970).reversed() {
      for month in (1...12).reversed() {
        number -= length(month, year)
        #expect(CivilDay(year: year, month: month, day: 1)?.daysSince1970 == number)
      }
    }
    #expect(number == -719_162)
  }

  @Test func `a number of days goes to a date and back`() {
    for number in stride(from: -719_162, through: 2_932_896, by: 97) {
      let (year, month, day) = CivilDay(daysSince1970: number).components
      #expect(CivilDay(year: year, month: month, day: day)?.daysSince1970 == number)
    }
  }

  @Test(arguments: [
    ("2025-03-12", 20_159), ("1970-01-01", 0), ("1969-12-31", -1), ("2024-02-29", 19_782), ("2000-02-29", 11_016),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `an ISO day is read and written`(text: String, number: Int) throws {
    let day = try #require(CivilDay(iso: text))
    #expect(day.daysSince1970 == number)
    #expect(day.iso == text && "\(day)" == text)
    #expect(try JSONDecoder().decode([CivilDay].self, from: JSONEncoder().encode([day])) == [day])
  }

  @Test(arguments: [
    "", "2025-3-12", "2025-03-1", "25-03-12", "2025/03/12", "2025-03-12 ", " 2025-03-12", "2025-13-01", "2025-00-01",
    "2025-02-29", "1900-02-29", "2025-04-31", "2025-03-00", "0000-01-01", "+025-03-12", "-025-03-12", "2025-03-1²",
    "２０２５-03-12", "2025-03-12-", "2025--12", "12-03-2025", "2025-03-12T00:00", "２025-03-12",
  ])
  func `what is no ISO day is refused`(text: String) {
    #expect(CivilDay(iso: text) == nil)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([CivilDay].self, from: Data("[\"\(text)\"]".utf8)) }
  }

  @Test(arguments: [
    ("2000-03-12", "2025-03-11", 24), ("2000-03-12", "2025-03-12", 25), ("2000-03-12", "2000-03-12", 0),
    ("2004-02-29", "2025-02-28", 20), ("2004-02-29", "2025-03-01", 21), ("2004-02-29", "2024-02-29", 20),
    ("2025-03-12", "2025-03-11", -1),
  ])
  func `a year is complete on its day`(born: String, day: String, years: Int) throws {
    #expect(try #require(CivilDay(iso: born)).fullYears(until: try #require(CivilDay(iso: day))) == years)
  }
}
