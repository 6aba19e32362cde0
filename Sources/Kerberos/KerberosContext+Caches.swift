private import CKerberos

extension KerberosContext {
  /// More entries of one cache are not looked at.
  private static let ticketLimit = 256
  /// More caches of one collection are not looked at.
  private static let cacheLimit = 16

  /// Reads one cache.
  package func cache(_ name: CacheName) throws(KerberosError) -> TicketCache {
    var handle: OpaquePointer?
    try check(krb5_cc_resolve(pointer, name.description, &handle))
    defer { if let handle { krb5_cc_close(pointer, handle) } }
    return try read(handle, name)
  }

  /// The names of the caches that belong together with the default one.
  package func collection() -> [CacheName] {
    var cursor: OpaquePointer?
    guard krb5_cccol_cursor_new(pointer, &cursor) == 0 else { return [] }
    defer { krb5_cccol_cursor_free(pointer, &cursor) }
    var names: [CacheName] = []
    while names.count < Self.cacheLimit {
      var handle: OpaquePointer?
      guard krb5_cccol_cursor_next(pointer, cursor, &handle) == 0, let handle else { break }
      defer { krb5_cc_close(pointer, handle) }
      if let name = fullName(handle) { names.append(CacheName(name)) }
    }
    return names
  }

  private func fullName(_ handle: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard krb5_cc_get_full_name(pointer, handle, &text) == 0, let text else { return nil }
    defer { krb5_free_string(pointer, text) }
    return String(cString: text)
  }

  private func read(
    _ handle: OpaquePointer?, _ name: CacheName
  ) throws(KerberosError) -> TicketCache {
    var owner: krb5_principal?
    try check(krb5_cc_get_principal(pointer, handle, &owner))
    defer { krb5_free_principal(pointer, owner) }
    let tickets = try tickets(of: handle)
    var seconds: krb5_timestamp = 0
    var microseconds: krb5_int32 = 0
    try check(krb5_get_time_offsets(pointer, &seconds, &microseconds))
    return TicketCache(
      name: name, owner: text(owner), realm: Self.realm(owner), tickets: tickets,
      clockOffset: Int64(seconds))
  }

  private func tickets(of handle: OpaquePointer?) throws(KerberosError) -> [Ticket] {
    var cursor: krb5_cc_cursor?
    try check(krb5_cc_start_seq_get(pointer, handle, &cursor))
    defer { krb5_cc_end_seq_get(pointer, handle, &cursor) }
    var tickets: [Ticket] = []
    for _ in 0..<Self.ticketLimit {
      var credentials = krb5_creds()
      let code = krb5_cc_next_cred(pointer, handle, &cursor, &credentials)
      if ck_is_end(code) != 0 { break }
      try check(code)
      defer { krb5_free_cred_contents(pointer, &credentials) }
      if krb5_is_config_principal(pointer, credentials.server) != 0 { continue }
      tickets.append(ticket(credentials))
    }
    return tickets
  }

  private func ticket(_ credentials: krb5_creds) -> Ticket {
    let times = credentials.times
    // A ticket without a time of its own begins when its user was authenticated.
    let begins = times.starttime == 0 ? times.authtime : times.starttime
    return Ticket(
      service: text(credentials.server), begins: Self.seconds(begins),
      ends: Self.seconds(times.endtime), renewableUntil: Self.seconds(times.renew_till),
      isPostdated: ck_is_postdated(credentials.ticket_flags) != 0)
  }

  private func text(_ name: krb5_principal?) -> String {
    var text: UnsafeMutablePointer<CChar>?
    guard let name, krb5_unparse_name(pointer, name, &text) == 0, let text else { return "" }
    defer { krb5_free_unparsed_name(pointer, text) }
    return String(cString: text)
  }

  private static func realm(_ name: krb5_principal?) -> String {
    guard let name, let realm = ck_realm(name), let bytes = ck_bytes(realm) else { return "" }
    let buffer = UnsafeRawBufferPointer(start: bytes, count: Int(ck_length(realm)))
    return String(decoding: buffer, as: UTF8.self)
  }

  /// The library's times count without a sign, and so go on until the year 2106.
  private static func seconds(_ time: krb5_timestamp) -> Int64 {
    Int64(UInt32(bitPattern: time))
  }
}
