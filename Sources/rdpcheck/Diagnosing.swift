private import CheckGraph
internal import CommandLine
private import Diagnosis
private import Engine
private import Linux
private import PluginHost
private import Report

/// A diagnosis from the command line to the exit status.
struct Diagnosing {
  private let invocation: CheckInvocation

  init(_ invocation: CheckInvocation) {
    self.invocation = invocation
  }

  /// Loads the plugins, runs their checks, and reports.
  ///
  /// - Returns: The exit status.
  func run() throws(ProgramError) -> CInt {
    guard let installation = Installation() else {
      throw ProgramError(message: "the program cannot find its own file; is /proc mounted?")
    }
    guard let worker = installation.worker else {
      throw ProgramError(
        message: "rdpcheck-worker is neither beside \(installation.executable) nor under"
          + " ../libexec/rdpcheck; install rdpcheck again")
    }
    let found = try search(installation)
    let host = PluginHost(program: worker)
    defer { host.shutDown() }
    let loading = host.load(found.files)
    let catalog = Catalog(loading.loaded)
    guard !catalog.checks.isEmpty else {
      throw ProgramError(message: Self.nothingLoaded(found, loading.rejected + catalog.rejected))
    }
    let selection = try selection(catalog)
    var recorder = Recorders.make(invocation.output, targets: targets)
    for file in found.rejected + loading.rejected { recorder.record(.rejected(file)) }
    let request = RunRequest(
      targets: targets, selection: selection,
      timeoutMilliseconds: invocation.timeout * 1000, clockSeconds: wallClockSeconds())
    let engine = Engine(
      catalog: catalog, host: host, causes: BuiltInKnowledge.causes, request: request
    ) { recorder.record($0) }
    let levels = engine.run()
    recorder.finish()
    return ExitStatus.of(levels)
  }

  private var targets: [Target] {
    invocation.targets.map { Target(given: $0.given, host: $0.host, port: $0.port) }
  }

  /// The built-in plugins, then those of the user's directories in the order given.
  private func search(_ installation: Installation) throws(ProgramError) -> PluginSearch.Result {
    let search = PluginSearch()
    var found = search.builtIn(executable: installation.executable)
    guard !invocation.isSafe else { return found }
    for directory in invocation.pluginDirectories {
      do throws(PluginDirectoryError) {
        let more = try search.directory(directory)
        found.files += more.files
        found.rejected += more.rejected
      } catch {
        throw ProgramError(message: error.description)
      }
    }
    return found
  }

  private func selection(_ catalog: Catalog) throws(ProgramError) -> Selection {
    let selection = Selection(only: Set(invocation.only), skip: Set(invocation.skip))
    if let unknown = selection.unknownNames(in: catalog).first {
      let known = catalog.checks.map(\.node.id).sorted().joined(separator: ", ")
      throw ProgramError(message: "there is no check “\(unknown)”; there are: \(known)")
    }
    return selection
  }

  private static func nothingLoaded(
    _ found: PluginSearch.Result, _ rejected: [RejectedFile]
  ) -> String {
    let reasons = (found.rejected + rejected).map { "\n  \($0.path): \($0.reason)" }.joined()
    return "no plugin could be loaded, so nothing can be checked; install rdpcheck again" + reasons
  }
}
