// Programs that decide over each connection of each program.
extension Product {
  static let firewalls: [Product] = [
    Product(
      "OpenSnitch", .connections, programs: ["opensnitchd"], places: ["/etc/opensnitchd"],
      exception: "In OpenSnitch, look for the denied connection below Events and make one rule that"
        + " allows this program, host and port.",
      sources: [
        "manpages.ubuntu.com/manpages/noble/en/man1/opensnitchd.1.html",
        "github.com/evilsocket/opensnitch",
      ]),
    Product(
      "Portmaster", .connections, programs: ["portmaster-core", "portmaster-start"],
      places: ["/opt/safing/portmaster", "/usr/lib/portmaster"],
      exception: "In Portmaster, open the Network Monitor, choose the blocked connection of the"
        + " client and add a rule that allows this host.",
      sources: [
        "wiki.safing.io/en/FAQ/PMSystemChanges", "docs.safing.io/portmaster/faq",
        "github.com/safing/portmaster",
      ]),
  ]
}
