"""Causes of a listener that leaves its clients waiting."""

from homeport.model.cause_text import CauseText

GROUP = "Listens but does not serve"

CAUSES = (
    CauseText(
        code="accept-queue-full",
        title="The queue of waiting connections is full",
        group=GROUP,
        aliases=("backlog-overflow",),
        symptoms=(
            "curl: (28) Connection timed out, now and then or always, although the server listens",
            "Under load some connections take 1, 3 or 7 seconds",
            "ss: Recv-Q is larger than Send-Q in the line of the listener",
            (
                "connect() to unix:/run/app.sock failed (11: Resource temporarily "
                "unavailable) while connecting to upstream"
            ),
            "Python: TimeoutError: [Errno 110] Connection timed out",
        ),
        why=(
            "The kernel completes connections on its own and keeps them in the accept "
            "queue until the app fetches them with accept(2); its length is the backlog "
            "of listen(2), at most net.core.somaxconn. When it is full, the kernel drops "
            "new SYNs, and clients try again after 1, 3, 7 seconds and so on. It fills "
            "because the app does not fetch: stuck, stopped, overloaded, or with a tiny "
            "backlog."
        ),
        fixes=(
            (
                "The app hangs",
                "Find out where (see not-accepting), or restart it: homeport free PORT, "
                "then start it",
            ),
            ("It is stopped or frozen", "homeport doctor localhost:PORT --fix"),
            (
                "The backlog is too small for bursts",
                "Raise it: gunicorn --backlog 2048; uvicorn --backlog 2048; nginx: listen "
                "80 backlog=4096; Node: server.listen({port, backlog: 1024})",
            ),
            (
                "The kernel caps it",
                "Run sudo sysctl -w net.core.somaxconn=4096, then restart the app",
            ),
            ("More work than workers", "More workers or threads"),
        ),
        see_yourself=(
            ("ss -ltn 'sport = :PORT'", "Recv-Q (waiting now) above Send-Q (the backlog): full"),
            ("nstat -az TcpExtListenOverflows TcpExtListenDrops", "grow while you try"),
            ("ss -tn state syn-sent '( dport = :PORT )'", "clients that wait for an answer"),
        ),
        sources=(
            "listen(2)",
            "tcp(7), tcp_abort_on_overflow",
            "ss(8)",
        ),
    ),
    CauseText(
        code="not-accepting",
        title="The app does not take new connections",
        group=GROUP,
        aliases=("event-loop-blocked",),
        symptoms=(
            'The browser spins for ever; curl -v says "Connected to localhost" and then nothing',
            "ss shows the listener, with Recv-Q above 0",
            "The app uses 100 % CPU and answers nobody (or uses nothing at all)",
            "Node: everything hangs during one long computation",
            "A debugger or a prompt (pdb, breakpoint(), byebug) waits in the app's terminal",
        ),
        why=(
            "The client is connected, as the kernel completes the handshake alone, but "
            "the app never calls accept(2), so it sees neither connection nor request. In "
            "programs with an event loop (Node, asyncio, nginx workers), one long "
            "computation or one blocking call stops everything; others wait on a lock, on "
            "a full pipe of their output, or on a terminal."
        ),
        fixes=(
            (
                "It computes",
                "Move the work to a thread, a process or a queue; look where it is: "
                "py-spy dump --pid PID; kill -USR1 PID and chrome://inspect for Node",
            ),
            (
                "It waits for its terminal",
                'Go there: an answer, a debugger\'s prompt ("c"), or Ctrl-Q after a '
                "Ctrl-S by mistake",
            ),
            (
                "Its output goes to a pipe that nobody reads",
                "Read it, or send it to a file: CMD > app.log 2>&1",
            ),
            ("You cannot find out", "End it with homeport free PORT, and start it again"),
        ),
        see_yourself=(
            (
                "ss -ltn 'sport = :PORT'",
                "Recv-Q above 0 and not falling: connections wait for accept",
            ),
            (
                "ps -o pid,stat,pcpu,wchan:24,cmd -p PID",
                "R and 100 %: it computes; S or D and a WCHAN: where it waits",
            ),
            ("sudo strace -f -p PID", "no accept4, no epoll_wait: it does not look at its sockets"),
        ),
        sources=(
            "accept(2)",
            "listen(2)",
            "Node.js documentation: Don't block the event loop",
        ),
    ),
    CauseText(
        code="single-client-blocks-server",
        title="One client blocks all the others",
        group=GROUP,
        symptoms=(
            "It works once, then hangs until a browser tab is closed",
            "curl hangs as long as Chrome or Firefox is open",
            "Two tabs: the second waits for the first",
            "A test server stops answering after a port scan or a health check",
        ),
        why=(
            "The server handles one connection at a time (Python's HTTPServer, php -S, "
            "single-threaded Puma or Gunicorn with a sync worker, netcat), and another "
            "client has an open connection on which it sends nothing. Browsers open spare "
            "connections in advance and keep used ones alive, so they block such a server "
            "without bad intent. Everybody else waits in the accept queue."
        ),
        fixes=(
            ("Now", "Close the other client (the doctor names it)"),
            (
                "Python",
                "Use http.server.ThreadingHTTPServer instead of HTTPServer; python3 -m "
                "http.server has threads since 3.7",
            ),
            ("PHP's built-in server", "PHP_CLI_SERVER_WORKERS=4 php -S localhost:PORT"),
            (
                "Gunicorn",
                "Run gunicorn --threads 4 (or --worker-class gthread); never sync workers "
                "without a proxy in front",
            ),
            ("Puma", "Write threads 1, 5 into config/puma.rb"),
            ("Any", "A time-out for silent connections, and Connection: close"),
        ),
        see_yourself=(
            ("ss -tnp '( sport = :PORT )'", "one established connection, ..."),
            ("ss -ltn 'sport = :PORT'", "... and Recv-Q above 0: the others wait"),
        ),
        sources=(
            "Python documentation: http.server, ThreadingHTTPServer",
            "RFC 9112 section 9 (connection management)",
        ),
    ),
    CauseText(
        code="no-response",
        title="It takes the request and never answers",
        group=GROUP,
        aliases=("hang",),
        symptoms=(
            (
                "curl -v: the request goes out, then nothing; (28) Operation timed out "
                "after 10001 milliseconds with 0 bytes received"
            ),
            "Chrome: (pending) for ever, then ERR_TIMED_OUT",
            "504 Gateway Time-out from the proxy in front",
            "Node: Error: The operation was aborted due to timeout; UND_ERR_HEADERS_TIMEOUT",
            "Python: requests.exceptions.ReadTimeout: Read timed out.",
        ),
        why=(
            "Connection and request have arrived, the app has read them and does not "
            "reply. It waits for something else: a database, another service that is "
            "down, a lock (two workers that wait for each other, a server that calls "
            "itself with its only worker), an exhausted pool, or code that forgets to "
            "answer (an Express handler without res.end, a promise that is never "
            "settled)."
        ),
        fixes=(
            (
                "It waits for another service",
                "See with homeport graph whom it talks to; then homeport doctor for that address",
            ),
            (
                "It calls itself with one worker",
                "More workers or threads, or call the function instead of the URL",
            ),
            (
                "A handler does not answer on some path",
                "Each path ends with an answer, errors too; a time-out for each call it makes",
            ),
            (
                "See where it is",
                "Python: py-spy dump --pid PID; Java: jstack PID; Go: kill -QUIT PID "
                "(ends it); Ruby: rbspy dump --pid PID",
            ),
        ),
        see_yourself=(
            (
                "curl -v --max-time 10 http://localhost:PORT/",
                '"Connected", request sent, no answer',
            ),
            ("ss -tnp '( sport = :PORT )'", "Recv-Q 0: the app has read the request"),
            ("sudo ss -tnp | grep 'pid=PID,'", "the app's own connections: what it may wait for"),
        ),
        sources=(
            "RFC 9110 section 15.5.9 and 15.6.5",
            "curl(1), --max-time",
        ),
    ),
    CauseText(
        code="process-stopped",
        title="The process is paused",
        group=GROUP,
        aliases=("process-traced", "process-frozen"),
        symptoms=(
            "Connected, and then nothing, since Ctrl-Z in its terminal",
            "[1]+  Stopped                 npm run dev; zsh: suspended  npm run dev",
            'EADDRINUSE although "I stopped it": Ctrl-Z only pauses',
            "docker ps: Up 2 hours (Paused)",
            "A debugger stands at a breakpoint (gdb, strace, an IDE)",
            (
                "zsh: suspended (tty output) or (tty input): a job in the background "
                "wanted the terminal"
            ),
        ),
        why=(
            "A stopped process (SIGSTOP, Ctrl-Z, SIGTTIN or SIGTTOU for jobs in the "
            "background), a traced one, or one in a frozen cgroup (docker pause, "
            "systemctl freeze) keeps its sockets but does not run. The kernel still "
            "completes connections for it until the accept queue is full, and nobody "
            "fetches them. It keeps its port, too."
        ),
        fixes=(
            ("Let it go on", "homeport doctor localhost:PORT --fix"),
            ("You pressed Ctrl-Z", "Type fg in that terminal; bg lets it run in the background"),
            ("By hand", "kill -CONT PID"),
            ("Docker", "docker unpause NAME"),
            ("systemd", "sudo systemctl thaw NAME"),
            ("A debugger holds it", "Continue or detach there"),
            (
                "You wanted to end it",
                "Use homeport free PORT; in the terminal press Ctrl-C and not Ctrl-Z",
            ),
        ),
        see_yourself=(
            ("ps -o pid,stat,cmd -p PID", "STAT begins with T (stopped) or t (traced)"),
            ("grep -E 'State|TracerPid' /proc/PID/status", "TracerPid not 0: held by that process"),
            ("cat /sys/fs/cgroup/PATH/cgroup.freeze", "1: frozen (PATH from /proc/PID/cgroup)"),
            ("ss -ltn 'sport = :PORT'", "Recv-Q grows with each try"),
        ),
        sources=(
            "signal(7)",
            "proc(5), /proc/pid/status",
            "Kernel documentation: admin-guide/cgroup-v2, cgroup.freeze",
        ),
    ),
)
