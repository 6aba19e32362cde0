/// The name of a fact together with the type of its value.
public struct FactKey<Value: FactValue>: Hashable, Sendable {
  /// Dotted, lower case, for example "dns.addresses".
  public let name: String

  public init(_ name: String) {
    self.name = name
  }
}

/// A fact of any type, as declarations list it.
public protocol AnyFactKey: Sendable {
  /// The name and the type's word, for example "dns.addresses:list".
  var declaration: String { get }
}

// MARK: - AnyFactKey

extension FactKey: AnyFactKey {
  public var declaration: String { "\(name):\(Value.factType)" }
}
