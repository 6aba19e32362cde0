// NTLM needs MD4 and RC4. OpenSSL 3 has them in a module of its own, which newer distributions
// install with a package of its own, so that it may be missing (FreeRDP pull request 7448).
extension Inventory {
  /// The longest library that is searched for its own description.
  private static let libraryLimit = 16 << 20

  /// Looks for the module, and where it is missing for what FreeRDP was built with.
  mutating func lookForLegacyProvider(_ files: SystemFiles, modules: String?) {
    guard let folder = ClientCatalog.libraries.first(where: { files.exists("\($0)/libssl.so.3") })
    else { return }
    let modules = modules ?? "\(folder)/ossl-modules"
    lacksFIPSModule = !files.exists("\(modules)/fips.so")
    if files.exists("\(modules)/legacy.so") {
      legacyProvider = .present
      return
    }
    // Elsewhere it may be built into the library itself.
    guard hasPackageList else { return }
    legacyProvider = .missing
    for major in [2, 3] {
      let path = "\(folder)/libwinpr\(major).so.\(major)"
      guard let bytes = files.content(path, limit: Self.libraryLimit) else { continue }
      builds[major] = Build(describedIn: bytes)
    }
  }
}

extension Inventory.Build {
  /// Reads the options that FreeRDP keeps in its library for "xfreerdp /buildconfig".
  package init(describedIn bytes: [UInt8]) {
    let has: (String) -> Bool = { text in
      bytes.withUnsafeBytes { ByteSearch.first(text, in: $0) != nil }
    }
    if has("WITH_INTERNAL_MD4=ON") { hasOwnMD4 = true }
    if has("WITH_INTERNAL_MD4=OFF") { hasOwnMD4 = false }
    let names = ["WITH_GSSAPI", "WITH_KRB5"]
    if names.contains(where: { has("\($0)=OFF") }) { hasKerberos = false }
    if names.contains(where: { has("\($0)=ON") }) { hasKerberos = true }
  }
}
