import RaccordoFormats
import Testing

@Suite struct LuaSayingTests {
  @Test(arguments: [
    ("bad argument #1 to 'floor' (number expected, got string)", "il valore 1 di 'floor' deve essere un numero, e qui è un testo"),
    ("bad argument #2 to 'max' (number expected, got nil)", "il valore 2 di 'max' deve essere un numero, e qui è niente"),
    ("too much memory is kept: more than 64 MiB", "troppa memoria resta occupata: più di 64 MiB"),
    ("stopped after 1000 steps", "fermata dopo 1000 passi"),
  ])
  func `what the runtime says is said in Italian`(english: String, italian: String) {
    #expect(LuaSaying.italian(english) == italian)
  }

  @Test(arguments: ["", "bad argument", "bad argument #1 to 'f' (x)", "bad argument #1 to 'f' (a expected, got b)", "no rent is written here"])
  func `what a rule says of itself stays as it was written`(saying: String) {
    #expect(LuaSaying.italian(saying) == saying)
  }
}
