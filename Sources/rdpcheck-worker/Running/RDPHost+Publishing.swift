internal import CRDPCheck
private import CheckGraph
private import Diagnosis
private import WorkerWire

// Facts that a check publishes, each once.
extension RDPHost {
  mutating func addFactPublishing() {
    put_bool = { handle, key, value in
      HostCall.on(handle, "put_bool") { call throws(Misuse) in
        try call.put(key, .bool(value != 0), 0)
      }
    }
    put_int = { handle, key, value in
      HostCall.on(handle, "put_int") { call throws(Misuse) in try call.put(key, .int(value), 0) }
    }
    put_str = { handle, key, value, privacy in
      HostCall.on(handle, "put_str") { call throws(Misuse) in
        try call.put(key, .str(try call.text(value, "value")), privacy.rawValue)
      }
    }
    addBlockPublishing()
  }

  private mutating func addBlockPublishing() {
    put_list = { handle, key, items, count, privacy in
      HostCall.on(handle, "put_list") { call throws(Misuse) in
        try call.put(key, .list(try call.texts(items, count)), privacy.rawValue)
      }
    }
    put_bytes = { handle, key, bytes, size, privacy in
      HostCall.on(handle, "put_bytes") { call throws(Misuse) in
        // A size beyond Int's reach comes as a negative one.
        guard size >= 0, size <= WireLimits.bytes else {
          throw .limit("a block holds at most \(WireLimits.bytes) bytes")
        }
        if bytes == nil, size > 0 { throw .invalid("bytes is NULL") }
        let block = [UInt8](UnsafeBufferPointer(start: bytes, count: size))
        try call.put(key, .bytes(block), privacy.rawValue)
      }
    }
  }
}

extension HostCall {
  fileprivate func put(
    _ pointer: UnsafePointer<CChar>?, _ value: FactValue, _ privacy: UInt32
  ) throws(Misuse) {
    let key = try text(pointer, "key")
    guard let declared = run.rights.writable[key] else {
      throw .undeclared("the check does not provide \(key)")
    }
    guard declared == value.type else {
      throw .wrongType("\(key) is declared as \(declared.rawValue)")
    }
    let privacy = Privacy(rawValue: privacy) ?? .secret
    guard privacy != .secret else { throw .invalid("\(key): a fact cannot be a secret") }
    guard run.publish(key) else { throw .invalid("\(key) was put before") }
    run.send(.fact(key: key, value: value, privacy: privacy))
  }

  fileprivate func texts(
    _ items: UnsafePointer<UnsafePointer<CChar>?>?, _ count: Int
  ) throws(Misuse) -> [String] {
    guard count >= 0, count <= WireLimits.items else {
      throw .limit("a list holds at most \(WireLimits.items) items")
    }
    guard count > 0 else { return [] }
    guard let items else { throw .invalid("items is NULL") }
    var texts: [String] = []
    var size = 0
    for place in 0..<count {
      texts.append(try text(items[place], "items[\(place)]"))
      size += texts[place].utf8.count
      if size > WireLimits.bytes { throw .limit("a list holds at most \(WireLimits.bytes) bytes") }
    }
    return texts
  }
}
