/// Decides what a series of pings does next. Pure: the series so far and the time come in.
protocol EchoPacing {
  /// - Parameter now: Microseconds from the beginning.
  func next(_ train: EchoTrain, at now: Int) -> EchoAction
}

/// What a series of pings does next.
enum EchoAction: Hashable, Sendable {
  /// Sends a ping whose IP packet has this size.
  case send(Int)
  /// Waits for answers until then, in microseconds from the beginning.
  case wait(until: Int)
  /// Enough is known.
  case stop
}
