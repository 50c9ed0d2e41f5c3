extension SyntaxProblem.Kind {
  var englishMessage: String {
    switch self {
    case .neverClosed(let opener, _): "this \(Self.sign(opener)) was never closed"
    case .closesNothing(let closer): "this \(Self.sign(closer)) closes nothing"
    case .elseIf: "`else if` opens a second `if`, which was never closed"
    case .missingComma: "a comma is missing here"
    case .idleSeparator(let sign): "this `\(sign)` separates nothing"
    case .colonForEquals: "a setting is written with `=`, not with `:`"
    case .keyNeedsBrackets(let key): "\(key) cannot be the name of a setting as it is written"
    case .reservedWord(let word): "`\(word)` is a word of Lua and cannot be a name"
    case .nameInsideParentheses: "settings with a name do not go inside ( ... )"
    case .separatorOutside(let sign): "this `\(sign)` is outside every { ... }"
    case .textEndedEarly(let quote): "this \(quote) ends the text too early"
    case .textNeedsQuotes(let text): "`\(text)` looks like a text without its quotation marks"
    case .letterInName(let name, let letter): "`\(name)` cannot be a name: `\(letter)` is not allowed in it"
    case .unknownCharacter(let text): "Lua does not know \(Self.shown(text))"
    case .invalidEscape(let text): "`\(text)` means nothing inside a text"
    case .malformedNumber(let text): "`\(text)` is not a number"
    case .singleEquals: "`=` gives a value; it does not compare"
    case .missingValue(let found): "a value is missing before \(Self.english(found))"
    case .missingName(let found): "a name is missing before \(Self.english(found))"
    case .missingWord(let word, let found): "`\(word)` is missing before \(Self.english(found))"
    case .unexpected(let found): "\(Self.english(found)) is not expected here"
    case .notAStatement: "this value on its own does nothing"
    case .cannotAssign: "nothing can be given to what stands before this `=`"
    case .foreignComment(let sign): "`\(sign)` does not start a comment"
    case .nothingAfterReturn: "nothing can follow `return` here"
    case .tooDeep: "too many things one inside the other"
    case .varargOutside: "`...` is used outside a function that takes it"
    case .unknownAttribute(let name): "`<\(name)>` means nothing to Lua"
    case .severalToClose: "only one name in a `local` can be <close>"
    case .assignedConstant(let name): "`\(name)` is constant: it cannot be given another value"
    case .tooManyLocals: "too many local names (more than 200) in one function"
    case .breakOutsideLoop: "`break` is outside every loop"
    case .missingLabel(let name): "there is no label `\(name)` to go to"
    case .repeatedLabel(let name): "the label `\(name)` is written twice"
    case .jumpIntoScope(let label, let local): "`goto \(label)` would jump over the start of local `\(local)`"
    }
  }

  var englishHelp: String {
    switch self {
    case .neverClosed(let opener, let closer): Self.englishClosing(opener, closer)
    case .closesNothing: "remove it, or look for an opening that is missing before it"
    case .elseIf: "write `elseif` as one word"
    case .missingComma(let opener, let isAtLineEnd):
      (opener == "(" ? "values inside ( ... )" : "settings inside { ... }")
        + " are separated by commas: add `,` " + (isAtLineEnd ? "at the end of this line" : "here")
    case .idleSeparator: "remove it, or write the value that is missing"
    case .colonForEquals: "write name = value"
    case .keyNeedsBrackets(let key): "write a plain name, or put square brackets around it: [\(key)] = ..."
    case .reservedWord(let word): "choose another name, or write [\"\(word)\"] = ..."
    case .nameInsideParentheses: "use curly brackets: word { name = value }"
    case .separatorOutside: "remove it, or look for a } before it that closed the { ... } too early"
    case .textEndedEarly(let quote): "put a backslash before it (\\\(quote)), or use \(Self.other(quote)) around the text"
    case .textNeedsQuotes: "put the text between quotation marks: \"...\""
    case .letterInName: "names have only plain letters, digits and _; accents are fine inside texts"
    case .unknownCharacter(let text): Self.englishReplacement(for: text)
    case .invalidEscape: "to write a backslash in a text, write it twice: \\\\"
    case .malformedNumber: "write numbers with digits and a decimal point only: 1500 or 1500.50"
    case .singleEquals: "to compare two values write `==`"
    case .missingValue: "write a value here, or remove what asks for it"
    case .missingName: "write a name here: plain letters, digits and _"
    case .missingWord(let word, _): "add `\(word)` here"
    case .unexpected: "check the line, and the one before it, for something missing or written twice"
    case .notAStatement: "write a word of the rule language with its { ... }, or give the value a name"
    case .cannotAssign: "write name = value"
    case .foreignComment: "comments start with two hyphens: -- like this"
    case .nothingAfterReturn: "put `return` last, or remove what follows"
    case .tooDeep: "split it in parts, each with its own name"
    case .varargOutside: "use `...` only inside a function written as function(...)"
    case .unknownAttribute: "use <const> or <close>"
    case .severalToClose: "write a `local` line for each"
    case .assignedConstant: "remove <const>, or use another name"
    case .tooManyLocals: "put some of them in a table or in a function of their own"
    case .breakOutsideLoop: "remove it, or move it inside a loop"
    case .missingLabel(let name): "write ::\(name):: in the same block or in one around it"
    case .repeatedLabel: "give one of them another name"
    case .jumpIntoScope: "move the `local` before the `goto`"
    }
  }

  private static func english(_ found: String) -> String {
    found.isEmpty ? "the end of the file" : "`\(found)`"
  }

  private static func englishClosing(_ opener: String, _ closer: String) -> String {
    switch opener {
    case "{": "add } where the settings end"
    case "(", "[": "add \(closer) where the values end"
    case "\"", "'": "add \(closer) where the text ends, on the same line"
    default: "add `\(closer)` where it ends"
    }
  }

  private static func englishReplacement(for text: String) -> String {
    switch CharacterFamily(text) {
    case .quote: "this is a typographic quotation mark: write \" instead"
    case .apostrophe: "this is a typographic apostrophe: write ' or \" instead"
    case .blank: "this is a special blank, often pasted from a web page: delete it and type a space"
    case .dash: "this is a typographic dash: write - instead"
    case .notEqual: "to say \"different from\" write ~="
    case .other: "remove it, or put it inside a text between quotation marks"
    }
  }
}
