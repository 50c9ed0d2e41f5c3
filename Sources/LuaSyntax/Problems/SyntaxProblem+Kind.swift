extension SyntaxProblem {
  /// What is wrong. The texts in the cases are pieces of the file, to be quoted in the message.
  public enum Kind: Hashable, Sendable {
    // Brackets, quotes and words that go in pairs.
    /// At the opener: `{`, `(`, `[`, a quote, `[[`, `--[[`, or a word such as `function`.
    case neverClosed(opener: String, closer: String)
    /// A closing bracket or an `end` with nothing open.
    case closesNothing(String)
    /// At the `if` of `else if`, when an `end` is missing because of it.
    case elseIf

    // Inside { ... } and ( ... ).
    /// `opener` is `{` or `(`.
    case missingComma(opener: String, isAtLineEnd: Bool)
    /// Two commas in a row, or one right after `{`.
    case idleSeparator(String)
    /// `name : value`.
    case colonForEquals
    /// `"name" = value`.
    case keyNeedsBrackets(key: String)
    /// `end = value`: a word of Lua used as the name of a setting.
    case reservedWord(String)
    /// `word(name = value)`.
    case nameInsideParentheses
    /// A comma or semicolon outside every `{ ... }`.
    case separatorOutside(String)

    // Texts and names.
    /// A quote or apostrophe inside a text has ended it.
    case textEndedEarly(quote: String)
    /// Words written without quotes.
    case textNeedsQuotes(String)
    case letterInName(name: String, letter: String)
    case unknownCharacter(String)
    case invalidEscape(String)
    case malformedNumber(String)

    // What Lua's grammar wants.
    /// `=` where a comparison was meant.
    case singleEquals
    case missingValue(found: String)
    case missingName(found: String)
    /// A word or sign the grammar wants here, such as `then`.
    case missingWord(String, found: String)
    case unexpected(String)
    /// A value on its own does nothing.
    case notAStatement
    /// Something that is not a name stands before `=`.
    case cannotAssign
    case foreignComment(String)
    case nothingAfterReturn
    case tooDeep

    // Names and jumps.
    case varargOutside
    case unknownAttribute(String)
    case severalToClose
    case assignedConstant(String)
    case tooManyLocals
    case breakOutsideLoop
    case missingLabel(String)
    case repeatedLabel(String)
    case jumpIntoScope(label: String, local: String)
  }
}
