package import Diagnosis
package import WorkerWire

/// What became of runs, in the order in which it happened.
package enum HostEvent: Hashable, Sendable {
  /// The run begins only now: its plugin had to be loaded first.
  case began(run: UInt32)
  /// A message of a run that is under way. Never its end.
  case message(run: UInt32, RunMessage)
  /// The run is over; nothing more comes of it.
  case ended(run: UInt32, CheckOutcome, reason: String)
}
