"""Draw rulesets for nft and iptables at random, near one flow so that many rules concern it."""

import random
from dataclasses import dataclass, field

PORT, OTHER = 18_080, 18_443
HOSTS = ("127.0.0.1", "127.0.0.7", "192.0.2.10", "::1", "fd00:1::10")
USER = 1_000


@dataclass(frozen=True)
class Drawn:
    """`loads` are (program, text) in the order to load them."""

    transport: str
    host: str
    uid: int | None
    loads: tuple[tuple[str, str], ...]


@dataclass
class Draw:
    """Draws from one seed."""

    rng: random.Random
    transport: str = ""
    host: str = ""
    chains: list[str] = field(default_factory=list)

    def case(self, kind: str) -> Drawn:
        """Return a case of "nft", "iptables", "legacy" or "mixed"."""
        self.transport = self.rng.choice(("tcp", "tcp", "tcp", "udp"))
        self.host = self.rng.choice(HOSTS)
        uid = self.rng.choice((None, None, None, USER))
        loads: list[tuple[str, str]] = []
        if kind in ("nft", "mixed"):
            tables = range(self.rng.choice((1, 1, 2)))
            loads += [("nft", "".join(self.table(f"t{turn}") for turn in tables))]
        if kind in ("iptables", "mixed"):
            loads += self.iptables("nft")
        if kind == "legacy":
            loads += self.iptables("legacy")
        return Drawn(self.transport, self.host, uid, tuple(loads))

    @property
    def is_v6(self) -> bool:
        return ":" in self.host

    def pick(self, *words: str) -> str:
        return self.rng.choice(words)

    def is_rare(self, share: float) -> bool:
        return self.rng.random() < share

    # nft.

    def table(self, name: str) -> str:
        family = self.pick("inet", "inet", "ip6" if self.is_v6 else "ip")
        body = (
            "set ports {\ntype inet_service\nflags interval\n"
            f"elements = {{ {self.ports()} }}\n}}\n"
            f"map fate {{\ntype inet_service : verdict\n"
            f"elements = {{ {PORT} : {self.pick('drop', 'accept', 'jump deep')}, 22 : drop }}\n}}\n"
            f"set hosts {{\ntype {'ipv6' if self.is_v6 else 'ipv4'}_addr\n"
            f"elements = {{ {', '.join(sorted({self.host, self.some_host()}))} }}\n}}\n"
        )
        deep = "".join(self.rule(()) for _ in range(self.rng.randint(0, 2)))
        body = f"chain deep {{\n{deep}}}\n{body}"
        side = "".join(self.rule(("deep",)) for _ in range(self.rng.randint(1, 3)))
        body += f"chain side {{\n{side}}}\n"
        hooks = self.rng.sample(("input", "output", "prerouting", "postrouting"), 2)
        for turn, hook in enumerate(hooks):
            body += self.base_chain(f"c{turn}", hook)
        if self.is_rare(0.25):
            body += self.nat_chain(family)
        # The map before the chain it jumps to would be refused, so chains stand first.
        return f"table {family} {name} {{\n{body}}}\n"

    def base_chain(self, name: str, hook: str) -> str:
        policy = self.pick(*("accept",) * 6, "drop")
        order = self.pick("-150", "0", "10")
        body = f"chain {name} {{\ntype filter hook {hook} priority {order}\npolicy {policy}\n"
        if policy == "drop" and self.is_rare(0.6):
            body += self.pick('iifname "lo" accept\n', "ct state established,related accept\n")
            if hook in ("output", "postrouting") or self.is_rare(0.5):
                body += self.pick('oifname "lo" accept\n', f"th dport {PORT} accept\n")
        body += "".join(self.rule(("side", "deep"), hook) for _ in range(self.rng.randint(1, 5)))
        return body + "}\n"

    def nat_chain(self, family: str) -> str:
        host = self.some_host()
        wrapped = f"[{host}]" if self.is_v6 else host
        kind = "" if family != "inet" else ("ip6 " if self.is_v6 else "ip ")
        lead = self.pick(
            f"redirect to :{OTHER}",
            f"redirect to :{self.transport} dport map {{ {PORT} : {OTHER}, 5 : 6 }}",
            f"dnat {kind}to {wrapped}:{OTHER}",
        )
        match = self.pick(
            f"{self.transport} dport {PORT}",
            f"{self.transport} dport @ports",
            f"{self.transport} dport 9",
        )
        return f"chain n {{\ntype nat hook output priority -100\n{match} {lead}\n}}\n"

    def rule(self, jumps: tuple[str, ...], hook: str = "") -> str:
        if self.is_rare(0.03):
            return "icmp type redirect accept\n"
        matches = [self.match(hook) for _ in range(self.pick_count())]
        if self.is_rare(0.12):
            target = self.pick("drop", "accept", *(f"jump {one}" for one in jumps))
            vmap = self.pick(
                f"th dport vmap {{ {PORT} : {target}, 80-90 : drop }}",
                "th dport vmap @fate" if "deep" in jumps else "th dport 9 drop",
            )
            return " ".join((*matches, f"meta l4proto {self.transport}", vmap)) + "\n"
        comment = ' comment "a { b } # handle 7"' if self.is_rare(0.2) else ""
        counter = ["counter"] if self.is_rare(0.4) else []
        return " ".join((*matches, *counter, self.verdict(jumps))) + comment + "\n"

    def pick_count(self) -> int:
        return self.rng.choice((1, 1, 2))

    def verdict(self, jumps: tuple[str, ...]) -> str:
        reset = "reject with tcp reset" if self.transport == "tcp" else "reject"
        return self.pick(
            *("drop", "drop", "reject", "accept", "return"),
            "meta l4proto tcp reject with tcp reset" if self.is_rare(0.3) else reset,
            "reject with icmpx type admin-prohibited",
            *(f"{self.pick('jump', 'goto')} {one}" for one in jumps),
        )

    def match(self, hook: str) -> str:
        family = "ip6" if self.is_v6 else "ip"
        way = "oif" if hook in ("output", "postrouting") else "iif"
        return self.pick(
            *(f"{self.transport} dport {PORT}",) * 3,
            *(f"{self.transport} dport {self.pick('22', '8080', '1-1024')}",) * 3,
            f"{self.transport} dport {{ {self.ports()} }}",
            f"{self.transport} dport @ports",
            f"{self.transport} dport != {self.pick(str(PORT), '22')}",
            f"{self.transport} dport {PORT - 5}-{PORT + 5}",
            f"{self.transport} sport {PORT}",
            f"{self.pick('tcp', 'udp')} dport {self.pick('22', '53', str(PORT + 1))}",
            f"{family} daddr {self.pick(self.host, self.some_host())}",
            f"{family} saddr @hosts",
            f'{way}name "lo"' if hook else f"meta l4proto {self.transport}",
            f'{way} "{self.pick("lo", "eth9")}"' if hook else f"th dport {PORT}",
            f"ct state {self.pick('new', 'established', 'invalid', 'established,related')}",
            f"ct direction {self.pick('original', 'reply')} th dport {PORT}",
            f"meta skuid {self.pick('0', str(USER), '77')}",
            f"fib daddr type local th dport {self.pick(str(PORT), '22')}",
            f"tcp flags & (syn | ack) == {self.pick('syn', 'ack', 'syn | ack')}",
            f"{family} daddr . {self.transport} dport {{ {self.host} . {PORT} }}",
        )

    def ports(self) -> str:
        return self.pick(f"22, {PORT}", f"{PORT - 3}-{PORT + 3}, 443", "22, 25, 53", "9000-9100")

    def some_host(self) -> str:
        return self.pick(*(one for one in HOSTS if (":" in one) == self.is_v6))

    # iptables.

    def iptables(self, kind: str) -> list[tuple[str, str]]:
        name = "ip6tables" if self.is_v6 else "iptables"
        text = "*filter\n"
        for chain in ("INPUT", "FORWARD", "OUTPUT"):
            text += f":{chain} {self.pick(*('ACCEPT',) * 6, 'DROP')} [0:0]\n"
        text += ":SIDE - [0:0]\n"
        if self.is_rare(0.7):
            text += "-A INPUT -i lo -m conntrack --ctstate ESTABLISHED -j ACCEPT\n"
        for _ in range(self.rng.randint(1, 5)):
            chain = self.pick("INPUT", "OUTPUT", "SIDE")
            target = self.xt_target(may_jump=chain != "SIDE")
            text += f"-A {chain} {self.xt_match(chain)} {target}\n"
        text += "COMMIT\n"
        if self.is_rare(0.3):
            lead = self.pick(
                f"-j REDIRECT --to-ports {OTHER}",
                f"-j DNAT --to-destination {self.xt_host()}:{OTHER}",
            )
            match = f"-p {self.transport} -m addrtype --dst-type LOCAL --dport {PORT}"
            text += (
                "*nat\n:PREROUTING ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\n:WAY - [0:0]\n"
                f"-A OUTPUT {self.pick('', '-p udp ', '-m addrtype --dst-type LOCAL ')}-j WAY\n"
                f"-A WAY {match} {lead}\nCOMMIT\n"
            )
        return [(f"{name}-{kind}-restore", text)]

    def xt_host(self) -> str:
        return f"[{self.some_host()}]" if self.is_v6 else self.some_host()

    def xt_match(self, chain: str) -> str:
        owner = f"-m owner --uid-owner {self.pick('0', str(USER))}" if chain == "OUTPUT" else ""
        device = {"INPUT": "-i", "OUTPUT": "-o"}.get(chain)
        flow = f"-p {self.transport}"
        return self.pick(
            *(f"{flow} --dport {PORT}",) * 3,
            *(f"{flow} --dport {self.pick('22', '8080')}",) * 3,
            f"{flow} -m multiport --dports 22,{self.pick(f'{PORT - 9}:{PORT + 9}', '80')}",
            f"{flow} --sport {PORT}",
            f'{flow} --dport {PORT} -m comment --comment "two words"',
            f"{flow} -d {self.pick(self.host, self.some_host())}",
            f"{flow} --dport 1:1024",
            f"{device} {self.pick('lo', 'eth9')} {flow}" if device else flow,
            f"-m conntrack --ctstate {self.pick('NEW', 'ESTABLISHED')} {flow} --dport {PORT}",
            f"{owner} {flow}",
            f"-m addrtype --dst-type LOCAL {flow} --dport {PORT}",
        )

    def xt_target(self, *, may_jump: bool) -> str:
        prohibited = "icmp6-adm-prohibited" if self.is_v6 else "icmp-admin-prohibited"
        reject = "-p tcp -j REJECT --reject-with tcp-reset" if self.transport == "tcp" else ""
        return self.pick(
            *("-j DROP", "-j DROP", "-j REJECT", "-j ACCEPT", "-j RETURN"),
            f"-j REJECT --reject-with {prohibited}",
            reject.removeprefix("-p tcp ") or "-j DROP",
            "-j SIDE" if may_jump else "-j DROP",
        )
