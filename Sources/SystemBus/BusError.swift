/// Why a bus or a program behind it gave no answer.
package struct BusError: Error, Hashable, Sendable {
  /// What the matter is, coarsely. More may come.
  package struct Code: Hashable, Sendable {
    private enum Storage: Hashable, Sendable {
      case noBus, accessDenied, noService, unknownMember, timedOut, wrongType, tooLarge
      case malformed, disconnected, refused, failed
    }

    private let storage: Storage

    /// No bus runs here, or nothing listens on its socket.
    package static let noBus = Code(storage: .noBus)
    /// The bus or the program behind it does not let this user.
    package static let accessDenied = Code(storage: .accessDenied)
    /// Nobody has that name on the bus. Nothing was started to give it one.
    package static let noService = Code(storage: .noService)
    /// The program has no such object, interface, method or property.
    package static let unknownMember = Code(storage: .unknownMember)
    /// No answer in time.
    package static let timedOut = Code(storage: .timedOut)
    /// An answer came, but not of the kind that was asked for.
    package static let wrongType = Code(storage: .wrongType)
    /// An answer came with more values, or deeper ones, than are read.
    package static let tooLarge = Code(storage: .tooLarge)
    /// What came is no message after the D-Bus specification.
    package static let malformed = Code(storage: .malformed)
    /// The other side ended the connection.
    package static let disconnected = Code(storage: .disconnected)
    /// The program answered with an error of its own, whose name is in the context.
    package static let refused = Code(storage: .refused)
    /// Anything else that the system refused.
    package static let failed = Code(storage: .failed)
  }

  package let code: Code
  /// What was tried, and what came instead.
  package let context: String

  package init(_ code: Code, _ context: String) {
    self.code = code
    self.context = context
  }
}

// MARK: - CustomStringConvertible

extension BusError: CustomStringConvertible {
  package var description: String { context }
}
