// swift-tools-version: 6.3

import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the host or one that plugins share.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: house)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", swiftSettings: house)
}

/// Keeps everything but the entry out of a plugin's exported symbols.
let onlyTheEntry = LinkerSetting.unsafeFlags([
  "-Xlinker", "--version-script=\(Context.packageDirectory)/plugin-sdk/exports.map",
])

/// Puts the Swift runtime into a plugin that is shipped: it then loads in two thirds of the time,
/// and needs nothing of the toolchain where it runs. Test programs have a runtime of their own.
let ownRuntime = LinkerSetting.unsafeFlags(["-static-stdlib"], .when(configuration: .release))

/// A built-in plugin: its logic, which tests import, and a library with the exported entry.
///
/// All tests link into one program, where two entries of one name would clash: hence two targets.
struct BuiltInPlugin {
  let name: String
  let dependencies: [Target.Dependency]

  var targets: [Target] {
    [
      .target(
        name: name, dependencies: ["PluginKit"] + dependencies, path: "Plugins/\(name)/Check",
        swiftSettings: house),
      .target(
        name: "\(name)Entry", dependencies: ["CRDPCheck", "PluginKit", .target(name: name)],
        path: "Plugins/\(name)/Entry", swiftSettings: house,
        linkerSettings: [onlyTheEntry, ownRuntime]),
    ]
  }

  var product: Product {
    .library(name: "rdpcheck-\(name)", type: .dynamic, targets: ["\(name)Entry"])
  }
}

let plugins = [
  BuiltInPlugin(name: "NameResolution", dependencies: ["CAres", "Linux", "LocalSystem"]),
  BuiltInPlugin(name: "Handshake", dependencies: ["Linux", "RDPWire", "TLSProbe"]),
  BuiltInPlugin(name: "Certificate", dependencies: ["Interception", "TLSProbe"]),
  BuiltInPlugin(
    name: "CredentialCache",
    dependencies: ["Kerberos", "Linux", "LocalSystem", "SystemBus", "TLSProbe"]),
  BuiltInPlugin(
    name: "VPNRoute", dependencies: ["Linux", "LocalSystem", "Netlink", "SystemBus"]),
  BuiltInPlugin(name: "PathQuality", dependencies: ["Linux", "RDPWire"]),
  BuiltInPlugin(name: "ServiceStatus", dependencies: ["Linux", "LocalSystem", "SystemBus"]),
  BuiltInPlugin(name: "ClientSoftware", dependencies: ["Linux", "LocalSystem", "RDPWire"]),
  BuiltInPlugin(
    name: "Antivirus", dependencies: ["Interception", "Linux", "LocalSystem", "TLSProbe"]),
  BuiltInPlugin(name: "Firewall", dependencies: ["Linux", "LocalSystem", "PacketFilter"]),
]

