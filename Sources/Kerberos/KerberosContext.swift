private import CKerberos

/// The library with its configuration, which one thread uses at a time.
///
/// Nothing here asks a server of Kerberos or writes to a cache. A context keeps the clock offset of
/// the first cache that it reads: make one for each cache.
package final class KerberosContext {
  /// The library's own, valid as long as this object lives.
  let pointer: OpaquePointer

  /// Reads the user's configuration.
  ///
  /// - Throws: What is wrong with it.
  package init() throws(KerberosError) {
    var context: OpaquePointer?
    let code = krb5_init_context(&context)
    guard code == 0, let context else { throw KerberosError(code, in: nil) }
    pointer = context
  }

  deinit {
    krb5_free_context(pointer)
  }

  /// The name of the cache that programs use unless told otherwise.
  package var defaultCache: CacheName? {
    krb5_cc_default_name(pointer).map { CacheName(String(cString: $0)) }
  }

  /// The realms that the configuration names for a host; asks no name server.
  ///
  /// - Returns: Empty where the configuration does not tell.
  package func realms(of host: String) -> [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    guard krb5_get_host_realm(pointer, host, &list) == 0, let list else { return [] }
    defer { krb5_free_host_realm(pointer, list) }
    var realms: [String] = []
    while realms.count < 16, let realm = list[realms.count] {
      realms.append(String(cString: realm))
    }
    return realms.filter { !$0.isEmpty }
  }

  /// Does what gives a code, and throws where the code is one of refusal.
  func check(_ code: Int32) throws(KerberosError) {
    guard code == 0 else { throw KerberosError(code, in: pointer) }
  }
}
