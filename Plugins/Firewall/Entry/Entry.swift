public import CRDPCheck
private import Firewall
private import PluginKit

/// The contract's one exported function. It has to be public, or a release build strips it.
@c(rdpcheck_plugin_v1)
public func rdpcheckPlugin() -> UnsafePointer<RDPPlugin>? {
  firewallPlugin.descriptor
}
