private import Glibc

/// A kind of session that xrdp offers, and what it lacks.
struct SessionOffer: Hashable, Sendable {
  let name: String
  /// The file without which it cannot start; nil where all is there.
  let missing: String?
}

extension SessionOffer {
  /// Where packages put xrdp's libraries.
  private static let folders = [
    "/usr/lib/xrdp", "/usr/lib64/xrdp", "/usr/lib/x86_64-linux-gnu/xrdp",
    "/usr/lib/aarch64-linux-gnu/xrdp", "/usr/lib/arm-linux-gnueabihf/xrdp",
    "/usr/lib/i386-linux-gnu/xrdp", "/usr/lib/riscv64-linux-gnu/xrdp", "/usr/local/lib/xrdp",
  ]
  /// Where a program without a folder is looked for.
  private static let searchPath = [
    "/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin",
  ]

  /// Looks for the files of all that is offered.
  ///
  /// - Returns: nil where the folder of xrdp's libraries is none of the known ones.
  static func look(_ xrdp: XRDPSettings, _ sesman: SesmanSettings?) -> [SessionOffer]? {
    guard
      let folder = folders.first(where: { exists($0 + "/libvnc.so") || exists($0 + "/libxup.so") })
    else { return nil }
    return xrdp.sections.map {
      SessionOffer(name: $0.name, missing: missing($0, folder, sesman))
    }
  }

  private static func missing(
    _ section: SessionSection, _ folder: String, _ sesman: SesmanSettings?
  ) -> String? {
    let library =
      section.library.hasPrefix("/") ? section.library : "\(folder)/\(section.library)"
    if !exists(library) { return library }
    guard section.isManaged, let display = section.display,
      let program = sesman?.programs[display]
    else { return nil }
    let places = program.contains("/") ? [program] : searchPath.map { "\($0)/\(program)" }
    return places.contains(where: exists) ? nil : program
  }

  /// What this user may not see counts as there.
  private static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0 || errno != ENOENT && errno != ENOTDIR
  }
}
