import Foundation
import RaccordoAssignment

/// A problem as `Peers/assign/dump.py` writes it: little-endian 32-bit numbers.
///
/// First how many pairs, demands and offers; then the columns demand, offer, preference points, priority points and points
/// of the pairs; the places of the offers; the sizes of the demands.
struct ProblemFile {
  let demand, offer, preference, priority, points: [Int32]
  let places, size: [Int32]

  init(_ path: String) throws {
    var numbers = Numbers(data: try Data(contentsOf: URL(fileURLWithPath: path)))
    let counts = try numbers.column(3).map(Int.init)
    (demand, offer) = (try numbers.column(counts[0]), try numbers.column(counts[0]))
    (preference, priority) = (try numbers.column(counts[0]), try numbers.column(counts[0]))
    points = try numbers.column(counts[0])
    (places, size) = (try numbers.column(counts[2]), try numbers.column(counts[1]))
  }

  private struct Numbers {
    let data: Data
    var position = 0

    init(data: Data) { self.data = data }

    mutating func column(_ count: Int) throws -> [Int32] {
      guard position + 4 * count <= data.count else { throw CocoaError(.fileReadCorruptFile) }
      let bytes = data[position..<position + 4 * count]
      position += 4 * count
      return Array(unsafeUninitializedCapacity: count) { buffer, filled in
        bytes.copyBytes(to: UnsafeMutableRawBufferPointer(buffer))
        filled = count
      }
    }
  }

  /// The network: more points come first on both sides. The columns are worked out here, so that they count as building.
  ///
  /// - Parameter bySize: whether places are counted in people.
  func problem(bySize: Bool) throws -> AssignmentProblem {
    var demands = Demands(count: size.count)
    demands.size = size
    let offers = places.enumerated().map { index, places in
      Offer(label: Int64(index), places: places, taking: bySize ? .bySize : .each(1))
    }
    return try AssignmentProblem(
      demands: demands, offers: offers,
      pairs: PossiblePairs(
        demand: demand, offer: offer, rank: priority.map { -$0 }, preference: preference.map { -$0 }, points: points))
  }
}
