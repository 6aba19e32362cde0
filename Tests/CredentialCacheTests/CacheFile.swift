/// A ticket cache as libkrb5 writes it into a file, version 4.
struct CacheFile {
  var realm = "CORP.EXAMPLE"
  var begins: UInt32 = 1_799_990_000
  var ends: UInt32 = 1_800_010_000
  var flags: UInt32 = 0
  /// The clock of the realm's server minus this machine's.
  var offset: Int32 = 0
  /// How many tickets of one kind it has.
  var count = 1

  var bytes: [UInt8] {
    var bytes: [UInt8] = [5, 4, 0, 12, 0, 1, 0, 8]
    bytes += big(UInt32(bitPattern: offset)) + big(0)
    bytes += name(["anna"])
    for _ in 0..<count { bytes += ticket }
    return bytes
  }

  private var ticket: [UInt8] {
    let key: [UInt8] = [0, 18] + text([UInt8](repeating: 7, count: 32))
    let times = big(begins) + big(begins) + big(ends) + big(0)
    return name(["anna"]) + name(["krbtgt", realm]) + key + times + [0] + big(flags)
      + big(0) + big(0) + text([1, 2, 3]) + text([])
  }

  private func name(_ parts: [String]) -> [UInt8] {
    big(1) + big(UInt32(parts.count)) + text(Array(realm.utf8))
      + parts.flatMap { text(Array($0.utf8)) }
  }

  private func text(_ bytes: [UInt8]) -> [UInt8] { big(UInt32(bytes.count)) + bytes }

  private func big(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
