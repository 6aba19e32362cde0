private import CheckGraph
private import Diagnosis
internal import WorkerWire

extension RunMessage {
  /// The host call behind the message, with the id or key it was about; nil for none.
  var callName: String? {
    switch self {
    case .log: "log()"
    case .progress: "progress()"
    case .finding(_, let id, _): "finding(\(id))"
    case .unknown(let id, _, _): "unknown(\(id))"
    case .evidence(_, let evidence): "evidence(\(evidence.key))"
    case .remedy: "remedy()"
    case .fact(let key, let value, _): "put_\(value.type.rawValue)(\(key))"
    case .misuse, .ended: nil
    }
  }
}
