import Glibc
import Linux
import SystemBus
import TestTools
import Testing

/// Talking to a real bus.
@Suite(.enabled(if: TestBus.isAvailable, "dbus-daemon is not installed"))
struct BusConnectionTests {
  private static let bus = "org.freedesktop.DBus"
  private static let path = "/org/freedesktop/DBus"

  /// Calls a method of the bus itself.
  private func ask(
    _ connection: BusConnection, _ method: String, _ arguments: BusArgument...
  ) throws(BusError) -> [BusValue] {
    try connection.call(Self.bus, path: Self.path, interface: Self.bus, method: method, arguments)
  }

  @Test func `names are listed as texts`() throws {
    let bus = try TestBus()
    let names = try ask(try BusConnection(to: bus.address), "ListNames")
    #expect(names.first?.elements?.contains(.text("org.freedesktop.DBus")) == true)
  }

  @Test func `a text goes in and a boolean comes out`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    #expect(try ask(connection, "NameHasOwner", .text(Self.bus)) == [.boolean(true)])
    #expect(try ask(connection, "NameHasOwner", .text("com.example.None")) == [.boolean(false)])
  }

  @Test func `a number comes out without its width`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let result = try ask(connection, "RequestName", .text("com.example.Mine"), .unsigned32(0))
    #expect(result == [.unsigned(1)])
    let owner = try ask(connection, "GetConnectionUnixUser", .text("com.example.Mine"))
    #expect(owner.first?.unsigned == UInt64(getuid()))
  }

  @Test func `a dictionary of variants comes out without the wrapping`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let credentials = try ask(connection, "GetConnectionCredentials", .text(Self.bus))
    #expect(credentials.first?["UnixUserID"] == .unsigned(UInt64(getuid())))
    #expect((credentials.first?["ProcessID"]?.integer ?? 0) > 1)
  }

  @Test func `properties are read alone and together`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let features = try connection.property(
      Self.bus, path: Self.path, interface: Self.bus, "Features")
    #expect(features.elements != nil)
    let all = try connection.properties(Self.bus, path: Self.path, interface: Self.bus)
    #expect(all["Features"] == features)
  }

  @Test func `a property of another kind is refused`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) {
      try connection.text(Self.bus, path: Self.path, interface: Self.bus, "Features")
    }
    #expect(error?.code == .wrongType)
  }

  @Test func `a name that nobody has is said`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) {
      try connection.call("com.example.None", path: "/", interface: "a.b", method: "C")
    }
    #expect(error?.code == .noService)
  }

  @Test func `a service that could be started is not`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) {
      try connection.call(TestBus.startable, path: "/", interface: "a.b", method: "C")
    }
    #expect(error?.code == .noService)
    #expect(!bus.hasStartedSomething)
  }

  @Test func `a method that is not there is said`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) { try ask(connection, "NoSuchMethod") }
    #expect(error?.code == .unknownMember)
  }

  @Test func `a refusal of its own keeps its name`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) {
      try ask(connection, "AddMatch", .text("no rule"))
    }
    #expect(error?.code == .refused)
    #expect(error?.context.contains("MatchRuleInvalid") == true)
  }

  @Test func `what the bus forbids is denied`() throws {
    let bus = try TestBus(
      policy: "<deny send_interface=\"org.freedesktop.DBus\" send_member=\"GetId\"/>")
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) { try ask(connection, "GetId") }
    #expect(error?.code == .accessDenied)
  }

  @Test func `a name that is none is refused before it is sent`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    #expect(throws: BusError.self) {
      try connection.call("no name!", path: "/", interface: "a.b", method: "C")
    }
    #expect(throws: BusError.self) { try ask(connection, "GetId", .objectPath("no path")) }
  }

  @Test func `texts and pairs are accepted as arguments`() throws {
    let bus = try TestBus()
    let connection = try BusConnection(to: bus.address)
    let error = #expect(throws: BusError.self) {
      try ask(connection, "UpdateActivationEnvironment", .pairs(["B": "2", "A": "1"]), .texts([]))
    }
    // The bus takes one dictionary and nothing else: it got as far as reading both.
    #expect(error?.code == .refused)
    #expect(try ask(connection, "UpdateActivationEnvironment", .pairs(["A": "1"])) == [])
  }
}
