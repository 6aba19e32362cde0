/// A process of a Remote Desktop server, looked at more closely.
struct ServerProcess: Hashable, Sendable {
  let status: ProcessStatus
  let server: RDPServer
  /// The user it runs as.
  let user: UInt32
  /// Its groups, the first one and all others.
  let groups: Set<UInt32>
  /// The sockets it holds, by their numbers; nil where this user may not know.
  let sockets: Set<UInt64>?
}
