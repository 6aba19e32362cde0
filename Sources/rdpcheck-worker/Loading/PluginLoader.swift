internal import CRDPCheck
private import Glibc
private import WorkerWire

/// Loads the library that the host opened, and reads what it declares.
struct PluginLoader {
  private typealias EntryFunction = @convention(c) () -> UnsafeRawPointer?

  /// For messages only: the bytes come from the descriptor.
  let path: String

  func load(descriptor: CInt) throws(Refusal) -> LoadedPlugin {
    let opened = "/proc/self/fd/\(descriptor)"
    guard let library = dlopen(opened, RTLD_NOW | RTLD_LOCAL) else {
      let why = dlerror().map { String(cString: $0) } ?? "no reason given"
      throw Refusal(rule: "not-loadable", reason: why.replacing(opened, with: path))
    }
    guard let symbol = dlsym(library, "rdpcheck_plugin_v\(RDP_ABI_MAJOR)") else {
      throw refusalWithoutEntry(library)
    }
    guard let plugin = unsafe(symbol)() else {
      throw Refusal(rule: "null-descriptor", reason: "rdpcheck_plugin_v1 returned NULL")
    }
    let loaded = try DescriptorReader().plugin(at: plugin)
    let size = WorkerMessage.described(loaded.description).encoded().count
    guard size <= WireLimits.frame else {
      throw Refusal(
        rule: "too-long",
        reason: "what it declares takes \(size) bytes; \(WireLimits.frame) are allowed in all")
    }
    return loaded
  }

  /// The address of a C function as what it is.
  private func unsafe(_ symbol: UnsafeMutableRawPointer) -> EntryFunction {
    withUnsafeBytes(of: symbol) { $0.load(as: EntryFunction.self) }
  }

  private func refusalWithoutEntry(_ library: UnsafeMutableRawPointer) -> Refusal {
    let others = (0...9).filter { dlsym(library, "rdpcheck_plugin_v\($0)") != nil }
    guard let other = others.last else {
      return Refusal(
        rule: "no-entry",
        reason:
          "it exports no function rdpcheck_plugin_v\(RDP_ABI_MAJOR); if the source defines it,"
          + " it is hidden: include <rdpcheck/plugin.h>, which marks it visible")
    }
    return Refusal(
      rule: "wrong-major",
      reason: "it is made for major version \(other) of the contract, this rdpcheck knows"
        + " \(RDP_ABI_MAJOR); install the plugin's release for that version")
  }
}
