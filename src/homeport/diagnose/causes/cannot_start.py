"""Causes of an app that cannot get its port."""

from homeport.model.cause_text import CauseText

GROUP = "The app cannot start or bind"

CAUSES = (
    CauseText(
        code="port-in-use",
        title="Another program already has the port",
        group=GROUP,
        aliases=("port-conflict", "address-in-use"),
        symptoms=(
            "Error: listen EADDRINUSE: address already in use :::3000",
            "Python: OSError: [Errno 98] Address already in use (macOS: [Errno 48])",
            "Flask: Port 5000 is in use by another program",
            "Go: listen tcp :8080: bind: address already in use",
            "nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)",
            (
                "Java: java.net.BindException: Address already in use; Spring: Web server "
                "failed to start. Port 8080 was already in use."
            ),
            "docker: Bind for 0.0.0.0:5432 failed: port is already allocated",
            "Ports are not available: listen tcp 0.0.0.0:5000: bind: address already in use",
        ),
        why=(
            "Only one program can listen on an address and port of a network namespace "
            "(unless all of them set SO_REUSEPORT), so bind(2) or listen(2) fails with "
            "EADDRINUSE. A socket on the wildcard address [::] takes IPv4 as well, unless "
            "IPV6_V6ONLY is set, so the holder may be listed under IPv6 only. On macOS "
            "the AirPlay Receiver (ControlCenter) holds ports 5000 and 7000."
        ),
        fixes=(
            ("You want to know who it is", "homeport why PORT"),
            (
                "It can go",
                "Use homeport free PORT (shows first what would end), or homeport doctor "
                "localhost:PORT --intent start --fix",
            ),
            (
                "It has to stay",
                "Start your app on another port: PORT=3001 npm run dev; flask run --port "
                "5001; docker run -p 5433:5432",
            ),
            ("It is a system service", "sudo systemctl stop NAME"),
            (
                "It is a container",
                "Find it with docker ps --filter publish=PORT, then docker stop NAME",
            ),
            (
                "macOS, port 5000 or 7000",
                "System Settings, General, AirDrop & Handoff: switch AirPlay Receiver off",
            ),
        ),
        see_yourself=(
            (
                "sudo ss -ltnp 'sport = :PORT'",
                "the last column names the process; without root only your own are named",
            ),
            ("sudo lsof -nP -iTCP:PORT -sTCP:LISTEN", "the same on macOS"),
        ),
        sources=(
            "bind(2), EADDRINUSE",
            "socket(7), SO_REUSEPORT",
            "ipv6(7), IPV6_V6ONLY",
        ),
    ),
    CauseText(
        code="port-held-by-orphan",
        title="A leftover of an earlier run holds the port",
        group=GROUP,
        symptoms=(
            "EADDRINUSE, although the app was stopped",
            "The terminal was closed, and the port is still taken",
            "After a restart the old version answers, or every route is 404",
            "The process that netstat named is gone, and the port is not free",
            "kill on the pid changes nothing",
        ),
        why=(
            "A listening socket lives as long as any process has it open. Children "
            "inherit it through fork(2), and programs that they start keep it unless it "
            "is marked close-on-exec. So a worker, a watcher or a helper that outlived "
            "its parent (killed with SIGKILL, or its terminal closed) still holds the "
            "port; its parent is now pid 1 or a user's systemd."
        ),
        fixes=(
            (
                "End what is left",
                "Use homeport free PORT, which finds everybody who holds the socket",
            ),
            (
                "By hand",
                "Run sudo ss -ltnp 'sport = :PORT', which names each pid; then kill PID "
                "for each of them",
            ),
            (
                "It happens again and again",
                "Stop with Ctrl-C and not with kill -9; start the app with exec in shell "
                "scripts, so that there is no shell in between",
            ),
            (
                "Your own program leaks its socket to children",
                "Open it with SOCK_CLOEXEC (Python since 3.4 and Go do this by default); "
                "close_fds=True in subprocess",
            ),
        ),
        see_yourself=(
            (
                "sudo ss -ltnp 'sport = :PORT'",
                'several "pid=" in one line: all of them hold the same socket',
            ),
            (
                "ps -o pid,ppid,lstart,cmd -p PID",
                "PPID 1 (or that of systemd --user), and a start time before your last run",
            ),
        ),
        sources=(
            "fork(2)",
            "execve(2)",
            "open(2), O_CLOEXEC",
        ),
    ),
    CauseText(
        code="port-held-by-socket-activation",
        title="systemd holds the port for a service",
        group=GROUP,
        symptoms=(
            "bind: Address already in use, and the owner is systemd or init, pid 1",
            "sshd, cockpit, cups, docker, rpcbind: cannot bind, stopping the service does not help",
            (
                "systemctl stop NAME: Warning: Stopping NAME.service, but it can still be "
                "activated by: NAME.socket"
            ),
            "Ended, and started again by the next connection",
        ),
        why=(
            "A socket unit lets systemd listen on the port itself and start the service "
            "when somebody connects. The listening socket belongs to pid 1 (or to a "
            "user's systemd), so stopping the service frees nothing, and the next "
            "connection starts it again. inetd, xinetd and launchd (macOS) work the same "
            "way."
        ),
        fixes=(
            (
                "You do not need the service",
                "sudo systemctl disable --now NAME.socket NAME.service",
            ),
            ("Only for now", "sudo systemctl stop NAME.socket"),
            ("It is a user's unit", "systemctl --user stop NAME.socket"),
            (
                "The service shall have another port",
                "Run sudo systemctl edit NAME.socket, and write [Socket], ListenStream= "
                "(empty, clears the old one), ListenStream=PORT",
            ),
            (
                "Your app is the service",
                "Let it take the socket from systemd (LISTEN_FDS), instead of binding itself",
            ),
            ("macOS", "sudo launchctl bootout system/LABEL"),
        ),
        see_yourself=(
            (
                "systemctl list-sockets --all | grep ':PORT'",
                "the socket unit and the service it starts; the user's: systemctl --user "
                "list-sockets",
            ),
            ("sudo ss -ltnp 'sport = :PORT'", 'users:(("systemd",pid=1,...))'),
        ),
        sources=(
            "systemd.socket(5)",
            "sd_listen_fds(3)",
        ),
    ),
    CauseText(
        code="port-in-time-wait",
        title="Old connections keep the port for a minute",
        group=GROUP,
        symptoms=(
            "Address already in use right after a restart, and a minute later it works",
            "Python: OSError: [Errno 98] Address already in use, and nobody is listed as listening",
            "ss shows only lines with TIME-WAIT",
        ),
        why=(
            "The side that closes a TCP connection first keeps it in TIME_WAIT, 60 "
            "seconds on Linux, so that late packets of it cannot end up in a new one. "
            "While such a leftover exists, bind(2) to its port fails with EADDRINUSE "
            "unless the server sets SO_REUSEADDR, which is what nearly all servers do. No "
            "process owns these connections: there is nothing to kill."
        ),
        fixes=(
            ("Just now", "Wait for 60 seconds, then start again"),
            (
                "Your own server in Python",
                "Set socketserver.TCPServer.allow_reuse_address = True, or call "
                "sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1) before bind",
            ),
            (
                "Your own server in C or C++",
                "Call setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one) before bind",
            ),
            ("Your own server in Java", "Call serverSocket.setReuseAddress(true) before bind"),
            ("Another port is good enough", "Start it on another port"),
        ),
        see_yourself=(
            ("ss -tan state time-wait '( sport = :PORT )'", "lines here, ..."),
            ("ss -ltn 'sport = :PORT'", "... and none here"),
            (
                "netstat -an -p tcp | grep '\\.PORT .*TIME_WAIT'",
                "the same on macOS (there 30 seconds)",
            ),
        ),
        sources=(
            "RFC 9293 section 3.6 (TIME-WAIT)",
            "socket(7), SO_REUSEADDR",
            "Kernel source: include/net/tcp.h, TCP_TIMEWAIT_LEN",
        ),
    ),
    CauseText(
        code="port-taken-by-outgoing-connection",
        title="An outgoing connection uses the port",
        group=GROUP,
        symptoms=(
            "Address already in use, and nobody listens there",
            "It happens now and then, on ports above 32768 (or after the range was widened)",
            (
                "Kubernetes, Docker: listen tcp :10254: bind: address already in use, no "
                "listener to be seen"
            ),
        ),
        why=(
            "Each outgoing connection needs a local port of its own, and the kernel takes "
            "one from the range in ip_local_port_range (32768 to 60999 by default). If it "
            "happens to be the port of your server, then bind(2) fails as long as that "
            "connection lives, and for a minute after it. A port inside of that range is "
            "never safe for a server."
        ),
        fixes=(
            (
                "Now",
                "End or restart the program that has the connection (see below who it "
                "is), then start the server",
            ),
            ("For ever, best", "Give the server a port below 32768"),
            (
                "For ever, with this port",
                "Run sudo sysctl -w net.ipv4.ip_local_reserved_ports=PORT, and put the "
                "same line in a file in /etc/sysctl.d/",
            ),
            (
                "Somebody widened the range",
                "sudo sysctl -w net.ipv4.ip_local_port_range='32768 60999'",
            ),
        ),
        see_yourself=(
            (
                "sudo ss -tanp 'sport = :PORT'",
                "a line with ESTAB, a foreign address and a process: that is the connection",
            ),
            ("cat /proc/sys/net/ipv4/ip_local_port_range", "is the port between the two numbers?"),
        ),
        sources=(
            "ip(7), ip_local_port_range",
            "Kernel documentation: networking/ip-sysctl, ip_local_reserved_ports",
        ),
    ),
)
