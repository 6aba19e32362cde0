public import CRDPCheck

/// The declaration of a plugin, laid out for the host once and kept for good.
public final class Plugin: Sendable {
  public let id: String
  public let version: String
  public let vendor: String?
  public let supportURL: String?
  public let checks: [Check]
  public let causes: [Cause]
  public let options: [Option]
  // Written once in init and only read afterwards; the memory is never freed.
  private nonisolated(unsafe) let layout: UnsafePointer<RDPPlugin>

  public init(
    id: String, version: String, vendor: String? = nil, supportURL: String? = nil,
    checks: [Check], causes: [Cause] = [], options: [Option] = []
  ) {
    self.id = id
    self.version = version
    self.vendor = vendor
    self.supportURL = supportURL
    self.checks = checks
    self.causes = causes
    self.options = options
    let arena = CArena()
    var plugin = RDPPlugin()
    plugin.struct_size = UInt32(MemoryLayout<RDPPlugin>.size)
    plugin.abi_minor = RDP_ABI_MINOR
    plugin.facts_version = RDP_FACTS_VERSION
    plugin.id = arena.text(id)
    plugin.version = arena.text(version)
    plugin.vendor = arena.text(vendor)
    plugin.support_url = arena.text(supportURL)
    plugin.checks = arena.list(checks.map(arena.check))
    plugin.causes = arena.list(causes.map(arena.cause))
    plugin.options = arena.list(options.map(arena.option))
    layout = arena.value(plugin)
  }

  /// What the exported function returns: the same pointer each time.
  public var descriptor: UnsafePointer<RDPPlugin> { layout }
}
