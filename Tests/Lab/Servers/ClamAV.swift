/// ClamAV's real daemon on the client, with one signature of its own.
struct ClamAV: Sendable {
  /// Starts it and waits until it listens.
  func start(on site: Site) throws {
    let place = try site.folder.makeFolder("clamav", mode: 0o777)
    // The name, any size, and the hash of the standard test file: see clamav.net, "Hash signatures".
    try site.folder.write("clamav/lab.hdb", "44d88612fea8a8f36de82e1278abb02f:68:Lab.Test\n")
    let file = try site.folder.write(
      "clamd.conf",
      """
      DatabaseDirectory \(place)
      LocalSocket \(place)/clamd.ctl
      Foreground yes
      LogFile \(place)/clamd.log

      """)
    let process = try site.client.start(
      ["/usr/sbin/clamd", "--config-file=\(file)"], log: "clamd.out")
    for _ in 0..<500 {
      let log = ScratchFolder.text("\(place)/clamd.log")
      if log.contains("Self checking every") || log.contains("LOCAL: Unix socket file") { return }
      if process.wait(milliseconds: 20) != nil { break }
    }
    throw LabError("clamd does not run: \(ScratchFolder.text("\(site.folder.path)/clamd.out"))")
  }
}

extension Step {
  /// ClamAV on the client.
  static let clamAV = Step { try ClamAV().start(on: $0) }
}
