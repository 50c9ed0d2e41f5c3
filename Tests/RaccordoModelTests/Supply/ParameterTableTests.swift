import RaccordoModel
import Testing

@Suite struct ParameterTableTests {
  private func day(_ number: Int) -> CivilDay { CivilDay(daysSince1970: number) }

  private func parameter(_ value: Double, from: Int?, to: Int?) -> Parameter {
    Parameter(
      name: "limit", validity: Validity(from: from.map(day), to: to.map(day)), value: .number(value), unit: "months")
  }

  @Test func `the last row that covers a day counts, both ends included`() {
    let table = ParameterTable([parameter(1, from: 10, to: 20), parameter(2, from: 15, to: 16), parameter(3, from: 30, to: nil)])
    let values = [9, 10, 14, 15, 16, 17, 20, 21, 30, 1_000].map { table.value(of: "limit", on: day($0))?.value }
    #expect(values == [nil, 1, 1, 2, 2, 1, 1, nil, 3, 3])
    #expect(table.contains("limit") && !table.contains("limits"))
    #expect(table.value(of: "limits", on: day(10)) == nil)
  }

  @Test func `a validity without ends holds always`() {
    #expect(Validity().contains(day(-1_000_000)))
    #expect(Validity(to: day(5)).contains(day(5)) && !Validity(to: day(5)).contains(day(6)))
    #expect(Validity(from: day(5)).contains(day(5)) && !Validity(from: day(5)).contains(day(4)))
  }
}
