/// A descriptor beside the ladders that the same loop waits for.
protocol Watch: AnyObject {
  /// The descriptor to wait for reading; nil when there is none any more.
  var watched: CInt? { get }
  /// Nothing more is expected of it.
  var isSettled: Bool { get }
  /// Takes what has come.
  func ready()
}
