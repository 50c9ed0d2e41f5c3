/// How tightly an operator binds on each side (`lparser.c`, `priority`): right-associative ones bind less on the right.
struct BinaryPower {
  static let unary = 12

  let left: Int
  let right: Int

  init?(_ kind: TokenKind) {
    switch kind {
    case .or: (left, right) = (1, 1)
    case .and: (left, right) = (2, 2)
    case .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual: (left, right) = (3, 3)
    case .pipe: (left, right) = (4, 4)
    case .tilde: (left, right) = (5, 5)
    case .ampersand: (left, right) = (6, 6)
    case .shiftLeft, .shiftRight: (left, right) = (7, 7)
    case .concat: (left, right) = (9, 8)
    case .plus, .minus: (left, right) = (10, 10)
    case .star, .slash, .doubleSlash, .percent: (left, right) = (11, 11)
    case .caret: (left, right) = (14, 13)
    default: return nil
    }
  }
}
