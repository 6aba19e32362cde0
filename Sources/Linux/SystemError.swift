private import CLinux
private import Glibc

/// A refused system call, with the number the kernel gave.
package struct SystemError: Error, Hashable, Sendable {
  /// The name of the call, for people.
  package let call: String
  /// The error number, for example 111 for a refused connection.
  package let number: CInt

  package init(call: String, number: CInt) {
    self.call = call
    self.number = number
  }

  /// Captures the calling thread's error number. Use it right after the call that failed.
  package static func last(_ call: String) -> SystemError {
    SystemError(call: call, number: errno)
  }
}

// MARK: - CustomStringConvertible

extension SystemError: CustomStringConvertible {
  package var description: String { "\(call): \(Self.message(number))" }

  /// The system's own words for an error number.
  package static func message(_ number: CInt) -> String {
    String(cString: cl_error_text(number))
  }
}

/// Runs a call again while signals interrupt it, and throws what else it refuses.
///
/// - Parameters:
///   - call: The name to report.
///   - body: The call, which returns a negative value when it fails.
/// - Returns: What the call returned.
@discardableResult
package func retrying<Value: SignedInteger>(
  _ call: String, _ body: () -> Value
) throws(SystemError) -> Value {
  while true {
    let value = body()
    if value >= 0 { return value }
    let number = errno
    if number != EINTR { throw SystemError(call: call, number: number) }
  }
}
