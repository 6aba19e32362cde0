/// Which packages and programs are Remote Desktop clients. Kept as data, reviewed as data.
enum ClientCatalog {
  /// Debian's packages (packages.debian.org), and the makers' own of FreeRDP's nightly builds.
  static let packages: [(name: String, kind: RDPClient.Kind)] = [
    ("freerdp2-x11", .freeRDP), ("freerdp2-wayland", .freeRDP), ("freerdp3-x11", .freeRDP),
    ("freerdp3-wayland", .freeRDP), ("freerdp3-sdl", .freeRDP), ("freerdp-x11", .freeRDP),
    ("freerdp-nightly", .freeRDP), ("remmina", .remmina), ("gnome-connections", .connections),
    ("krdc", .krdc), ("vinagre", .vinagre), ("rdesktop", .rdesktop),
  ]

  /// The package without which Remmina knows no Remote Desktop.
  static let remminaPlugin = "remmina-plugin-rdp"

  /// FreeRDP's libraries, which the other clients use.
  static let engines = ["libfreerdp3-3", "libfreerdp2-2", "libfreerdp2-2t64"]

  /// OpenSSL's library, the newest first.
  static let openSSL = ["libssl3t64", "libssl3", "libssl1.1", "libssl1.0.2", "libssl1.0.0"]

  /// Every package whose version matters.
  static let wanted = Set(packages.map(\.name) + [remminaPlugin] + engines + openSSL)

  /// Programs as other package managers and builds by hand install them.
  static let programs: [(name: String, kind: RDPClient.Kind)] = [
    ("xfreerdp3", .freeRDP), ("xfreerdp", .freeRDP), ("wlfreerdp3", .freeRDP),
    ("wlfreerdp", .freeRDP), ("sdl-freerdp3", .freeRDP), ("sdl-freerdp", .freeRDP),
    ("remmina", .remmina), ("gnome-connections", .connections), ("krdc", .krdc),
    ("vinagre", .vinagre), ("rdesktop", .rdesktop),
  ]

  /// Applications by their names on Flathub.
  static let flatpaks: [(name: String, kind: RDPClient.Kind)] = [
    ("org.remmina.Remmina", .remmina), ("org.gnome.Connections", .connections),
    ("org.kde.krdc", .krdc), ("com.freerdp.FreeRDP", .freeRDP),
  ]

  /// Applications by their names in the Snap store.
  static let snaps: [(name: String, kind: RDPClient.Kind)] = [
    ("remmina", .remmina), ("freerdp", .freeRDP), ("krdc", .krdc),
  ]

  /// Folders of the distribution's libraries: Debian's, Fedora's and Arch's.
  static let libraries = [
    "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib/arm-linux-gnueabihf",
    "/usr/lib/i386-linux-gnu", "/usr/lib/riscv64-linux-gnu", "/usr/lib/powerpc64le-linux-gnu",
    "/usr/lib/s390x-linux-gnu", "/usr/lib64", "/usr/lib",
  ]

  /// Folders of libraries that were built by hand.
  static let ownLibraries =
    ["/usr/local/lib", "/usr/local/lib64"]
    + libraries.prefix(7).map { "/usr/local" + $0.dropFirst(4) }
}
