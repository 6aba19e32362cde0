internal import PluginHost

/// A plugin file that was not used.
struct EncodedRejectedFile: Encodable {
  let path: String
  let rule: String
  let reason: String
  let remedy: Nullable<String>

  init(_ file: RejectedFile) {
    path = file.path
    rule = file.rule
    reason = file.reason
    remedy = Nullable(file.remedy)
  }
}
