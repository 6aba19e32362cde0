package import Diagnosis

/// What a plugin declares, as values. Texts are UTF-8; nothing else was judged yet.
package struct PluginDescription: Hashable, Sendable {
  package let id: String
  package let version: String
  package let vendor: String?
  package let supportURL: String?
  package let abiMinor: UInt32
  package let factsVersion: UInt32
  package let checks: [CheckDescription]
  package let causes: [Cause]
  package let options: [OptionDescription]

  package init(
    id: String, version: String, vendor: String? = nil, supportURL: String? = nil,
    abiMinor: UInt32 = 0, factsVersion: UInt32 = 1, checks: [CheckDescription],
    causes: [Cause] = [], options: [OptionDescription] = []
  ) {
    self.id = id
    self.version = version
    self.vendor = vendor
    self.supportURL = supportURL
    self.abiMinor = abiMinor
    self.factsVersion = factsVersion
    self.checks = checks
    self.causes = causes
    self.options = options
  }
}
