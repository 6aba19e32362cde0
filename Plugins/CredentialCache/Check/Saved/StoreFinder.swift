private import LocalSystem
private import PluginKit

/// Looks whether clients can use and write what they keep for themselves.
struct StoreFinder {
  let files: UserFiles

  /// Licences that FreeRDP cannot use.
  func licences(in folder: String) -> [SavedSight.Trouble] {
    let names: [String]
    do {
      names = try files.names(in: folder)
    } catch {
      return trouble(folder, error)
    }
    return names.filter { $0.hasSuffix(".cal") }.flatMap { licence("\(folder)/\($0)") }
  }

  private func licence(_ path: String) -> [SavedSight.Trouble] {
    do {
      guard try files.read(path).bytes.isEmpty else { return [] }
      let kept = ShellWord.quoted(path + ".old")
      return [
        SavedSight.Trouble(
          path: path, what: "is empty", command: "mv -n \(ShellWord.quoted(path)) \(kept)")
      ]
    } catch {
      return trouble(path, error)
    }
  }

  /// A folder in which the client could not write.
  func folder(_ path: String) -> [SavedSight.Trouble] {
    do {
      guard try !files.isWritable(path) else { return [] }
      let word = ShellWord.quoted(path)
      return [
        SavedSight.Trouble(
          path: path, what: "is not writable for the user",
          command: "sudo chown \(files.user) \(word) && chmod u+rwx \(word)")
      ]
    } catch {
      return trouble(path, error)
    }
  }

  private func trouble(_ path: String, _ refusal: Refusal) -> [SavedSight.Trouble] {
    switch refusal {
    // Root sees the files of others and does not use them.
    case .foreign(_, let owner) where files.user != 0:
      [
        SavedSight.Trouble(
          path: path, what: "belongs to another user (number \(owner))",
          command: "sudo chown -R \(files.user) \(ShellWord.quoted(path))")
      ]
    case .refused where files.user != 0:
      [
        SavedSight.Trouble(
          path: path, what: "cannot be read",
          command: "sudo chown -R \(files.user) \(ShellWord.quoted(path))")
      ]
    case .missing, .leadsOut, .tooLarge, .foreign, .refused: []
    }
  }
}
