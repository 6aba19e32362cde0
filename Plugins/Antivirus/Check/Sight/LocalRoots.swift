private import Glibc
private import Interception
private import LocalSystem
private import TLSProbe

/// Authorities that somebody added to this machine's store: files in the folders for additions.
package struct LocalRoots: Sendable {
  /// Debian's folder, Fedora's, Arch's and openSUSE's (update-ca-certificates(8),
  /// update-ca-trust(8)).
  package static let folders = [
    "/usr/local/share/ca-certificates", "/etc/pki/ca-trust/source/anchors",
    "/etc/ca-certificates/trust-source/anchors", "/etc/pki/trust/anchors",
  ]
  /// How many files are read, in all folders together.
  private static let fileLimit = 128
  private static let sizeLimit = 1 << 18
  private static let endings = [".crt", ".pem", ".cer"]

  let folders: [String]

  package init(folders: [String] = Self.folders) {
    self.folders = folders
  }

  /// The names of products in the list of intercepting issuers that have an authority here.
  package func products() -> [String] {
    var found: Set<String> = []
    for path in files() {
      guard let file = try? BoundedFile(reading: path, limit: Self.sizeLimit) else { continue }
      for encoding in PEMText.certificates(in: file.bytes) {
        guard let certificate = X509Certificate(der: encoding),
          let product = Interceptor.signing(as: certificate.facts().subject)
        else { continue }
        found.insert(product.product)
      }
    }
    return found.sorted()
  }

  /// The files of each folder and of its folders, sorted.
  private func files() -> [String] {
    var paths: [String] = []
    for folder in folders {
      for name in Self.names(in: folder) {
        let path = "\(folder)/\(name)"
        if Self.isCertificate(name) {
          paths.append(path)
        } else {
          paths += Self.names(in: path).filter(Self.isCertificate).map { "\(path)/\($0)" }
        }
      }
    }
    return Array(paths.prefix(Self.fileLimit))
  }

  private static func isCertificate(_ name: String) -> Bool {
    endings.contains(where: name.hasSuffix)
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < fileLimit * 2, let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
