import RaccordoModel

/// What keeps some requirements from holding for one household, as sets of tests whose truth would have to change.
///
/// Each set is enough, with every other test as it is, and no part of it is that answers could give. Where two tests are on one field,
/// only sets that some answer gives are there. Of a field that nobody knows, a set names the tests that matter; what the same answer
/// says of the others changes nothing.
public struct Shortfall: Sendable, Hashable {
  /// Tests that would have to come out otherwise, all of them together.
  public struct ChangeSet: Sendable, Hashable {
    /// In the order of the rules.
    public var changes: [TestChange]
    /// Whether answers exist that change these tests and no other. It is not known where a function, or an age worked out from a day of
    /// birth, hangs on the same fields.
    public var isPossible: Bool
  }

  /// The requirements that do not hold, in the order of the file. They stand together because some tests of theirs are on the same fields.
  public var requirements: [String]
  /// The smallest first. Empty and complete: no answers of the household make them hold.
  public var sets: [ChangeSet]
  /// Whether there are no other sets, and none smaller. The search ends after so many sets, or so much work.
  public var isComplete: Bool
}

/// A test that would have to come out otherwise.
public struct TestChange: Sendable, Hashable {
  public enum Question: Sendable, Hashable {
    case test(FieldTest)
    /// A question about members as a whole: nobody is listed, or those who are cannot be enough.
    case members(MemberTest)
  }

  public var question: Question
  /// The pseudonym of the member of whom it is asked; `nil` for the household.
  public var member: String?
  /// How it comes out now: *unknown* where the answer is missing, and would have to be given so.
  public var now: Truth
  /// How it would have to come out: yes or no.
  public var wanted: Bool
  /// The values that its operands had.
  public var operands: [FieldValue?]
  public var place: SourcePlace
}
