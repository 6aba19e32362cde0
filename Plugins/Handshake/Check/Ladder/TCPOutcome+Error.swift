private import Glibc
internal import Linux

extension TCPOutcome {
  /// Reads the error of a connect.
  ///
  /// - Parameters:
  ///   - number: The error's number.
  ///   - isImmediate: The kernel refused before it sent anything.
  ///   - notice: The ICMP message behind the error, where the kernel queued it.
  ///   - isOwnNotice: This machine itself sent that message.
  ///   - isPrompt: It came sooner than the search for a neighbour can end.
  init(
    errorNumber number: CInt, isImmediate: Bool, notice: ICMPError?, isOwnNotice: Bool,
    isPrompt: Bool = false
  ) {
    // This machine's own filter answers as a router would, with this machine's address; but
    // "host unreachable" is also what the search for a neighbour ends with, after a while.
    if isOwnNotice, let meaning = notice?.meaning, meaning != .hostUnreachable || isPrompt {
      self = .deniedHere
      return
    }
    if !isOwnNotice, notice?.meaning == .prohibited {
      self = .prohibited
      return
    }
    switch number {
    case ECONNREFUSED: self = .refused
    case ETIMEDOUT: self = .silent
    case EPERM, EACCES: self = .deniedHere
    // A route of the kind "unreachable" or "blackhole" refuses at once, as no route does.
    case ENETUNREACH where !isImmediate && (notice?.meaning ?? .noRoute) == .noRoute:
      self = .wayUnknown
    case ENETUNREACH, EHOSTUNREACH, EINVAL, EAFNOSUPPORT, EADDRNOTAVAIL:
      self = isImmediate ? .noRoute : .hostUnreachable
    case EHOSTDOWN, ENONET: self = .hostUnreachable
    default: self = .failed(number)
    }
  }
}
