internal import CRDPCheck
private import CheckGraph

// Facts that a check reads. Only declared ones, only with their declared type.
extension RDPHost {
  mutating func addFactReading() {
    fact_bool = { handle, key, out in
      HostCall.on(handle, "fact_bool") { call throws(Misuse) in
        guard case .bool(let value) = try call.fact(key, .bool) else { throw .absent }
        guard let out else { throw .invalid("out is NULL") }
        out.pointee = value
      }
    }
    fact_int = { handle, key, out in
      HostCall.on(handle, "fact_int") { call throws(Misuse) in
        guard case .int(let value) = try call.fact(key, .int) else { throw .absent }
        guard let out else { throw .invalid("out is NULL") }
        out.pointee = value
      }
    }
    fact_str = { handle, key, out in
      HostCall.on(handle, "fact_str") { call throws(Misuse) in
        guard case .str(let value) = try call.fact(key, .str) else { throw .absent }
        guard let out else { throw .invalid("out is NULL") }
        out.pointee = value
      }
    }
    addBlockReading()
  }

  private mutating func addBlockReading() {
    fact_list = { handle, key, out, count in
      HostCall.on(handle, "fact_list") { call throws(Misuse) in
        guard case .list(let items, let number) = try call.fact(key, .list) else { throw .absent }
        guard let out, let count else { throw .invalid("out or count is NULL") }
        out.pointee = items
        count.pointee = number
      }
    }
    fact_bytes = { handle, key, out, size in
      HostCall.on(handle, "fact_bytes") { call throws(Misuse) in
        guard case .bytes(let bytes, let number) = try call.fact(key, .bytes) else { throw .absent }
        guard let out, let size else { throw .invalid("out or size is NULL") }
        out.pointee = bytes
        size.pointee = number
      }
    }
  }
}

extension HostCall {
  fileprivate func fact(
    _ pointer: UnsafePointer<CChar>?, _ type: FactType
  ) throws(Misuse) -> LentFacts.Value {
    let key = try text(pointer, "key")
    guard let declared = run.rights.readable[key] else {
      throw .undeclared("the check neither requires nor wants \(key)")
    }
    guard declared == type else {
      throw .wrongType("\(key) is declared as \(declared.rawValue)")
    }
    guard let value = run.facts[key] else { throw .absent }
    return value
  }
}
