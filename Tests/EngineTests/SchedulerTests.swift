import CheckGraph
import Diagnosis
import Testing

@testable import Engine

/// When checks start, and why some never do.
@Suite struct SchedulerTests {
  @Test func `a check without needs starts at once`() {
    var bench = Bench([.init(id: "a"), .init(id: "b", requires: ["given"])])
    #expect(bench.orders() == ["a", "b"])
    #expect(bench.orders() == [])
  }

  @Test func `a consumer starts while its producer still runs`() {
    var bench = Bench([.init(id: "a", provides: ["x", "y"]), .init(id: "b", requires: ["x"])])
    #expect(bench.orders() == ["a"])
    bench.put("y", 1, from: "a")
    #expect(bench.orders() == [])
    bench.put("x", 7, from: "a")
    #expect(bench.starts() == ["b": ["x": .int(7)]])
  }

  @Test func `what is required and cannot come any more stops a check, down to the root`() {
    var bench = Bench([
      .init(id: "a", provides: ["x"]), .init(id: "b", requires: ["x"], provides: ["y"]),
      .init(id: "c", requires: ["y"]),
    ])
    _ = bench.orders()
    bench.end("a", .inconclusive, reason: "it broke off")
    #expect(
      bench.orders() == [
        "not b: no x, because a ended as inconclusive (it broke off)",
        "not c: no y, because b was not run",
      ])
    #expect(bench.scheduler.isOver(.target(0)))
  }

  @Test func `a producer that had nothing to give is said to be the reason`() {
    var bench = Bench([.init(id: "a", provides: ["x"]), .init(id: "b", requires: ["x"])])
    _ = bench.orders()
    bench.end("a")
    #expect(bench.orders() == ["not b: no x, because a had none to give"])
  }

  @Test func `a fact that nobody provides is said to be so`() {
    var bench = Bench([.init(id: "b", requires: ["x"])])
    #expect(bench.orders() == ["not b: no x: no plugin provides it"])
  }

  @Test func `a wanted fact is waited for`() {
    var bench = Bench([.init(id: "a", provides: ["x"]), .init(id: "b", wants: ["x", "none"])])
    #expect(bench.orders() == ["a"])
    bench.put("x", 3, from: "a")
    #expect(bench.starts() == ["b": ["x": .int(3)]])
  }

  @Test func `a wanted fact that cannot come any more is done without`() {
    var bench = Bench([.init(id: "a", provides: ["x"]), .init(id: "b", wants: ["x"])])
    _ = bench.orders()
    bench.end("a", .crashed(signal: 11))
    #expect(bench.starts() == ["b": [:]])
  }

  @Test func `a value is held back while a provider of higher priority may still speak`() {
    var bench = Bench([
      .init(id: "low", provides: ["x"]), .init(id: "high", provides: ["x"], priority: 1),
      .init(id: "b", requires: ["x"]),
    ])
    _ = bench.orders()
    bench.put("x", 1, from: "low")
    bench.end("low")
    #expect(bench.orders() == [])
    bench.put("x", 2, from: "high")
    #expect(bench.starts() == ["b": ["x": .int(2)]])
  }

  @Test func `the value of lower priority counts when the higher one has none`() {
    var bench = Bench([
      .init(id: "low", provides: ["x"]), .init(id: "high", provides: ["x"], priority: 1),
      .init(id: "b", requires: ["x"]),
    ])
    _ = bench.orders()
    bench.put("x", 1, from: "low")
    bench.end("high", .notApplicable)
    #expect(bench.starts() == ["b": ["x": .int(1)]])
  }

  @Test func `a value that was used stays`() {
    var bench = Bench([.init(id: "a", provides: ["x"]), .init(id: "b", requires: ["x"])])
    _ = bench.orders()
    bench.put("x", 1, from: "a")
    _ = bench.orders()
    bench.put("x", 2, from: "a")
    #expect(bench.scheduler.facts(of: 0)["x"]?.value == .int(1))
  }

  @Test func `facts that nobody waits for are known all the same`() {
    var bench = Bench([
      .init(id: "low", provides: ["x"]), .init(id: "high", provides: ["x"], priority: 1),
      .init(id: "m", provides: ["y"], isMachine: true),
    ])
    _ = bench.orders()
    bench.put("x", 1, from: "low")
    #expect(bench.scheduler.facts(of: 0)["x"] == Bench.fact(1, "low"))
    bench.put("x", 2, from: "high")
    bench.put("y", 3, from: "m", .machine)
    #expect(bench.scheduler.facts(of: 0)["x"] == Bench.fact(2, "high"))
    #expect(bench.scheduler.facts(of: 0)["y"] == Bench.fact(3, "m"))
  }
}
