import CheckGraph
import PluginHost
import Testing
import WorkerWire

@testable import Engine

/// Which plugins a run loads, and which of them first.
@Suite struct StartingTests {
  private static func plugin(_ place: Int, _ checks: CheckDescription...) -> LoadedPlugin {
    LoadedPlugin(
      place: place, path: "\(place).so", isBuiltIn: true,
      description: PluginDescription(id: "p\(place)", version: "1", checks: checks))
  }

  private static let catalog = Catalog([
    plugin(0, CheckDescription(id: "leaf", title: "t", wants: ["b:int"])),
    plugin(
      1, CheckDescription(id: "root", title: "t", provides: ["a:int"]),
      CheckDescription(id: "next", title: "t", requires: ["a:int"])),
    plugin(2, CheckDescription(id: "middle", title: "t", requires: ["a:int"], provides: ["b:int"])),
  ])

  private static func start(_ selection: Selection) -> (order: [Int], urgent: Set<Int>) {
    catalog.pluginsToStart(for: selection)
  }

  @Test func `a plugin without which another cannot start comes first`() {
    let start = Self.start(Selection())
    #expect(start.order == [1, 0, 2])
    #expect(start.urgent == [1])
  }

  @Test func `a plugin of which no check is wanted is not loaded`() {
    #expect(Self.start(Selection(skip: ["leaf"])).order == [1, 2])
    #expect(Self.start(Selection(only: ["leaf"])).order == [0])
  }

  @Test func `what feeds only its own plugin is not urgent`() {
    let start = Self.start(Selection(only: ["next"]))
    #expect(start.order == [1])
    #expect(start.urgent == [])
  }
}
