/// A knapsack filled by gain for each place, with the bound that cutting the first item that does not fit would give.
struct DenseKnapsack {
  let places: Int64
  private(set) var chosen: [Int] = []
  private(set) var gain: Int64 = 0
  private(set) var most: Int64 = 0

  init(places: Int64) {
    self.places = places
  }

  /// - Parameter items: gains above 0 and sizes above 0; equal ones are taken in their order.
  mutating func fill(_ items: [(gain: Int64, size: Int64)]) {
    let order = items.indices.sorted { left, right in
      let (first, second) = (items[left], items[right])
      // Gain over size, without division.
      let (one, other) = (first.gain.multipliedFullWidth(by: second.size), second.gain.multipliedFullWidth(by: first.size))
      return one == other ? left < right : one > other
    }
    var free = places
    var isCut = false
    for index in order {
      let (itemGain, size) = items[index]
      if size <= free {
        chosen.append(index)
        free -= size
        gain += itemGain
        if !isCut { most += itemGain }
      } else if !isCut {
        isCut = true
        most += size.dividingFullWidth(itemGain.multipliedFullWidth(by: free)).quotient
      }
    }
  }
}
