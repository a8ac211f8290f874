"""Causes set by nftables or iptables rules."""

from homeport.model.cause_text import CauseText

GROUP = "Packet filter"

CAUSES = (
    CauseText(
        code="firewall-drop",
        title="A packet filter drops the packets",
        group=GROUP,
        aliases=("firewall-block", "firewall-limit"),
        symptoms=(
            (
                "curl: (28) Failed to connect to localhost port 8080 after 133812 ms: "
                "Couldn't connect to server"
            ),
            "curl: (28) Connection timed out after 5001 milliseconds",
            "Chrome: ERR_CONNECTION_TIMED_OUT. This site took too long to respond.",
            "Node: Error: connect ETIMEDOUT 127.0.0.1:8080",
            "Python: TimeoutError: [Errno 110] Connection timed out",
            "psql hangs, and after two minutes: could not connect to server: Connection timed out",
            "ss shows the listener, and still nobody gets in",
            "The first connections work, more of them hang (a limit rule)",
        ),
        why=(
            "A rule of nftables, iptables, ufw or firewalld throws the packets away "
            "without a word. The client sends its SYN again after 1, 3, 7, 15 ... seconds "
            "and gives up with ETIMEDOUT after about two minutes (tcp_syn_retries). "
            "Loopback traffic passes the same chains (output, then input), so a policy "
            '"drop" without an exception for lo blocks this machine from itself; rules '
            "with limit or connlimit drop only what is above a number."
        ),
        fixes=(
            (
                "Loopback shall always pass (nftables)",
                "Run sudo nft insert rule inet filter input iif lo accept (names of table "
                "and chain as in nft list ruleset)",
            ),
            (
                "Loopback shall always pass (iptables)",
                "Run sudo iptables -I INPUT -i lo -j ACCEPT; sudo iptables -I OUTPUT -o "
                "lo -j ACCEPT; the same with ip6tables",
            ),
            (
                "ufw (Ubuntu)",
                "Run sudo ufw status numbered, then sudo ufw allow PORT/tcp, or sudo ufw "
                "delete NUMBER",
            ),
            (
                "firewalld (Fedora)",
                "Run sudo firewall-cmd --list-all, then sudo firewall-cmd "
                "--add-port=PORT/tcp (and --permanent to keep it)",
            ),
            (
                "You know the guilty rule",
                "Find it with sudo nft -a list chain FAMILY TABLE CHAIN, then sudo nft "
                "delete rule FAMILY TABLE CHAIN handle NUMBER",
            ),
            ("macOS", "System Settings, Network, Firewall; sudo pfctl -sr shows the rules of pf"),
        ),
        see_yourself=(
            (
                "curl -v --max-time 5 http://127.0.0.1:PORT/",
                '"Trying 127.0.0.1" and then silence: dropped. "refused" would be something else',
            ),
            ("sudo nft list ruleset", 'rules with "drop", chains with "policy drop"'),
            ("sudo iptables -vnL", "DROP, and a counter that grows while you try"),
            ("ss -tn state syn-sent", "the client's connection waits here"),
        ),
        sources=(
            "nft(8)",
            "iptables-extensions(8), limit and connlimit",
            "tcp(7), tcp_syn_retries",
        ),
    ),
    CauseText(
        code="firewall-reject",
        title="A packet filter refuses the connection",
        group=GROUP,
        aliases=("firewall-block",),
        symptoms=(
            "Connection refused, although ss shows the listener",
            "curl: (7) Failed to connect to 127.0.0.1 port 8080: No route to host",
            "It works as root and not as you (a rule with the owner)",
            "It works from this machine, from the other one: No route to host",
            "Node: Error: connect EHOSTUNREACH, or EACCES, or ENETUNREACH",
        ),
        why=(
            'A rule with "reject" answers in the name of the service: with a TCP reset or '
            'ICMP port unreachable (the client sees "Connection refused", as if nobody '
            'listened), or with another ICMP message ("No route to host", "Network is '
            'unreachable", with IPv6 also "Permission denied"). Fedora\'s and RHEL\'s '
            'firewalld answers this way by default. So "refused" while somebody does '
            "listen on that address means that a filter is at work."
        ),
        fixes=(
            (
                "firewalld (Fedora, RHEL)",
                "Run sudo firewall-cmd --add-port=PORT/tcp, and sudo firewall-cmd "
                "--runtime-to-permanent when it helps",
            ),
            ("ufw (Ubuntu)", "Run sudo ufw status numbered, then sudo ufw delete NUMBER"),
            (
                "nftables: you know the rule",
                "Find it with sudo nft -a list ruleset | grep -n reject, then sudo nft "
                "delete rule FAMILY TABLE CHAIN handle NUMBER",
            ),
            (
                "iptables: you know the rule",
                "Find it with sudo iptables -L INPUT -n --line-numbers, then sudo "
                "iptables -D INPUT NUMBER",
            ),
            (
                "The rule is about a user (meta skuid, -m owner)",
                "Ask as a user that may, or change the rule",
            ),
        ),
        see_yourself=(
            ("ss -ltn 'sport = :PORT'", "somebody listens, on the address you ask, ..."),
            (
                "curl -v http://127.0.0.1:PORT/",
                '... and still "refused" or "No route to host", at once',
            ),
            ("sudo nft list ruleset | grep -B5 reject", "the rule, and its counter if it has one"),
            ("sudo iptables-save | grep REJECT", "the same for iptables"),
        ),
        sources=(
            "nft(8), reject statement",
            "icmp(7)",
            "firewalld.zone(5)",
        ),
    ),
    CauseText(
        code="firewall-redirect",
        title="A rule sends the connection elsewhere",
        group=GROUP,
        symptoms=(
            "Another page than expected answers",
            "Connection refused, although somebody listens on the port",
            "It works by 127.0.0.1 and not by the address of the network (or the reverse)",
            "The port is free according to ss, and still something answers",
            "After the end of a container its port still goes to it",
        ),
        why=(
            "Rules in nat chains (DNAT, redirect, tproxy) change the destination before a "
            "socket is looked for: what arrives for port 80 may be given to 8080, or to a "
            "container. ss knows nothing of it. Own connections pass the output chain, "
            "those from outside the prerouting chain, so both can behave differently; "
            "Docker, Kubernetes, VPNs, transparent proxies and old experiments put such "
            "rules there."
        ),
        fixes=(
            (
                "You know the rule (nftables)",
                "Find it with sudo nft -a list ruleset | grep -nE 'dnat|redirect|tproxy', "
                "then sudo nft delete rule FAMILY TABLE CHAIN handle NUMBER",
            ),
            (
                "You know the rule (iptables)",
                "Find it with sudo iptables -t nat -L OUTPUT -n --line-numbers, then sudo "
                "iptables -t nat -D OUTPUT NUMBER",
            ),
            (
                "Docker made it",
                "Find it with docker ps --filter publish=PORT; end that container, and do "
                "not edit Docker's rules",
            ),
            (
                "Docker left it behind",
                "Restart Docker: sudo systemctl restart docker (running containers may stop)",
            ),
            (
                "macOS",
                "See the redirections of pf with sudo pfctl -sn, and where they are set: "
                "/etc/pf.conf",
            ),
        ),
        see_yourself=(
            ("sudo nft list ruleset | grep -E 'dnat|redirect|tproxy'", "rules for your port"),
            ("sudo iptables -t nat -vnL", "DNAT and REDIRECT, with counters"),
            (
                "sudo conntrack -L -p tcp --dport PORT",
                "(package conntrack) where the connection really went: the second src= is "
                "the real server",
            ),
        ),
        sources=(
            "nft(8), NAT statements",
            "iptables-extensions(8), DNAT and REDIRECT",
        ),
    ),
    CauseText(
        code="conntrack-full",
        title="The table of tracked connections is full",
        group=GROUP,
        symptoms=(
            "Connections hang or time out at random, old ones go on",
            "dmesg: nf_conntrack: nf_conntrack: table full, dropping packet",
            "sendto: Operation not permitted",
            "It begins after some ten thousand requests of a load test",
        ),
        why=(
            "Where a firewall or NAT is in use, the kernel keeps an entry for each "
            "connection, for a minute or more after its end (two minutes for TIME_WAIT). "
            "When there are more than net.netfilter.nf_conntrack_max, new packets that "
            "need an entry are dropped. The number is one for all namespaces of the "
            "machine, so a container can fill it for everybody."
        ),
        fixes=(
            ("Now", "sudo sysctl -w net.netfilter.nf_conntrack_max=262144"),
            (
                "Loopback need not be tracked (nftables)",
                "A chain with type filter hook output priority raw, and the rule: oif lo "
                "notrack; the same for prerouting with iif lo",
            ),
            ("A load test makes them", "Use keep-alive, and fewer new connections"),
            (
                "For ever",
                "Put net.netfilter.nf_conntrack_max = 262144 into a file in /etc/sysctl.d/",
            ),
        ),
        see_yourself=(
            (
                "sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max",
                "the first has reached the second",
            ),
            ("sudo dmesg -T | grep 'table full'", "the kernel says so"),
            ("sudo conntrack -S", '(package conntrack) "drop" or "early_drop" grow'),
        ),
        sources=(
            "Kernel documentation: networking/nf_conntrack-sysctl",
            "conntrack(8)",
        ),
    ),
)
