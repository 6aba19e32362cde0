public import CRDPCheck

/// A type that facts can have: truth values, integers, text, lists of text, and bytes.
public protocol FactValue: Sendable {
  /// The word for this type in a declaration.
  static var factType: String { get }
  /// Reads the fact through the host, nil when it did not come.
  static func read(_ name: String, in run: Run) -> Self?
  /// Publishes the fact through the host.
  func put(_ name: String, privacy: RDPPrivacy, in run: Run) -> RDPStatus
}

extension Bool: FactValue {
  public static var factType: String { "bool" }

  public static func read(_ name: String, in run: Run) -> Bool? {
    var value: UInt8 = 0
    return run.host.fact_bool?(run.handle, name, &value) == .ok ? value != 0 : nil
  }

  public func put(_ name: String, privacy: RDPPrivacy, in run: Run) -> RDPStatus {
    run.host.put_bool?(run.handle, name, self ? 1 : 0) ?? .absent
  }
}

extension Int64: FactValue {
  public static var factType: String { "int" }

  public static func read(_ name: String, in run: Run) -> Int64? {
    var value: Int64 = 0
    return run.host.fact_int?(run.handle, name, &value) == .ok ? value : nil
  }

  public func put(_ name: String, privacy: RDPPrivacy, in run: Run) -> RDPStatus {
    run.host.put_int?(run.handle, name, self) ?? .absent
  }
}

extension String: FactValue {
  public static var factType: String { "str" }

  public static func read(_ name: String, in run: Run) -> String? {
    var text: UnsafePointer<CChar>?
    guard run.host.fact_str?(run.handle, name, &text) == .ok, let text else { return nil }
    return String(cString: text)
  }

  public func put(_ name: String, privacy: RDPPrivacy, in run: Run) -> RDPStatus {
    run.host.put_str?(run.handle, name, self, privacy) ?? .absent
  }
}
