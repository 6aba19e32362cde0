internal import Engine

/// A target as it was given and as it was understood.
struct EncodedTarget: Encodable {
  let given: String
  let host: String
  let port: UInt16
  let address: Nullable<String>

  init(_ target: Target, address: String?) {
    given = target.given
    host = target.host
    port = target.port
    self.address = Nullable(address)
  }
}
