/// What of Remote Desktop is installed on this machine.
package struct Inventory: Hashable, Sendable {
  /// Whether OpenSSL can load the algorithms that it calls legacy: NTLM needs MD4 and RC4.
  package enum LegacyProvider: Hashable, Sendable {
    case present, missing, unknown
  }

  /// How FreeRDP's library was built, as it tells itself.
  package struct Build: Hashable, Sendable {
    /// It brings MD4 along and needs nobody's; nil where it does not tell.
    package var hasOwnMD4: Bool?
    /// It can use Kerberos; nil where it does not tell.
    package var hasKerberos: Bool?

    package init(hasOwnMD4: Bool? = nil, hasKerberos: Bool? = nil) {
      self.hasOwnMD4 = hasOwnMD4
      self.hasKerberos = hasKerberos
    }
  }

  /// A newer version that this machine's own package lists hold.
  package struct Update: Hashable, Sendable {
    package let package: String
    package let installed: String
    package let available: String

    package init(package: String, installed: String, available: String) {
      self.package = package
      self.installed = installed
      self.available = available
    }
  }

  package var clients: [RDPClient] = []
  /// Remmina is there and its part for Remote Desktop is not.
  package var lacksRemminaPlugin = false
  /// The distribution's OpenSSL.
  package var openSSL: String?
  package var legacyProvider = LegacyProvider.unknown
  /// By FreeRDP's major version; looked at only where the legacy provider is missing.
  package var builds: [Int: Build] = [:]
  /// OpenSSL has no module of algorithms that are certified after FIPS.
  package var lacksFIPSModule = false
  /// OpenSSL 1.1 built by hand.
  package var hasOwnOpenSSL11 = false
  package var updates: [Update] = []
  /// Why newer versions could not be looked for; nil when they were.
  package var updatesUnknown: String?
  /// dpkg's list was read, so that what is not in it is not installed.
  package var hasPackageList = false
  /// A Kerberos ticket may be at hand.
  package var mayHaveTicket = false

  package init() {}
}
