internal import CAres
private import Glibc
internal import Linux

/// The resolver library's state for questions to one server, freed with its last user.
///
/// It is used by one thread: the one that runs the check.
final class AresChannel {
  /// The library's own handle, good as long as this object lives.
  let handle: ares_channel

  /// How long the first try waits; the second waits twice as long, 2.4 s in all.
  static let firstTryMilliseconds: CInt = 800
  /// How often a server is asked.
  static let tries: CInt = 2

  /// The class of all questions, RFC 1035 section 3.2.4.
  private static let internetClass: CInt = 1

  /// A channel with the settings of a resolver file, to read them from.
  init(resolverFile path: String) throws(AresError) {
    var options = ares_options()
    // The library copies the path.
    options.resolvconf_path = strdup(path)
    defer { free(options.resolvconf_path) }
    handle = try Self.open(&options, ARES_OPT_RESOLVCONF)
  }

  /// A channel that asks one server.
  init(server: SocketAddress) throws(AresError) {
    var options = ares_options()
    options.timeout = Self.firstTryMilliseconds
    options.tries = Self.tries
    // Without this flag an answer such as SERVFAIL is thrown away and waited for again.
    options.flags = ARES_FLAG_NOCHECKRESP
    handle = try Self.open(&options, ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_FLAGS)
    let status = ares_set_servers_ports_csv(handle, server.description)
    // The destructor runs from here on, so that the channel is not lost.
    guard status == ARES_SUCCESS else { throw AresError(status: status) }
  }

  deinit {
    // Questions under way are answered with "destroyed" before this returns.
    ares_destroy(handle)
  }

  private static func open(
    _ options: inout ares_options, _ mask: CInt
  ) throws(AresError) -> ares_channel {
    guard AresLibrary.started == ARES_SUCCESS else { throw AresError(status: AresLibrary.started) }
    var channel: ares_channel?
    let status = ares_init_options(&channel, &options, mask)
    guard status == ARES_SUCCESS, let channel else { throw AresError(status: status) }
    return channel
  }
}

// MARK: - Asking

extension AresChannel {
  /// Sends a question; its reply comes while events are handled, or at once when it cannot be sent.
  func ask(_ question: Question) {
    let context = Unmanaged.passRetained(question).toOpaque()
    ares_query(
      handle, question.name, Self.internetClass, question.family.recordType,
      { context, status, _, bytes, count in
        guard let context else { return }
        let question = Unmanaged<Question>.fromOpaque(context).takeRetainedValue()
        let answer = UnsafeBufferPointer(start: bytes, count: Int(max(0, count)))
        question.settle(Outcome(status: status, answer: answer, family: question.family))
      }, context)
  }
}

// MARK: - Waiting

extension AresChannel {
  /// The sockets to wait for.
  var pollEntries: [PollEntry] {
    var sockets = [ares_socket_t](repeating: 0, count: Int(ARES_GETSOCK_MAXNUM))
    let bits = ares_getsock(handle, &sockets, ARES_GETSOCK_MAXNUM)
    return sockets.enumerated().compactMap { index, socket in
      let reads = ca_wants_read(bits, CInt(index)) != 0
      let writes = ca_wants_write(bits, CInt(index)) != 0
      return reads || writes ? PollEntry(descriptor: socket, read: reads, write: writes) : nil
    }
  }

  /// Milliseconds until a question must be sent again or given up, nil when none is under way.
  var milliseconds: Int? {
    var time = timeval()
    guard ares_timeout(handle, nil, &time) != nil else { return nil }
    return Int(time.tv_sec) * 1000 + (Int(time.tv_usec) + 999) / 1000
  }

  /// Takes answers from the sockets that are ready, and handles what timed out.
  func handle(_ entries: some Sequence<PollEntry>) {
    for entry in entries where entry.isReady {
      let reads = entry.isReadable || entry.hasEnded
      ares_process_fd(
        handle, reads ? entry.descriptor : ARES_SOCKET_BAD,
        entry.isWritable ? entry.descriptor : ARES_SOCKET_BAD)
    }
    ares_process_fd(handle, ARES_SOCKET_BAD, ARES_SOCKET_BAD)
  }
}

extension SocketAddress.Family {
  /// The DNS type of its address records, RFC 1035 section 3.2.2 and RFC 3596 section 2.1.
  fileprivate var recordType: CInt { self == .v4 ? 1 : 28 }
}
