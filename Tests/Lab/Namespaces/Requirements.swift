private import Glibc
import Testing

/// What the lab needs of the machine.
enum Requirements {
  /// A program, and the Debian package that has it.
  private static let programs = [
    ("/usr/sbin/clamd", "clamav-daemon"), ("/usr/bin/dbus-daemon", "dbus"),
    ("/usr/sbin/dnsmasq", "dnsmasq-base"), ("/usr/bin/faketime", "faketime"),
    ("/usr/bin/freerdp-shadow-cli", "freerdp2-shadow-x11"), ("/usr/bin/xfreerdp", "freerdp2-x11"),
    ("/usr/bin/gnome-keyring-daemon", "gnome-keyring"), ("/usr/sbin/ip", "iproute2"),
    ("/usr/sbin/iptables", "iptables"), ("/usr/sbin/krb5kdc", "krb5-kdc"),
    ("/usr/bin/kinit", "krb5-user"), ("/usr/bin/secret-tool", "libsecret-tools"),
    ("/usr/sbin/NetworkManager", "network-manager"), ("/usr/sbin/nft", "nftables"),
    ("/usr/bin/ssh-keygen", "openssh-client"), ("/usr/sbin/sshd", "openssh-server"),
    ("/usr/bin/openssl", "openssl"), ("/usr/bin/python3", "python3"),
    ("/usr/bin/nsenter", "util-linux"), ("/usr/bin/setpriv", "util-linux"),
    ("/usr/bin/unshare", "util-linux"), ("/usr/bin/wireguard-go", "wireguard-go"),
    ("/usr/bin/wg", "wireguard-tools"), ("/usr/sbin/xrdp", "xrdp"), ("/usr/bin/Xvfb", "xvfb"),
  ]

  /// What is missing, for the one who reads why the lab was skipped; empty when nothing is.
  static let missing: String = {
    var missing = geteuid() == 0 ? [] : ["root"]
    missing += programs.filter { access($0.0, X_OK) != 0 }.map { "\($0.0) (package \($0.1))" }
    if access("/dev/net/tun", F_OK) != 0 { missing.append("/dev/net/tun") }
    return missing.joined(separator: ", ")
  }()

  /// The sentence of a skipped lab.
  static let skipReason = Comment(rawValue: "The lab needs what is missing here: \(missing)")
}
