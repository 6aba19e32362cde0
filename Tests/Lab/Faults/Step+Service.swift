extension Step {
  /// The server knows its own name, from its hosts file alone.
  static let ownName = shell(
    .server,
    """
    mkdir -p /run/lab
    printf '127.0.0.1 localhost\\n::1 localhost\\n\(Site.Address.server) \(Site.name)\\n' > /run/lab/hosts
    printf 'hosts: files\\n' > /run/lab/nsswitch.conf
    : > /run/lab/resolv.conf
    for name in hosts nsswitch.conf resolv.conf; do
      place=$(readlink -m /etc/$name)
      mkdir -p "${place%/*}"
      [ -e "$place" ] || : > "$place"
      mount --bind /run/lab/$name "$place"
    done
    """)

  /// A machine has no Remote Desktop server installed, whatever the one that runs the lab has.
  static func noServer(_ place: Place) -> Step {
    shell(
      place,
      """
      mount -t tmpfs tmpfs /etc/xrdp
      for program in /usr/sbin/xrdp /usr/bin/freerdp-shadow-cli; do
        mount --bind /dev/null $program
      done
      """)
  }

  /// So many connections to the server's port are open that nobody takes the next one.
  static let crowd = shell(
    .server,
    """
    perl -MIO::Socket -e '
      my @c = map { IO::Socket::INET->new(PeerAddr => "10.77.2.2:3389", Blocking => 0) } 1..8;
      exit 0 if fork; close STDOUT; close STDERR; close STDIN; sleep 300' </dev/null >/dev/null 2>&1
    """)

  /// The file system of the logs is full.
  static let fullLogs = shell(
    .server,
    """
    mount -t tmpfs -o size=64k tmpfs /var/log
    cat /dev/zero > /var/log/all-of-it 2>/dev/null || :
    """)

  /// A user of the server has a session, which the session manager began. Displays have their
  /// sockets and locks in /tmp, so the server gets one of its own, with what is needed from the other:
  /// the scenario's folder, and the programs, which may have been built there.
  static let session = Step { site in
    let programs = Settings.program.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().joined(separator: "/")
    let home = try site.folder.makeFolder("session-home")
    try site.server.shell(
      """
      cp /etc/passwd /run/lab/passwd
      cp /etc/shadow /run/lab/shadow
      echo 'labuser:x:4711:4711::\(home):/bin/sh' >> /run/lab/passwd
      echo "labuser:$(openssl passwd -6 word):19000:0:99999:7:::" >> /run/lab/shadow
      mount --bind /run/lab/passwd /etc/passwd
      mount --bind /run/lab/shadow /etc/shadow
      chown 4711:4711 \(home)
      mkdir -p /run/lab/folder /run/lab/programs
      mount --bind \(site.folder.path) /run/lab/folder
      mount --bind \(programs) /run/lab/programs
      mount -t tmpfs -o mode=1777 tmpfs /tmp
      mkdir -p \(site.folder.path) \(programs)
      mount --bind /run/lab/folder \(site.folder.path)
      mount --bind /run/lab/programs \(programs)
      xrdp-sesrun -t Xvnc -p word labuser
      for try in $(seq 100); do
        [ -S /tmp/.X11-unix/X10 ] && exit 0
        sleep 0.1
      done
      echo 'no session'
      cat \(site.folder.path)/sesman.log
      exit 1
      """)
  }
}
