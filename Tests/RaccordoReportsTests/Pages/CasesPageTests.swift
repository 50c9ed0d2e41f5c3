import Raccordo
import RaccordoReports
import Testing

@Suite struct CasesPageTests {
  private func page(_ language: Language) throws -> [String] {
    try PackInText.tested(PackInText.cases).lines(in: language)
  }

  @Test func `a failing case shows what was expected, what came out and the rules behind it`() throws {
    let lines = try page(.english)
    let expected = """
      prova
        ok    fine
        FAIL  worse   (p.lua:12)
                points, lowest   expected 26.5  got 11
                points, highest  expected 26.5  got 16
                because          expected debt  got care, share
                what happened:
                  ✗ criterion "debt"  arrears between(1000, param.limit = €5,000, minutes 1) is €5,000.01
                  ? criterion "illness"  0..10  ill not known
                  ✓ criterion "care"  +10
                  ✓ criterion "share"  +1
                    group "health"  at most 15
        FAIL  outside   (p.lua:13)
                eligible  expected yes  got no
                points    expected 5    got nothing: it cannot enter
                what happened:
                  ✗ requirement "tenant"  landlord is("ATC") is comune
        FAIL  inside   (p.lua:14)
                eligible  expected no  got yes
                points    expected 5   got 26.5
                what happened:
                  ✓ requirement "tenant"
                  ✓ criterion "debt"  +10.5
                  ✓ criterion "illness"  +10
                  ✓ criterion "care"  +10
                  ✓ criterion "share"  +1
                    group "health"  at most 15
        FAIL  elsewhere   (p.lua:15)
                route  expected there  got here | there
                what happened:
                  ✓ criterion "debt"  +10.5
                  ✓ criterion "illness"  +10
                  ✓ criterion "care"  +10
                  ? criterion "share"  0..1  each not known
                    group "health"  at most 15
                  ? route "here"  minors not known
                  ✓ route "there"
        FAIL  second   (p.lua:16)
                place  expected 1  got 2
                what happened:
                  ✓ criterion "debt"  +10.5
                  ✓ criterion "illness"  +10
                  ✓ criterion "care"  +10
                  ✓ criterion "share"  +1
                    group "health"  at most 15
                  1  fine     26.5  arrears: €5,000
                  2  second   26.5  arrears: €4,000
                  -  outside     -  arrears: €5,000
        FAIL  <nine> & "more"   (p.lua:17)
                each: <nine> & more  (p.lua:8)
      7 cases: 1 passed, 6 failed
      """.split(separator: "\n").map(String.init)
    #expect(Array(lines.prefix(expected.count)) == expected)
  }

  @Test func `the report speaks the language it is asked for`() throws {
    let lines = try page(.italian)
    #expect(lines.contains("  NO    worse   (p.lua:12)"))
    #expect(lines.contains("          punti, minimo   atteso 26,5  uscito 11"))
    #expect(lines.contains("          può entrare  atteso sì  uscito no"))
    #expect(lines.contains("            ? criterion \"illness\"  0..10  ill: non noto"))
    #expect(lines.contains("7 casi: 1 riuscito, 6 falliti"))
  }
}
