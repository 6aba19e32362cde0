import CheckGraph
import Engine
import PluginHost
import Testing

/// Plugins of the zoo that load, but whose declarations the catalog refuses.
@Suite struct CatalogTests {
  @Test(arguments: [
    ("bad-fact", "bad-fact"), ("bad-probability", "bad-probability"),
    ("duplicate-ids", "duplicate-id"),
  ])
  func `a plugin with an impossible declaration is left out`(name: String, rule: String)
    async throws
  {
    let paths = [try Zoo.shared.animal(name), try Zoo.shared.animal("good")]
    await #expect(processExitsWith: .success) {
      [rule = rule as String, paths = paths as [String]] in
      let visit = try Visit(paths)
      let catalog = Catalog(visit.loaded)
      #expect(catalog.rejected.map(\.path) == [paths[0]])
      #expect(catalog.rejected.map(\.rule) == [rule])
      #expect(catalog.checks.map(\.node.id) == ["zoo.good"])
    }
  }

  @Test func `of two that wait for one another the later is left out`() async throws {
    let paths = [try Zoo.shared.animal("cycle-a"), try Zoo.shared.animal("cycle-b")]
    await #expect(processExitsWith: .success) { [paths = paths as [String]] in
      let catalog = Catalog(try Visit(paths).loaded)
      #expect(catalog.rejected.map(\.rule) == ["cycle"])
      #expect(catalog.rejected.map(\.path) == [paths[1]])
      #expect(catalog.checks.map(\.node.id) == ["zoo.cycle-a"])
    }
  }

  @Test func `of two providers of one fact the later is left out`() async throws {
    let paths = [try Zoo.shared.animal("good"), try Zoo.shared.animal("double-provider")]
    await #expect(processExitsWith: .success) { [paths = paths as [String]] in
      let catalog = Catalog(try Visit(paths).loaded)
      #expect(catalog.rejected.map(\.rule) == ["double-provider"])
      #expect(catalog.rejected.first?.reason.contains(paths[0]) == true)
      #expect(catalog.checks.map(\.node.id) == ["zoo.good"])
    }
  }

  @Test func `one plugin given twice is loaded once`() async throws {
    let path = try Zoo.shared.animal("good")
    await #expect(processExitsWith: .success) { [path = path as String] in
      let catalog = Catalog(try Visit([path, path]).loaded)
      #expect(catalog.rejected.map(\.rule) == ["duplicate-plugin"])
      #expect(catalog.checks.count == 1)
    }
  }
}
