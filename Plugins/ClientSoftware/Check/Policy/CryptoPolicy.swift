/// What this machine's configuration lets OpenSSL's programs use.
package struct CryptoPolicy: Hashable, Sendable {
  /// The number of the oldest version as configured ("MinProtocol"); nil where none is.
  package var minimum: Int?
  /// The number of the newest version as configured ("MaxProtocol"); nil where none is.
  package var maximum: Int?
  /// Numbers of versions that are switched off by name ("Protocol = -TLSv1.2").
  package var removed: Set<Int> = []
  /// OpenSSL's security level, where "CipherString" sets one.
  package var securityLevel: Int?
  /// The ciphers as configured, beyond a level; nil where none are.
  package var ciphers: String?
  /// Only algorithms that are certified after FIPS may be used.
  package var demandsFIPS = false
  /// The system-wide policy's name (Fedora and its kin), for example "FUTURE".
  package var systemPolicy: String?
  /// The kernel runs in FIPS mode.
  package var isKernelFIPS = false
  /// The file that says so, for people.
  package var file: String?

  package init() {}

  /// Reads what OpenSSL's configuration says.
  package init(_ configuration: OpenSSLConfiguration) {
    let commands = configuration.systemDefaults
    minimum = commands["MinProtocol"].flatMap(TLSRange.number)
    maximum = commands["MaxProtocol"].flatMap(TLSRange.number)
    removed = Self.removed(commands["Protocol"] ?? "")
    if let ciphers = commands["CipherString"] { take(ciphers) }
    let properties = (configuration.defaultProperties ?? "").filter { !$0.isWhitespace }
    demandsFIPS = properties.split(separator: ",").contains("fips=yes")
  }

  /// The versions that a list switches off and not on again.
  private static func removed(_ list: String) -> Set<Int> {
    var removed: Set<Int> = []
    for item in list.split(separator: ",").prefix(32) {
      let word = item.filter { !$0.isWhitespace }
      let isOff = word.hasPrefix("-")
      let name = String(word.drop { $0 == "-" || $0 == "+" })
      let numbers: Set<Int> =
        name.lowercased() == "all" ? Set(0...3) : Set(TLSRange.number(name).map { [$0] } ?? [])
      if isOff { removed.formUnion(numbers) } else { removed.subtract(numbers) }
    }
    return removed
  }

  /// A cipher string: names and, behind a sign, a level.
  private mutating func take(_ text: String) {
    let parts = text.split { ":, @".contains($0) }
    securityLevel = parts.last { $0.hasPrefix("SECLEVEL=") }.flatMap { Int($0.dropFirst(9)) }
    let names = parts.filter { !$0.hasPrefix("SECLEVEL=") && $0 != "DEFAULT" }
    ciphers = names.isEmpty ? nil : String(names.joined(separator: ":").prefix(200))
  }

  /// What OpenSSL offers of a range: TLS cannot say a gap, and OpenSSL then takes the oldest
  /// versions that follow each other (ssl_get_min_max_version in its statem_lib.c).
  package func offered(of range: TLSRange) -> TLSRange {
    let isOn: (Int) -> Bool = { number in
      range.oldest <= number && number <= range.newest && !removed.contains(number)
    }
    guard let oldest = (0...3).first(where: isOn) else { return TLSRange(1, 0) }
    let newest = (oldest...3).prefix(while: isOn).last ?? oldest
    return TLSRange(oldest, newest)
  }
}