let package = Package(
  name: "rdpcheck",
  products: plugins.map(\.product) + [
    .executable(name: "rdpcheck", targets: ["rdpcheck"]),
    .executable(name: "rdpcheck-worker", targets: ["rdpcheck-worker"]),
  ],
  targets: [
    // L0: C at the edges, pure values in the middle
    .systemLibrary(name: "CRDPCheck", path: "plugin-sdk/include"),
    .systemLibrary(name: "COpenSSL", path: "Sources/COpenSSL", pkgConfig: "openssl"),
    .systemLibrary(name: "CAres", path: "Sources/CAres", pkgConfig: "libcares"),
    // Without pkgConfig: the flags of krb5 name a folder in a way that the package manager refuses
    .systemLibrary(name: "CKerberos", path: "Sources/CKerberos"),
    .systemLibrary(name: "CNetlink", path: "Sources/CNetlink", pkgConfig: "libnl-route-3.0"),
    .systemLibrary(name: "CSystemd", path: "Sources/CSystemd", pkgConfig: "libsystemd"),
    .target(name: "CLinux", path: "Sources/CLinux"),
    module("Linux", ["CLinux"]),
    module("Diagnosis"),
    module("CheckGraph"),
    module("RDPWire"),
    // L1
    .target(
      name: "PluginKit", dependencies: ["CRDPCheck"], path: "plugin-sdk/swift/PluginKit",
      swiftSettings: house),
    module("LocalSystem", ["Linux"]),
    module("PacketFilter", ["Linux"]),
    module("WorkerWire", ["CheckGraph", "Diagnosis"]),
    module("Kerberos", ["CKerberos"]),
    module("Netlink", ["CNetlink", "Linux"]),
    module("SystemBus", ["CSystemd", "Linux"]),
    module("TLSProbe", ["COpenSSL", "Linux"]),
    module("Interception", ["TLSProbe"]),
    // L2
    module("PluginHost", ["CLinux", "CheckGraph", "Diagnosis", "Linux", "WorkerWire"]),
    module("RDPSimulator", ["COpenSSL", "Linux", "RDPWire"]),
    // L3
    module("Engine", ["CheckGraph", "Diagnosis", "Linux", "PluginHost", "WorkerWire"]),
    module("Report", ["CheckGraph", "Diagnosis", "Engine", "PluginHost"]),
    module("CommandLine"),
    // L4
    program(
      "rdpcheck",
      [
        "CheckGraph", "CommandLine", "Diagnosis", "Engine", "Linux", "PluginHost",
        "RDPSimulator", "Report", "WorkerWire",
      ]),
    program(
      "rdpcheck-worker", ["CheckGraph", "CLinux", "CRDPCheck", "Diagnosis", "Linux", "WorkerWire"]),
  ] + plugins.flatMap(\.targets) + [
    // Certificates that tests make for themselves
    .target(
      name: "TestCertificates", dependencies: ["COpenSSL"], path: "Tests/TestCertificates",
      swiftSettings: house),
    // Temporary folders, compilers and seeded numbers for tests
    .target(
      name: "TestTools", dependencies: ["Linux"], path: "Tests/TestTools", swiftSettings: house),
    // A host for checks, over dictionaries
    .target(
      name: "PluginTestKit", dependencies: ["CRDPCheck", "Linux", "PluginKit"],
      path: "Tests/PluginTestKit", swiftSettings: house),
    tests(
      "AntivirusTests",
      [
        "Antivirus", "CRDPCheck", "Interception", "LocalSystem", "PluginKit", "PluginTestKit",
        "TestTools",
      ]),
    tests("CheckGraphTests", ["CheckGraph"]),
    tests(
      "CertificateTests",
      [
        "Certificate", "Interception", "PluginKit", "PluginTestKit", "TLSProbe",
        "TestCertificates",
      ]),
    tests(
      "ClientSoftwareTests",
      ["CRDPCheck", "ClientSoftware", "PluginKit", "PluginTestKit", "TestTools"]),
    tests("CommandLineTests", ["CommandLine"]),
    tests("ContractTests", ["CRDPCheck", "Linux", "PluginKit", "TestTools"]),
    tests(
      "CredentialCacheTests",
      [
        "CredentialCache", "Kerberos", "Linux", "LocalSystem", "PluginKit", "PluginTestKit",
        "TLSProbe", "TestCertificates", "TestTools",
      ]),
    tests("DiagnosisTests", ["Diagnosis"]),
    tests(
      "EngineTests", ["CheckGraph", "Diagnosis", "Engine", "PluginHost", "TestTools", "WorkerWire"]),
    tests("FirewallTests", ["Firewall", "Linux", "PacketFilter", "PluginKit", "PluginTestKit"]),
    tests(
      "HandshakeTests",
      ["Handshake", "Linux", "PluginKit", "PluginTestKit", "RDPSimulator", "RDPWire"]),
    tests("LinuxTests", ["CLinux", "Linux", "TestTools"]),
    tests("LocalSystemTests", ["Linux", "LocalSystem", "TestTools"]),
    tests("NameResolutionTests", ["Linux", "NameResolution", "PluginKit", "PluginTestKit"]),
    tests("NetlinkTests", ["Linux", "Netlink"]),
    tests("PacketFilterTests", ["CLab", "Linux", "PacketFilter", "TestTools"]),
    tests(
      "PathQualityTests",
      [
        "Diagnosis", "Handshake", "Linux", "PathQuality", "PluginKit", "PluginTestKit",
        "RDPSimulator",
      ]),
    tests(
      "PluginHostTests",
      ["CheckGraph", "Diagnosis", "Engine", "Linux", "PluginHost", "TestTools", "WorkerWire"]),
    tests("ProgramTests", ["RDPSimulator"]),
    tests("RDPSimulatorTests", ["Linux", "RDPSimulator", "RDPWire", "TLSProbe"]),
    tests("RDPWireTests", ["RDPWire"]),
    tests(
      "ReportTests", ["CheckGraph", "Diagnosis", "Engine", "PluginHost", "Report"]),
    tests(
      "ServiceStatusTests",
      [
        "Linux", "LocalSystem", "PluginKit", "PluginTestKit", "ServiceStatus", "SystemBus",
        "TestTools",
      ]),
    tests("SystemBusTests", ["Linux", "SystemBus", "TestTools"]),
    tests("TLSProbeTests", ["COpenSSL", "Linux", "TLSProbe", "TestCertificates"]),
    tests(
      "VPNRouteTests",
      [
        "Linux", "LocalSystem", "Netlink", "PluginKit", "PluginTestKit", "SystemBus", "TestTools",
        "VPNRoute",
      ]),
    tests("WorkerWireTests", ["CheckGraph", "Diagnosis", "TestTools", "WorkerWire"]),
    // The lab: real servers in network namespaces, and the two pieces of C it needs
    .target(name: "CLab", path: "Tests/Lab/CLab"),
    .executableTarget(name: "delay-link", path: "Tests/Lab/DelayLink"),
    .testTarget(
      name: "Lab", dependencies: ["CLab", "Linux"], path: "Tests/Lab",
      exclude: ["Booted/make-root", "CLab", "DelayLink", "README.md"], swiftSettings: house),
  ]
)
