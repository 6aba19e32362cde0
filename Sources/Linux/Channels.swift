private import CLinux
private import Glibc

extension Descriptor {
  /// Two ends of a local stream connection; this process's end does not wait.
  package static func channel() throws(SystemError) -> (
    here: SharedDescriptor, there: SharedDescriptor
  ) {
    var ends: [CInt] = [0, 0]
    let type = CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    try retrying("socketpair") { socketpair(AF_UNIX, type, 0, &ends) }
    let pair = (
      here: SharedDescriptor(Descriptor(adopting: ends[0])),
      there: SharedDescriptor(Descriptor(adopting: ends[1]))
    )
    try retrying("fcntl") { cl_set_nonblocking(pair.here.number) }
    return pair
  }

  /// A pipe of which this process reads without waiting.
  package static func outputPipe() throws(SystemError) -> (
    reading: SharedDescriptor, writing: SharedDescriptor
  ) {
    var ends: [CInt] = [0, 0]
    try retrying("pipe") { pipe(&ends) }
    for end in ends { _ = cl_set_close_on_exec(end) }
    let pair = (
      reading: SharedDescriptor(Descriptor(adopting: ends[0])),
      writing: SharedDescriptor(Descriptor(adopting: ends[1]))
    )
    try retrying("fcntl") { cl_set_nonblocking(pair.reading.number) }
    return pair
  }

  /// A source of nothing, for a child's standard input.
  package static func nothing() throws(SystemError) -> SharedDescriptor {
    SharedDescriptor(Descriptor(adopting: try retrying("open") { cl_open("/dev/null", O_RDWR) }))
  }
}
