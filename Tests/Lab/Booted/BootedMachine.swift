private import CLab
private import Foundation
private import Glibc
private import Linux

/// A machine with a real service manager, which boots a system of its own in a container.
///
/// What it writes goes to memory and is gone with it; so is the machine itself when the tests end,
/// even by a kill: it waits for the end of a pipe.
final class BootedMachine {
  /// The name that it has for itself.
  static let name = "lab"
  /// Where it sees the programs under test.
  private static let programs = "/rdpcheck"

  private let folder: ScratchFolder
  private let process: Process
  private let lifeline: CInt
  private var leader: pid_t = 0

  /// Boots it and waits until the service manager is through.
  init() throws {
    folder = try ScratchFolder()
    let root = try Self.root(folder)
    let output = try Process.openLog("\(folder.path)/boot.out")
    var ends: (CInt, CInt) = (-1, -1)
    guard lab_pipe(&ends.0, &ends.1) == 0 else { throw SystemError.last("pipe2") }
    lifeline = ends.1
    defer { close(ends.0) }
    process = try Process(
      [
        "/usr/bin/unshare", "--mount", "--propagation", "private", "--", "/bin/sh", "-ec",
        Self.script(root, folder.path),
      ], input: ends.0, output: output.number)
    try awaitBoot()
    try prepare()
  }

  deinit {
    close(lifeline)
    if process.wait(milliseconds: 10_000) == nil { process.stop() }
  }

  /// Lays memory over the system's files and boots it.
  ///
  /// In a group of its own: two machines in one would each find the other's processes there, which
  /// have no number for it, and could end none of their own. In a space of processes of its own:
  /// the container does not end by the end of the program that made it.
  private static func script(_ root: String, _ folder: String) -> String {
    let runtime = runtimeFolder(folder).map { "--bind-ro=\($0)" } ?? ""
    return """
      mkdir \(folder)/memory
      mount -t tmpfs tmpfs \(folder)/memory
      cd \(folder)/memory
      mkdir up work root
      mount -t overlay overlay -o lowerdir=\(root),upperdir=$PWD/up,workdir=$PWD/work root
      groups=
      for tree in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
        group=$tree/rdpcheck-lab.$$
        [ -f $tree/cgroup.procs ] && mkdir $group && echo $$ > $group/cgroup.procs || continue
        groups="$groups $group"
      done
      unshare --pid --fork --kill-child --mount-proc -- \
        systemd-nspawn --quiet --boot --register=no --keep-unit --private-network --console=pipe \
        --resolv-conf=off --machine=rdpcheck-\(getpid()) -D root \
        --bind-ro=\(programFolder):\(programs) \(runtime) </dev/null &
      echo $! > \(folder)/holder
      read line || :
      kill -KILL $!
      wait || :
      for group in $groups; do
        echo $$ > ${group%/*}/cgroup.procs
        # What was killed is gone a little later.
        for try in $(seq 50); do
          find $group -depth -type d -exec rmdir {} + 2>/dev/null && break
          sleep 0.1
        done
      done
      """
  }

  /// The folder of the program under test.
  private static var programFolder: String {
    URL(fileURLWithPath: Settings.program).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }

  /// The folder of Swift's own libraries; nil where the program carries them.
  private static func runtimeFolder(_ folder: String) -> String? {
    let result = try? Process.run(
      ["/usr/bin/ldd", Settings.program], log: "\(folder)/ldd.out")
    let line = result?.output.split(separator: "\n").first { $0.contains("libswiftCore") }
    let path = line?.split(separator: " ").first { $0.hasPrefix("/") }
    return path.map { URL(fileURLWithPath: String($0)).deletingLastPathComponent().path }
  }

  /// The system's files, which are made when they are first wanted.
  private static func root(_ folder: ScratchFolder) throws -> String {
    let maker = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/make-root"
    let result = try Process.run(
      [maker], log: "\(folder.path)/make-root.out", errors: "\(folder.path)/make-root.errors",
      milliseconds: 900_000)
    guard result.status == 0 else {
      throw LabError("no system: \(ScratchFolder.text("\(folder.path)/make-root.errors"))")
    }
    return result.output.split(separator: "\n").last.map(String.init) ?? ""
  }
}

// MARK: - Its boot

extension BootedMachine {
  private func awaitBoot() throws {
    let deadline = MonotonicTime.now().advanced(milliseconds: 60_000)
    while MonotonicTime.now() < deadline {
      if let number = firstChild {
        leader = number
        let state = try? run(["/bin/systemctl", "is-system-running", "--wait"])
        if let state, ["running", "degraded"].contains(state.output.prefix { $0 != "\n" }) {
          return
        }
      }
      if process.wait(milliseconds: 100) != nil { break }
    }
    throw LabError("it does not boot: \(ScratchFolder.text("\(folder.path)/boot.out"))")
  }

  /// The service manager, by its number outside.
  private var firstChild: pid_t? {
    let text = ScratchFolder.text("\(folder.path)/holder").split(separator: "\n").first ?? ""
    return pid_t(text).flatMap(Self.child).flatMap(Self.child)
  }

  private static func child(of process: pid_t) -> pid_t? {
    let children = ScratchFolder.text("/proc/\(process)/task/\(process)/children")
    return children.split(separator: " ").last.flatMap { pid_t($0) }
  }

  /// A name, a certificate for it, and a display server by name.
  private func prepare() throws {
    try shell(
      """
      hostname \(Self.name)
      printf '127.0.0.1 localhost \(Self.name)\\n' > /etc/hosts
      openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=\(Self.name) -days 30 \
        -addext subjectAltName=DNS:\(Self.name) -addext extendedKeyUsage=serverAuth \
        -keyout /etc/ssl/private/ssl-cert-snakeoil.key -out /etc/ssl/certs/ssl-cert-snakeoil.pem
      printf '#!/bin/sh\\nexec sleep 300\\n' > /usr/local/bin/Xvnc
      chmod 755 /usr/local/bin/Xvnc
      \(BootedCase.mending)
      """)
  }
}

// MARK: - What is done in it

extension BootedMachine {
  /// Runs a program in it to its end.
  func run(_ arguments: [String], errors: String? = nil) throws -> Process.Result {
    let inside = [
      "/usr/bin/nsenter", "--target", "\(leader)", "--mount", "--pid", "--net", "--ipc", "--uts",
      "--cgroup", "--",
    ]
    return try Process.run(
      inside + arguments, log: "\(folder.path)/inside.out", errors: errors,
      milliseconds: 60_000)
  }

  /// Runs a script in it, which must succeed.
  func shell(_ script: String) throws {
    let result = try run(["/bin/sh", "-ec", script])
    guard result.status == 0 else {
      throw LabError("in the machine, status \(result.status): \(script)\n\(result.output)")
    }
  }

  /// Asks the program under test about the machine itself.
  func ask(as asker: Asker) throws -> (answer: Answer, status: Int32) {
    let name = URL(fileURLWithPath: Settings.program).lastPathComponent
    let result = try run(
      asker.prefix + ["\(Self.programs)/\(name)", "--format", "json", Self.name],
      errors: "\(folder.path)/subject.errors")
    do {
      return (try Answer(json: result.output), result.status)
    } catch {
      throw LabError("\(error): \(ScratchFolder.text("\(folder.path)/subject.errors"))")
    }
  }
}
