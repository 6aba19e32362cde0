internal import CRDPCheck
private import Linux
private import PluginKit

// The host's table over a ``FakeHost``, whose handle is the object itself.
extension RDPHost {
  static var fake: RDPHost {
    var table = RDPHost()
    table.struct_size = UInt32(MemoryLayout<RDPHost>.size)
    addResults(to: &table)
    addFacts(to: &table)
    addPuts(to: &table)
    addTime(to: &table)
    return table
  }

  private static func addResults(to table: inout RDPHost) {
    table.log = { run, _, line in FakeHost.behind(run).write(text(line)) }
    table.finding = { run, id, message in FakeHost.behind(run).see(text(id), text(message)) }
    table.unknown = { run, id, why, help in
      FakeHost.behind(run).doubt(text(id), text(why), help.map { text($0) })
      return .ok
    }
    table.evidence = { run, handle, key, value, privacy in
      FakeHost.behind(run).add((text(key), text(value), privacy), to: handle)
    }
    table.remedy = { run, handle, remedy, command in
      FakeHost.behind(run).add(remedy: text(remedy), command.map { text($0) }, to: handle)
    }
  }

  private static func addFacts(to table: inout RDPHost) {
    table.fact_bool = { run, key, out in
      guard case .truth(let value) = FakeHost.behind(run).facts[text(key)] else { return .absent }
      out?.pointee = value ? 1 : 0
      return .ok
    }
    table.fact_str = { run, key, out in
      guard case .text(let value) = FakeHost.behind(run).facts[text(key)] else { return .absent }
      out?.pointee = FakeHost.behind(run).keep(value)
      return .ok
    }
    table.fact_int = { run, key, out in
      guard case .number(let value) = FakeHost.behind(run).facts[text(key)] else { return .absent }
      out?.pointee = value
      return .ok
    }
    table.fact_list = { run, key, out, count in
      guard case .list(let value) = FakeHost.behind(run).facts[text(key)] else { return .absent }
      out?.pointee = FakeHost.behind(run).keep(value)
      count?.pointee = value.count
      return .ok
    }
    table.fact_bytes = { run, key, out, size in
      guard case .bytes(let value) = FakeHost.behind(run).facts[text(key)] else { return .absent }
      out?.pointee = FakeHost.behind(run).keep(value)
      size?.pointee = value.count
      return .ok
    }
    table.option = { run, name in
      let host = FakeHost.behind(run)
      return host.options[text(name)].map { host.keep($0) }
    }
  }

  private static func addPuts(to table: inout RDPHost) {
    table.put_bool = { run, key, value in
      FakeHost.behind(run).put(text(key), .truth(value != 0))
    }
    table.put_int = { run, key, value in FakeHost.behind(run).put(text(key), .number(value)) }
    table.put_str = { run, key, value, privacy in
      FakeHost.behind(run).put(text(key), .text(text(value)), privacy)
    }
    table.put_list = { run, key, items, count, privacy in
      let list = UnsafeBufferPointer(start: items, count: count).map { text($0) }
      return FakeHost.behind(run).put(text(key), .list(list), privacy)
    }
    table.put_bytes = { run, key, bytes, size, privacy in
      let block = [UInt8](UnsafeBufferPointer(start: bytes, count: size))
      return FakeHost.behind(run).put(text(key), .bytes(block), privacy)
    }
  }

  private static func addTime(to table: inout RDPHost) {
    table.time_left_ms = { run in
      let host = FakeHost.behind(run)
      return Int64(host.milliseconds - MonotonicTime.now().milliseconds(since: host.begun))
    }
    table.cancel_fd = { FakeHost.behind($0).cancel.number }
  }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}
