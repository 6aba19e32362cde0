private import Glibc
internal import Kerberos
private import Linux
private import LocalSystem

/// Finds and reads the user's ticket caches, and changes none.
///
/// libkrb5 makes what it does not find: the folder of a DIR cache and its file `primary`, and the
/// keyrings of a KEYRING cache. So it is asked for those only where they are there already.
struct CacheFinder {
  let user: UInt32
  /// The kernel's list of keys that this user may see.
  private static let keys = "/proc/keys"
  /// More caches of one folder are not looked at.
  private static let folderLimit = 16

  /// The caches that there are, the default one first; empty where there is none.
  ///
  /// - Parameter name: Looked at in place of the default one.
  /// - Throws: What is wrong with the configuration of Kerberos.
  func caches(_ name: CacheName? = nil) throws(KerberosError) -> [CacheSight] {
    let context = try KerberosContext()
    guard let name = name ?? context.defaultCache else { return [] }
    switch name.kind {
    case "FILE": return [file(name)].compactMap(\.self)
    case "DIR": return folder(name).compactMap(file)
    case "KEYRING": return hasKeyring ? collection(context) : []
    case "KCM": return collection(context)
    // What a process keeps to itself cannot be there when a new one begins.
    case "MEMORY": return []
    default: return [CacheSight(name, .unread("caches of the kind \(name.kind) are not read"))]
    }
  }

  /// A cache in a file, whose origin is judged before the library opens it.
  private func file(_ name: CacheName) -> CacheSight? {
    let file: BoundedFile
    do {
      file = try BoundedFile(
        reading: name.place, limit: UserFiles.sizeLimit, followsLink: false)
    } catch {
      return Self.unopened(name, error)
    }
    guard file.owner == user || file.owner == 0 else {
      return CacheSight(name, .foreign(owner: file.owner))
    }
    guard !file.isTruncated else {
      return CacheSight(name, .unread("\(name.place) is larger than any ticket cache"))
    }
    return read(name)
  }

  private static func unopened(_ name: CacheName, _ error: SystemError) -> CacheSight? {
    switch error.number {
    case ENOENT, ENOTDIR: return nil
    case ELOOP: return CacheSight(name, .unread("\(name.place) is a symbolic link"))
    default: break
    }
    var status = stat()
    // Who may not read it may still see whose it is.
    guard error.number == EACCES, lstat(name.place, &status) == 0 else {
      return CacheSight(
        name, .unread("\(name.place) cannot be read (\(SystemError.message(error.number)))"))
    }
    return CacheSight(name, .foreign(owner: status.st_uid))
  }

  /// The caches in a folder: the one that its file `primary` names, then the others.
  private func folder(_ name: CacheName) -> [CacheName] {
    guard !name.place.hasPrefix(":") else {
      return [CacheName(kind: "FILE", place: String(name.place.dropFirst()))]
    }
    let files = UserFiles(Surroundings(user: user, variables: ["HOME": name.place]))
    let names = ((try? files.names(in: name.place)) ?? []).filter { $0.hasPrefix("tkt") }
    let primary = (try? files.read("\(name.place)/primary"))?.text.prefix { $0 != "\n" }
    let first = names.filter { $0 == primary ?? "tkt" }
    let others = names.filter { !first.contains($0) }
    return (first + others).prefix(Self.folderLimit).map {
      CacheName(kind: "FILE", place: "\(name.place)/\($0)")
    }
  }

  /// Whether the kernel keeps caches of this user.
  private var hasKeyring: Bool {
    guard let list = try? BoundedFile(reading: Self.keys, limit: UserFiles.sizeLimit) else {
      return false
    }
    return list.text.split(separator: "\n").contains {
      $0.contains(" keyring ") && $0.contains("_krb")
    }
  }

  /// Caches of a daemon or of the kernel.
  private func collection(_ context: KerberosContext) -> [CacheSight] {
    context.collection().compactMap(read)
  }

  private func read(_ name: CacheName) -> CacheSight? {
    do {
      // Each with a context of its own: see there.
      return CacheSight(name, .tickets(try KerberosContext().cache(name)))
    } catch {
      switch error.kind {
      case .missing: return nil
      case .damaged: return CacheSight(name, .damaged(error.message))
      case .denied, .other: return CacheSight(name, .unread(error.message))
      }
    }
  }
}
