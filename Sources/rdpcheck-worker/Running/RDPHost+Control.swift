internal import CRDPCheck

// Time, cancellation, options and further services.
extension RDPHost {
  mutating func addControl() {
    option = { handle, name in
      var value: UnsafePointer<CChar>?
      _ = HostCall.on(handle, "option") { call throws(Misuse) in
        let name = try call.text(name, "name")
        guard call.run.options.isDeclared(name) else {
          throw .undeclared("the plugin does not declare the option \(name)")
        }
        value = call.run.options[name]
      }
      return value
    }
    time_left_ms = { handle in
      RunRegistry.shared.find(handle).map { Int64($0.timeLeftMilliseconds) } ?? 0
    }
    cancel_fd = { handle in
      RunRegistry.shared.find(handle)?.cancelDescriptor ?? -1
    }
    // Version 1.0 has no further group of services.
    service = { _, _ in nil }
  }
}
