internal import Diagnosis

/// What mends a cause.
struct EncodedRemedy: Encodable {
  let text: String
  let command: Nullable<String>

  init(_ remedy: Remedy) {
    text = remedy.text
    command = Nullable(remedy.command)
  }
}
