internal import Diagnosis

extension WireWriter {
  mutating func write(_ plugin: PluginDescription) {
    write(plugin.id)
    write(plugin.version)
    write(plugin.vendor)
    write(plugin.supportURL)
    write(plugin.abiMinor)
    write(plugin.factsVersion)
    write(plugin.checks) { $0.write($1) }
    write(plugin.causes) { $0.write($1) }
    write(plugin.options) { writer, option in
      writer.write(option.name)
      writer.write(option.type)
      writer.write(option.help)
      writer.write(option.defaultValue)
    }
  }

  private mutating func write(_ check: CheckDescription) {
    write(check.id)
    write(check.title)
    write(check.requires)
    write(check.wants)
    write(check.provides)
    write(check.findings) { writer, finding in
      writer.write(finding.id)
      writer.write(finding.title)
      writer.write(finding.effect.rawValue)
      writer.write(finding.leak)
      writer.write(finding.causes)
    }
    write(check.scope)
    write(check.timeoutMilliseconds)
    write(check.priority)
    write(check.isSerial)
  }

  private mutating func write(_ cause: Cause) {
    write(cause.id)
    write(cause.title)
    write(cause.effect.rawValue)
    write(cause.prior)
    write(cause.remedies) { writer, remedy in
      writer.write(remedy.text)
      writer.write(remedy.command)
    }
    write(cause.docsURL)
    write(cause.explains)
  }

  private mutating func write(_ links: [Link]) {
    write(links) { writer, link in
      writer.write(link.id)
      writer.write(link.strength)
    }
  }
}

extension WireReader {
  mutating func readDescription() throws(WireError) -> PluginDescription {
    PluginDescription(
      id: try readText(), version: try readText(), vendor: try readOptionalText(),
      supportURL: try readOptionalText(), abiMinor: try read(), factsVersion: try read(),
      checks: try readList { reader throws(WireError) in try reader.readCheck() },
      causes: try readList { reader throws(WireError) in try reader.readCause() },
      options: try readList { reader throws(WireError) in try reader.readOption() })
  }

  private mutating func readCheck() throws(WireError) -> CheckDescription {
    CheckDescription(
      id: try readText(), title: try readText(), requires: try readTexts(),
      wants: try readTexts(), provides: try readTexts(),
      findings: try readList { reader throws(WireError) in try reader.readFinding() },
      scope: try read(), timeoutMilliseconds: try read(), priority: try read(),
      isSerial: try readBool())
  }

  private mutating func readFinding() throws(WireError) -> FindingDefinition {
    FindingDefinition(
      id: try readText(), title: try readText(), effect: try readEffect(),
      leak: try readDouble(), causes: try readLinks())
  }

  private mutating func readCause() throws(WireError) -> Cause {
    Cause(
      id: try readText(), title: try readText(), effect: try readEffect(),
      prior: try readDouble(),
      remedies: try readList { reader throws(WireError) in
        Remedy(try reader.readText(), command: try reader.readOptionalText())
      },
      docsURL: try readOptionalText(), explains: try readLinks())
  }

  private mutating func readOption() throws(WireError) -> OptionDescription {
    OptionDescription(
      name: try readText(), type: try read(), help: try readText(),
      defaultValue: try readOptionalText())
  }

  private mutating func readLinks() throws(WireError) -> [Link] {
    try readList { reader throws(WireError) in
      Link(try reader.readText(), try reader.readDouble())
    }
  }

  private mutating func readEffect() throws(WireError) -> Effect {
    // An effect that this host does not know must not claim more than a symptom.
    Effect(rawValue: try read()) ?? .none
  }
}
