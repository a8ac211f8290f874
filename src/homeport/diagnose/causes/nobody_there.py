"""Causes of a refused connection where the server itself is missing."""

from homeport.model.cause_text import CauseText

GROUP = "Nobody there"

CAUSES = (
    CauseText(
        code="not-listening",
        title="Nothing listens on this port",
        group=GROUP,
        symptoms=(
            (
                "curl: (7) Failed to connect to localhost port 3000 after 0 ms: Couldn't "
                "connect to server"
            ),
            "curl: (7) Failed to connect to localhost port 3000: Connection refused",
            (
                "Chrome: This site can't be reached. localhost refused to connect. "
                "ERR_CONNECTION_REFUSED"
            ),
            "Firefox: Unable to connect",
            "Safari: Safari Can't Connect to the Server",
            "Node: Error: connect ECONNREFUSED 127.0.0.1:3000",
            "Python: ConnectionRefusedError: [Errno 111] Connection refused (macOS: [Errno 61])",
            (
                'psql: error: connection to server at "localhost" (127.0.0.1), port 5432 '
                "failed: Connection refused. Is the server running on that host and "
                "accepting TCP/IP connections?"
            ),
            "Could not connect to Redis at 127.0.0.1:6379: Connection refused",
            "MySQL: ERROR 2003 (HY000): Can't connect to MySQL server on '127.0.0.1:3306' (111)",
            "Go: dial tcp 127.0.0.1:8080: connect: connection refused",
        ),
        why=(
            "No process of this network namespace has a listening socket on the port. The "
            "kernel then answers the SYN of the client with a reset (RST) at once, and "
            "connect(2) returns ECONNREFUSED: the machine is there, the service is not. "
            "Most often the app was never started, has ended, or was started with another "
            "port."
        ),
        fixes=(
            (
                "The app is not running",
                "Start it, and read what it prints; let the doctor watch: homeport doctor -- CMD",
            ),
            (
                "It is a system service (Debian, Ubuntu, Fedora)",
                "sudo systemctl start NAME && systemctl status NAME",
            ),
            ("It is a Homebrew service (macOS)", "brew services start NAME"),
            (
                "It was started but ended at once",
                "homeport doctor localhost:PORT --intent start --log FILE",
            ),
            ("You are not sure which port it uses", "homeport"),
        ),
        see_yourself=(
            ("ss -ltnp 'sport = :PORT'", "no line below the header: nobody listens"),
            ("lsof -nP -iTCP:PORT -sTCP:LISTEN", "macOS: prints nothing when nobody listens"),
            (
                "curl -v http://127.0.0.1:PORT/",
                '"Connection refused" within a millisecond, not a time-out',
            ),
        ),
        sources=(
            "connect(2)",
            "tcp(7)",
            "RFC 9293 section 3.5.2 (reset generation)",
        ),
    ),
    CauseText(
        code="wrong-port",
        title="The app runs, but on another port",
        group=GROUP,
        aliases=("listening-on-other-port",),
        symptoms=(
            (
                "curl: (7) Failed to connect to localhost port 3000 after 0 ms: Couldn't "
                "connect to server"
            ),
            "Vite: Port 5173 is in use, trying another one...",
            "Next.js: Port 3000 is in use, trying 3001 instead.",
            "The app says: ready on http://localhost:3001",
            (
                "The old version of the page is still shown: that is the other one, which "
                "kept the port"
            ),
        ),
        why=(
            "The app that you mean is up and listens, but on a port that you do not ask. "
            "Many dev servers count upwards when their port is taken; others read PORT, a "
            "config file or a flag that says something else than you think. So nobody "
            "answers on the port you try (or an older copy does)."
        ),
        fixes=(
            (
                "Now",
                "Use the port that the app printed; homeport lists all of them with their project",
            ),
            ("Something else holds the port you want", "homeport free PORT"),
            (
                "It must not move by itself",
                "Say so: vite --strictPort (or server.strictPort: true in its config)",
            ),
            (
                "A variable decides",
                "Look at the variable PORT (echo $PORT), and at the .env files of the project",
            ),
        ),
        see_yourself=(
            ("ss -ltnp | grep 'pid=PID,'", "all ports of the app"),
            ("lsof -nP -a -p PID -iTCP -sTCP:LISTEN", "the same on macOS"),
            ("tr '\\0' '\\n' < /proc/PID/environ | grep -i port", "what the app was told"),
        ),
        sources=(
            "ss(8)",
            "Vite documentation: server.strictPort",
        ),
    ),
    CauseText(
        code="udp-not-tcp",
        title="Open for UDP, but not for TCP (or the reverse)",
        group=GROUP,
        aliases=("wrong-transport",),
        symptoms=(
            "nc -z works with -u and fails without it",
            (
                "curl: (7) Failed to connect to localhost port 5353 after 0 ms: Couldn't "
                "connect to server"
            ),
            "netstat shows the port, and connections are refused all the same",
            "dig works, dig +tcp does not: connection refused",
            "docker run -p 53:53 publishes TCP only",
        ),
        why=(
            "TCP port 5000 and UDP port 5000 have nothing to do with each other: the "
            "kernel keeps a table of sockets for each transport. A UDP socket cannot "
            "accept a TCP connection, so a TCP client is refused although the number is "
            "in the list. In the other direction a UDP packet to a port without a UDP "
            "socket is answered with ICMP port unreachable, which the client sees as "
            '"refused" or as silence.'
        ),
        fixes=(
            (
                "The server can do both",
                "Switch TCP on in its config (DNS, syslog, SIP and statsd servers often "
                "have separate settings)",
            ),
            ("A published port of a container", "docker run -p 53:53/tcp -p 53:53/udp ..."),
            (
                "The client uses the wrong transport",
                "Tell it: nc -u localhost PORT for UDP; HTTP/3 runs on UDP, and curl "
                "--http3 needs a build with it",
            ),
        ),
        see_yourself=(
            ("ss -lunp 'sport = :PORT'", "a line here (UDP) ..."),
            ("ss -ltnp 'sport = :PORT'", "... and none here (TCP)"),
        ),
        sources=(
            "udp(7)",
            "tcp(7)",
            "RFC 1122 section 4.1.3.1",
        ),
    ),
    CauseText(
        code="unix-socket-only",
        title="The service is up, but only on a unix socket",
        group=GROUP,
        symptoms=(
            (
                "psql -h localhost: Connection refused. Is the server running on that "
                "host and accepting TCP/IP connections? - and plain psql works"
            ),
            (
                "ERROR 2003 (HY000): Can't connect to MySQL server on '127.0.0.1:3306' "
                "(111) - and mysql -h localhost works"
            ),
            (
                "ERROR 2002 (HY000): Can't connect to local MySQL server through socket "
                "'/run/mysqld/mysqld.sock' (2) - the reverse: the server is on TCP only"
            ),
            (
                "Could not connect to Redis at 127.0.0.1:6379: Connection refused, with "
                "port 0 in redis.conf"
            ),
            "docker: the daemon works, curl localhost:2375 is refused",
        ),
        why=(
            "A unix socket is a file name, not a port: it is a different address family, "
            "and a client that connects by TCP never gets there. Databases can be told to "
            "listen on the socket only (listen_addresses = '' in PostgreSQL, "
            "skip-networking in MySQL and MariaDB, port 0 in Redis). MySQL clients make "
            'it more confusing: for them "localhost" means the socket and "127.0.0.1" '
            "means TCP."
        ),
        fixes=(
            (
                "The client can use the socket",
                "Give it the path: psql -h /var/run/postgresql; mysql -S "
                "/run/mysqld/mysqld.sock; redis-cli -s /run/redis/redis-server.sock; curl "
                "--unix-socket PATH http://localhost/",
            ),
            (
                "PostgreSQL shall listen on TCP",
                "Put listen_addresses = 'localhost' into postgresql.conf, then sudo "
                "systemctl restart postgresql",
            ),
            (
                "MySQL or MariaDB shall listen on TCP",
                "Remove skip-networking from its config, set bind-address = 127.0.0.1, "
                "then restart it",
            ),
            (
                "Redis shall listen on TCP",
                "Put port 6379 and bind 127.0.0.1 into redis.conf, then restart it",
            ),
            (
                "The server is in a container and the client is not",
                "Use -h 127.0.0.1 -P PORT, so that the client takes TCP and not the socket",
            ),
        ),
        see_yourself=(
            (
                "ss -lxp | grep -E 'postgres|mysql|maria|redis|docker'",
                "the path of the socket, and who holds it",
            ),
            ("ss -ltnp 'sport = :PORT'", "no line: not on TCP"),
        ),
        sources=(
            "unix(7)",
            "PostgreSQL documentation: listen_addresses",
            "MySQL Reference Manual: Connecting to the server",
        ),
    ),
)
