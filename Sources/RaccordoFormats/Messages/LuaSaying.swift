/// The fixed words with which the runtime stops a rule, in Italian. It speaks English only.
public enum LuaSaying {
  private static let known = [
    "the result is not a number: was something divided by zero?": "il risultato non è un numero: si è diviso per zero?",
    "the result is infinite: was something divided by zero?": "il risultato è infinito: si è diviso per zero?",
    "the result is too large": "il risultato è troppo grande",
    "the result is not a whole number": "il risultato non è un numero intero",
    "the points are not between 0 and at_most": "i punti non stanno fra 0 e at_most",
    "the result is not a day of the years 1 to 9999": "il risultato non è un giorno degli anni da 1 a 9999",
    "the function keeps something from one row to the next": "la funzione tiene qualcosa da un nucleo all'altro",
    "this table was made when the file was read: a rule keeps nothing from one household to the next":
      "questa tabella è nata quando il file è stato letto: una regola non tiene niente da un nucleo all'altro",
    "a rule changes nothing in what it reads: use a local": "una regola non cambia niente di ciò che legge: usa una variabile local",
    "functions call each other too deeply": "le funzioni si chiamano l'una con l'altra troppe volte",
    "the machine has no more memory": "la macchina non ha più memoria",
  ]

  private static let beginnings = [
    ("one value needs too much memory: more than ", "un solo valore vuole troppa memoria: più di "),
    ("too much memory was asked for: more than ", "è stata chiesta troppa memoria: più di "),
    ("too much memory is kept: more than ", "troppa memoria resta occupata: più di "),
  ]

  /// What a rule says of itself with `error(...)` stays as its authors wrote it.
  public static func italian(_ english: String) -> String {
    if let words = known[english] { return words }
    for (beginning, words) in beginnings where english.hasPrefix(beginning) {
      return words + english.dropFirst(beginning.count)
    }
    if let words = argument(english) { return words }
    let parts = english.split(separator: " ")
    guard parts.count == 4, parts[0] == "stopped", parts[1] == "after" else { return english }
    return "fermata dopo \(parts[2]) " + (parts[3] == "steps" ? "passi" : "secondi")
  }

  private static let kinds = [
    "number": "un numero", "string": "un testo", "nil": "niente", "no value": "niente", "table": "una tabella", "boolean": "un sì o no",
    "function": "una funzione",
  ]

  /// `bad argument #1 to 'floor' (number expected, got string)`, where a function is given what it does not take.
  private static func argument(_ english: String) -> String? {
    let pieces = english.split(separator: " ", maxSplits: 4).map(String.init)
    guard pieces.count == 5, pieces[0] == "bad", pieces[1] == "argument", pieces[2].hasPrefix("#"), pieces[3] == "to" else { return nil }
    let rest = pieces[4].split(separator: " (", maxSplits: 1).map(String.init)
    guard rest.count == 2, rest[1].hasSuffix(")") else { return nil }
    let words = rest[1].dropLast().split(separator: " expected, got ", maxSplits: 1).map(String.init)
    guard words.count == 2, let wanted = kinds[words[0]], let given = kinds[words[1]] else { return nil }
    return "il valore \(pieces[2].dropFirst()) di \(rest[0]) deve essere \(wanted), e qui è \(given)"
  }
}
