import Testing

@testable import RaccordoFormats

@Suite struct TaxCodeTests {
  private func isValid(_ code: String) -> Bool { TaxCode.isValid(Array(code.utf8)[...]) }

  /// Samples published by INPS and by the makers of checkers: nobody's codes.
  @Test func publishedSamplesAreJudgedByTheirCheckLetter() {
    #expect(isValid("CCCFBA85D03L219P"))
    #expect(isValid("RSSMRK66C14H501U"))
    #expect(isValid("CCCFBA85D0PLNMVA"))
    #expect(!isValid("AAABBB39M66A351C"))
    #expect(!isValid("CCCDDD25A42H199X"))
  }

  @Test func lettersThatStandForDigitsAreFine() {
    // The seven steps of omocodia from the right, check letters worked out anew by trying all 26.
    var code = Array("CCCFBA85D03L219P")
    let letters = Array("LMNPQRSTUV")
    for place in [14, 13, 12, 10, 9, 7, 6] {
      code[place] = letters[code[place].wholeNumberValue ?? 0]
      let passing = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".filter { isValid(String(code[..<15]) + String($0)) }
      #expect(passing.count == 1)
    }
    #expect(isValid("cccfba85d03l219p"))
    #expect(isValid("CCC FBA 85D03 L219P"))
  }

  @Test func provisionalCodesHaveElevenDigits() {
    // 1234567890 sums to 47 by the rule of odd and doubled even places: the check digit is 3.
    #expect(isValid("12345678903"))
    #expect(!isValid("12345678901"))
    #expect(!isValid("1234567890"))
    #expect(!isValid("CCCFBA85Z03L219P"))
    #expect(!isValid(""))
  }
}
