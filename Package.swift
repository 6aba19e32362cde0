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

let package = Package(
  name: "rdpcheck",
  targets: [
    // L0: C at the edges, pure values in the middle
    .systemLibrary(name: "CRDPCheck", path: "plugin-sdk/include"),
    .systemLibrary(name: "COpenSSL", path: "Sources/COpenSSL", pkgConfig: "openssl"),
    .target(name: "CLinux", path: "Sources/CLinux"),
    module("Linux", ["CLinux"]),
    module("Diagnosis"),
    module("CheckGraph"),
    module("RDPWire"),
    // L1
    .target(
      name: "PluginKit", dependencies: ["CRDPCheck"], path: "plugin-sdk/swift/PluginKit",
      swiftSettings: house),
    module("WorkerWire", ["CheckGraph", "Diagnosis"]),
    module("TLSProbe", ["COpenSSL", "Linux"]),
    // L2
    module("PluginHost", ["CLinux", "CheckGraph", "Diagnosis", "Linux", "WorkerWire"]),
    module("RDPSimulator", ["COpenSSL", "Linux", "RDPWire"]),
    // L3
    module("Engine", ["CheckGraph", "Diagnosis", "Linux", "PluginHost", "WorkerWire"]),
    // L4
    program(
      "rdpcheck-worker", ["CheckGraph", "CLinux", "CRDPCheck", "Diagnosis", "Linux", "WorkerWire"]),
    // Certificates that tests make for themselves
    .target(
      name: "TestCertificates", dependencies: ["COpenSSL"], path: "Tests/TestCertificates",
      swiftSettings: house),
    // Temporary folders, compilers and seeded numbers for tests
    .target(
      name: "TestTools", dependencies: ["Linux"], path: "Tests/TestTools", swiftSettings: house),
    tests("CheckGraphTests", ["CheckGraph"]),
    tests("ContractTests", ["CRDPCheck", "Linux", "PluginKit", "TestTools"]),
    tests("DiagnosisTests", ["Diagnosis"]),
    tests(
      "EngineTests", ["CheckGraph", "Diagnosis", "Engine", "PluginHost", "TestTools", "WorkerWire"]),
    tests("LinuxTests", ["CLinux", "Linux", "TestTools"]),
    tests(
      "PluginHostTests",
      ["CheckGraph", "Diagnosis", "Engine", "Linux", "PluginHost", "TestTools", "WorkerWire"]),
    tests("RDPSimulatorTests", ["Linux", "RDPSimulator", "RDPWire", "TLSProbe"]),
    tests("RDPWireTests", ["RDPWire"]),
    tests("TLSProbeTests", ["COpenSSL", "Linux", "TLSProbe", "TestCertificates"]),
    tests("WorkerWireTests", ["CheckGraph", "Diagnosis", "TestTools", "WorkerWire"]),
  ]
)
