/// A proxy on the client that takes encrypted connections apart, as some security products do.
///
/// It answers in the server's place with a certificate of an authority that it added to the client's
/// store, and speaks TLS of its own with the server: a real man in the middle.
struct InterceptingProxy: Sendable {
  /// The authority's name.
  let authority: String
  /// The name of the product's program, under which the proxy runs.
  let program: String

  private static let port: UInt16 = 13_389

  /// Passes the first packet of each side on in the clear, then joins two encrypted connections.
  private static let script = """
    import socket, ssl, sys, threading
    certificate, key, name = sys.argv[1:4]
    open("/proc/self/comm", "w").write(name)
    listener = socket.create_server(("0.0.0.0", \(port)))
    def packet(source):
        head = source.recv(4, socket.MSG_WAITALL)
        return head + source.recv(int.from_bytes(head[2:4], "big") - 4, socket.MSG_WAITALL)
    def pump(source, target):
        try:
            while data := source.recv(16384): target.sendall(data)
        except OSError: pass
        finally:
            for end in (source, target): end.close()
    def serve(client):
        try:
            server = socket.create_connection(("\(Site.Address.server)", 3389))
            server.sendall(packet(client)); client.sendall(packet(server))
            inner = ssl.create_default_context(); inner.check_hostname = False
            inner.verify_mode = ssl.CERT_NONE
            outer = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            outer.load_cert_chain(certificate, key)
            server = inner.wrap_socket(server)
            client = outer.wrap_socket(client, server_side=True)
            threading.Thread(target=pump, args=(server, client), daemon=True).start()
            pump(client, server)
        except OSError: client.close()
    while True:
        threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    """

  /// Makes the authority, adds it to the client's store, and leads connections into the proxy.
  func start(on site: Site) throws {
    let place = try site.folder.makeFolder("proxy")
    let script = try site.folder.write("proxy/proxy.py", Self.script)
    try site.client.shell(
      """
      cd \(place)
      openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 30 \
        -subj '\(authority)'
      openssl req -new -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -subj /CN=\(Site.name)
      echo 'subjectAltName = DNS:\(Site.name)' > leaf.ext
      openssl x509 -req -in leaf.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 \
        -extfile leaf.ext -out leaf.crt
      chmod 644 leaf.key
      mount -t tmpfs tmpfs /usr/local/share/ca-certificates
      cp ca.crt /usr/local/share/ca-certificates/product.crt
      chmod 755 /usr/local/share/ca-certificates
      nft add table ip proxy
      nft 'add chain ip proxy output { type nat hook output priority -100; }'
      nft 'add rule ip proxy output meta skuid != daemon tcp dport 3389 redirect to :\(Self.port)'
      """)
    let user = ["/usr/bin/setpriv", "--reuid", "daemon", "--regid", "daemon", "--clear-groups"]
    let process = try site.client.start(
      user + ["/usr/bin/python3", script, "\(place)/leaf.crt", "\(place)/leaf.key", program],
      log: "proxy.out")
    try site.client.awaitListener(Self.port, ["tcp", "tcp6"], process, log: "proxy.out")
  }
}

extension Step {
  /// A product on the client that intercepts.
  static func interceptingProxy(_ authority: String, program: String) -> Step {
    Step { try InterceptingProxy(authority: authority, program: program).start(on: $0) }
  }
}
