"""Causes that lie in the address: IPv4 or IPv6, this interface or that."""

from homeport.model.cause_text import CauseText

GROUP = "Address family and bind address"

CAUSES = (
    CauseText(
        code="ipv6-disabled",
        title="IPv6 is switched off",
        group=GROUP,
        symptoms=(
            "curl: (7) Failed to connect to ::1 port 3000: Cannot assign requested address",
            "Node: Error: listen EAFNOSUPPORT: address family not supported ::1:3000",
            "nginx: [emerg] socket() [::]:80 failed (97: Address family not supported by protocol)",
            "Error: listen EADDRNOTAVAIL: address not available ::1:3000",
            (
                "connect() to [::1]:8080 failed (99: Cannot assign requested address) "
                "while connecting to upstream"
            ),
        ),
        why=(
            "The kernel was told to do without IPv6, for the whole machine "
            "(ipv6.disable=1 at boot: then socket(2) fails with EAFNOSUPPORT) or for "
            "interfaces (the sysctl disable_ipv6: then ::1 is taken away and bind and "
            "connect fail with EADDRNOTAVAIL). Meanwhile /etc/hosts often still maps "
            "localhost to ::1, and configs still say [::]. Containers have IPv6 switched "
            "off unless asked for."
        ),
        fixes=(
            ("Do without it in the client", "Use 127.0.0.1 instead of localhost or ::1"),
            (
                "Do without it in the server",
                "Bind 0.0.0.0 or 127.0.0.1; nginx: remove the line listen [::]:80",
            ),
            (
                "Switch it on again, until the next boot",
                "sudo sysctl -w net.ipv6.conf.all.disable_ipv6=0 net.ipv6.conf.lo.disable_ipv6=0",
            ),
            (
                "Switch it on for ever",
                "Remove disable_ipv6 from /etc/sysctl.conf and /etc/sysctl.d/, and "
                "ipv6.disable=1 from the kernel command line",
            ),
            ("In a container", "docker run --sysctl net.ipv6.conf.all.disable_ipv6=0 ..."),
        ),
        see_yourself=(
            (
                "cat /proc/sys/net/ipv6/conf/lo/disable_ipv6",
                "1: off on the loopback interface; no such file: off for the whole kernel",
            ),
            ("ip -6 addr show dev lo", 'without "inet6 ::1/128" there is no ::1'),
        ),
        sources=(
            "Kernel documentation: networking/ip-sysctl, disable_ipv6",
            "Kernel documentation: networking/ipv6 (the parameter ipv6.disable)",
        ),
    ),
    CauseText(
        code="ipv6-only",
        title="The server listens on IPv6 only",
        group=GROUP,
        aliases=("listening-on-ipv6-only",),
        symptoms=(
            (
                "http://localhost:5173 works in the browser, curl http://127.0.0.1:5173 "
                "says: Connection refused"
            ),
            'A server started with host "localhost" cannot be reached by 127.0.0.1',
            "wait-on, Cypress, Playwright wait for ever for http://127.0.0.1:PORT",
            "docker, an SSH tunnel or a proxy cannot reach a dev server that the browser opens",
            "Python: ConnectionRefusedError: [Errno 111] Connection refused for 127.0.0.1",
        ),
        why=(
            "The server has a socket on ::1 (or on [::] with IPV6_V6ONLY), and IPv4 and "
            "IPv6 are separate: a connection to 127.0.0.1 finds nobody and is refused. It "
            'happens when a server is told to listen on "localhost", and that name '
            "resolves to ::1 first; since version 17 Node takes the order of the resolver "
            "as it is. Browsers try both families (Happy Eyeballs), so they do not "
            "notice."
        ),
        fixes=(
            ("Now", "Use http://localhost:PORT or http://[::1]:PORT"),
            (
                "The server shall take IPv4",
                "Start it with --host 127.0.0.1 (vite --host 127.0.0.1, next dev -H "
                "127.0.0.1, ng serve --host 127.0.0.1)",
            ),
            ("Both families, only this machine", "Two listeners: 127.0.0.1 and ::1"),
            (
                "It listens on [::] and still refuses IPv4",
                "Its IPV6_V6ONLY is set, by the program or by the sysctl "
                "net.ipv6.bindv6only=1: set that to 0, or add a listener on 0.0.0.0",
            ),
            ("Node, in general", "NODE_OPTIONS=--dns-result-order=ipv4first"),
        ),
        see_yourself=(
            (
                "ss -ltn 'sport = :PORT'",
                '[::1]:PORT only; "*:PORT" would be both families, "[::]:PORT" is IPv6 only',
            ),
            (
                "curl -4 -v http://localhost:PORT/ ; curl -6 -v http://localhost:PORT/",
                "the first refused, the second works",
            ),
            (
                "lsof -nP -iTCP:PORT -sTCP:LISTEN",
                "macOS: the column TYPE says IPv6, NAME says [::1]:PORT",
            ),
        ),
        sources=(
            "ipv6(7), IPV6_V6ONLY",
            "RFC 8305 (Happy Eyeballs)",
            "Node.js documentation: dns.setDefaultResultOrder",
        ),
    ),
    CauseText(
        code="ipv4-only",
        title="The server listens on IPv4 only",
        group=GROUP,
        aliases=("listening-on-ipv4-only",),
        symptoms=(
            "Node: Error: connect ECONNREFUSED ::1:3000",
            "Node 18 and later: TypeError: fetch failed, cause: ECONNREFUSED ::1",
            "curl: connect to ::1 port 3000 failed: Connection refused",
            "It works with 127.0.0.1 and not with localhost",
            "MySQL client: Error: connect ECONNREFUSED ::1:3306 after an upgrade of Node",
            (
                "connect() failed (111: Connection refused) while connecting to upstream, "
                'upstream: "http://[::1]:3000/"'
            ),
        ),
        why=(
            "The server has a socket on 127.0.0.1 or 0.0.0.0, and the client connects to "
            "::1, because localhost resolves to ::1 first on most systems. Clients that "
            "try only the first address fail; those that try all of them (browsers, curl, "
            "Node from 20 on) only lose a moment. Neither 0.0.0.0 nor 127.0.0.1 takes "
            "IPv6."
        ),
        fixes=(
            ("Now", "Use 127.0.0.1 in the URL or in the client's config"),
            (
                "The server shall take IPv6 as well",
                "Let it listen on :: (both families), or on ::1 in addition to 127.0.0.1",
            ),
            ("Node, in general", "NODE_OPTIONS=--dns-result-order=ipv4first"),
            (
                "A proxy config (nginx, Vite, webpack)",
                "Name the address: proxy_pass http://127.0.0.1:PORT; or target: "
                '"http://127.0.0.1:PORT"',
            ),
            (
                "Only this machine's resolver is meant",
                'Remove "localhost" from the line that begins with ::1 in /etc/hosts '
                "(everything on this machine is affected)",
            ),
        ),
        see_yourself=(
            ("ss -ltn 'sport = :PORT'", "127.0.0.1:PORT or 0.0.0.0:PORT only"),
            ("getent ahosts localhost", "what a program gets, in this order; ::1 comes first"),
            (
                "curl -4 -v http://localhost:PORT/ ; curl -6 -v http://localhost:PORT/",
                "the first works, the second is refused",
            ),
        ),
        sources=(
            "RFC 6724 (order of addresses)",
            "gai.conf(5)",
            "Node.js issue 40702",
        ),
    ),
    CauseText(
        code="bound-to-other-address",
        title="It listens on another address than you ask",
        group=GROUP,
        aliases=("bound-to-loopback", "wrong-bind-address"),
        symptoms=(
            "It works on this machine, and the phone or the colleague says: ERR_CONNECTION_REFUSED",
            "It works by the name of the machine or its network address, but not by localhost",
            "curl 127.0.0.1:8080 refused, curl 192.168.1.20:8080 works",
            "A container cannot reach host.docker.internal:3000: connection refused",
            "The service is up in ss, at 127.0.0.2 or 127.0.0.53",
        ),
        why=(
            "A server that binds one address is reached by that address only. Bound to "
            "127.0.0.1 it is closed to other machines and containers; bound to the "
            "network address it is closed to localhost; and 127.0.0.2 is another address "
            "than 127.0.0.1. The kernel looks for a socket with the very destination "
            "address first, then for one on the wildcard, and sends a reset when there is "
            "none."
        ),
        fixes=(
            ("Now", "Use the address it listens on, which the doctor names"),
            (
                "Others shall reach it, on a trusted network",
                "Bind 0.0.0.0 (vite --host, flask run --host 0.0.0.0, rails s -b 0.0.0.0, "
                "uvicorn --host 0.0.0.0)",
            ),
            ("This machine shall reach it", "Bind 127.0.0.1, or both families with ::"),
            (
                "A container on Linux shall reach it",
                "Bind the address of the bridge (ip -br addr show docker0), and run the "
                "container with --add-host host.docker.internal:host-gateway",
            ),
            ("From elsewhere, for yourself only", "ssh -L PORT:127.0.0.1:PORT USER@MACHINE"),
        ),
        see_yourself=(
            (
                "ss -ltnp 'sport = :PORT'",
                'the column "Local Address" is the only address where it answers',
            ),
            ("ip -br address", "the addresses of this machine"),
        ),
        sources=(
            "bind(2)",
            "ip(7), INADDR_ANY and INADDR_LOOPBACK",
        ),
    ),
)
