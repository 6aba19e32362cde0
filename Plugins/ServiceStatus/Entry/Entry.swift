public import CRDPCheck
private import PluginKit
private import ServiceStatus

/// Hands the host this plugin's declaration.
@c @implementation
public func rdpcheck_plugin_v1() -> UnsafePointer<RDPPlugin>? {
  serviceStatusPlugin.descriptor
}
