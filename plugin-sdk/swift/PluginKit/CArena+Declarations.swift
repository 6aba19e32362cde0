internal import CRDPCheck

// Each declaration in the contract's own layout.
extension CArena {
  func check(_ check: Check) -> UnsafePointer<RDPCheck> {
    var layout = RDPCheck()
    layout.struct_size = UInt32(MemoryLayout<RDPCheck>.size)
    layout.flags = check.isSerial ? RDP_CHECK_SERIAL : 0
    layout.id = text(check.id)
    layout.title = text(check.title)
    layout.requires_facts = list(check.requires.map { text($0.declaration) })
    layout.wants_facts = list(check.wants.map { text($0.declaration) })
    layout.provides_facts = list(check.provides.map { text($0.declaration) })
    layout.findings = list(check.findings.map(finding))
    layout.scope = check.scope
    layout.timeout_ms = check.timeoutMilliseconds
    layout.priority = check.priority
    layout.context = Unmanaged.passRetained(CheckBody(run: check.run)).toOpaque()
    layout.run = { host, handle, context in
      guard let context else { return .inconclusive }
      let body = Unmanaged<CheckBody>.fromOpaque(context).takeUnretainedValue()
      return body.run(Run(host: host, handle: handle))
    }
    return value(layout)
  }

  func finding(_ finding: Finding) -> UnsafePointer<RDPFinding> {
    var layout = RDPFinding()
    layout.struct_size = UInt32(MemoryLayout<RDPFinding>.size)
    layout.effect = finding.effect
    layout.id = text(finding.id)
    layout.title = text(finding.title)
    layout.leak = finding.leak
    layout.causes = list(finding.causes.map(link))
    return value(layout)
  }

  func link(_ link: Link) -> UnsafePointer<RDPLink> {
    var layout = RDPLink()
    layout.struct_size = UInt32(MemoryLayout<RDPLink>.size)
    layout.id = text(link.id)
    layout.strength = link.strength
    return value(layout)
  }

  func cause(_ cause: Cause) -> UnsafePointer<RDPCause> {
    var layout = RDPCause()
    layout.struct_size = UInt32(MemoryLayout<RDPCause>.size)
    layout.effect = cause.effect
    layout.id = text(cause.id)
    layout.title = text(cause.title)
    layout.prior = cause.prior
    layout.remedy = text(cause.remedy?.text)
    layout.remedy_command = text(cause.remedy?.command)
    layout.docs_url = text(cause.docsURL)
    layout.explains = list(cause.explains.map(link))
    return value(layout)
  }

  func option(_ option: Option) -> UnsafePointer<RDPOption> {
    var layout = RDPOption()
    layout.struct_size = UInt32(MemoryLayout<RDPOption>.size)
    layout.type = option.type
    layout.name = text(option.name)
    layout.help = text(option.help)
    layout.default_value = text(option.defaultValue)
    return value(layout)
  }
}

/// The code of a check, reached through the contract's context pointer. Kept for good.
private final class CheckBody: Sendable {
  let run: @Sendable (Run) -> RDPOutcome

  init(run: @escaping @Sendable (Run) -> RDPOutcome) {
    self.run = run
  }
}
