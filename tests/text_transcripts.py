"""What servers with text protocols say to each probe, and what that must tell."""

from transcript import Transcript

from homeport.model.address import Transport

_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n"

TEXT_TRANSCRIPTS = (
    Transcript(
        probe="http",
        data=b"HTTP/1.1 401 Unauthorized\r\nServer: nginx/1.22.1\r\nWWW-Authenticate: Basic"
        b"\r\nContent-Length: 42\r\n\r\n<head><title>401 Required</title></head>\r\n",
        protocol="http",
        auth="password",
        facts=(("status", "401"), ("server", "nginx/1.22.1"), ("title", "401 Required")),
    ),
    Transcript(
        probe="http",
        data=b"HTTP/1.0 302 Found\r\nLocation: /login?next=/\r\n"
        b"Set-Cookie: sid=secret; HttpOnly\r\n\r\n",
        protocol="http",
        auth="password",
        facts=(("login-page", "/login?next=/"), ("set-cookie", "sid"), ("speaks", "1.0")),
    ),
    Transcript(
        probe="http",
        data=_HTTP + b'{"name": "n", "cluster_name": "c", "version": {"number": "8.11.0"}, '
        b'"tagline": "You Know, for Search"}',
        protocol="http",
        auth="none",
        facts=(("product", "Elasticsearch"), ("version", "8.11.0")),
    ),
    Transcript(
        probe="http",
        data=b"HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nIt looks like you are trying to "
        b"access MongoDB over HTTP on the native driver port.\r\n",
        protocol="mongodb",
    ),
    Transcript(
        probe="http",
        data=b"HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n",
        protocol="http",
        tls=True,
    ),
    Transcript(
        probe="greeting",
        data=b"220 pyftpdlib 2.2.0 ready.\r\n",
        protocol="ftp",
        facts=(("product", "pyftpdlib"), ("version", "2.2.0")),
    ),
    Transcript(
        probe="greeting",
        data=b"107 59      \nahbmowlnoqeft\n\n",
        protocol="varnish-cli",
        auth="key",
    ),
    Transcript(
        probe="redis",
        data=b"+PONG\r\n$74\r\n# Server\r\nredis_version:7.2.4\r\nserver_name:valkey\r\n"
        b"valkey_version:8.0.1\r\nx:1\r\n\r\n",
        protocol="redis",
        auth="none",
        facts=(("product", "Valkey"), ("version", "8.0.1")),
    ),
    Transcript(
        probe="redis",
        data=b"-DENIED Redis is running in protected mode\r\n",
        protocol="redis",
        facts=(("error", "DENIED Redis is running in protected mode"),),
    ),
    Transcript(
        probe="memcached",
        data=b"VERSION 1.6.18\r\n",
        protocol="memcached",
        auth="none",
        facts=(("version", "1.6.18"),),
    ),
    Transcript(
        probe="memcached",
        data=b"hp\0\0\0\x01\0\0VERSION 1.6.18\r\n",
        transport=Transport.UDP,
        protocol="memcached",
        auth="none",
        facts=(("version", "1.6.18"),),
    ),
    Transcript(
        probe="memcached",
        data=b"CLIENT_ERROR unauthenticated\r\n",
        protocol="memcached",
        auth="password",
    ),
    Transcript(
        probe="zookeeper",
        data=b"Zookeeper version: 3.8.0-5a02a05eddb59aee6ac762f7ea82e92a68eb9c0f, built on 2022\n"
        b"Latency min/avg/max: 0/0.0/0\nMode: standalone\nNode count: 5\n",
        protocol="zookeeper",
        auth="none",
        facts=(("version", "3.8.0"), ("role", "standalone")),
    ),
    Transcript(
        probe="beanstalkd",
        data=b'OK 37\r\n---\npid: 3686\nversion: "1.12"\nos: x\n\r\n',
        protocol="beanstalkd",
        auth="none",
        facts=(("version", "1.12"),),
    ),
    Transcript(
        probe="gearman",
        data=b"OK 1.1.20\r\n",
        protocol="gearman",
        auth="none",
        facts=(("version", "1.1.20"),),
    ),
    Transcript(
        probe="nats",
        data=b'INFO {"server_id":"N","version":"2.9.10","auth_required":true,'
        b'"tls_available":true} \r\n',
        protocol="nats",
        auth="password",
        tls=False,
        facts=(("version", "2.9.10"), ("starttls", "yes")),
    ),
    Transcript(
        probe="etcd",
        data=_HTTP + b'{"etcdserver":"3.4.23","etcdcluster":"3.4.0"}',
        protocol="http",
        auth="none",
        facts=(("product", "etcd"), ("version", "3.4.23")),
    ),
    Transcript(
        probe="docker",
        data=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        b'50\r\n{"ApiVersion":"1.41","Version":"4.3.1",'
        b'"Components":[{"Name":"Podman Engine"}]}   \r\n'
        b"0\r\n\r\n",
        protocol="http",
        auth="none",
        facts=(("product", "Podman"), ("version", "4.3.1")),
    ),
    Transcript(
        probe="influxdb",
        data=b"HTTP/1.1 204 No Content\r\nX-Influxdb-Version: v2.7.1\r\n\r\n",
        protocol="http",
        facts=(("product", "InfluxDB"), ("version", "2.7.1")),
    ),
    Transcript(
        probe="clickhouse",
        data=b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nOk.\n",
        protocol="http",
        facts=(("product", "ClickHouse"),),
    ),
    Transcript(
        probe="openai-models",
        data=_HTTP + b'{"object":"list","data":[{"id":"tiny","owned_by":"vllm"}, 7]}',
        protocol="http",
        auth="none",
        facts=(("models", "tiny"), ("names", "vllm")),
    ),
    Transcript(
        probe="http-proxy",
        data=b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n",
        protocol="http-proxy",
        auth="password",
    ),
    Transcript(
        probe="http-proxy",
        data=b"HTTP/1.1 503 Backend fetch failed\r\nServer: Varnish\r\n\r\n<h1>Error 503</h1>",
        protocol="http",
    ),
    Transcript(
        probe="websocket",
        data=b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n",
        protocol="websocket",
        auth="none",
    ),
    Transcript(
        probe="ftp",
        data=b"220 (vsFTPd 3.0.3)\r\n211-Features:\r\n AUTH TLS\r\n UTF8\r\n211 End\r\n",
        protocol="ftp",
        facts=(("product", "vsFTPd"), ("version", "3.0.3"), ("starttls", "yes")),
    ),
    Transcript(
        probe="ftp-anonymous",
        data=b"220 hi\r\n331 send password\r\n530 no\r\n",
        protocol="ftp",
        auth="password",
    ),
    Transcript(
        probe="smtp",
        data=b"220 vm ESMTP Postfix (Debian)\r\n250-vm\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n",
        protocol="smtp",
        facts=(("product", "Postfix"), ("starttls", "yes"), ("mechanisms", "PLAIN LOGIN")),
    ),
    Transcript(
        probe="imap",
        data=b"* OK [CAPABILITY IMAP4rev1] Dovecot (Debian) ready.\r\n"
        b"* CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN\r\na OK done\r\n",
        protocol="imap",
        auth="password",
        facts=(("product", "Dovecot"), ("starttls", "yes"), ("mechanisms", "PLAIN")),
    ),
    Transcript(
        probe="pop3",
        data=b"+OK ready\r\n+OK\r\nSTLS\r\nSASL PLAIN\r\nIMPLEMENTATION Cyrus\r\n.\r\n",
        protocol="pop3",
        auth="password",
        facts=(("product", "Cyrus"), ("starttls", "yes")),
    ),
    Transcript(
        probe="nntp",
        data=b"200 news ready\r\n101 list\r\nVERSION 2\r\nIMPLEMENTATION INN 2.7.0\r\n.\r\n",
        protocol="nntp",
        facts=(("product", "INN"), ("version", "2.7.0")),
    ),
    Transcript(
        probe="irc",
        data=b":irc.example.net CAP * LS :multi-prefix sasl tls\r\nERROR :Closing connection\r\n",
        protocol="irc",
        facts=(("host", "irc.example.net"), ("starttls", "yes")),
    ),
    Transcript(
        probe="vnc",
        data=b"RFB 003.008\n\x02\x02\x13",
        protocol="vnc",
        auth="password",
        facts=(("mechanisms", "vnc vencrypt"),),
    ),
    Transcript(
        probe="vnc",
        data=b"RFB 003.003\n\0\0\0\x01",
        protocol="vnc",
        auth="none",
        facts=(("speaks", "3.3"),),
    ),
    Transcript(
        probe="vnc",
        data=b"RFB 003.008\n\0\0\0\0\x08too many",
        protocol="vnc",
        facts=(("error", "too many"),),
    ),
    Transcript(
        probe="rsync",
        data=b"@RSYNCD: 32.0 sha512 md5\nm              \ta comment\n@RSYNCD: EXIT\n",
        protocol="rsync",
        facts=(("speaks", "32.0"), ("modules", "m")),
    ),
    Transcript(
        probe="rtsp",
        data=b"RTSP/1.0 401 Unauthorized\r\nServer: GStreamer RTSP/1.22\r\n"
        b"WWW-Authenticate: Basic\r\n\r\n",
        protocol="rtsp",
        auth="password",
    ),
    Transcript(
        probe="clamd",
        data=b"ClamAV 1.0.3/27000/Mon\0",
        protocol="clamd",
        auth="none",
        facts=(("version", "1.0.3"),),
    ),
)
