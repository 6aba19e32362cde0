public import CRDPCheck
private import PathQuality
private import PluginKit

/// Hands the host this plugin's declaration.
@c @implementation
public func rdpcheck_plugin_v1() -> UnsafePointer<RDPPlugin>? {
  pathQualityPlugin.descriptor
}
