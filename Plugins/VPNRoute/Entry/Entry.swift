public import CRDPCheck
private import PluginKit
private import VPNRoute

/// Hands the host this plugin's declaration.
@c @implementation
public func rdpcheck_plugin_v1() -> UnsafePointer<RDPPlugin>? {
  vpnRoutePlugin.descriptor
}
