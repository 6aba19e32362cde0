private import CNetlink
private import Linux

/// Why a question to the kernel has no answer.
package enum NetlinkError: Error, Hashable, Sendable {
  /// The kernel answered with an error number (errno(3)).
  case refused(CInt)
  /// A library call failed, with libnl's own number.
  case library(call: String, code: CInt)
  /// No answer came in time.
  case timedOut
  /// The dump was interrupted by changes again and again.
  case unsteady
  /// The kernel has no such family of generic netlink.
  case unsupported

  /// Reads the code of a library call that failed.
  init(_ call: String, _ code: CInt) {
    self = .library(call: call, code: code)
  }
}

// MARK: - CustomStringConvertible

extension NetlinkError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .refused(let number): SystemError.message(number)
    case .library(let call, let code): "\(call): \(String(cString: nl_geterror(code)))"
    case .timedOut: "the kernel did not answer in time"
    case .unsteady: "the kernel's tables changed while they were read"
    case .unsupported: "the kernel does not know the question"
    }
  }
}
