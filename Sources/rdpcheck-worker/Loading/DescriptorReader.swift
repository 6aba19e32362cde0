internal import CRDPCheck
private import Diagnosis
private import WorkerWire

/// Reads a plugin's static data, of which nothing is trusted but that it is memory.
struct DescriptorReader {
  func plugin(at pointer: UnsafeRawPointer) throws(Refusal) -> LoadedPlugin {
    let raw = try CStructure.copy(pointer, into: RDPPlugin(), "rdp_plugin")
    let checks = try CStructure.list(raw.checks, "rdp_plugin.checks")
    let causes = try CStructure.list(raw.causes, "rdp_plugin.causes")
    guard !(checks.isEmpty && causes.isEmpty) else {
      throw Refusal(
        rule: "null-pointer", reason: "rdp_plugin.checks is NULL or empty: a plugin needs a check")
    }
    var read: [(CheckDescription, LoadedPlugin.Entry)] = []
    for check in checks { read.append(try self.check(check)) }
    let description = PluginDescription(
      id: try CText.required(raw.id, "rdp_plugin.id"),
      version: try CText.required(raw.version, "rdp_plugin.version"),
      vendor: try CText.optional(raw.vendor, "rdp_plugin.vendor"),
      supportURL: try CText.optional(raw.support_url, "rdp_plugin.support_url"),
      abiMinor: raw.abi_minor, factsVersion: raw.facts_version, checks: read.map(\.0),
      causes: try map(causes, cause),
      options: try map(try CStructure.list(raw.options, "rdp_plugin.options"), option))
    return LoadedPlugin(description: description, entries: read.map(\.1))
  }

  private func check(
    _ pointer: UnsafeRawPointer
  ) throws(Refusal) -> (CheckDescription, LoadedPlugin.Entry) {
    let raw = try CStructure.copy(pointer, into: RDPCheck(), "rdp_check")
    let id = try CText.required(raw.id, "rdp_check.id")
    guard let run = raw.run else {
      throw Refusal(rule: "null-pointer", reason: "rdp_check.run of \(id) is NULL")
    }
    let description = CheckDescription(
      id: id, title: try CText.required(raw.title, "rdp_check.title of \(id)"),
      requires: try CText.list(raw.requires_facts, "rdp_check.requires_facts of \(id)"),
      wants: try CText.list(raw.wants_facts, "rdp_check.wants_facts of \(id)"),
      provides: try CText.list(raw.provides_facts, "rdp_check.provides_facts of \(id)"),
      findings: try map(try CStructure.list(raw.findings, "findings of \(id)"), finding),
      scope: raw.scope.rawValue, timeoutMilliseconds: raw.timeout_ms, priority: raw.priority,
      isSerial: raw.flags & RDP_CHECK_SERIAL != 0)
    return (description, LoadedPlugin.Entry(run: run, context: raw.context))
  }

  private func finding(_ pointer: UnsafeRawPointer) throws(Refusal) -> FindingDefinition {
    let raw = try CStructure.copy(pointer, into: RDPFinding(), "rdp_finding")
    let id = try CText.required(raw.id, "rdp_finding.id")
    return FindingDefinition(
      id: id, title: try CText.required(raw.title, "rdp_finding.title of \(id)"),
      effect: Effect(rawValue: raw.effect.rawValue) ?? .none, leak: raw.leak,
      causes: try map(try CStructure.list(raw.causes, "rdp_finding.causes of \(id)"), link))
  }

  private func link(_ pointer: UnsafeRawPointer) throws(Refusal) -> Link {
    let raw = try CStructure.copy(pointer, into: RDPLink(), "rdp_link")
    return Link(try CText.required(raw.id, "rdp_link.id"), raw.strength)
  }

  private func cause(_ pointer: UnsafeRawPointer) throws(Refusal) -> Cause {
    let raw = try CStructure.copy(pointer, into: RDPCause(), "rdp_cause")
    let id = try CText.required(raw.id, "rdp_cause.id")
    let remedy = try CText.optional(raw.remedy, "rdp_cause.remedy of \(id)")
    let command = try CText.optional(raw.remedy_command, "rdp_cause.remedy_command of \(id)")
    return Cause(
      id: id, title: try CText.required(raw.title, "rdp_cause.title of \(id)"),
      effect: Effect(rawValue: raw.effect.rawValue) ?? .none, prior: raw.prior,
      remedies: remedy.map { [Remedy($0, command: command)] } ?? [],
      docsURL: try CText.optional(raw.docs_url, "rdp_cause.docs_url of \(id)"),
      explains: try map(try CStructure.list(raw.explains, "rdp_cause.explains of \(id)"), link))
  }

  private func option(_ pointer: UnsafeRawPointer) throws(Refusal) -> OptionDescription {
    let raw = try CStructure.copy(pointer, into: RDPOption(), "rdp_option")
    let name = try CText.required(raw.name, "rdp_option.name")
    return OptionDescription(
      name: name, type: raw.type.rawValue,
      help: try CText.optional(raw.help, "rdp_option.help of \(name)") ?? "",
      defaultValue: try CText.optional(raw.default_value, "rdp_option.default_value of \(name)"))
  }

  private func map<Value>(
    _ pointers: [UnsafeRawPointer], _ read: (UnsafeRawPointer) throws(Refusal) -> Value
  ) throws(Refusal) -> [Value] {
    var values: [Value] = []
    for pointer in pointers { values.append(try read(pointer)) }
    return values
  }
}
