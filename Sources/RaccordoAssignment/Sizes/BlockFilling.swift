/// The best filling of one block, when taking a demand costs what it is worth elsewhere: a knapsack.
///
/// Of each size only so many demands matter as would fit, and those in order of gain; so the items are few, and dynamic
/// programming over the places is exact and short (Martello and Toth, *Knapsack Problems*, 1990, chapter 2). A block of
/// more than `mostExact` places is filled by gain for each place, and bounded as if the first that does not fit could be
/// cut (Dantzig, "Discrete-variable extremum problems", Operations Research 5, 1957).
struct BlockFilling {
  static let mostExact = 512

  /// The arcs that fill the block best, after `fill`.
  private(set) var chosen: [Int] = []
  /// What they gain beyond the worths.
  private(set) var gain: Int64 = 0
  /// No filling gains more.
  private(set) var most: Int64 = 0

  private var gains: [Int64] = []
  private var arcs: [Int] = []
  private var value: [Int64] = []
  private var next: [Int64] = []
  private var counts: [Int32] = []
  /// Gains and arcs of all classes, one after the other, with where each class starts.
  private var itemGains: [Int64] = []
  private var itemArcs: [Int] = []

  /// - Parameter worth: what each demand is worth elsewhere, not below 0.
  mutating func fill(_ block: Int, of network: SizedNetwork, worth: [Int64]) {
    let places = network.places[block]
    let classes = network.classes[block]
    chosen.removeAll(keepingCapacity: true)
    guard places <= BlockFilling.mostExact else { return fillLarge(block, of: network, worth: worth) }
    itemGains.removeAll(keepingCapacity: true)
    itemArcs.removeAll(keepingCapacity: true)
    value.removeAll(keepingCapacity: true)
    value.append(contentsOf: repeatElement(0, count: places + 1))
    next = value
    counts.removeAll(keepingCapacity: true)
    counts.append(contentsOf: repeatElement(0, count: classes.count * (places + 1)))
    var firstItem: [Int] = []
    for (index, sizeClass) in classes.enumerated() {
      firstItem.append(itemGains.count)
      pickBest(sizeClass, most: places / sizeClass.size, of: network, worth)
      itemGains.append(contentsOf: gains)
      itemArcs.append(contentsOf: arcs)
      if !gains.isEmpty { combine(sizeClass.size, places, at: index * (places + 1)) }
    }
    gain = value[places]
    most = gain
    var left = places
    for index in classes.indices.reversed() {
      let count = Int(counts[index * (places + 1) + left])
      for item in 0..<count { chosen.append(itemArcs[firstItem[index] + item]) }
      left -= count * classes[index].size
    }
  }

  /// The demands of one size that gain most, in that order.
  private mutating func pickBest(
    _ sizeClass: SizedNetwork.SizeClass, most: Int, of network: SizedNetwork, _ worth: [Int64]
  ) {
    gains.removeAll(keepingCapacity: true)
    arcs.removeAll(keepingCapacity: true)
    for arc in sizeClass.first..<sizeClass.end {
      let weight = network.weight[arc]
      let isFull = gains.count == most
      // Worths are not below 0, so nobody after this one can gain more.
      if isFull, weight <= gains[most - 1] { break }
      let gain = weight - worth[Int(network.demand[arc])]
      guard gain > 0, !isFull || gain > gains[most - 1] else { continue }
      if isFull {
        gains.removeLast()
        arcs.removeLast()
      }
      var position = gains.count
      while position > 0, gains[position - 1] < gain { position -= 1 }
      gains.insert(gain, at: position)
      arcs.insert(arc, at: position)
    }
  }

  /// Adds so many of one size to what smaller sizes give for each number of places.
  private mutating func combine(_ size: Int, _ places: Int, at base: Int) {
    for free in 0...places {
      var best = value[free]
      var bestCount: Int32 = 0
      var sum: Int64 = 0
      var count = 0
      var left = free - size
      while left >= 0, count < gains.count {
        sum += gains[count]
        count += 1
        if value[left] + sum > best {
          best = value[left] + sum
          bestCount = Int32(count)
        }
        left -= size
      }
      next[free] = best
      counts[base + free] = bestCount
    }
    swap(&value, &next)
  }

  private mutating func fillLarge(_ block: Int, of network: SizedNetwork, worth: [Int64]) {
    var items: [(gain: Int64, size: Int64, arc: Int)] = []
    for sizeClass in network.classes[block] {
      for arc in sizeClass.first..<sizeClass.end {
        let gain = network.weight[arc] - worth[Int(network.demand[arc])]
        if gain > 0 { items.append((gain, Int64(sizeClass.size), arc)) }
      }
    }
    var knapsack = DenseKnapsack(places: Int64(network.places[block]))
    knapsack.fill(items.map { ($0.gain, $0.size) })
    chosen = knapsack.chosen.map { items[$0].arc }
    gain = knapsack.gain
    most = knapsack.most
  }
}
