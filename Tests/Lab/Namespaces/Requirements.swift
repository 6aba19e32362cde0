private import Glibc
import Testing

/// What the lab needs of the machine.
enum Requirements {
  /// A program, and the Debian package that has it.
  private static let programs = [
    ("/usr/sbin/xrdp", "xrdp"), ("/usr/bin/freerdp-shadow-cli", "freerdp2-shadow-x11"),
    ("/usr/bin/Xvfb", "xvfb"), ("/usr/sbin/dnsmasq", "dnsmasq-base"),
    ("/usr/sbin/nft", "nftables"), ("/usr/sbin/sshd", "openssh-server"),
    ("/usr/bin/ssh-keygen", "openssh-client"), ("/usr/bin/openssl", "openssl"),
    ("/usr/sbin/ip", "iproute2"), ("/usr/bin/nsenter", "util-linux"),
    ("/usr/sbin/krb5kdc", "krb5-kdc"), ("/usr/bin/kinit", "krb5-user"),
    ("/usr/bin/xfreerdp", "freerdp2-x11"), ("/usr/bin/faketime", "faketime"),
    ("/usr/bin/gnome-keyring-daemon", "gnome-keyring"), ("/usr/bin/dbus-daemon", "dbus"),
    ("/usr/bin/secret-tool", "libsecret-tools"),
    ("/usr/bin/unshare", "util-linux"), ("/usr/bin/setpriv", "util-linux"),
    ("/usr/bin/wireguard-go", "wireguard-go"), ("/usr/bin/wg", "wireguard-tools"),
    ("/usr/sbin/NetworkManager", "network-manager"), ("/usr/bin/dbus-daemon", "dbus"),
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
