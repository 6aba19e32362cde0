private import Glibc

extension Inventory {
  /// The longest list of installed packages that is read: dpkg's has 1 to 6 MB.
  private static let statusLimit = 16 << 20

  /// Looks at the files of package managers and programs. Nothing is run.
  package static func read(
    _ files: SystemFiles, home: String?, environment: (String) -> String?
  ) -> Inventory {
    var inventory = Inventory()
    let status = files.content("/var/lib/dpkg/status", limit: statusLimit)
    if let status {
      let packages = InstalledPackages(dpkgStatus: status, of: ClientCatalog.wanted)
      inventory.hasPackageList = true
      inventory.take(packages)
      inventory.lookForUpdates(of: packages, files)
    } else {
      inventory.lookForPrograms(files)
    }
    inventory.lookForOwnBuilds(files)
    inventory.lookForBundles(files, home: home)
    inventory.lookForLegacyProvider(files, modules: environment("OPENSSL_MODULES"))
    inventory.mayHaveTicket = Kerberos.mayHaveTicket(files, environment)
    return inventory
  }

  /// Takes the distribution's clients out of its packages.
  private mutating func take(_ packages: InstalledPackages) {
    let library = ClientCatalog.engines.lazy.compactMap { packages[$0] }.first?.release
    let hasPlugin = packages[ClientCatalog.remminaPlugin] != nil
    openSSL = ClientCatalog.openSSL.lazy.compactMap { packages[$0] }.first?.release
    for (name, kind) in ClientCatalog.packages {
      guard let version = packages[name] else { continue }
      if kind == .remmina, !hasPlugin {
        lacksRemminaPlugin = true
        continue
      }
      let engine = kind == .freeRDP ? version.release : kind == .rdesktop ? nil : library
      let origin: RDPClient.Origin = name == "freerdp-nightly" ? .ownBuild : .distribution
      clients.append(
        RDPClient(kind, name: name, origin: origin, version: version.release, engine: engine))
    }
  }

  /// Looks for programs where dpkg does not keep the list.
  private mutating func lookForPrograms(_ files: SystemFiles) {
    take(programs: "/usr/bin", ClientCatalog.libraries, .distribution, files)
  }

  /// Looks for programs that were built by hand.
  private mutating func lookForOwnBuilds(_ files: SystemFiles) {
    take(programs: "/usr/local/bin", ClientCatalog.ownLibraries, .ownBuild, files)
    hasOwnOpenSSL11 = ClientCatalog.ownLibraries.contains { files.exists("\($0)/libssl.so.1.1") }
  }

  private mutating func take(
    programs folder: String, _ libraries: [String], _ origin: RDPClient.Origin,
    _ files: SystemFiles
  ) {
    for (name, kind) in ClientCatalog.programs where files.exists("\(folder)/\(name)") {
      let major = name.hasSuffix("3") ? 3 : nil
      let engine = kind == .rdesktop ? nil : Self.engine(libraries, major: major, files)
      clients.append(
        RDPClient(
          kind, name: name, origin: origin, version: kind == .freeRDP ? engine : nil,
          engine: engine))
    }
  }

  /// FreeRDP's version by the name of its library.
  private static func engine(
    _ folders: [String], major: Int?, _ files: SystemFiles
  ) -> String? {
    for number in major.map({ [$0] }) ?? [3, 2] {
      for folder in folders {
        guard let target = files.target("\(folder)/libfreerdp\(number).so.\(number)"),
          let version = LibraryName.version(of: target)
        else { continue }
        return version
      }
    }
    return nil
  }
}
