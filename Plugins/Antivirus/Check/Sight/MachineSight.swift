/// What of this machine tells which products are on it.
package struct MachineSight: Hashable, Sendable {
  /// Programs that run, by the names of their files and by the kernel's names.
  package var programs: Set<String> = []
  /// Places of products that are there.
  package var places: Set<String> = []
  /// Modules in the kernel.
  package var modules: Set<String> = []
  /// Processes of others cannot be seen, so that what is not seen may still run.
  package var isBlind = false
  /// Products whose authority was added to this machine's store, by the name of the list of
  /// intercepting issuers.
  package var roots: [String] = []

  package init() {}

  /// The products that these signs tell of: one that runs, or whose place is there.
  package var presences: [Presence] {
    Product.all.compactMap { product in
      // The kernel keeps 15 bytes of a program's name.
      let program = product.programs.first { programs.contains(String($0.prefix(15))) }
      let module = product.modules.first(where: modules.contains)
      if let sign = program ?? module { return Presence(product, .running, sign: sign) }
      return product.places.first(where: places.contains).map {
        Presence(product, .installed, sign: $0)
      }
    }
  }
}
