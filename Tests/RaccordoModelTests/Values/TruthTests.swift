import RaccordoModel
import Testing

@Suite struct TruthTests {
  @Test func unknownIsNeverNo() {
    #expect(!Truth.unknown == .unknown)
    #expect((Truth.no && .unknown) == .no)
    #expect((Truth.yes && .unknown) == .unknown)
    #expect((Truth.yes || .unknown) == .yes)
    #expect((Truth.no || .unknown) == .unknown)
  }

  @Test(arguments: Truth.allCases, Truth.allCases)
  func deMorganHoldsInThreeValues(left: Truth, right: Truth) {
    #expect(!(left && right) == (!left || !right))
  }
}
