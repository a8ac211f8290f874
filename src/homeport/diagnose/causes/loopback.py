"""Causes below the sockets: the loopback interface and the routes."""

from homeport.model.cause_text import CauseText

GROUP = "Loopback and routing"

CAUSES = (
    CauseText(
        code="loopback-down",
        title="The loopback interface is down",
        group=GROUP,
        symptoms=(
            "connect: Network is unreachable, for 127.0.0.1",
            "ping 127.0.0.1: connect: Network is unreachable",
            "curl: (7) Failed to connect to 127.0.0.1 port 8080: Network is unreachable",
            (
                "connect to 127.0.0.1 times out (lo was up before), connect to ::1: "
                "Cannot assign requested address"
            ),
            "A server starts without an error, and cannot be reached",
            "An app in a sandbox or a fresh network namespace cannot reach itself",
            "Everything local is broken at once: databases, DNS at 127.0.0.53, the desktop",
        ),
        why=(
            "Everything that goes to 127.0.0.1, ::1, or to an own address passes the "
            "interface lo. A new network namespace (unshare -n, ip netns add, some "
            "sandboxes and container runtimes) has one, but it is DOWN and has no address "
            "until somebody sets it up. Then connect(2) to 127.0.0.1 fails with "
            "ENETUNREACH, or waits in vain if lo was up before, and ::1 does not exist; "
            "bind(2) to 127.0.0.1 may work all the same, so that servers start."
        ),
        fixes=(
            ("Bring it up", "Use homeport doctor 127.0.0.1:PORT --fix, or: sudo ip link set lo up"),
            ("A namespace that you made", "sudo ip -n NAME link set lo up"),
            (
                "A sandbox",
                "Use bwrap --unshare-net, which brings lo up; unshare -n does not: run "
                '"ip link set lo up" in it first',
            ),
            ("macOS", "sudo ifconfig lo0 up"),
        ),
        see_yourself=(
            ("ip link show lo", '"state DOWN", and no UP between the angle brackets'),
            ("ip -br addr show lo", "no 127.0.0.1/8"),
        ),
        sources=(
            "network_namespaces(7)",
            "ip-link(8)",
        ),
    ),
    CauseText(
        code="loopback-address-missing",
        title="127.0.0.1 (or ::1) is not on lo",
        group=GROUP,
        symptoms=(
            "curl: (7) Failed to connect to 127.0.0.1 port 8080, while lo is up",
            "bind: Cannot assign requested address, for 127.0.0.1 or ::1",
            "ping ::1: Cannot assign requested address, ping 127.0.0.1 works",
            "In a container or a small system, localhost does not work",
        ),
        why=(
            "The interface lo is up, but the address was removed or never added. The "
            "kernel adds 127.0.0.1/8 and ::1 when lo comes up; ip addr flush, a wrong "
            "network config or an odd init system can take them away. Without the "
            "address, the local routing table has no entry for it, so bind fails with "
            "EADDRNOTAVAIL and connections leave by the default route or fail."
        ),
        fixes=(
            (
                "Put it back",
                "Use homeport doctor 127.0.0.1:PORT --fix, or: sudo ip addr add 127.0.0.1/8 dev lo",
            ),
            ("IPv6", "sudo ip addr add ::1/128 dev lo"),
            (
                "For ever (Debian with ifupdown)",
                'Put "auto lo" and "iface lo inet loopback" into /etc/network/interfaces',
            ),
            (
                "macOS has only 127.0.0.1, unlike Linux; add 127.0.0.2",
                "sudo ifconfig lo0 alias 127.0.0.2 up",
            ),
        ),
        see_yourself=(
            ("ip addr show dev lo", 'look for "inet 127.0.0.1/8" and "inet6 ::1/128"'),
            ("ip route get 127.0.0.1", 'should say "local 127.0.0.1 dev lo"'),
        ),
        sources=(
            "ip-address(8)",
            "RFC 1122 section 3.2.1.3",
        ),
    ),
    CauseText(
        code="route-blackhole",
        title="A routing rule swallows local traffic",
        group=GROUP,
        symptoms=(
            (
                "connect: No route to host, or Invalid argument, or Permission denied, "
                "for an address of this machine"
            ),
            "curl: (7) Failed to connect to 127.0.0.1 port 3000: No route to host",
            "It works with the VPN off, and not with it on",
            "ping: connect: Network is unreachable",
        ),
        why=(
            "Before a packet reaches lo, the kernel looks it up in the routing tables, in "
            'the order of ip rule; normally the table "local" comes first (priority 0). '
            "VPN kill switches and policy routing put rules or routes of the type "
            'blackhole, unreachable or prohibit in the way, or move the table "local" '
            "behind them. connect(2) then fails at once, with EINVAL (blackhole), "
            "EHOSTUNREACH or ENETUNREACH (unreachable route or rule) or EACCES "
            "(prohibit)."
        ),
        fixes=(
            (
                "A VPN is on",
                'Allow "local network" or "bypass for localhost" in its settings, or '
                "switch its kill switch off",
            ),
            (
                "You know the rule",
                "Delete it: sudo ip rule del priority NUMBER (NUMBER from the list "
                "below), or sudo ip route del blackhole ADDRESS",
            ),
            ('The table "local" is not first any more', "sudo ip rule add priority 0 lookup local"),
            (
                "It comes back",
                "Look where it is set: /etc/NetworkManager/, /etc/wireguard/*.conf "
                "(PostUp), /etc/systemd/network/",
            ),
        ),
        see_yourself=(
            ("ip rule show", 'the first line should be "0: from all lookup local"'),
            (
                "ip route get 127.0.0.1",
                'should say "local 127.0.0.1 dev lo"; else it names the error',
            ),
            (
                "ip route show table all | grep -E 'blackhole|unreachable|prohibit'",
                "the routes that swallow",
            ),
        ),
        sources=(
            "ip-rule(8)",
            "ip-route(8), route types",
        ),
    ),
    CauseText(
        code="loopback-impaired",
        title="Traffic on lo is slow or lossy",
        group=GROUP,
        symptoms=(
            "Everything local takes a second, or hangs now and then",
            "ping 127.0.0.1 shows packet loss, or times of many milliseconds",
            "Small requests work, large ones hang",
            "A test of a bad network was run on this machine some time ago",
        ),
        why=(
            "Queueing disciplines (tc) work on lo as on every interface: netem, left over "
            "from a test, delays or drops packets there, tbf limits the rate. A very "
            "small MTU on lo, or a filter that drops fragments, lets small packets pass "
            "and large ones not. TCP hides losses by sending again, so you see delays of "
            "200 ms, 1 s, 3 s and so on."
        ),
        fixes=(
            ("Take the discipline away", "sudo tc qdisc del dev lo root"),
            ("The MTU is small", "sudo ip link set dev lo mtu 65536"),
            (
                "macOS (Network Link Conditioner)",
                "System Settings, Network Link Conditioner: Off; sudo dnctl -q flush",
            ),
        ),
        see_yourself=(
            ("tc qdisc show dev lo", 'should say "noqueue"; netem or tbf is the reason'),
            ("ip link show lo", "mtu should be 65536"),
            ("ping -c 20 127.0.0.1", "below 0.1 ms and 0% loss is normal"),
            ("nstat -az TcpRetransSegs", "grows while you try: packets are lost"),
        ),
        sources=(
            "tc-netem(8)",
            "tc(8)",
        ),
    ),
)
