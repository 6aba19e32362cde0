extension Step {
  /// A NetworkManager on the client, with a message bus, that touches no interface and has one
  /// WireGuard connection that nobody has started.
  static func networkManager(allowed: String) -> Step {
    Step { site in
      let folder = try site.folder.makeFolder("network-manager")
      for name in ["etc", "etc/system-connections", "etc/conf.d", "var"] {
        _ = try site.folder.makeFolder("network-manager/\(name)")
      }
      try site.folder.write(
        "network-manager/etc/NetworkManager.conf",
        """
        [main]
        plugins=keyfile
        dns=none
        no-auto-default=*
        [keyfile]
        unmanaged-devices=*

        """)
      try site.folder.write(
        "network-manager/etc/system-connections/office.nmconnection", connection(allowed))
      try site.client.shell(
        """
        chmod 600 \(folder)/etc/system-connections/office.nmconnection
        mount --bind \(folder)/etc /etc/NetworkManager
        mount --bind \(folder)/var /var/lib/NetworkManager
        mkdir -p /run/dbus
        """)
      try site.client.start(
        ["/usr/bin/dbus-daemon", "--system", "--nofork", "--nopidfile"], log: "dbus.out")
      try site.client.shell(
        "for try in $(seq 50); do [ -S /run/dbus/system_bus_socket ] && exit 0; sleep 0.1; done; exit 1"
      )
      try site.client.start(["/usr/sbin/NetworkManager", "--no-daemon"], log: "nm.out")
      try site.client.shell(
        """
        for try in $(seq 50); do
          nmcli --terse --fields NAME connection show 2>/dev/null | grep -q Office && exit 0
          sleep 0.1
        done
        exit 1
        """)
    }
  }

  private static func connection(_ allowed: String) -> String {
    """
    [connection]
    id=Office
    uuid=11111111-2222-3333-4444-555555555555
    type=wireguard
    interface-name=office0
    autoconnect=false

    [wireguard]
    private-key=YAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=

    [wireguard-peer.bmXOC+F1FxEMF9dyiK2H5/1SUtzH0JuVo51h2wPfgyo=]
    endpoint=\(Site.Address.server):51820
    allowed-ips=\(allowed);

    [ipv4]
    method=manual
    address1=10.99.0.1/24

    """
  }
}
