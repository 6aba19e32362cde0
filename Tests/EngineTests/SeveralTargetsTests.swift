import CheckGraph
import Diagnosis
import Testing

@testable import Engine

/// Several targets, one machine.
@Suite struct SeveralTargetsTests {
  @Test func `a machine check runs once and feeds every target`() {
    var bench = Bench(
      [.init(id: "m", provides: ["x"], isMachine: true), .init(id: "b", requires: ["x"])],
      targets: 3)
    #expect(bench.orders() == ["m@machine"])
    bench.put("x", 5, from: "m", .machine)
    #expect(
      bench.starts() == ["b": ["x": .int(5)], "b@1": ["x": .int(5)], "b@2": ["x": .int(5)]])
  }

  @Test func `a target that comes later finds the facts of the machine`() {
    var bench = Bench(
      [.init(id: "m", provides: ["x"], isMachine: true), .init(id: "b", requires: ["x"])],
      targets: 0)
    _ = bench.orders()
    bench.put("x", 5, from: "m", .machine)
    bench.end("m", .done, .machine)
    #expect(bench.orders() == [])
    bench.scheduler.add(target: 7, facts: [:])
    #expect(bench.starts() == ["b@7": ["x": .int(5)]])
  }

  @Test func `a machine check that fails stops its consumers in every target`() {
    var bench = Bench(
      [.init(id: "m", provides: ["x"], isMachine: true), .init(id: "b", requires: ["x"])],
      targets: 2)
    _ = bench.orders()
    bench.end("m", .timedOut, .machine)
    let why = "no x, because m ended as timed-out"
    #expect(bench.orders() == ["not b: \(why)", "not b@1: \(why)"])
  }

  @Test func `the facts of one target do not reach another`() {
    var bench = Bench(
      [.init(id: "a", provides: ["x"]), .init(id: "b", requires: ["x"])], targets: 2)
    #expect(bench.orders() == ["a", "a@1"])
    bench.put("x", 1, from: "a", .target(1))
    #expect(bench.starts() == ["b@1": ["x": .int(1)]])
    #expect(bench.scheduler.facts(of: 0)["x"] == nil)
  }

  @Test func `a serial check runs for one target at a time`() {
    var bench = Bench([.init(id: "a", isSerial: true), .init(id: "b")], targets: 3)
    #expect(bench.orders() == ["a", "b", "b@1", "b@2"])
    bench.end("b")
    #expect(bench.orders() == [])
    bench.end("a")
    #expect(bench.orders() == ["a@1"])
    bench.end("a", .crashed(signal: 6), .target(1))
    #expect(bench.orders() == ["a@2"])
  }

  @Test func `a target is over when its own checks are`() {
    var bench = Bench([.init(id: "a")], targets: 2)
    _ = bench.orders()
    bench.end("a", .done, .target(1))
    #expect(bench.scheduler.isOver(.target(1)))
    #expect(!bench.scheduler.isOver(.target(0)))
    #expect(bench.scheduler.isOver(.machine))
  }

  @Test func `a check that was left out says so in every target and stops its consumers`() {
    var bench = Bench(
      [
        .init(id: "a", provides: ["x"], exclusion: "left out by --skip"),
        .init(id: "b", requires: ["x"]), .init(id: "c", wants: ["x"]),
      ], targets: 2)
    let orders = bench.orders()
    for target in ["", "@1"] {
      #expect(orders.contains("not a\(target): left out by --skip"))
      #expect(orders.contains("not b\(target): no x, because a was not run"))
      #expect(orders.contains("c\(target)"))
    }
    #expect(orders.count == 6)
  }
}
