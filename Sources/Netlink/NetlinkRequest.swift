internal import CNetlink

/// A question to the kernel, built by libnl.
final class NetlinkRequest {
  /// The message; owned by this object.
  let message: OpaquePointer

  /// Begins a message.
  ///
  /// - Parameters:
  ///   - type: The message's type, for example RTM_GETROUTE.
  ///   - flags: The flags beside NLM_F_REQUEST.
  ///   - header: The fixed part of the family's message.
  init(_ type: UInt16, flags: UInt16, header: [UInt8]) throws(NetlinkError) {
    guard let message = nlmsg_alloc_simple(CInt(type), CInt(flags | NetlinkNumber.request)) else {
      throw NetlinkError("nlmsg_alloc", NLE_NOMEM)
    }
    self.message = message
    var header = header
    let code = nlmsg_append(message, &header, header.count, CInt(NLMSG_ALIGNTO))
    guard code >= 0 else { throw NetlinkError("nlmsg_append", code) }
  }

  deinit {
    nlmsg_free(message)
  }

  /// Adds an attribute.
  func add(_ type: Int, _ bytes: [UInt8]) throws(NetlinkError) {
    let code = nla_put(message, CInt(type), CInt(bytes.count), bytes)
    guard code >= 0 else { throw NetlinkError("nla_put", code) }
  }

  /// Adds an attribute of an integer in the memory's order of bytes.
  func add<Number: FixedWidthInteger>(_ type: Int, number: Number) throws(NetlinkError) {
    try add(type, withUnsafeBytes(of: number) { [UInt8]($0) })
  }
}
