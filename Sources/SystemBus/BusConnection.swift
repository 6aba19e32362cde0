private import CSystemd
private import Glibc
private import Linux

/// A connection to a message bus, which ends with its owner. It belongs to one thread.
package final class BusConnection {
  /// What becoming a member of the bus may take, and each call, where nothing else is said.
  package static let usualPatience = 500

  /// Owned.
  let bus: OpaquePointer
  /// What a call may take, in milliseconds.
  let patience: Int

  /// Connects, and becomes a member of the bus.
  ///
  /// Where nothing listens, that is said at once: nothing is waited for, and nothing is started.
  ///
  /// - Parameters:
  ///   - address: Where the bus listens.
  ///   - milliseconds: What this may take, and later each call.
  package init(
    to address: BusAddress = .system, patience milliseconds: Int = usualPatience
  ) throws(BusError) {
    let deadline = MonotonicTime.now().advanced(milliseconds: milliseconds)
    var made: OpaquePointer?
    let result = sd_bus_new(&made)
    guard result >= 0, let made else { throw BusError(result, "sd_bus_new") }
    bus = made
    patience = milliseconds
    try begin(address)
    try becomeMember(before: deadline)
  }

  deinit {
    // What was not sent yet is dropped: waiting for the other side is what must not be.
    sd_bus_close_unref(bus)
  }

  private func begin(_ address: BusAddress) throws(BusError) {
    for result in [
      sd_bus_set_address(bus, address.text),
      sd_bus_set_bus_client(bus, 1),
      sd_bus_negotiate_fds(bus, 0),
      sd_bus_set_method_call_timeout(bus, UInt64(patience) * 1000),
      sd_bus_start(bus),
    ] where result < 0 {
      throw BusError(result, "connecting to the bus at \(address.text)")
    }
  }

  /// Authenticates and says hello.
  ///
  /// The library would do that within the first call, where a bus that is silent holds it for 90
  /// seconds.
  private func becomeMember(before deadline: MonotonicTime) throws(BusError) {
    while sd_bus_is_ready(bus) <= 0 {
      let result = sd_bus_process(bus, nil)
      if result < 0 { throw BusError(result, "greeting the bus") }
      let rest = deadline.milliseconds(from: .now())
      guard rest > 0 else { throw BusError(.timedOut, "The bus does not answer.") }
      if result == 0 { try wait(milliseconds: rest) }
    }
  }

  private func wait(milliseconds: Int) throws(BusError) {
    let events = sd_bus_get_events(bus)
    let descriptor = sd_bus_get_fd(bus)
    guard events >= 0, descriptor >= 0 else { throw BusError(min(events, descriptor), "sd-bus") }
    var entry = [
      PollEntry(
        descriptor: descriptor, read: events & CInt(POLLIN) != 0,
        write: events & CInt(POLLOUT) != 0)
    ]
    do {
      try poll(&entry, milliseconds: milliseconds)
    } catch {
      throw BusError(.failed, "\(error)")
    }
  }
}
