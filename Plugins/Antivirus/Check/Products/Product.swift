/// A security product, and how it is known on a machine.
package struct Product: Hashable, Sendable {
  /// What a product can do to a connection, by its maker's own documentation.
  package struct Reach: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// It lets a program's connections through or stops them by rules.
    package static let connections = Reach(rawValue: 1)
    /// It takes encrypted connections apart and signs certificates of its own.
    package static let encryption = Reach(rawValue: 2)
    /// Its administrator can cut the machine off from all others.
    package static let isolation = Reach(rawValue: 4)
    /// Files and processes only.
    package static let files: Reach = []
  }

  package let name: String
  package let reach: Reach
  /// Its programs by the names of their files. Names that others might use too are left out.
  package let programs: [String]
  /// Folders or files that it installs.
  package let places: [String]
  /// Modules that it loads into the kernel.
  package let modules: [String]
  /// How the name of what signs in its place begins, in the list of intercepting issuers.
  package let signer: String?
  /// What to ask for: the narrowest exception, in the product's own words.
  package let exception: String
  /// Where names and abilities are written.
  package let sources: [String]

  init(
    _ name: String, _ reach: Reach, programs: [String], places: [String] = [],
    modules: [String] = [], signer: String? = nil, exception: String = "", sources: [String]
  ) {
    self.name = name
    self.reach = reach
    self.programs = programs
    self.places = places
    self.modules = modules
    self.signer = signer
    self.exception = exception
    self.sources = sources
  }

  /// Whether it can be what keeps a connection from working.
  package var touchesConnections: Bool { reach != .files }
}
