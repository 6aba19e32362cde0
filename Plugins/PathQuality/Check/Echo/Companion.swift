/// A socket that a series of pings serves beside its own.
protocol Companion: AnyObject {
  /// The descriptor to wait for reading.
  var number: CInt { get }
  /// Nothing more is expected of it.
  var isSettled: Bool { get }
  /// Takes what has come.
  func ready()
}
