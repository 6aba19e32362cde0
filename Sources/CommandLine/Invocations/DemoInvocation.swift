/// A demonstration on an embedded faulty server.
package struct DemoInvocation: Hashable, Sendable {
  /// The fault's name; nil for a server without one. Whether it exists is not known here.
  package var fault: String?
  /// Name the faults in place of showing one.
  package var isListing = false
  package var output = OutputOptions()

  package init() {}
}
