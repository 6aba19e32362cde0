internal import CSystemd
private import Glibc
private import Linux

extension BusError {
  /// The error for a negative result of the library.
  ///
  /// - Parameters:
  ///   - result: The negative error number.
  ///   - what: What was tried.
  init(_ result: CInt, _ what: String) {
    self.init(Self.code(-result), "\(what): \(SystemError.message(-result))")
  }

  /// The error for a call that failed: a name of the specification where the other side gave one.
  init(_ result: CInt, _ what: String, _ answer: sd_bus_error) {
    guard let name = answer.name.map({ String(cString: $0) }), let known = Self.codes[name] else {
      self.init(result, what, orRefusedWith: answer)
      return
    }
    self.init(known, "\(what): \(Self.words(answer) ?? name)")
  }

  /// Tells an error that the program sent from one that the library made out of a number.
  private init(_ result: CInt, _ what: String, orRefusedWith answer: sd_bus_error) {
    let name = answer.name.map { String(cString: $0) } ?? ""
    if name.isEmpty || name.hasPrefix("System.Error.") || Self.code(-result) != .failed {
      self.init(result, what)
    } else {
      self.init(.refused, "\(what): \(name) (\(Self.words(answer) ?? "without a text"))")
    }
  }

  /// At most so much of what another program says is kept.
  private static let wordLimit = 300

  private static func words(_ answer: sd_bus_error) -> String? {
    answer.message.map { String(String(cString: $0).prefix(wordLimit)) }
  }

  private static func code(_ number: CInt) -> Code {
    switch number {
    case ENOENT, ECONNREFUSED, ENOTDIR: .noBus
    case EACCES, EPERM: .accessDenied
    // A local socket with a full queue refuses in this way; nobody serves it.
    case ETIMEDOUT, EAGAIN: .timedOut
    case ENOTCONN, ECONNRESET, EPIPE: .disconnected
    case EBADMSG: .malformed
    case ENOBUFS, EMSGSIZE: .tooLarge
    case ENXIO: .wrongType
    default: .failed
    }
  }

  /// The errors of the D-Bus specification that mean something to a caller.
  private static let codes: [String: Code] = {
    let names: [Code: [String]] = [
      .noService: ["ServiceUnknown", "NameHasNoOwner"],
      .accessDenied: ["AccessDenied", "AuthFailed", "InteractiveAuthorizationRequired"],
      .timedOut: ["NoReply", "Timeout", "TimedOut"],
      .unknownMember: [
        "UnknownMethod", "UnknownObject", "UnknownInterface", "UnknownProperty",
      ],
    ]
    var codes: [String: Code] = [:]
    for (code, words) in names {
      for word in words { codes["org.freedesktop.DBus.Error.\(word)"] = code }
    }
    return codes
  }()
}
