internal import SystemBus

/// What the service manager says of one unit.
struct UnitState: Hashable, Sendable {
  /// "loaded", "not-found", "masked", "bad-setting".
  let load: String
  /// "active", "inactive", "activating", "failed".
  let active: String
  /// A finer word, such as "running" or "auto-restart".
  var sub = ""
  /// Why it ended: "success", "exit-code", "signal", "start-limit-hit".
  var result = ""
  /// Whether it starts with the machine: "enabled", "disabled", "masked".
  var file = ""
  /// How its main process ended: 1 by itself, 2 or 3 by a signal (CLD_EXITED and so on); 0 where
  /// none has ended.
  var code: Int64 = 0
  /// The exit status or the signal of its main process.
  var status: Int64 = 0
  /// How often it was started again by itself.
  var restarts: UInt64 = 0

  /// Loaded or masked, so that there is something to say of it.
  var isKnown: Bool { load != "not-found" && !load.isEmpty }
  var isMasked: Bool { load == "masked" || file.hasPrefix("masked") }
  /// It is started again and again, or was given up after that.
  var isLooping: Bool { sub == "auto-restart" || result == "start-limit-hit" }
  /// Its main process ended as it should. The manager may call the unit failed all the same, as
  /// after each stop of xrdp-sesman, whose command for that ends with an error.
  var hasEndedWell: Bool { code == 1 && status == 0 }
  /// It could not run.
  var hasFailed: Bool {
    active == "failed" && !hasEndedWell || isLooping || load == "bad-setting" || load == "error"
  }

  /// The state in the words that `systemctl status` has for it.
  var words: String {
    if load == "bad-setting" || load == "error" { return load }
    var words = sub.isEmpty || sub == active ? active : "\(active) (\(sub))"
    if !result.isEmpty, result != "success" { words += ", result \(result)" }
    if status != 0 { words += ", status \(status)" }
    if restarts > 0 { words += ", restarted \(restarts) times" }
    return words
  }
}

extension UnitState {
  private static let manager = "org.freedesktop.systemd1"

  /// Asks for units by name; those that do not exist are left out.
  ///
  /// - Returns: nil where there is no service manager to ask, as in most containers.
  static func ask(_ names: [String], on address: BusAddress = .system) -> [String: UnitState]? {
    do {
      let bus = try BusConnection(to: address, patience: 300)
      var states: [String: UnitState] = [:]
      for name in names {
        if let state = try ask(name, bus), state.isKnown { states[name] = state }
      }
      return states
    } catch {
      return nil
    }
  }

  private static func ask(_ name: String, _ bus: BusConnection) throws(BusError) -> UnitState? {
    let answer = try bus.call(
      manager, path: "/org/freedesktop/systemd1", interface: "\(manager).Manager",
      method: "LoadUnit", [.text(name)])
    guard let path = answer.first?.text else { return nil }
    func unit(_ property: String) throws(BusError) -> String {
      try bus.text(manager, path: path, interface: "\(manager).Unit", property)
    }
    var state = UnitState(load: try unit("LoadState"), active: try unit("ActiveState"))
    guard state.isKnown else { return state }
    state.sub = try unit("SubState")
    state.file = try unit("UnitFileState")
    let service = "\(manager).Service"
    state.result = try bus.text(manager, path: path, interface: service, "Result")
    state.status = try bus.integer(manager, path: path, interface: service, "ExecMainStatus")
    state.code = try bus.integer(manager, path: path, interface: service, "ExecMainCode")
    state.restarts = try bus.unsigned(manager, path: path, interface: service, "NRestarts")
    return state
  }
}
