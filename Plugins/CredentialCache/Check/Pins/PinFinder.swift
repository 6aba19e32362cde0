private import LocalSystem
private import TLSProbe

/// Reads what FreeRDP, and Remmina through it, remember of servers' certificates.
struct PinFinder {
  let files: UserFiles
  /// The hosts of interest, in lower case.
  let hosts: Set<String>
  /// What could not be read.
  private(set) var refusals: [Refusal] = []

  init(_ files: UserFiles, hosts: [String]) {
    self.files = files
    self.hosts = Set(hosts.map { $0.lowercased() })
  }

  /// The pins in one folder of FreeRDP's configuration.
  mutating func pins(in folder: String) -> [Pin] {
    var newest = Int64.min
    let own = servers("\(folder)/server", &newest)
    return own + lines("\(folder)/known_hosts2", retiredAt: newest)
  }

  /// Of other servers only the date counts, and so many are enough to tell it.
  private static let datedLimit = 100

  /// FreeRDP 3: one file for each server.
  private mutating func servers(_ folder: String, _ newest: inout Int64) -> [Pin] {
    let names = attempt { [files] () throws(Refusal) in try files.names(in: folder) } ?? []
    let keys = names.compactMap { name in PinFileName(name).map { (name: name, key: $0) } }
    for (name, _) in keys.prefix(Self.datedLimit) {
      newest = max(newest, files.modified("\(folder)/\(name)") ?? .min)
    }
    var pins: [Pin] = []
    for (name, key) in keys where hosts.contains(key.host) {
      let path = "\(folder)/\(name)"
      guard let file = attempt({ [files] () throws(Refusal) in try files.read(path) }),
        let der = PEMText.certificates(in: file.bytes).first,
        let certificate = X509Certificate(der: der)
      else { continue }
      pins.append(
        Pin(
          .file, path: path, host: key.host, port: key.port,
          certificate: SeenCertificate(certificate)))
    }
    return pins
  }

  /// FreeRDP 2: one file for all.
  private mutating func lines(_ path: String, retiredAt newest: Int64) -> [Pin] {
    guard let file = attempt({ [files] () throws(Refusal) in try files.read(path) }) else {
      return []
    }
    var seen: Set<String> = []
    return KnownHosts.entries(file.bytes, of: hosts).compactMap { entry in
      // Of two lines for one host the first counts.
      guard seen.insert("\(entry.host) \(entry.port)").inserted else { return nil }
      return Pin(
        .line, path: path, host: entry.host, port: entry.port,
        certificate: SeenCertificate(entry), isRetired: newest > file.modified)
    }
  }

  private mutating func attempt<Value>(_ body: () throws(Refusal) -> Value) -> Value? {
    do {
      return try body()
    } catch {
      if error != .missing { refusals.append(error) }
      return nil
    }
  }
}
