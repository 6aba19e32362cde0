// One plugin file, one process: the only program that loads other people's code.
//
// Descriptors: 0 nothing, 1 and 2 the console that the host captures, 3 the channel of frames,
// 4 the plugin file. Arguments: the host's process id and the plugin's path for messages.

private import Glibc
private import WorkerWire

let arguments = CommandLine.arguments
guard arguments.count == 3, let hostProcess = pid_t(arguments[1]), hostProcess == getppid() else {
  print(
    "rdpcheck-worker is started by rdpcheck for each plugin; it is not meant to be run by hand.")
  exit(3)
}

let channel = Channel(descriptor: 3)
let missing = Protection.apply(hostProcess: hostProcess)
channel.send(.hello(version: WireLimits.version, missingProtections: missing))
do {
  let plugin = try PluginLoader(path: arguments[2]).load(descriptor: 4)
  channel.send(.described(plugin.description))
  WorkerLoop(plugin: plugin, channel: channel).run()
} catch {
  channel.send(.refused(rule: error.rule, reason: CText.clipped(error.reason)))
}
// Not exit(): the handlers that a plugin registered are code of a plugin that is over.
_exit(WireLimits.channelLost)
