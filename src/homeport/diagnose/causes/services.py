"""Causes by which a service that runs refuses or is another one."""

from homeport.model.cause_text import CauseText

GROUP = "Service-level refusals"

CAUSES = (
    CauseText(
        code="access-rule-denied",
        title="The service's own rules refuse you",
        group=GROUP,
        aliases=("auth-rule-denied",),
        symptoms=(
            (
                'FATAL: no pg_hba.conf entry for host "127.0.0.1", user "app", database '
                '"shop", no encryption'
            ),
            'FATAL: Peer authentication failed for user "postgres"',
            (
                "-DENIED Redis is running in protected mode because protected mode is "
                "enabled and no password is set for the default user."
            ),
            "ERROR 1130 (HY000): Host '172.17.0.1' is not allowed to connect to this MySQL server",
            "ERROR 1698 (28000): Access denied for user 'root'@'localhost'",
            "403 Forbidden (allow and deny, Require local, an IP allow list)",
            "Connection closed at once, by tcp_wrappers (hosts.deny)",
        ),
        why=(
            "The network is in order, and the service has accepted the connection, looked "
            "at where it comes from or who asks, and refused by a rule of its own. "
            "PostgreSQL takes the first line of pg_hba.conf that fits; Redis without a "
            "password refuses everybody who does not come from loopback; MySQL accounts "
            "belong to a user and a host, and 127.0.0.1, localhost and a container's "
            "address are different hosts. Through a container or a proxy you arrive with "
            "another address than you think."
        ),
        fixes=(
            (
                "PostgreSQL: no line fits",
                'Add "host all all 127.0.0.1/32 scram-sha-256" (and ::1/128) to '
                "pg_hba.conf, then: sudo -u postgres psql -c 'select pg_reload_conf()'",
            ),
            (
                "PostgreSQL: Peer authentication failed",
                "Use sudo -u postgres psql, or psql -h localhost with a password",
            ),
            (
                "Redis",
                "Set requirepass in redis.conf and use redis-cli -a PASSWORD; or bind "
                "127.0.0.1, and come from there",
            ),
            (
                "MySQL, MariaDB",
                "CREATE USER 'app'@'172.17.%' IDENTIFIED BY '...'; GRANT ALL ON shop.* TO "
                "'app'@'172.17.%';",
            ),
            ("MySQL root on Debian and Ubuntu", "Use sudo mysql, as root comes by the socket only"),
            (
                "A web server",
                "Look for deny, allow, Require ip in its config, and for the client's "
                "address in its log",
            ),
        ),
        see_yourself=(
            (
                "sudo -u postgres psql -c 'table pg_hba_file_rules'",
                "the rules in their order, with errors",
            ),
            ("redis-cli -p PORT ping", "PONG, NOAUTH or DENIED"),
            ("sudo journalctl -n 20 -u NAME", "the service writes whom it refused"),
        ),
        sources=(
            "PostgreSQL documentation: The pg_hba.conf File",
            "Redis documentation: Security, Protected mode",
            "MySQL Reference Manual: Access Control",
        ),
    ),
    CauseText(
        code="too-many-clients",
        title="The service has reached its limit of connections",
        group=GROUP,
        symptoms=(
            "FATAL: sorry, too many clients already",
            "FATAL: remaining connection slots are reserved for roles with the SUPERUSER attribute",
            "ERROR 1040 (HY000): Too many connections",
            "-ERR max number of clients reached",
            "Prisma: P2037 Too many database connections opened",
            "It works again after the restart of an app",
        ),
        why=(
            "Databases take a fixed number of connections (PostgreSQL's max_connections "
            "is 100, MySQL's 151), and tell everybody else so before they close. Usually "
            "the reason is not many users but connections that are never given back: a "
            'pool for each worker or each hot reload, sessions "idle in transaction", a '
            "test that does not close."
        ),
        fixes=(
            ("Now", "Restart the app that holds most (below who that is)"),
            (
                "PostgreSQL, now",
                'sudo -u postgres psql -c "select pg_terminate_backend(pid) from '
                "pg_stat_activity where state = 'idle' and state_change < now() - "
                "interval '10 minutes'\"",
            ),
            ("MySQL, now", "In the client: SHOW PROCESSLIST; then KILL NUMBER;"),
            (
                "The app opens too many",
                "One pool for the whole process, with a limit; in development keep it "
                "across hot reloads (globalThis)",
            ),
            ("Many processes", "PgBouncer or ProxySQL in between"),
            (
                "It is really too low",
                "Raise max_connections in postgresql.conf or my.cnf, maxclients in "
                "redis.conf, then restart",
            ),
        ),
        see_yourself=(
            (
                "sudo -u postgres psql -c 'select count(*), state, application_name from "
                "pg_stat_activity group by 2, 3 order by 1 desc'",
                "who holds them",
            ),
            (
                "ss -tn state established '( sport = :PORT )' | wc -l",
                "how many connections there are",
            ),
        ),
        sources=(
            "PostgreSQL documentation: max_connections",
            "MySQL Reference Manual: Too many connections",
        ),
    ),
    CauseText(
        code="closes-immediately",
        title="It accepts, and hangs up without an answer",
        group=GROUP,
        aliases=("crash-on-request", "empty-reply"),
        symptoms=(
            "curl: (52) Empty reply from server",
            "curl: (56) Recv failure: Connection reset by peer",
            "Chrome: ERR_EMPTY_RESPONSE or ERR_CONNECTION_RESET",
            (
                "Node: Error: socket hang up, code: 'ECONNRESET'; undici: SocketError: "
                "other side closed"
            ),
            (
                "Python: http.client.RemoteDisconnected: Remote end closed connection "
                "without response; ConnectionResetError: [Errno 104]"
            ),
            (
                "psql: server closed the connection unexpectedly. This probably means the "
                "server terminated abnormally before or while processing the request."
            ),
            "Go: EOF",
        ),
        why=(
            "The kernel accepted the connection and the app took it, then closed it "
            "without a word. Typical are an exception or a crash on each request (a "
            "worker dies and is started again), a list of allowed addresses, a TLS port "
            "asked in plain text, or a forwarder whose far end is missing. If the app "
            "closes while there is unread data, the client gets a reset (RST) instead of "
            "a plain end (FIN)."
        ),
        fixes=(
            (
                "It crashes on each request",
                "Read what it prints while you ask: homeport doctor localhost:PORT --log FILE",
            ),
            ("It may be a TLS port", "curl -vk https://localhost:PORT/"),
            (
                "It is a container's or a tunnel's port",
                "See container-loopback-bind, published-port-wrong and upstream-down",
            ),
            (
                "Only some clients are cut off",
                "Look for an allow list, tcp_wrappers (/etc/hosts.deny), fail2ban",
            ),
            (
                "A worker was killed",
                "Look for it: sudo dmesg -T | grep -i killed; WORKER TIMEOUT in Gunicorn's log",
            ),
        ),
        see_yourself=(
            (
                "curl -v http://localhost:PORT/",
                '"Connected to ...", the request, and then "Empty reply" or "reset"',
            ),
            (
                "sudo strace -f -e trace=accept4,read,write,close,exit_group -p PID",
                "what it does with the connection",
            ),
        ),
        sources=(
            "RFC 9293 section 3.6 (closing)",
            "RFC 1122 section 4.2.2.13 (RST when data is left unread)",
        ),
    ),
    CauseText(
        code="wrong-app-answers",
        title="Another program answers than you think",
        group=GROUP,
        aliases=("duplicate-listener",),
        symptoms=(
            "localhost:5173 shows another project than 127.0.0.1:5173",
            "The browser shows the old version, curl the new one",
            "Every second request gets another answer",
            "macOS, port 5000 or 7000: 403 Forbidden, Server: AirTunes",
            "A second copy starts without an error and never gets a request",
        ),
        why=(
            "One port can have several owners: one on 127.0.0.1, one on ::1, one on the "
            "wildcard address, in the same or in another program. The kernel gives a "
            "connection to the socket with the most specific address, and localhost may "
            "lead to IPv4 in one client and to IPv6 in the next. With SO_REUSEPORT, "
            "several sockets share even the same address, and the kernel spreads "
            "connections over them. A container's forwarder often is the second one."
        ),
        fixes=(
            ("See who they are", "homeport why PORT"),
            (
                "The other one is a leftover",
                "Free the port with homeport free PORT, then start yours alone",
            ),
            ("Both have to live", "Different ports, or a name for each"),
            ("Be exact", "Use http://127.0.0.1:PORT or http://[::1]:PORT instead of localhost"),
            (
                "macOS: AirPlay Receiver",
                "System Settings, General, AirDrop & Handoff: AirPlay Receiver off",
            ),
        ),
        see_yourself=(
            ("sudo ss -ltnp 'sport = :PORT'", "more than one line, with different processes"),
            (
                "curl -4 -sI http://localhost:PORT/ ; curl -6 -sI http://localhost:PORT/",
                "different answers",
            ),
            ("lsof -nP -iTCP:PORT -sTCP:LISTEN", "the same on macOS"),
        ),
        sources=(
            "socket(7), SO_REUSEPORT",
            "ip(7)",
            "RFC 6724",
        ),
    ),
)
