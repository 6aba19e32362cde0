/// Looks for checks that wait for one another.
struct CycleSearch {
  /// One check of a cycle with the fact of it that the next one waits for.
  struct Step: Hashable {
    let place: Int
    let fact: String
  }

  /// For each check the checks that wait for it, with the fact they wait for.
  private let followers: [[Step]]

  init(_ checks: [CheckNode]) {
    var places: [String: [Int]] = [:]
    for (place, check) in checks.enumerated() {
      for fact in check.needs { places[fact.key, default: []].append(place) }
    }
    followers = checks.map { check in
      check.provides.flatMap { fact in
        (places[fact.key] ?? []).map { Step(place: $0, fact: fact.key) }
      }
    }
  }

  /// The first cycle in the order of the checks; nil when there is none.
  func first() -> [Step]? {
    var finished = Set<Int>()
    for start in followers.indices where !finished.contains(start) {
      if let cycle = search(from: start, &finished) { return cycle }
    }
    return nil
  }

  /// Depth first, with a stack of its own: plugins choose how deep the graph is.
  private func search(from start: Int, _ finished: inout Set<Int>) -> [Step]? {
    var path: [(place: Int, next: Int)] = [(start, 0)]
    var onPath: Set<Int> = [start]
    while let top = path.last {
      guard top.next < followers[top.place].count else {
        finished.insert(top.place)
        onPath.remove(top.place)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let follower = followers[top.place][top.next].place
      if onPath.contains(follower) { return cycle(in: path, endingAt: follower) }
      if finished.contains(follower) { continue }
      path.append((follower, 0))
      onPath.insert(follower)
    }
    return nil
  }

  private func cycle(in path: [(place: Int, next: Int)], endingAt place: Int) -> [Step] {
    guard let begin = path.firstIndex(where: { $0.place == place }) else { return [] }
    return path[begin...].map { Step(place: $0.place, fact: followers[$0.place][$0.next - 1].fact) }
  }
}
