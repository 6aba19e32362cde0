/// What a simulated server's UDP port does with the first datagram of a connection.
package enum UDPBehaviour: Hashable, Sendable {
  /// Answers it.
  case answer
  /// Answers those that name no version.
  case answerFirstVersion
  /// Answers those without the padding that the protocol demands.
  case answerSmallOnly
  /// Answers the first of so many, and not the others.
  case answerEvery(Int)
  /// Sends something else back.
  case garbage
  /// Takes everything and answers nothing.
  case silent
}
