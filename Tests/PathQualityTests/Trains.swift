import Linux

@testable import PathQuality

/// What becomes of a ping in a literal series: the round trip in microseconds, or nothing.
func train(
  _ times: [Int?], spacing: Int = 10_000, family: SocketAddress.Family = .v4
) -> EchoTrain {
  var train = EchoTrain(family)
  let size = EchoTrain.smallSize(family)
  train.echoes = times.enumerated().map { place, time in
    Echo(bytes: size, sentAt: place * spacing, roundTrip: time)
  }
  return train
}

extension EchoTrain {
  /// The same series with further pings.
  func adding(_ echoes: Echo...) -> EchoTrain {
    var copy = self
    copy.echoes += echoes
    return copy
  }
}

/// A router's word that a packet is too big.
func tooBig(_ size: UInt32) -> ICMPError {
  ICMPError(family: .v4, type: 3, code: 4, sender: nil, information: size)
}
