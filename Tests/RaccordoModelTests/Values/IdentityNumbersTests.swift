import Testing

@testable import RaccordoModel

@Suite struct IdentityNumbersTests {
  private final class Thing {}

  @Test func `objects have numbers in the order in which they are met, each one number`() {
    let things = (0..<5_000).map { _ in Thing() }
    var numbers = IdentityNumbers()
    for (place, thing) in things.enumerated() {
      let identity = ObjectIdentifier(thing)
      #expect(numbers[identity] == nil)
      #expect(numbers.number(of: identity) == (place, true))
      let earlier = place / 2
      #expect(numbers.number(of: ObjectIdentifier(things[earlier])) == (earlier, false))
    }
    #expect(things.indices.allSatisfy { numbers[ObjectIdentifier(things[$0])] == $0 })
    #expect(numbers[ObjectIdentifier(Thing.self)] == nil)
  }
}
