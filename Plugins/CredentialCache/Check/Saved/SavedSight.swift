/// All that the judgement of saved connections and client folders looks at, as plain values.
package struct SavedSight: Sendable {
  /// A profile with its file and the key beside it.
  package struct Profile: Sendable {
    package let path: String
    package let content: RemminaProfile
    package let key: RemminaKey

    package init(path: String, _ content: RemminaProfile, key: RemminaKey) {
      self.path = path
      self.content = content
      self.key = key
    }
  }

  /// A file or a folder, and what is the matter with it, in words.
  package struct Trouble: Hashable, Sendable {
    package let path: String
    package let what: String
    /// What mends it.
    package let command: String?

    package init(path: String, what: String, command: String? = nil) {
      self.path = path
      self.what = what
      self.command = command
    }
  }

  package var host: String
  package var port: UInt16
  /// The protocol that the server chose (MS-RDPBCGR 2.2.1.2.1), where it did.
  package var selected: Int64?
  /// The failure that it sent (MS-RDPBCGR 2.2.1.2.2), where it did.
  package var failure: Int64?
  /// Who runs this.
  package var user: UInt32
  /// Those for this host and port.
  package var profiles: [Profile]
  package var licences: [Trouble]
  package var folders: [Trouble]
  /// What of Remmina's could not be read.
  package var refusals: [Refusal]

  package init(
    host: String = "pc.example", port: UInt16 = 3389, selected: Int64? = nil,
    failure: Int64? = nil, user: UInt32 = 1000, profiles: [Profile] = [],
    licences: [Trouble] = [], folders: [Trouble] = [], refusals: [Refusal] = []
  ) {
    self.host = host
    self.port = port
    self.selected = selected
    self.failure = failure
    self.user = user
    self.profiles = profiles
    self.licences = licences
    self.folders = folders
    self.refusals = refusals
  }
}
