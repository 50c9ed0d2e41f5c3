import Raccordo

/// What points that differ from one household to the next went by: "ISEE €2,500: band up to €3,000".
struct PointText {
  let criterion: Criterion
  let score: PointTrace
  let answers: [String: FieldValue]
  let language: Language
  /// The fields that its rule reads, those of its function included, with what people call them.
  private let reads: [(name: String, schema: FieldSchema?)]

  /// - Parameter schema: the field, compute or day behind a name.
  init(
    _ criterion: Criterion, _ score: PointTrace, in program: Program, schema: (String) -> FieldSchema?,
    answers: [String: FieldValue], language: Language
  ) {
    self.criterion = criterion
    self.score = score
    self.answers = answers
    self.language = language
    reads = program.pointFields(of: criterion).map { ($0, schema($0)) }
  }

  /// "" for points that are the same for everybody.
  var text: String {
    guard let measure = criterion.points.measure else { return "" }
    let seen = reads.map(answer).joined(separator: ", ")
    if !score.curve.isDecidable { return "\(seen): " + words("manca una cifra per questo giorno", "a figure for this day is missing") }
    switch criterion.points {
    case .fixed: return ""
    case .function(let rule):
      return words("una funzione li calcola da ", "a function works them out from ") + seen + most(rule.atMost)
    case .per(let rule):
      let isOne = rule.each == .literal(measure.value(measure.kind == .money ? 100 : 1))
      let one = if case .members = measure.quantity { words("componente", "member") } else { words("unità", "unit") }
      let unit = isOne && measure.kind == .number ? one : figure(rule.each, measure)
      return "\(seen): " + amount(rule.points) + words(" per ogni ", " for each ") + unit + most(rule.atMost)
    case .bands: return "\(seen): " + band(measure)
    case .scale(let rule):
      let knots = rule.knots.map { "\(figure($0.at, measure)) → \($0.points.text(in: language))" }
      return "\(seen): " + words("in proporzione fra ", "in proportion between ") + knots.joined(separator: ", ")
    }
  }

  private func words(_ italian: String, _ english: String) -> String { language.of(it: italian, en: english) }

  /// A field with its answer: "ISEE €2,500".
  private func answer(_ name: String, _ schema: FieldSchema?) -> String {
    guard let schema else { return name }
    if case .members = criterion.points.measure?.quantity {
      return schema.title(in: language) + ": " + (score.tally?.text(in: language) ?? schema.text(of: nil, in: language))
    }
    return schema.title(in: language) + " " + schema.text(of: answers[name], in: language)
  }

  private func amount(_ points: Points) -> String {
    points.text(in: language) + " " + (points == Points(1) ? words("punto", "point") : words("punti", "points"))
  }

  private func most(_ points: Points) -> String {
    words(", al massimo ", ", at most ") + points.text(in: language)
  }

  private func band(_ measure: PointMeasure) -> String {
    guard let size = score.size?.known else {
      return words("la fascia non si sa ancora", "the band is not known yet")
    }
    guard let index = score.curve.band(at: size) else { return words("fuori da tutte le fasce", "outside all bands") }
    return words("fascia ", "band ") + score.curve.words(ofBand: index, by: measure, in: language)
  }

  private func figure(_ figure: Operand, _ measure: PointMeasure) -> String {
    switch figure {
    case .literal(let value): reads.first?.schema?.text(of: value, in: language) ?? value.text(in: language)
    case .parameter(let name): "param.\(name)"
    case .service(let attribute): "service.\(attribute.rawValue)"
    }
  }
}
