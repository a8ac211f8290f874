"""Causes in the encryption: missing, unexpected, or not trusted."""

from homeport.model.cause_text import CauseText

GROUP = "TLS"

CAUSES = (
    CauseText(
        code="plaintext-expected",
        title="You ask with https, the server speaks plain text",
        group=GROUP,
        aliases=("https-to-http", "http-expected"),
        symptoms=(
            (
                "Chrome: This site can't provide a secure connection. localhost sent an "
                "invalid response. ERR_SSL_PROTOCOL_ERROR"
            ),
            "Firefox: SSL_ERROR_RX_RECORD_TOO_LONG",
            (
                "curl: (35) error:0A00010B:SSL routines::wrong version number (curl 8 "
                "with OpenSSL 3.2: packet length too long)"
            ),
            (
                "Node: Error: write EPROTO ... wrong version number, or "
                "ERR_SSL_WRONG_VERSION_NUMBER, or packet length too long"
            ),
            "Python: ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number",
            "Go: http: server gave HTTP response to HTTPS client",
            "The server's log: Bad request version ('\\x16\\x03\\x01...'), or: Invalid HTTP method",
            "psql: server does not support SSL, but SSL was required",
        ),
        why=(
            "A TLS client begins with a handshake (the byte 0x16), and the server takes "
            "that for a broken HTTP request: it answers with plain text or closes. The "
            'client then reads "HTTP/1.1 400" as a TLS record and complains of a wrong '
            "version or length. Browsers put https in front on their own in some cases "
            "(HTTPS-First, HSTS, a remembered redirect)."
        ),
        fixes=(
            ("Now", "Use http:// instead of https://"),
            ("The browser changes it back", "See hsts-forced-https; or use http://127.0.0.1:PORT"),
            (
                "It has to be https",
                "Put a proxy with TLS in front (caddy reverse-proxy --from localhost:8443 "
                "--to :PORT), or switch TLS on in the app (mkcert localhost makes a "
                "certificate)",
            ),
            (
                "A database client",
                "Use sslmode=disable or prefer (PostgreSQL), redis:// instead of rediss://",
            ),
            (
                "A proxy with an https upstream",
                'Write http in it: proxy_pass http://..., target: "http://..."',
            ),
        ),
        see_yourself=(
            ("curl -v http://localhost:PORT/", "answers: it is plain HTTP"),
            (
                "openssl s_client -connect localhost:PORT </dev/null",
                '"wrong version number" or "packet length too long", and "no peer '
                'certificate available"',
            ),
        ),
        sources=(
            "RFC 8446 section 5.1 (record layer)",
            "openssl-s_client(1)",
        ),
    ),
    CauseText(
        code="tls-expected",
        title="You ask with http, the server wants https",
        group=GROUP,
        aliases=("http-to-https", "https-expected"),
        symptoms=(
            "400 The plain HTTP request was sent to HTTPS port (nginx)",
            "Client sent an HTTP request to an HTTPS server. (Go)",
            "curl: (52) Empty reply from server",
            "curl: (56) Recv failure: Connection reset by peer",
            "curl: (1) Received HTTP/0.9 when not allowed",
            "Chrome: ERR_EMPTY_RESPONSE or ERR_INVALID_HTTP_RESPONSE",
            "Node: Error: socket hang up, code: 'ECONNRESET'; Parse Error: Expected HTTP/",
            (
                "Python: http.client.BadStatusLine, or RemoteDisconnected: Remote end "
                "closed connection without response"
            ),
            "Apache: Reason: You're speaking plain HTTP to an SSL-enabled server port.",
        ),
        why=(
            'The server waits for a TLS handshake and gets "GET / HTTP/1.1". Some servers '
            "recognise that and say so in plain text; others send a TLS alert (15 03 ..., "
            "which clients show as HTTP/0.9 or as garbage) or close without a word."
        ),
        fixes=(
            ("Now", "Use https:// instead of http:// (curl -k for a certificate of your own)"),
            (
                "A proxy in front",
                "Write https in it: proxy_pass https://...; in Vite target: "
                '"https://localhost:PORT" with secure: false',
            ),
            ("The health check of a container or load balancer", "Scheme https"),
            (
                "TLS is not wanted in development",
                "Switch it off in the app: remove server.https (Vite), "
                "--experimental-https (Next.js), HTTPS=true (Create React App)",
            ),
        ),
        see_yourself=(
            ("curl -vk https://localhost:PORT/", "answers: it speaks TLS"),
            (
                "openssl s_client -connect localhost:PORT </dev/null",
                'shows a certificate and "Protocol: TLSv1.3"',
            ),
        ),
        sources=(
            "RFC 8446 section 6 (alerts)",
            "openssl-s_client(1)",
        ),
    ),
    CauseText(
        code="tls-version-mismatch",
        title="No TLS version or cipher in common",
        group=GROUP,
        symptoms=(
            "Chrome: ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
            "Firefox: SSL_ERROR_UNSUPPORTED_VERSION, or SSL_ERROR_NO_CYPHER_OVERLAP",
            "curl: (35) error:0A000102:SSL routines::unsupported protocol",
            "curl: (35) error:0A00042E:SSL routines::tlsv1 alert protocol version",
            "curl: (35) error:0A00014D:SSL routines::legacy sigalg disallowed or unsupported",
            "curl: (35) ... sslv3 alert handshake failure",
            "Node: ERR_SSL_UNSUPPORTED_PROTOCOL, or EPROTO ... alert number 70",
            "Python: [SSL: UNSUPPORTED_PROTOCOL], or [SSL: TLSV1_ALERT_PROTOCOL_VERSION]",
        ),
        why=(
            "Client and server agree on a TLS version and a cipher in the first two "
            "messages; where they have none in common, one of them sends an alert (70 "
            "protocol_version, 40 handshake_failure) and hangs up. Old servers know TLS "
            "1.0 and 1.1 only, which OpenSSL 3, Debian, Ubuntu, Fedora and browsers "
            "refuse by default; some new servers demand 1.3. Alert 40 can also mean that "
            "no certificate fits the key types of the client."
        ),
        fixes=(
            (
                "The server is old, and yours",
                "Switch TLS 1.2 and 1.3 on (nginx: ssl_protocols TLSv1.2 TLSv1.3;), or update it",
            ),
            (
                "The client is old",
                "Update it, or its OpenSSL; Python: python3 -c 'import ssl; "
                "print(ssl.OPENSSL_VERSION)'",
            ),
            (
                "One old server, one request, on purpose",
                "curl --tlsv1.0 --ciphers DEFAULT@SECLEVEL=0 https://localhost:PORT/",
            ),
            (
                "Fedora, system-wide, only for a test",
                "Run sudo update-crypto-policies --set LEGACY (back: --set DEFAULT)",
            ),
        ),
        see_yourself=(
            (
                "openssl s_client -connect localhost:PORT -tls1_2 </dev/null",
                'then with -tls1_3: which of them shows "Cipher is (NONE)"?',
            ),
            (
                "openssl s_client -connect localhost:PORT -tls1 -cipher "
                "DEFAULT@SECLEVEL=0 </dev/null",
                "connects: the server is that old",
            ),
        ),
        sources=(
            "RFC 8446 section 4.2.1 and 6.2",
            "RFC 8996 (TLS 1.0 and 1.1 are deprecated)",
        ),
    ),
)
