import RaccordoFormats
import RaccordoModel

/// Bands that share values, and values between two bands that neither takes, with the figures of the day.
struct BandEdges {
  let questions: ProgramQuestions

  func report() {
    for criterion in questions.program.criteria {
      guard case .bands(let rule) = criterion.points else { continue }
      let operands = OperandValues(day: questions.day, parameters: questions.pack.parameters, service: nil)
      let curve = PointCurve(criterion.points, operands: operands)
      guard case .bands(let bands) = curve.shape else { continue }
      // A band that begins right after the one before touches it and shares nothing.
      for index in bands.indices.dropFirst() where bands[index].includesLow {
        reportOverlap(index, bands, rule, curve)
        reportGap(index, bands, rule, curve)
      }
    }
  }

  private func reportOverlap(_ index: Int, _ bands: [PointCurve.SizeBand], _ rule: PointBands, _ curve: PointCurve) {
    for earlier in 0..<index {
      let shared = SizeRange(
        low: max(bands[index].low, bands[earlier].low, rule.measure.everything.low),
        high: min(bands[index].high, bands[earlier].high, rule.measure.everything.high))
      guard shared.low <= shared.high,
        let example = curve.sizes(in: shared).last(where: { bands[index].contains($0) && bands[earlier].contains($0) })
      else { continue }
      let (first, second, value) = (LocalizedText { curve.words(ofBand: earlier, by: rule.measure, in: $0) },
        LocalizedText { curve.words(ofBand: index, by: rule.measure, in: $0) },
        LocalizedText { rule.measure.text(example, in: $0) })
      questions.log.report(
        .overlappingBands, at: rule.bands[index].place,
        it: "le fasce \(first[.italian]) e \(second[.italian]) si sovrappongono: \(value[.italian]) sta in tutte e due, e conta la prima",
        en: "the bands \(first[.english]) and \(second[.english]) overlap: \(value[.english]) is in both, and the first counts",
        help: [
          LocalizedText(
            it: "`to` è compreso: togli `from`, e la fascia comincia subito dopo quella prima",
            en: "`to` is included: leave `from` out, and the band begins right after the one before")
        ])
      return
    }
  }

  private func reportGap(_ index: Int, _ bands: [PointCurve.SizeBand], _ rule: PointBands, _ curve: PointCurve) {
    let (end, start) = (bands[..<index].map(\.high).max() ?? -.infinity, bands[index].low)
    let field = rule.measure.everything
    let between = SizeRange(low: max(end, field.low), high: min(start, field.high))
    guard end < start, between.low <= between.high,
      let example = curve.sizes(in: between).first(where: { end < $0 && $0 < start })
    else { return }
    let (first, second, value) = (LocalizedText { curve.words(ofBand: index - 1, by: rule.measure, in: $0) },
      LocalizedText { curve.words(ofBand: index, by: rule.measure, in: $0) },
      LocalizedText { rule.measure.text(example, in: $0) })
    questions.log.report(
      .gapBetweenBands, at: rule.bands[index].place,
      it: "fra le fasce \(first[.italian]) e \(second[.italian]) resta un vuoto: \(value[.italian]) non sta in nessuna e non dà punti",
      en: "there is a gap between the bands \(first[.english]) and \(second[.english]): \(value[.english]) is in neither and gives no points",
      help: [
        LocalizedText(
          it: "togli `from`, e la fascia comincia subito dopo quella prima",
          en: "leave `from` out, and the band begins right after the one before")
      ])
  }
}

extension LocalizedText {
  /// The same thing in both languages.
  fileprivate init(_ words: (Language) -> String) {
    self.init(it: words(.italian), en: words(.english))
  }
}
