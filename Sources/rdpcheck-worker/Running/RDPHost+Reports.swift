internal import CRDPCheck
private import Diagnosis
private import WorkerWire

// What a check says. Each call travels to the host before it returns.
extension RDPHost {
  mutating func addNotes() {
    log = { handle, level, text in
      _ = HostCall.on(handle, "log") { call throws(Misuse) in
        let text = try call.text(text, "text")
        if call.run.mayNote() { call.run.send(.log(level: level.rawValue, text: text)) }
      }
    }
    progress = { handle, percent, text in
      _ = HostCall.on(handle, "progress") { call throws(Misuse) in
        let text = try call.text(text, "text")
        if call.run.mayNote() { call.run.send(.progress(percent: percent, text: text)) }
      }
    }
  }

  mutating func addReports() {
    finding = { handle, id, message in
      var number: UInt32 = 0
      _ = HostCall.on(handle, "finding") { call throws(Misuse) in
        let id = try call.declaredFinding(id)
        let message = try call.optionalText(message, "message")
        try call.countReport()
        number = call.run.takeHandle()
        call.run.send(.finding(handle: number, id: id, message: message))
      }
      return number
    }
    unknown = { handle, id, why, whatWouldHelp in
      HostCall.on(handle, "unknown") { call throws(Misuse) in
        let id = try call.declaredFinding(id)
        let why = try call.text(why, "why")
        let help = try call.optionalText(whatWouldHelp, "what_would_help")
        try call.countReport()
        call.run.send(.unknown(id: id, why: why, whatWouldHelp: help))
      }
    }
    addDetails()
  }

  private mutating func addDetails() {
    evidence = { handle, finding, key, value, privacy in
      HostCall.on(handle, "evidence") { call throws(Misuse) in
        try call.check(finding)
        let key = try call.text(key, "key")
        let privacy = Privacy(rawValue: privacy.rawValue) ?? .secret
        // A secret does not leave this process.
        let value = privacy == .secret ? "" : try call.text(value, "value")
        try call.countReport()
        let evidence = Evidence(key: key, value: value, privacy: privacy)
        call.run.send(.evidence(handle: finding, evidence))
      }
    }
    remedy = { handle, finding, text, command in
      HostCall.on(handle, "remedy") { call throws(Misuse) in
        try call.check(finding)
        let remedy = Remedy(
          try call.text(text, "text"), command: try call.optionalText(command, "command"))
        try call.countReport()
        call.run.send(.remedy(handle: finding, remedy))
      }
    }
  }
}

extension HostCall {
  fileprivate func declaredFinding(_ pointer: UnsafePointer<CChar>?) throws(Misuse) -> String {
    let id = try text(pointer, "finding_id")
    guard run.rights.findings.contains(id) else {
      throw .undeclared("the check does not declare the finding \(id)")
    }
    return id
  }

  fileprivate func check(_ finding: UInt32) throws(Misuse) {
    guard run.wasGiven(handle: finding) else {
      throw .invalid("\(finding) is no finding of this run")
    }
  }

  fileprivate func countReport() throws(Misuse) {
    guard run.mayReport() else {
      throw .limit("a run may make \(WireLimits.reportsPerRun) reports")
    }
  }
}
