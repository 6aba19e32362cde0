/// Names of tables that are the same everywhere (rt_tables of iproute2).
enum TableName {
  static func words(_ number: UInt32) -> String {
    switch number {
    case 253: "default"
    case 254: "main"
    case 255: "local"
    default: "\(number)"
    }
  }
}
