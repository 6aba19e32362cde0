private import CRDPCheck
private import Glibc
private import Linux
internal import WorkerWire

/// Obeys the host: starts runs, each on a thread of its own, and cancels them.
struct WorkerLoop {
  let plugin: LoadedPlugin
  let channel: Channel

  /// Returns when the host closes the channel.
  func run() {
    var frames = FrameBuffer(limit: WireLimits.hostFrame)
    while let bytes = channel.receive() {
      frames.append(bytes)
      do throws(WireError) {
        while let body = try frames.next() { obey(try HostMessage(decoding: body)) }
      } catch {
        // The host is of the same build: there is nothing to mend, and nothing to go on with.
        return
      }
    }
  }

  private func obey(_ message: HostMessage) {
    switch message {
    case .cancel(let run): RunRegistry.shared.find(number: run)?.cancel()
    case .start(let start): begin(start)
    }
  }

  private func begin(_ start: HostMessage.StartRun) {
    let place = Int(start.check)
    guard plugin.entries.indices.contains(place) else { return }
    do throws(SystemError) {
      let context = RunContext(
        start: start, check: plugin.description.checks[place],
        options: plugin.description.options, cancelEvent: SharedDescriptor(try .event()),
        channel: channel)
      let body = RunBody(entry: plugin.entries[place], context: context)
      RunRegistry.shared.insert(context)
      do throws(SystemError) {
        try startThread(body)
      } catch {
        RunRegistry.shared.remove(context)
        throw error
      }
    } catch {
      channel.send(
        .run(start.run, .misuse(rule: "no-thread", detail: "the run cannot begin: \(error)")))
      channel.send(.run(start.run, .ended(outcome: 2)))
    }
  }

  private func startThread(_ body: RunBody) throws(SystemError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, WorkerLimits.stack)
    pthread_attr_setdetachstate(&attributes, CInt(PTHREAD_CREATE_DETACHED))
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(body)
    let number = pthread_create(
      &thread, &attributes,
      { raw in
        guard let raw else { return nil }
        Unmanaged<RunBody>.fromOpaque(raw).takeRetainedValue().run()
        return nil
      }, argument.toOpaque())
    guard number == 0 else {
      argument.release()
      throw SystemError(call: "pthread_create", number: number)
    }
  }
}

/// What the thread of a run does.
private final class RunBody: Sendable {
  private let entry: LoadedPlugin.Entry
  private let context: RunContext

  init(entry: LoadedPlugin.Entry, context: RunContext) {
    self.entry = entry
    self.context = context
  }

  func run() {
    guard let handle = RunHandle.make(context.number) else { return }
    let outcome = entry.run(HostTable.shared.pointer, handle, entry.context)
    RunRegistry.shared.remove(context)
    context.end(outcome: outcome.rawValue)
  }
}
