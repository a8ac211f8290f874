"""Causes of an app that was started and does not serve (yet)."""

from homeport.model.cause_text import CauseText

GROUP = "Nobody there"

CAUSES = (
    CauseText(
        code="missing-dependency",
        title="The app needs something that is not installed",
        group=GROUP,
        symptoms=(
            "Python: ModuleNotFoundError: No module named 'flask'",
            "Node: Error: Cannot find module 'express'",
            "Node: Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'vite' imported from ...",
            "sh: 1: next: not found",
            "bash: uvicorn: command not found",
            "Ruby: cannot load such file -- sinatra (LoadError)",
            (
                "error while loading shared libraries: libpq.so.5: cannot open shared "
                "object file: No such file or directory"
            ),
            "Java: Error: Could not find or load main class, or java.lang.ClassNotFoundException",
            "Then the browser says: ERR_CONNECTION_REFUSED",
        ),
        why=(
            "The app ended while it was starting, because a module, package, library or "
            "program that it needs was not found, so it never came to listen. Usually the "
            "packages were not installed after a pull, or the app was started with "
            "another interpreter or version than the one they were installed for (a "
            "virtual environment that is not active, another Node version, a user's "
            "packages under sudo). For shared libraries it is the dynamic linker (ld.so) "
            "that gives up, before the first line of the program runs."
        ),
        fixes=(
            (
                "Node project",
                "Run npm install (or pnpm install, yarn install: the lock file in the "
                "project says which)",
            ),
            (
                "Python project",
                "python3 -m venv .venv && .venv/bin/pip install -r requirements.txt && "
                ".venv/bin/python APP",
            ),
            (
                "Python project with uv or poetry",
                "Use uv sync && uv run CMD, or poetry install && poetry run CMD",
            ),
            ("Ruby project", "bundle install && bundle exec CMD"),
            ("PHP project", "composer install"),
            (
                "A shared library is missing (Debian, Ubuntu)",
                "Find its package: apt-file search libNAME.so.N, then sudo apt install PACKAGE",
            ),
            ("A shared library is missing (Fedora)", "sudo dnf install '*/libNAME.so.N'"),
            ("You want to see it fail", "homeport doctor -- CMD"),
        ),
        see_yourself=(
            (
                "python3 -c 'import NAME'",
                "with the interpreter that starts the app: the same ModuleNotFoundError",
            ),
            ("npm ls NAME", '"(empty)" means that it is not installed'),
            ("ldd $(command -v PROGRAM) | grep 'not found'", "the libraries that are missing"),
        ),
        sources=(
            "ld.so(8)",
            'Node.js: Modules, "All together"',
            "Python tutorial 6.1.2, The Module Search Path",
        ),
    ),
    CauseText(
        code="app-crashed",
        title="The app started and ended again",
        group=GROUP,
        aliases=("misconfigured",),
        symptoms=(
            "The terminal shows a stack trace, and then the prompt",
            "npm ERR! code ELIFECYCLE, or: Lifecycle script `dev` failed with error",
            "Python: a Traceback, or json.decoder.JSONDecodeError, or KeyError: 'DATABASE_URL'",
            "Node: Node.js v20... after an uncaught exception",
            "nginx: [emerg] ... in /etc/nginx/nginx.conf:12",
            "systemd: Main process exited, code=exited, status=1/FAILURE",
            "docker ps: Restarting (1) 5 seconds ago, or: Exited (1)",
            "The browser says: ERR_CONNECTION_REFUSED",
        ),
        why=(
            "The process ended on an error of its own: an exception, a config file that "
            "it cannot read, a missing variable, a database that is not there yet. When a "
            "process ends, the kernel closes its listening sockets, so that the next "
            "connection is refused. The reason stands in what the app printed last, "
            "usually the last lines before it ended."
        ),
        fixes=(
            (
                "You started it in a terminal",
                "Read the last lines it printed; the first error counts, what follows are "
                "consequences",
            ),
            ("It writes a log", "homeport doctor localhost:PORT --intent start --log FILE"),
            ("You want to see it again", "homeport doctor -- CMD"),
            ("systemd runs it", "journalctl -u NAME -n 50 --no-pager"),
            ("Docker runs it", "docker logs --tail 50 NAME"),
            (
                "nginx, Apache, PostgreSQL, Redis refuse their config",
                "Let it check: nginx -t, apachectl configtest; the service's log names "
                "file and line",
            ),
        ),
        see_yourself=(
            ('CMD; echo "exit status $?"', "any number but 0: the app gave up"),
            ("systemctl status NAME", '"Active: failed" and the exit status'),
            ("ss -ltnp 'sport = :PORT'", "no line: nobody listens any more"),
        ),
        sources=(
            "exit(3)",
            "wait(2)",
            'systemd.exec(5), "Process exit codes"',
        ),
    ),
    CauseText(
        code="oom-killed",
        title="The app was killed because memory ran out",
        group=GROUP,
        symptoms=(
            "Killed",
            "zsh: killed     npm run dev",
            "Exited (137), or: exit code 137, or: exited with signal SIGKILL",
            "npm ERR! signal SIGKILL",
            'docker inspect: "OOMKilled": true',
            "systemd: Failed with result 'oom-kill'",
            "dmesg: Out of memory: Killed process 4711 (node), or: Memory cgroup out of memory",
            "The browser says: ERR_CONNECTION_REFUSED, some minutes after all was well",
        ),
        why=(
            "The kernel ran out of memory, for the whole machine or within the limit of a "
            "container or service (cgroup memory.max), chose a process and sent it "
            "SIGKILL. No program can catch that signal, so there is no stack trace and "
            "nothing in the app's own log; shells report 128 + 9 = 137. Node's "
            '"JavaScript heap out of memory" is different: there the program\'s own limit '
            "was reached, and it ends with 134."
        ),
        fixes=(
            (
                "A container hit its limit",
                "Give it more: docker run --memory 2g ..., or mem_limit / "
                "deploy.resources.limits.memory in the compose file",
            ),
            ("A systemd service hit its limit", "sudo systemctl set-property NAME MemoryMax=2G"),
            (
                "The machine is out of memory",
                "See with homeport what each service uses, then homeport free PORT for "
                "what you do not need",
            ),
            (
                "The app grows without end",
                "Give it a limit of its own, so that it says where: "
                "NODE_OPTIONS=--max-old-space-size=1024, java -Xmx1g",
            ),
            (
                "Builds need more for a short time",
                "Add swap: sudo fallocate -l 2G /swapfile && sudo chmod 600 /swapfile && "
                "sudo mkswap /swapfile && sudo swapon /swapfile",
            ),
        ),
        see_yourself=(
            (
                "sudo dmesg -T | grep -iE 'killed process|out of memory'",
                "the name and pid of the victim",
            ),
            (
                "journalctl -k -g 'Killed process'",
                "the same from the journal, for a machine that keeps one",
            ),
            (
                "cat /sys/fs/cgroup/PATH/memory.events",
                '"oom_kill" above 0 for the cgroup of the app',
            ),
        ),
        sources=(
            "Kernel documentation: admin-guide/cgroup-v2, Memory",
            "Kernel documentation: admin-guide/mm/concepts, OOM killer",
            "proc(5), /proc/pid/oom_score",
        ),
    ),
    CauseText(
        code="still-starting",
        title="The app is not ready yet",
        group=GROUP,
        aliases=("warming-up", "not-ready"),
        symptoms=(
            (
                "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't "
                "connect to server - and a minute later it works"
            ),
            'HTTP 503 Service Unavailable, "starting up", "warming up", "loading model"',
            "psql: FATAL: the database system is starting up",
            "LOADING Redis is loading the dataset in memory",
            "Elasticsearch, Keycloak, Spring Boot, model servers: refused for the first minute",
            "depends_on: the database runs, and the app says ECONNREFUSED",
        ),
        why=(
            "A process exists long before it serves. Most servers call listen(2) only "
            "after they have read their data, compiled their code or loaded a model, and "
            "until then the kernel refuses for them; others listen early and answer 503 "
            'until they are ready. "Running" (for docker, systemd, a process list) does '
            'not mean "ready".'
        ),
        fixes=(
            ("Just now, by hand", "Wait, and follow its log until it says that it listens"),
            (
                "A script has to wait",
                "curl --retry 30 --retry-delay 1 --retry-connrefused -fsS "
                "http://localhost:PORT/health",
            ),
            (
                "Another container has to wait",
                "A healthcheck in the compose file, and depends_on: {db: {condition: "
                "service_healthy}}",
            ),
            ("PostgreSQL", "pg_isready -h localhost -p 5432"),
            (
                "It never gets ready",
                "Ask homeport doctor localhost:PORT --log FILE, as what it waits for is "
                "often down itself",
            ),
        ),
        see_yourself=(
            ("ss -ltnp 'sport = :PORT'", "the line appears when the app begins to listen"),
            (
                "ps -o pid,etime,time,stat,cmd -p PID",
                "young (ETIME), and TIME grows: it is busy starting",
            ),
            ("curl -i http://localhost:PORT/", "503, sometimes with Retry-After"),
        ),
        sources=(
            "listen(2)",
            "RFC 9110 section 15.6.4 (503)",
            "Docker documentation: Control startup order in Compose",
        ),
    ),
)
