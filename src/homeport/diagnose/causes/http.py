"""Causes above a connection that works: protocol, headers, redirects."""

from homeport.model.cause_text import CauseText

GROUP = "HTTP level"

CAUSES = (
    CauseText(
        code="protocol-mismatch",
        title="Another protocol is spoken on this port",
        group=GROUP,
        symptoms=(
            "curl: (1) Received HTTP/0.9 when not allowed",
            "curl: (52) Empty reply from server",
            "Chrome: ERR_INVALID_HTTP_RESPONSE, or ERR_EMPTY_RESPONSE",
            "Firefox shows a line such as SSH-2.0-OpenSSH_9.2 or +PONG",
            (
                "Redis: -ERR wrong number of arguments for 'get' command; its log: "
                "Possible SECURITY ATTACK detected"
            ),
            (
                "MongoDB: It looks like you are trying to access MongoDB over HTTP on the "
                "native driver port."
            ),
            "PostgreSQL's log: invalid length of startup packet",
            "psql: received invalid response to SSL negotiation: H",
        ),
        why=(
            "The port is open and something answers, but it is no web server (or the "
            "client is the wrong one): databases, brokers, SSH and mail servers have "
            "protocols of their own. A greeting or an error in that protocol is no HTTP, "
            "so clients complain of a bad status line, of HTTP/0.9 or of an empty reply. "
            "Port numbers are only a habit: 5432 need not be PostgreSQL, and 8080 need "
            "not be HTTP."
        ),
        fixes=(
            (
                "You meant the web page of that service",
                "It is on another port: RabbitMQ 15672, MinIO 9001, ClickHouse 8123, Neo4j 7474",
            ),
            (
                "You meant this service",
                "Use its client: psql -h localhost -p PORT; redis-cli -p PORT; mysql -h "
                "127.0.0.1 -P PORT; ssh -p PORT localhost",
            ),
            ("You expected your app here", "homeport why PORT"),
        ),
        see_yourself=(
            (
                "curl -v http://localhost:PORT/",
                '"Received HTTP/0.9" or a line that is no status line',
            ),
            (
                "timeout 2 bash -c 'exec 3<>/dev/tcp/127.0.0.1/PORT; cat <&3' | head -c "
                "200 | cat -v",
                "what it says on its own (SSH, MySQL, SMTP and FTP do)",
            ),
            ("sudo ss -ltnp 'sport = :PORT'", "the program"),
        ),
        sources=(
            "RFC 9112 section 4 (status line)",
            "IANA service name and transport protocol port number registry",
        ),
    ),
    CauseText(
        code="http2-only",
        title="The port speaks HTTP/2 only",
        group=GROUP,
        symptoms=(
            "curl: (1) Received HTTP/0.9 when not allowed",
            "curl: (56) Recv failure: Connection reset by peer, for a gRPC server",
            "gRPC requires HTTP/2",
            "Chrome: ERR_INVALID_HTTP_RESPONSE; or a page with strange bytes",
            "Node: Parse Error: Expected HTTP/, code: 'HPE_INVALID_CONSTANT'",
            "Python: http.client.BadStatusLine",
        ),
        why=(
            "A gRPC or h2c server without TLS expects the HTTP/2 preface as the first "
            'bytes ("prior knowledge") and answers with binary frames. HTTP/1.1 clients '
            "cannot read them; browsers speak HTTP/2 only over TLS, so they cannot reach "
            "such a port at all."
        ),
        fixes=(
            ("curl", "curl --http2-prior-knowledge http://localhost:PORT/"),
            ("gRPC", "grpcurl -plaintext localhost:PORT list"),
            (
                "From a browser",
                "A proxy for gRPC-Web in front (Envoy), or Connect, or the server's HTTP/1.1 port",
            ),
            ("nginx in front", "Write grpc_pass grpc://127.0.0.1:PORT; instead of proxy_pass"),
            (
                "A health check",
                "The gRPC health protocol (grpc_health_probe -addr=localhost:PORT), or a TCP check",
            ),
        ),
        see_yourself=(
            ("curl -v --http2-prior-knowledge http://localhost:PORT/", '"HTTP/2 ..." as answer'),
            ("curl -v --http1.1 http://localhost:PORT/", '"Received HTTP/0.9", or closed'),
        ),
        sources=(
            "RFC 9113 section 3.3 (prior knowledge)",
            "gRPC over HTTP2",
        ),
    ),
    CauseText(
        code="host-header-rejected",
        title="The app does not accept this host name",
        group=GROUP,
        symptoms=(
            (
                "Django: DisallowedHost at /. Invalid HTTP_HOST header: 'shop.test:8000'. "
                "You may need to add 'shop.test' to ALLOWED_HOSTS."
            ),
            (
                'Vite: Blocked request. This host ("shop.test") is not allowed. To allow '
                'this host, add "shop.test" to `server.allowedHosts` in vite.config.js.'
            ),
            "webpack: Invalid Host header",
            (
                "Rails: Blocked hosts: shop.test. To allow requests to these hosts, make "
                "sure they are valid hostnames"
            ),
            "Next.js: Blocked cross-origin request from shop.test to /_next/* resource",
            "400 Bad Request, 403 Forbidden, 421 Misdirected Request, or nginx's default page",
            "It works by localhost and not by 127.0.0.1 (or the reverse)",
        ),
        why=(
            "An HTTP request carries the name from the URL in its Host header, and many "
            "development servers accept only names that they know. They do so against DNS "
            "rebinding, where a foreign web page points a name of its own to 127.0.0.1. "
            "Behind a tunnel, a proxy or a name in /etc/hosts, the header holds a name "
            "that is not on their list. Servers with several sites (nginx, Apache, "
            "Traefik) choose the site by it, and show a default page or 404 for a name "
            "they do not know."
        ),
        fixes=(
            ("Now", "Use localhost, or the name that the app knows"),
            ("Django", 'ALLOWED_HOSTS = ["localhost", "127.0.0.1", "shop.test"]'),
            ("Vite", 'server: { allowedHosts: ["shop.test"] } in vite.config'),
            ("webpack-dev-server", 'devServer: { allowedHosts: ["shop.test"] }'),
            ("Rails", 'config.hosts << "shop.test"'),
            ("Next.js", 'Add allowedDevOrigins: ["shop.test"] to next.config.js'),
            ("nginx", "server_name shop.test localhost;"),
            (
                "A proxy in front",
                "Pass the name that the app knows: proxy_set_header Host localhost;",
            ),
        ),
        see_yourself=(
            ("curl -si http://127.0.0.1:PORT/ -H 'Host: localhost'", "works, ..."),
            (
                "curl -si http://127.0.0.1:PORT/ -H 'Host: NAME'",
                "... and is refused with this name",
            ),
        ),
        sources=(
            "RFC 9110 section 7.2 (Host)",
            "Django documentation: ALLOWED_HOSTS",
            "Vite documentation: server.allowedHosts",
        ),
    ),
    CauseText(
        code="header-too-large",
        title="The request headers are too large",
        group=GROUP,
        symptoms=(
            "431 Request Header Fields Too Large",
            "400 Bad Request. Request Header Or Cookie Too Large (nginx)",
            "Chrome: HTTP ERROR 431, only on localhost",
            "A private window or curl works",
            "Node's log: HPE_HEADER_OVERFLOW",
        ),
        why=(
            "Cookies do not know ports: every app that you try on localhost adds its own, "
            "and the browser sends all of them to each of the apps. At some point they "
            "exceed the limit of the server (Node 16 KiB in all, nginx 8 KiB a line), "
            "which refuses. Tokens in headers and long Referer lines add to it."
        ),
        fixes=(
            (
                "Now",
                "Delete the cookies of localhost (browser's developer tools, Application "
                "or Storage, Cookies), or use http://127.0.0.1:PORT, which has cookies of "
                "its own",
            ),
            (
                "For ever",
                "A name for each app: http://shop.localhost:PORT, http://blog.localhost:PORT",
            ),
            ("Node", "NODE_OPTIONS=--max-http-header-size=65536"),
            ("nginx", "large_client_header_buffers 4 32k;"),
            ("Tomcat, Spring Boot", "server.max-http-request-header-size=64KB"),
        ),
        see_yourself=(
            ("curl -si http://localhost:PORT/ | head -1", "works without cookies"),
            (
                "curl -si -H \"Cookie: a=$(head -c 20000 /dev/zero | tr '\\0' x)\" "
                "http://localhost:PORT/ | head -1",
                "431 or 400: this is the limit",
            ),
        ),
        sources=(
            "RFC 6585 section 5 (431)",
            "RFC 6265 section 8.5 (cookies are not isolated by port)",
            "Node.js documentation: --max-http-header-size",
        ),
    ),
    CauseText(
        code="redirect-to-dead-target",
        title="It redirects to where nobody answers",
        group=GROUP,
        aliases=("redirect-loop", "redirects-to-https"),
        symptoms=(
            "http://localhost:3000 turns into https://localhost, and then ERR_CONNECTION_REFUSED",
            "curl -L: (7) Failed to connect to localhost port 443",
            "Chrome: ERR_TOO_MANY_REDIRECTS; curl: (47) Maximum (50) redirects followed",
            "The address bar shows another port or host than you typed",
            "After the login you land on http://app:8080 or on the production site",
        ),
        why=(
            "The server answers with 301, 302, 307 or 308 and an address in Location that "
            "leads nowhere: https where there is no TLS, a name that only exists inside "
            "of Docker, a port that is missing because a proxy was left out of account, "
            "or itself again. Frameworks make it from the Host header, from "
            "X-Forwarded-Proto, or from a fixed setting (SECURE_SSL_REDIRECT, force_ssl, "
            "APP_URL, site URL). Browsers remember a 301 for long, so it goes on after "
            "the server was corrected."
        ),
        fixes=(
            (
                "https is forced in development",
                "Django: SECURE_SSL_REDIRECT = False; Rails: config.force_ssl = false; "
                "Spring: no server.ssl; WordPress: wp option update siteurl "
                "http://localhost:PORT, and the same with home",
            ),
            (
                "A proxy ends TLS, and the app does not know",
                "Set proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header Host "
                "$http_host; and let the app trust the proxy",
            ),
            (
                "The port gets lost",
                "Set proxy_set_header Host $http_host; (with $host it is dropped); "
                "nginx's own redirects: absolute_redirect off;",
            ),
            (
                "The browser remembers an old 301",
                "Empty its cache (developer tools, Network: Disable cache, reload), or a "
                "private window",
            ),
        ),
        see_yourself=(
            ("curl -sI http://localhost:PORT/", "the status, and the line Location"),
            (
                "curl -sIL --max-redirs 5 http://localhost:PORT/ | grep -iE '^(HTTP|location)'",
                "each step of the chain",
            ),
        ),
        sources=(
            "RFC 9110 section 15.4",
            "curl(1), --max-redirs",
        ),
    ),
)
