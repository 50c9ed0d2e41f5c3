import RaccordoFormats
import RaccordoModel

extension PointCurve {
  /// A band as people name it: "up to €3,000", "over €3,000, up to €6,000", "from €6,000 up". "" where there is none.
  public func words(ofBand index: Int, by measure: PointMeasure, in language: Language) -> String {
    guard case .bands(let bands) = shape, bands.indices.contains(index) else { return "" }
    let band = bands[index]
    func text(_ size: Double) -> String? { size.isFinite ? measure.text(size, in: language) : nil }
    switch (text(band.low), text(band.high), band.includesLow) {
    case (nil, nil, _): return language.of(it: "qualunque valore", en: "any value")
    case (nil, let high?, _): return language.of(it: "fino a \(high)", en: "up to \(high)")
    case (let low?, nil, true): return language.of(it: "da \(low) in su", en: "from \(low) up")
    case (let low?, nil, false): return language.of(it: "oltre \(low)", en: "over \(low)")
    case (let low?, let high?, true): return language.of(it: "da \(low) a \(high)", en: "from \(low) to \(high)")
    case (let low?, let high?, false):
      return language.of(it: "oltre \(low) e fino a \(high)", en: "over \(low), up to \(high)")
    }
  }
}

extension PointMeasure {
  /// A size as people read it: numbers with all their decimals, so that two figures never look the same.
  public func text(_ size: Double, in language: Language) -> String {
    kind == .number ? NumberText.number(size, in: language, places: 9) : value(size).text(in: language)
  }
}
