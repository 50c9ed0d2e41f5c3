import RaccordoModel
import Testing

@Suite struct PointsTests {
  @Test(arguments: [
    (0, "0"), (4500, "45"), (1250, "12.5"), (25, "0.25"), (5, "0.05"), (50, "0.5"), (105, "1.05"), (110, "1.1"), (-50, "-0.5"),
    (-5, "-0.05"), (-100, "-1"), (Int.max, "92233720368547758.07"), (Int.min, "-92233720368547758.08"),
  ])
  func `points are written as a plain decimal number`(hundredths: Int, text: String) {
    #expect("\(Points(hundredths: hundredths))" == text)
  }

  @Test func `points add and compare exactly`() {
    #expect(Points(10) + Points(hundredths: 5) == Points(hundredths: 1_005))
    #expect(Points(10) - Points(hundredths: 5) == Points(hundredths: 995))
    #expect((0..<10).reduce(Points.zero) { sum, _ in sum + Points(hundredths: 10) } == Points(1))
    #expect(Points(hundredths: 99) < Points(1))
    #expect(PointsInterval(known: Points(1), possible: Points(1)).isSettled)
    #expect(!PointsInterval(known: .zero, possible: Points(1)).isSettled)
  }
}
