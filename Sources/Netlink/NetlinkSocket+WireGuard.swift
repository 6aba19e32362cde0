extension NetlinkSocket {
  /// GENL_ID_CTRL, CTRL_CMD_GETFAMILY, CTRL_ATTR_FAMILY_ID, CTRL_ATTR_FAMILY_NAME.
  private static let controller: UInt16 = 16
  private static let getFamily: UInt8 = 3
  private static let familyNumber = 1
  private static let familyName = 2
  /// WG_CMD_GET_DEVICE, WGDEVICE_A_IFINDEX.
  private static let getDevice: UInt8 = 0
  private static let deviceIndex = 1

  /// A WireGuard interface of the kernel's own, which needs CAP_NET_ADMIN.
  ///
  /// - Throws: EPERM without the capability, EOPNOTSUPP for an interface of another kind.
  package static func wireGuardDevice(_ index: UInt32) throws(NetlinkError) -> WireGuardDevice {
    let socket = try NetlinkSocket(.generic)
    let family = try socket.family("wireguard")
    let request = try NetlinkRequest(
      family, flags: NetlinkNumber.dump, header: [getDevice, 1, 0, 0])
    try request.add(deviceIndex, number: index)
    var device = WireGuardDevice()
    try socket.ask(request) { message in
      if message.type == family { device.add(message.payload) }
      return !device.isTruncated
    }
    return device
  }

  /// The number that a family of generic netlink has here.
  private func family(_ name: String) throws(NetlinkError) -> UInt16 {
    let request = try NetlinkRequest(
      Self.controller, flags: 0, header: [Self.getFamily, 1, 0, 0])
    try request.add(Self.familyName, Array(name.utf8) + [0])
    var number: UInt16?
    do throws(NetlinkError) {
      try ask(request) { message in
        number = AttributeList(message.payload, from: 4).number(Self.familyNumber, UInt16.self)
        return true
      }
    } catch {
      // ENOENT: the module is not loaded.
      throw error == .refused(2) ? .unsupported : error
    }
    guard let number else { throw .unsupported }
    return number
  }
}
