/// One thing that is set up on a site: a server, or a fault.
struct Step: Sendable {
  /// Does it, and waits until it is in effect.
  let perform: @Sendable (Site) throws -> Void

  init(_ perform: @escaping @Sendable (Site) throws -> Void) {
    self.perform = perform
  }
}
