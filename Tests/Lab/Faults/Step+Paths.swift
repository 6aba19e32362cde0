extension Step {
  /// Every user of the client may ping, as most distributions have it.
  static let userMayPing = shell(
    .client, "echo 0 2147483647 > /proc/sys/net/ipv4/ping_group_range")
}
