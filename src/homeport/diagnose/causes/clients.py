"""Causes on the way of the client: permissions, proxies, browsers."""

from homeport.model.cause_text import CauseText

GROUP = "Client side, proxies, forwarders"

CAUSES = (
    CauseText(
        code="unix-socket-permission",
        title="You may not open the unix socket",
        group=GROUP,
        symptoms=(
            (
                "permission denied while trying to connect to the Docker daemon socket at "
                "unix:///var/run/docker.sock"
            ),
            (
                "connect() to unix:/run/app/app.sock failed (13: Permission denied) while "
                "connecting to upstream"
            ),
            (
                "psql: error: connection to server on socket "
                '"/var/run/postgresql/.s.PGSQL.5432" failed: Permission denied'
            ),
            (
                "ERROR 2002 (HY000): Can't connect to local MySQL server through socket "
                "'/run/mysqld/mysqld.sock' (13)"
            ),
            "It works with sudo",
        ),
        why=(
            "To connect to a unix socket, the kernel demands the right to write to the "
            "socket file, and to pass (x) each directory above it; else connect(2) fails "
            "with EACCES. The mode of the socket comes from the server and its umask, the "
            "group often has a name such as docker, www-data or redis. SELinux can forbid "
            "it as well."
        ),
        fixes=(
            (
                "Docker",
                'Run sudo usermod -aG docker "$USER", then log out and in (members of '
                "that group are as good as root)",
            ),
            (
                "A web server in front of an app",
                "Socket with group www-data (Debian, Ubuntu) or nginx (Fedora) and mode "
                "660: gunicorn --umask 007, Group= in the unit",
            ),
            (
                "A directory above is closed",
                "Run sudo chmod o+x DIRECTORY, or better have the socket in /run/NAME "
                "(RuntimeDirectory=NAME)",
            ),
            ("You are in the group, but not in this shell yet", "Log in again, or: newgrp NAME"),
        ),
        see_yourself=(
            ("namei -l PATH", "modes of the socket and of each directory above it"),
            ("id", "your user and groups; is the group of the socket among them?"),
            (
                "sudo -u USER curl --unix-socket PATH http://localhost/",
                "try it as the user that has the problem",
            ),
        ),
        sources=(
            'unix(7), "Pathname socket ownership and permissions"',
            "path_resolution(7)",
        ),
    ),
    CauseText(
        code="upstream-down",
        title="The proxy is up, the app behind it is not",
        group=GROUP,
        symptoms=(
            "502 Bad Gateway (nginx, Apache, Caddy, Traefik)",
            "504 Gateway Time-out",
            "503 Service Unavailable. No server is available to handle this request. (HAProxy)",
            "nginx: connect() failed (111: Connection refused) while connecting to upstream",
            "Vite: http proxy error: /api  Error: connect ECONNREFUSED 127.0.0.1:8000",
            (
                "ssh -L: channel 2: open failed: connect failed: Connection refused, and "
                "in the browser ERR_EMPTY_RESPONSE"
            ),
            "kubectl port-forward: connection refused, or: lost connection to pod",
        ),
        why=(
            "What listens on the port only passes on (a reverse proxy, the dev server's "
            "/api, an SSH tunnel, socat, kubectl port-forward, a container's forwarder). "
            "It accepts, then cannot reach what it passes on to: HTTP proxies say 502 "
            "(refused) or 504 (no answer in time), plain forwarders can only close the "
            "connection. So the fault lies one hop further."
        ),
        fixes=(
            (
                "Find and start the app behind it",
                "Ask homeport doctor localhost:UPSTREAM_PORT (the doctor names it, where "
                "the config or a connection tells)",
            ),
            (
                "It listens elsewhere",
                "Correct proxy_pass, server.proxy or target; use 127.0.0.1 instead of "
                "localhost if the app has IPv4 only",
            ),
            (
                "The proxy is in a container",
                "There localhost is the container itself: use the service's name, or "
                "host.docker.internal",
            ),
            (
                "An SSH tunnel",
                "With ssh -L PORT:127.0.0.1:REMOTE_PORT USER@MACHINE the address is "
                "looked up on the far machine; does it listen there?",
            ),
            ("504", "The app is there but slow or stuck: homeport doctor localhost:UPSTREAM_PORT"),
        ),
        see_yourself=(
            ("curl -si http://localhost:PORT/ | head -5", "the status, and who says it (Server:)"),
            (
                "sudo tail -n 20 /var/log/nginx/error.log",
                '"while connecting to upstream", and which one',
            ),
            ("sudo nginx -T | grep -n proxy_pass", "where it passes on to"),
        ),
        sources=(
            "RFC 9110 section 15.6.3 (502) and 15.6.5 (504)",
            "nginx documentation: ngx_http_proxy_module",
        ),
    ),
    CauseText(
        code="proxy-env",
        title="A proxy variable leads the request away",
        group=GROUP,
        symptoms=(
            (
                "The browser works; curl, Python, npm or an agent get 403, 407, 502 or "
                "503 from a proxy"
            ),
            (
                "curl: (7) Failed to connect to proxy.corp port 3128, or: (5) Could not "
                "resolve proxy: proxy.corp"
            ),
            (
                "Python: requests.exceptions.ProxyError: "
                "HTTPConnectionPool(host='localhost', port=3128): Max retries exceeded"
            ),
            "Squid's or Zscaler's error page for http://localhost:3000",
            "curl: (56) CONNECT tunnel failed, response 403",
        ),
        why=(
            "http_proxy, https_proxy or all_proxy (also in upper case) is set, and the "
            "client sends even a request for localhost to that proxy, for which localhost "
            "is the proxy itself. Only NO_PROXY exempts hosts, and only those that it "
            "names: 127.0.0.1 in it does not cover localhost, and patterns such as 127.* "
            "or *.local are not understood by curl and Python. Go never uses a proxy for "
            "loopback, Node's fetch none at all unless told so; so one tool works and the "
            "other does not."
        ),
        fixes=(
            (
                "Now, for one command",
                "Run NO_PROXY='*' no_proxy='*' CMD, or curl --noproxy '*' http://localhost:PORT/",
            ),
            (
                "In this shell",
                "export NO_PROXY=localhost,127.0.0.1,::1 no_proxy=localhost,127.0.0.1,::1",
            ),
            ("For ever", "The same line in ~/.profile, or no_proxy in /etc/environment"),
            (
                "Names of your own",
                'Add them; ".localhost" or "localhost" covers shop.localhost, ".test" '
                "covers shop.test",
            ),
            ("Docker passes the variables to containers", 'Set "noProxy" in ~/.docker/config.json'),
            (
                "The proxy is not needed any more",
                "unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY",
            ),
        ),
        see_yourself=(
            ("env | grep -i _proxy", "the variables that clients see"),
            (
                "curl -v http://localhost:PORT/",
                '"Uses proxy env variable http_proxy", and it connects to another host',
            ),
        ),
        sources=(
            'curl(1), "Environment"',
            "Python documentation: urllib.request, getproxies",
            "golang.org/x/net/http/httpproxy",
        ),
    ),
    CauseText(
        code="browser-blocked-port",
        title="Browsers refuse this port",
        group=GROUP,
        symptoms=(
            "Chrome, Edge: ERR_UNSAFE_PORT",
            (
                "Firefox: This address is restricted. This address uses a network port "
                "which is normally used for purposes other than Web browsing."
            ),
            "Safari: Not allowed to use restricted network port",
            "Node: TypeError: fetch failed, cause: Error: bad port",
            "curl works, the browser does not even try",
        ),
        why=(
            "Browsers keep a list of ports that belong to other protocols (6000 X11, 6665 "
            "to 6669 IRC, 5060 SIP, 2049 NFS, 10080 Amanda and others) and never send "
            "HTTP there, so that a web page cannot make them talk to such services. The "
            "list is part of the Fetch standard; Node's fetch and Deno obey it as well, "
            "curl does not. The server is in order."
        ),
        fixes=(
            (
                "Choose another port",
                "Take the next one: 6000 becomes 6001, 6666 becomes 6660 or 8666, 10080 "
                "becomes 10081",
            ),
            (
                "It has to be this port, for a test (Chrome)",
                "google-chrome --explicitly-allowed-ports=PORT",
            ),
            (
                "It has to be this port, for a test (Firefox)",
                "Open about:config, and set the string "
                "network.security.ports.banned.override = PORT",
            ),
            ("Node", "Use node:http instead of fetch"),
        ),
        see_yourself=(("curl -v http://localhost:PORT/", "works: so it is the browser's rule"),),
        sources=(
            "Fetch standard, port blocking",
            "Chromium source: net/base/port_util.cc",
        ),
    ),
    CauseText(
        code="hsts-forced-https",
        title="The browser turns http into https by itself",
        group=GROUP,
        symptoms=(
            "http://localhost:3000 becomes https://localhost:3000, and then ERR_SSL_PROTOCOL_ERROR",
            "Chrome's network tab: 307 Internal Redirect, Non-Authoritative-Reason: HSTS",
            "http://shop.dev or http://shop.app always becomes https",
            "curl works, another browser or a private window works",
            "All ports of localhost are forced to https since one app was tried",
        ),
        why=(
            "A server once answered over https with the header Strict-Transport-Security, "
            "and the browser remembers it for the host name, for all of its ports (RFC "
            "6797). One local app with HSTS so forces https on all of localhost. Whole "
            "domains (.dev, .app, .page, .new, .zip, .foo and more) are on a list within "
            "the browser, so there it happens without any visit."
        ),
        fixes=(
            (
                "Chrome, Edge",
                'Open chrome://net-internals/#hsts, "Delete domain security policies": localhost',
            ),
            ("Firefox", "History, right click on a page of that host: Forget About This Site"),
            ("Safari", "Quit it, delete ~/Library/Cookies/HSTS.plist, log out and in"),
            (
                "Now",
                "Use http://127.0.0.1:PORT (HSTS never counts for IP addresses), or a "
                "name of its own: http://shop.localhost:PORT",
            ),
            (
                "A name below .dev or .app",
                "Use .localhost or .test, or serve https with a certificate that is trusted",
            ),
            (
                "The app that sends it",
                "Send Strict-Transport-Security in production only; for a moment "
                "max-age=0 over https makes browsers forget it",
            ),
        ),
        see_yourself=(
            (
                "curl -sI http://localhost:PORT/",
                '200 and no "Location: https": it is not the server',
            ),
            (
                "curl -skI https://localhost:PORT/ | grep -i strict-transport",
                "the header that browsers remember",
            ),
        ),
        sources=(
            "RFC 6797",
            "Chromium source: net/http/transport_security_state_static.json",
        ),
    ),
    CauseText(
        code="cors-blocked",
        title="The browser hides the answer from the page (CORS)",
        group=GROUP,
        symptoms=(
            (
                "Access to fetch at 'http://localhost:8000/api' from origin "
                "'http://localhost:3000' has been blocked by CORS policy: No "
                "'Access-Control-Allow-Origin' header is present on the requested "
                "resource."
            ),
            "Response to preflight request doesn't pass access control check",
            (
                "Firefox: Cross-Origin Request Blocked: The Same Origin Policy disallows "
                "reading the remote resource"
            ),
            (
                "TypeError: Failed to fetch (Chrome), NetworkError when attempting to "
                "fetch resource (Firefox), Load failed (Safari)"
            ),
            "curl and Postman work",
        ),
        why=(
            "Another port is another origin, so for the browser a page from "
            "localhost:3000 is a stranger to localhost:8000. It sends the request (for "
            "anything but simple ones an OPTIONS request first, the preflight), but hands "
            "the answer to the page only if the server allows that origin in its headers. "
            "An error page of a proxy (502) has no such headers either, so a dead backend "
            "can look like CORS. Chrome also asks for permission before a public page may "
            "reach local addresses (Local Network Access)."
        ),
        fixes=(
            (
                "The app allows the origin",
                "Access-Control-Allow-Origin: http://localhost:3000 (npm package cors, "
                "django-cors-headers, flask-cors, FastAPI's CORSMiddleware, rack-cors)",
            ),
            (
                "With cookies",
                'The exact origin instead of "*", and Access-Control-Allow-Credentials: true',
            ),
            (
                "In development, without a change to the app",
                "Let the dev server pass it on, so that all is one origin: server.proxy "
                "in vite.config, rewrites in next.config",
            ),
            ("The preflight gets 404, 405 or 401", "Answer OPTIONS before the login check"),
        ),
        see_yourself=(
            (
                "curl -si -H 'Origin: http://localhost:3000' http://localhost:PORT/PATH | "
                "grep -i access-control",
                "no line: that is the reason",
            ),
            (
                "curl -si -X OPTIONS -H 'Origin: http://localhost:3000' -H "
                "'Access-Control-Request-Method: POST' http://localhost:PORT/PATH",
                "the answer to the preflight: 2xx, with Access-Control-Allow-Methods and -Headers",
            ),
        ),
        sources=(
            "Fetch standard, CORS protocol",
            "RFC 6454 (origin)",
        ),
    ),
)
