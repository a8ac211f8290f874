"""What several scenarios share: small servers in other languages, databases, nginx and a docker-proxy look-alike."""

# mypy: ignore-errors

import os
import re
import shutil
import signal

PG_BIN = "/usr/lib/postgresql/15/bin"

NODE_HTTP = """
const http = require('http');
const [, , host, port, body] = process.argv;
http.createServer((q, r) => { r.setHeader('Content-Type', 'text/plain'); r.end((body || 'hello') + '\\n'); })
  .listen({ port: Number(port), host: host || undefined }, () => console.log(`Server ready on port ${port}`));
"""

DOCKER_PROXY = r"""#!/usr/bin/python3
import socket, sys, threading
o = dict(zip(sys.argv[1::2], sys.argv[2::2]))
l = socket.socket(); l.setsockopt(1, 2, 1); l.bind((o["-host-ip"], int(o["-host-port"]))); l.listen(64)
def pump(a, b):
    try:
        while True:
            d = a.recv(65536)
            if not d: break
            b.sendall(d)
    except OSError: pass
    try: b.shutdown(1)
    except OSError: pass
def serve(c):
    try: u = socket.create_connection((o["-container-ip"], int(o["-container-port"])), 5)
    except OSError: c.close(); return
    u.settimeout(None); threading.Thread(target=pump, args=(c, u), daemon=True).start(); pump(u, c); c.close(); u.close()
while True:
    c, _ = l.accept(); threading.Thread(target=serve, args=(c,), daemon=True).start()
"""

RUBY_HTTP = r"""
require 'socket'
server = TCPServer.new(ARGV[0], ARGV[1].to_i)
puts "* Listening on http://#{ARGV[0]}:#{ARGV[1]}"; $stdout.flush
loop do
  Thread.new(server.accept) do |c|
    while (line = c.gets) && line != "\r\n"; end
    c.write "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nok\n"; c.close
  end
end
"""

NGINX = "daemon off; pid @/ng.pid; error_log stderr notice; worker_processes 1; events { worker_connections 64; } http { access_log off; client_body_temp_path @/t1; proxy_temp_path @/t2; fastcgi_temp_path @/t3; uwsgi_temp_path @/t4; scgi_temp_path @/t5; # }"


def node(s, code, *args, name="server.js", flags=(), **kw):
    """Start a Node program of the user's project."""
    path = s.write(name, code)
    return s.spawn(["node", *flags, path, *map(str, args)], **kw)


def node_http(s, host, port, body="hello from node", name="server.js", **kw):
    """Start a small Node web server."""
    return node(s, NODE_HTTP, host, port, body, name=name, **kw)


def nginx(s, servers, name="nginx.conf", **kw):
    """Start nginx with these server blocks (@ stands for the project folder)."""
    s.write(name, NGINX.replace("#", servers).replace("@", s.dir))
    return s.spawn(["nginx", "-p", s.dir, "-e", "stderr", "-c", f"{s.dir}/{name}"], **kw)


def docker_proxy(s, host_port, container_port, host_ip="127.0.0.1", container_ip="172.18.0.2"):
    """Start a look-alike of docker's userland proxy with its real arguments."""
    path = s.write("../bin/docker-proxy", DOCKER_PROXY, 0o755)
    opts = {"-proto": "tcp", "-host-ip": host_ip, "-host-port": host_port, "-container-ip": container_ip, "-container-port": container_port}
    p = s.spawn([path, *(str(x) for kv in opts.items() for x in kv)], log="../proxy.log")
    s.wait(host_port)
    return p


def pg_init(s, auth="trust"):
    """Make a PostgreSQL data folder; the super-user is `shop` with the password `secret`."""
    s.d = s.base + "/pg"
    os.makedirs(s.d)
    shutil.chown(s.d, "postgres", "postgres")
    pw = s.write("../pw", "secret\n")
    s.ex([f"{PG_BIN}/initdb", "-D", s.d, "-U", "shop", "-A", auth, f"--pwfile={pw}", "-N"], user="postgres", timeout=90)


def pg_run(s, *opts, log="postgres.log"):
    """Run PostgreSQL on that folder until it is ready."""
    n = s.log(log).count("ready to accept")
    extra = [x for o in opts for x in ("-c", o)]
    s.p = s.spawn([f"{PG_BIN}/postgres", "-D", s.d, "-c", f"unix_socket_directories={s.d}", "-c", "fsync=off", *extra], user="postgres", log=log)
    s.until(lambda: s.log(log).count("ready to accept") > n, 30, "postgres")


def pg_stop(s):
    """Stop that PostgreSQL."""
    with open(s.d + "/postmaster.pid") as f:
        os.kill(int(f.readline()), signal.SIGINT)
    s.p.wait(15)


def maria_init(s):
    """Make a MariaDB data folder."""
    s.d = s.base + "/my"
    os.makedirs(s.d)
    shutil.chown(s.d, "mysql", "mysql")
    s.ex(["mariadb-install-db", "--no-defaults", f"--datadir={s.d}", "--user=mysql", "--skip-test-db", "--auth-root-authentication-method=normal"], timeout=60)


def maria_run(s, *opts, log="mariadb.log"):
    """Run MariaDB on that folder until it is ready."""
    n = len(re.findall("ready for connections", s.log(log)))
    s.p = s.spawn(["mariadbd", "--no-defaults", f"--datadir={s.d}", "--user=mysql", f"--socket={s.d}/my.sock", f"--pid-file={s.d}/my.pid", *opts], log=log)
    s.until(lambda: len(re.findall("ready for connections", s.log(log))) > n, 30, "mariadb")


def maria_stop(s):
    """Stop that MariaDB."""
    s.kill(s.p, signal.SIGTERM)
    s.p.wait(20)
