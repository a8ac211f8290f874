"""Causes of an app that may not bind, or believes that it runs already."""

from homeport.model.cause_text import CauseText

GROUP = "The app cannot start or bind"

CAUSES = (
    CauseText(
        code="privileged-port",
        title="Ports below 1024 need a privilege",
        group=GROUP,
        symptoms=(
            "Error: listen EACCES: permission denied 0.0.0.0:80",
            "Python: PermissionError: [Errno 13] Permission denied",
            "Go: listen tcp :443: bind: permission denied",
            "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
            "Rootless podman: rootlessport cannot expose privileged port 80",
        ),
        why=(
            "On Linux a port below net.ipv4.ip_unprivileged_port_start (1024 by default) "
            "can only be bound by a process with the capability CAP_NET_BIND_SERVICE, "
            "which root has; others get EACCES. It is a rule from times when a low port "
            "proved that an administrator had started the service. macOS dropped it for "
            "the wildcard address, and keeps it for a single one such as 127.0.0.1."
        ),
        fixes=(
            ("For development", "Use a port from 1024 up: 8080 instead of 80, 8443 instead of 443"),
            (
                "This program (or all that this interpreter runs) shall be allowed to",
                'sudo setcap cap_net_bind_service=+ep "$(readlink -f "$(command -v PROGRAM)")"',
            ),
            (
                "It is a systemd service",
                "Run sudo systemctl edit NAME, and write [Service], "
                "AmbientCapabilities=CAP_NET_BIND_SERVICE",
            ),
            (
                "Everybody on this machine shall be allowed to",
                "sudo sysctl -w net.ipv4.ip_unprivileged_port_start=80",
            ),
            (
                "A container",
                "Let it listen on a high port, and publish that: docker run -p 80:8080",
            ),
        ),
        see_yourself=(
            (
                "cat /proc/sys/net/ipv4/ip_unprivileged_port_start",
                "ports below this number are privileged",
            ),
            ("id -u", "not 0: not root"),
            (
                'getcap "$(readlink -f "$(command -v PROGRAM)")"',
                '"cap_net_bind_service=ep", if it was given',
            ),
        ),
        sources=(
            "ip(7), ip_unprivileged_port_start",
            "capabilities(7), CAP_NET_BIND_SERVICE",
        ),
    ),
    CauseText(
        code="port-excluded-by-os",
        title="The operating system keeps this port back",
        group=GROUP,
        symptoms=(
            "Windows: listen EACCES: permission denied 127.0.0.1:3000, and nobody uses the port",
            (
                "Windows: An attempt was made to access a socket in a way forbidden by "
                "its access permissions."
            ),
            (
                "Docker Desktop: Ports are not available: exposing port TCP 0.0.0.0:50051 "
                "-> 0.0.0.0:0: listen tcp 0.0.0.0:50051: bind: An attempt was made to "
                "access a socket in a way forbidden by its access permissions."
            ),
            "It worked before the last reboot",
        ),
        why=(
            "Windows keeps ranges of ports back for Hyper-V, WSL2 and Docker (WinNAT), "
            "and these ranges differ after each boot. A port in such a range cannot be "
            'bound, and no program is listed as its owner; the error is "access denied", '
            'not "in use". On Linux EACCES for a port above 1024 points to SELinux '
            "instead, see selinux-denied."
        ),
        fixes=(
            (
                "Windows, now",
                "In a terminal as administrator: net stop winnat, start your app, net start winnat",
            ),
            (
                "Windows, for ever",
                "As administrator, with winnat stopped: netsh int ipv4 add "
                "excludedportrange protocol=tcp startport=PORT numberofports=1 (reserves "
                "it for you)",
            ),
            (
                "Windows moved its dynamic range down",
                "As administrator: netsh int ipv4 set dynamicport tcp start=49152 "
                "num=16384, then reboot",
            ),
            ("Anywhere", "Another port"),
        ),
        see_yourself=(
            (
                "netsh interface ipv4 show excludedportrange protocol=tcp",
                "Windows: is the port in one of the ranges?",
            ),
            ("netsh interface ipv4 show dynamicport tcp", "Windows: the start should be 49152"),
        ),
        sources=(
            "Microsoft documentation: netsh interface ipv4 excludedportrange",
            "Microsoft WSL issue 5514",
        ),
    ),
    CauseText(
        code="selinux-denied",
        title="SELinux or AppArmor forbids it",
        group=GROUP,
        symptoms=(
            (
                "(13)Permission denied: AH00072: make_sock: could not bind to address "
                "[::]:5000 - as root"
            ),
            (
                "nginx: [emerg] bind() to 0.0.0.0:8090 failed (13: Permission denied), "
                "although the port is above 1024"
            ),
            (
                "nginx: connect() to 127.0.0.1:3000 failed (13: Permission denied) while "
                "connecting to upstream - and the page says 502"
            ),
            (
                "journal: SELinux is preventing nginx from name_connect access on the "
                "tcp_socket port 3000."
            ),
            'kernel: audit: type=1400 ... apparmor="DENIED" operation="bind"',
        ),
        why=(
            "SELinux (Fedora, RHEL) and AppArmor (Debian, Ubuntu, SUSE) decide on top of "
            "users and modes which program may bind or connect where, for root as well. "
            "With SELinux each port has a type, and a confined service may only use ports "
            "of certain types; the kernel answers EACCES when the policy says no. So "
            '"Permission denied" as root, or above port 1024, points here.'
        ),
        fixes=(
            (
                "SELinux: a web server shall listen on another port",
                "Run sudo semanage port -a -t http_port_t -p tcp PORT (-m instead of -a "
                "if the port has a type already)",
            ),
            (
                "SELinux: a web server shall reach your app",
                "sudo setsebool -P httpd_can_network_connect 1",
            ),
            (
                "SELinux: another service",
                "Run sudo ausearch -m avc -ts recent | audit2why, which explains the "
                "denial and names the switch",
            ),
            (
                "AppArmor: a profile is too strict",
                "Add the rule to /etc/apparmor.d/local/PROFILE, then sudo apparmor_parser "
                "-r /etc/apparmor.d/PROFILE",
            ),
            (
                "To see whether it is that, for a minute",
                "Run sudo setenforce 0, try, sudo setenforce 1 (AppArmor: sudo "
                "aa-complain PROFILE)",
            ),
        ),
        see_yourself=(
            ("getenforce", '"Enforcing": SELinux decides'),
            (
                "sudo ausearch -m avc -ts recent",
                "lines with name_bind or name_connect, and your port",
            ),
            ("sudo journalctl -k -g 'apparmor=\"DENIED\"'", "what AppArmor forbade"),
            ("sudo semanage port -l | grep http_port_t", "the ports that a web server may use"),
        ),
        sources=(
            "semanage-port(8)",
            "httpd_selinux(8)",
            "apparmor(7)",
        ),
    ),
    CauseText(
        code="address-not-available",
        title="The address is not one of this machine's",
        group=GROUP,
        symptoms=(
            "Error: listen EADDRNOTAVAIL: address not available 192.168.1.50:3000",
            "Python: OSError: [Errno 99] Cannot assign requested address (macOS: [Errno 49])",
            "Go: listen tcp 10.0.0.5:8080: bind: cannot assign requested address",
            "nginx: [emerg] bind() to 10.8.0.1:80 failed (99: Cannot assign requested address)",
            (
                "Redis: Could not create server TCP listening socket 192.168.1.5:6379: "
                "bind: Cannot assign requested address"
            ),
            'PostgreSQL: could not bind IPv4 address "10.0.0.5": Cannot assign requested address',
        ),
        why=(
            "An app can only listen on an address that an interface of this machine (this "
            "network namespace) has at that moment; else bind(2) fails with "
            "EADDRNOTAVAIL. Typical are an address from another network or an old DHCP "
            "lease, a VPN that is not up yet, a public address that belongs to the router "
            "or to NAT of the cloud, or a host's address used inside of a container."
        ),
        fixes=(
            ("Only this machine shall reach it", "Bind 127.0.0.1"),
            (
                "Others shall reach it",
                "Bind an address from the list below, or all of them (0.0.0.0 and ::)",
            ),
            (
                "The name in the config resolves to a wrong address",
                "See what it is (getent ahosts NAME), then correct /etc/hosts or the config",
            ),
            (
                "The address comes later (VPN, DHCP at boot)",
                "Start after it: systemd with After=network-online.target and "
                "Wants=network-online.target",
            ),
            (
                "It has to be bound before the address exists (failover)",
                "sudo sysctl -w net.ipv4.ip_nonlocal_bind=1",
            ),
        ),
        see_yourself=(
            ("ip -br address", "the addresses of this machine; the one in your config is missing"),
            ("ifconfig | grep inet", "the same on macOS"),
        ),
        sources=(
            "bind(2), EADDRNOTAVAIL",
            "ip(7), ip_nonlocal_bind",
        ),
    ),
    CauseText(
        code="stale-pid-file",
        title="A pid file of a dead process is in the way",
        group=GROUP,
        aliases=("stale-lock-file",),
        symptoms=(
            "Rails: A server is already running. Check tmp/pids/server.pid. Exiting",
            "A server is already running (pid: 1, file: /app/tmp/pids/server.pid).",
            'FATAL: lock file "postmaster.pid" already exists',
            "apachectl: httpd (pid 17) already running",
            "Another instance is already running, or: Unable to obtain lock",
            "docker compose: the container restarts for ever after a crash",
        ),
        why=(
            "The program wrote its process number into a file, to notice a second start, "
            "and was ended before it could remove it (kill -9, power cut, container "
            "stopped hard). Now the file names a process that does not exist, or a "
            "foreign one that has got the same number since; in containers numbers are "
            "small and always repeat. Nothing listens, the start script only believes the "
            "file."
        ),
        fixes=(
            (
                "It is stale indeed",
                "Use homeport doctor localhost:PORT --intent start --fix, which sets the "
                "file aside and does not delete it",
            ),
            ("By hand", 'Try kill -0 PID; if it says "No such process": rm PATH/server.pid'),
            (
                "A Rails container",
                "Let the entrypoint run rm -f tmp/pids/server.pid before the server starts",
            ),
            (
                "PostgreSQL",
                "Remove postmaster.pid only when no postgres process uses that data "
                "directory; then start it",
            ),
            (
                "Your own program",
                "Use a lock that dies with the process (flock on the file), and a pid "
                "file in /run, which is empty after boot",
            ),
        ),
        see_yourself=(
            ("cat PATH/server.pid", "the number"),
            (
                "ps -o pid,lstart,cmd -p NUMBER",
                "no line, or a program that is not yours: the file is stale",
            ),
        ),
        sources=(
            "flock(2)",
            "daemon(7)",
            "hier(7), /run",
        ),
    ),
    CauseText(
        code="stale-unix-socket",
        title="A socket file without a process behind it",
        group=GROUP,
        symptoms=(
            "bind() to unix:/run/app.sock failed (98: Address already in use)",
            "OSError: [Errno 98] Address already in use: '/run/app.sock'",
            (
                "connect() to unix:/run/gunicorn.sock failed (111: Connection refused) "
                "while connecting to upstream"
            ),
            (
                "Is the server running locally and accepting connections on that socket? "
                "Connection refused"
            ),
            (
                "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is "
                "the docker daemon running?"
            ),
        ),
        why=(
            "bind(2) on a unix socket makes a file, and the kernel does not remove it "
            "when the process ends; the program has to unlink it. After a crash or kill "
            "-9 the file stays: a new start is told EADDRINUSE, because the name exists, "
            "and a client is told ECONNREFUSED, because nobody listens behind it."
        ),
        fixes=(
            ("Nobody uses it", "Use homeport doctor PATH --fix, which sets the file aside"),
            (
                "By hand",
                "Look whether anybody listens (sudo ss -lxp | grep PATH); no line: rm "
                "PATH, and start the service again",
            ),
            (
                "systemd runs the service",
                "Write RuntimeDirectory=NAME into the unit: the directory goes with the service",
            ),
            (
                "Your own program",
                "Call unlink(PATH) before bind, under a lock; or an abstract socket (a "
                'name that begins with "@"), which leaves no file',
            ),
        ),
        see_yourself=(
            ("ls -l PATH", 'begins with "s": it is a socket'),
            ("sudo ss -lxp | grep PATH", "no line: nobody listens"),
            ("curl --unix-socket PATH http://localhost/", '"Connection refused"'),
        ),
        sources=(
            "unix(7)",
            "bind(2)",
            "unlink(2)",
        ),
    ),
)
