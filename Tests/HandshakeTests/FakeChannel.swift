import TLSProbe

@testable import Handshake

/// A TLS side that says what it is told: its greeting first, then one answer a piece of input.
final class FakeChannel: SecureChannel {
  private var output: [UInt8] = []
  private var answers: [TLSProgress]
  private var hasGreeted = false
  private(set) var received: [UInt8] = []
  var isAskedForCertificate = false
  var late: TLSFailure?

  init(_ answers: [TLSProgress]) {
    self.answers = answers
  }

  func receive(_ bytes: ArraySlice<UInt8>) {
    received += bytes
  }

  func advance() -> TLSProgress {
    if !hasGreeted {
      hasGreeted = true
      output = FakeChannel.hello
      if received.isEmpty { return .needsInput }
    }
    return answers.isEmpty ? .needsInput : answers.removeFirst()
  }

  func lateFailure() -> TLSFailure? { late }

  func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  static let hello: [UInt8] = [22, 3, 1, 0]
  static let summary = TLSSummary(version: "TLSv1.3", cipher: "AES", chain: [[48, 0]])
}
