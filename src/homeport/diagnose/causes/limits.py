"""Causes in limits of the machine or the process."""

from homeport.model.cause_text import CauseText

GROUP = "Limits"

CAUSES = (
    CauseText(
        code="fd-limit",
        title="The process has no file descriptors left",
        group=GROUP,
        symptoms=(
            "accept: Too many open files; EMFILE",
            "Node: Error: EMFILE: too many open files",
            "Python: OSError: [Errno 24] Too many open files",
            (
                "nginx: [crit] accept4() failed (24: Too many open files); 1024 "
                "worker_connections are not enough"
            ),
            "Go: http: Accept error: accept tcp [::]:8080: accept4: too many open files; retrying",
            "After some hundred connections it hangs, CPU at 100 %",
        ),
        why=(
            "Each connection and each file takes a descriptor, and a process may have "
            "RLIMIT_NOFILE of them, 1024 by default in many shells. When they are used "
            "up, accept(2) fails with EMFILE, and the connection stays in the queue: the "
            "client is connected, but never served. Often descriptors leak: files or "
            "connections that are opened and not closed."
        ),
        fixes=(
            (
                "Now, without a restart",
                "Use homeport doctor localhost:PORT --fix, or: sudo prlimit --pid PID "
                "--nofile=65536:65536",
            ),
            ("In the shell, before the start", "ulimit -n 65536"),
            ("systemd", "Run sudo systemctl edit NAME, and write [Service], LimitNOFILE=65536"),
            ("Docker", "docker run --ulimit nofile=65536:65536 ..."),
            ("nginx", "Set worker_rlimit_nofile 65536; and worker_connections 16384;"),
            ("macOS", "Run ulimit -n 10240 (and sudo launchctl limit maxfiles 65536 200000)"),
            ("It leaks", "Look what the descriptors are (below), and close them"),
        ),
        see_yourself=(
            (
                "ls /proc/PID/fd | wc -l ; grep 'open files' /proc/PID/limits",
                "the first number is near the second (Soft Limit)",
            ),
            (
                "sudo ls -l /proc/PID/fd | awk '{print $NF}' | sed 's/:.*//' | sort | "
                "uniq -c | sort -rn | head",
                "of which kind they are",
            ),
            ("ss -ltn 'sport = :PORT'", "Recv-Q above 0: connections wait"),
        ),
        sources=(
            "getrlimit(2), RLIMIT_NOFILE",
            "accept(2), EMFILE",
        ),
    ),
    CauseText(
        code="cpu-throttled",
        title="The process gets too little CPU",
        group=GROUP,
        symptoms=(
            "Everything works, but takes seconds",
            "Time-outs under the smallest load, in a container only",
            "docker stats: CPU stands at 10 % (or another round number) for ever",
            "Health checks fail, and the container is started again",
            "The start takes minutes instead of seconds",
        ),
        why=(
            "A cgroup quota (docker --cpus, limits.cpu in Kubernetes, CPUQuota= in "
            "systemd) lets a group run for cpu.max microseconds in each period, usually "
            "100 ms, and then stops all of its threads until the next one. A small quota "
            "makes each request wait for periods. Without a quota, the same comes from "
            "too many busy processes, from a low weight, or from a stolen share in a "
            "virtual machine."
        ),
        fixes=(
            ("Docker", "docker update --cpus 2 NAME"),
            ("Compose", 'Set deploy.resources.limits.cpus: "2", or cpus: 2'),
            ("systemd", "sudo systemctl set-property NAME CPUQuota=200%"),
            ("Kubernetes", "Raise resources.limits.cpu, or leave it out"),
            (
                "Other processes take all",
                "See with homeport who uses what, then end or renice them",
            ),
        ),
        see_yourself=(
            (
                "cat /sys/fs/cgroup/PATH/cpu.stat",
                "nr_throttled and throttled_usec grow (PATH from /proc/PID/cgroup)",
            ),
            (
                "cat /sys/fs/cgroup/PATH/cpu.max",
                '"10000 100000" is a tenth of one CPU; "max" is no limit',
            ),
            ("cat /proc/pressure/cpu", '"some avg10" far above 0: processes wait for a CPU'),
        ),
        sources=(
            "Kernel documentation: admin-guide/cgroup-v2, CPU",
            "Kernel documentation: scheduler/sched-bwc",
        ),
    ),
    CauseText(
        code="ephemeral-exhausted",
        title="No local port is left for outgoing connections",
        group=GROUP,
        aliases=("port-exhaustion",),
        symptoms=(
            "connect: Cannot assign requested address (EADDRNOTAVAIL)",
            "Python: OSError: [Errno 99] Cannot assign requested address, on connect",
            "Node: Error: connect EADDRNOTAVAIL 127.0.0.1:8080 - Local (127.0.0.1:0)",
            "Go: dial tcp 127.0.0.1:6379: connect: cannot assign requested address",
            (
                "It begins after about 28,000 connections of a load test, and a minute "
                "later it works again"
            ),
            "redis-benchmark -k 0, ab without -k, wrk to a server that closes",
        ),
        why=(
            "An outgoing connection needs a local port that is free for this pair of "
            "addresses and this target port. The range has 28,232 ports by default, and "
            "each closed connection keeps its port for 60 seconds more in TIME_WAIT on "
            "the side that closed first. So more than about 470 new connections a second "
            "to one target use the range up. connect(2) then fails with EADDRNOTAVAIL, "
            "bind(2) to port 0 with EADDRINUSE."
        ),
        fixes=(
            (
                "Best",
                "Keep connections open and use them again: a pool, keep-alive (ab -k, "
                "http.Agent with keepAlive, requests.Session)",
            ),
            (
                "Now",
                "Wait for a minute, or raise the range: sudo sysctl -w "
                "net.ipv4.ip_local_port_range='10240 65535'",
            ),
            (
                "Use ports in TIME_WAIT again",
                "Run sudo sysctl -w net.ipv4.tcp_tw_reuse=1 (safe for outgoing "
                "connections; 2, the default, does it for loopback only)",
            ),
            (
                "A load test",
                "More source or target addresses (127.0.0.2 ...), as each pair has its own ports",
            ),
            ("Something leaks connections", "See below who has most, and close them"),
        ),
        see_yourself=(
            ("cat /proc/sys/net/ipv4/ip_local_port_range", "the range"),
            (
                "ss -tan '( dport = :PORT )' | awk 'NR > 1 {print $1}' | sort | uniq -c",
                "how many, in which state: near the size of the range",
            ),
            ("ss -s", "the totals, with timewait"),
        ),
        sources=(
            "ip(7), ip_local_port_range",
            "Kernel documentation: networking/ip-sysctl, tcp_tw_reuse",
            "connect(2), EADDRNOTAVAIL",
        ),
    ),
    CauseText(
        code="disk-full",
        title="The disk is full",
        group=GROUP,
        symptoms=(
            "No space left on device; ENOSPC",
            (
                'PostgreSQL: PANIC: could not write to file "pg_wal/xlogtemp.4711": No '
                "space left on device"
            ),
            (
                'PostgreSQL: FATAL: could not write lock file "postmaster.pid": No space '
                "left on device"
            ),
            (
                "Redis: MISCONF Redis is configured to save RDB snapshots, but it's "
                "currently unable to persist to disk."
            ),
            "MySQL starts and ends again; its log says: Errcode: 28",
            "Elasticsearch: flood stage disk watermark exceeded, index read-only",
            (
                "Node: Error: ENOSPC: System limit for number of file watchers reached - "
                "that one is not the disk, see the fixes"
            ),
        ),
        why=(
            "A service that cannot write its data, its log or its pid file ends, refuses, "
            "or turns read-only. A disk can be full in two ways: no blocks, or no inodes "
            "(too many small files). Deleted files that a process still has open take "
            "their space until it closes them. The last 5 % of an ext4 disk are for root, "
            "so root's services may still work. Node's message about file watchers uses "
            "the same error number, but means the inotify limit."
        ),
        fixes=(
            ("Find what is large", "sudo du -xh --max-depth=2 / | sort -h | tail -20"),
            (
                "Docker",
                "See docker system df, then docker system prune (removes what is not in "
                "use; with --volumes data as well)",
            ),
            ("The journal", "sudo journalctl --vacuum-size=200M"),
            (
                "Caches of packages (Debian, Ubuntu; Fedora)",
                "Run sudo apt clean, or sudo dnf clean all",
            ),
            ("Deleted, but open", "Run sudo lsof +L1, then restart the program that is named"),
            ("Afterwards", "Start the service again; check its data if it ended hard"),
            (
                "System limit for number of file watchers",
                "sudo sysctl -w fs.inotify.max_user_watches=524288",
            ),
        ),
        see_yourself=(
            ("df -h", "Use% 100"),
            ("df -i", "IUse% 100: no inodes left"),
            ("sudo lsof +L1", "deleted files that are still open"),
        ),
        sources=(
            "write(2), ENOSPC",
            "df(1)",
            "inotify(7)",
        ),
    ),
)
