"""Judge flows under rules that a random draw would hardly meet, and leave no trace of it."""

import contextlib
import os
import re
import socket
import subprocess
import threading
from collections.abc import Callable
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest
from loopback import NOBODY, eventually, in_child
from own_namespace import in_namespace, load_nft, needs_rules, run_each

from homeport.model.address import Transport
from homeport.model.packet_filter import FilterAnswer, FilterVerdict, Flow
from homeport.model.ruleset import Chain, Effect, Ruleset, RuleText
from homeport.observe.ruleset.counters import grown
from homeport.observe.ruleset.exhaust import exhausted
from homeport.observe.ruleset.read import read_ruleset
from homeport.probe.shadow import load
from homeport.probe.shadow.conclude import written_target
from homeport.probe.shadow.judge import judge

PORT = 18_080
_FILTER = "type filter hook {hook} priority 0\npolicy accept\n"


def _flow(host: str = "127.0.0.1", transport: str = "tcp", uid: int | None = None) -> Flow:
    return Flow(transport=Transport(transport), host=ip_address(host), port=PORT, uid=uid)


def _one_chain(*rules: str, hook: str = "input", before: str = "") -> str:
    lines = "\n".join(rules)
    return (
        f"table inet guard {{\n{before}\nchain c {{\n{_FILTER.format(hook=hook)}{lines}\n}}\n}}\n"
    )


def _judged(text: str, flow: Flow | None = None) -> FilterAnswer:
    """Return the answer where `text` is in force."""

    def look() -> FilterAnswer:
        load_nft(text)
        return judge(flow or _flow(), read_ruleset())

    return in_namespace(look)


@pytest.mark.netns
class TestRules:
    @pytest.fixture(autouse=True)
    def _able(self) -> None:
        needs_rules("iptables-nft", "iptables-legacy")

    def test_an_interface_that_only_the_original_has(self) -> None:
        answer = _judged(
            _one_chain(
                'iif "eth9" accept',
                "fib saddr . iif oif missing drop",
                'iifname . tcp dport { "lo" . 18080, "eth9" . 22 } reject with tcp reset',
                before="set cards {\ntype iface_index\nelements = { eth9, lo }\n}",
            )
        )
        assert answer.verdict is FilterVerdict.REJECTS
        assert answer.rule is not None
        assert answer.rule.text.startswith("iifname . tcp dport {")
        assert answer.rule.undo.startswith("nft delete rule inet guard c handle ")

    def test_a_set_of_interfaces(self) -> None:
        answer = _judged(
            _one_chain(
                "iif @cards tcp dport 18080 drop",
                before="set cards {\ntype iface_index\nelements = { eth9, lo }\n}",
            )
        )
        assert answer.verdict is FilterVerdict.DROPS

    def test_a_chain_on_the_device_itself(self) -> None:
        answer = _judged(
            "table netdev early {\n"
            "chain other {\ntype filter hook ingress device eth9 priority 0\ndrop\n}\n"
            "chain lo {\ntype filter hook ingress device lo priority 0\ntcp dport 18080 drop\n}\n"
            "}\n"
        )
        assert answer.verdict is FilterVerdict.DROPS
        assert answer.rule is not None
        assert answer.rule.place == "netdev early lo"

    def test_a_policy(self) -> None:
        answer = _judged(
            "table ip more {\nchain i {\ntype filter hook input priority 0\npolicy drop\n}\n}\n"
        )
        assert answer.verdict is FilterVerdict.DROPS
        assert answer.rule is not None
        assert answer.rule.text == "policy drop"
        assert answer.rule.undo == "nft 'chain ip more i { policy accept; }'"
        assert answer.note is None

    def test_a_rule_for_the_user_of_the_server(self) -> None:
        def look() -> FilterAnswer:
            load_nft(_one_chain(f"tcp sport {PORT} meta skuid {NOBODY} drop", hook="output"))
            os.seteuid(NOBODY)
            server = socket.socket()
            os.seteuid(0)
            with server:
                server.bind(("127.0.0.1", PORT))
                server.listen()
                return judge(_flow(), read_ruleset())

        assert in_namespace(look).verdict is FilterVerdict.DROPS

    def test_a_rule_against_data_only(self) -> None:
        text = _one_chain(f"tcp dport {PORT} tcp flags & (psh | ack) == psh | ack drop")
        assert _judged(text).verdict is FilterVerdict.DROPS

    def test_a_published_port_leads_to_a_container(self) -> None:
        def look() -> FilterAnswer:
            run_each(
                "iptables-nft -t nat -N DOCKER",
                "iptables-nft -t nat -A OUTPUT -m addrtype --dst-type LOCAL -j DOCKER",
                f"iptables-nft -t nat -A DOCKER -p tcp --dport {PORT} -j DNAT --to 10.9.8.7:80",
            )
            return judge(_flow(), read_ruleset())

        answer = in_namespace(look)
        assert answer.verdict is FilterVerdict.REDIRECTS
        assert answer.goes_to == (ip_address("10.9.8.7"), 80)
        assert answer.rule is not None
        assert answer.rule.place == "ip nat DOCKER"

    @pytest.mark.parametrize(
        ("lead", "goes_to"),
        [
            ("REDIRECT --to-ports 9", ("127.0.0.1", 9)),
            ("DNAT --to-destination 10.9.8.7:80", ("10.9.8.7", 80)),
            ("DNAT --to-destination 10.9.8.7", ("10.9.8.7", PORT)),
        ],
    )
    def test_the_old_iptables_leads_elsewhere(self, lead: str, goes_to: tuple[str, int]) -> None:
        def look() -> FilterAnswer:
            run_each(f"iptables-legacy -t nat -A OUTPUT -p tcp --dport {PORT} -j {lead}")
            return judge(_flow(), read_ruleset())

        answer = in_namespace(look)
        assert answer.verdict is FilterVerdict.REDIRECTS
        assert answer.goes_to == (ip_address(goes_to[0]), goes_to[1])

    def test_a_limit_that_is_used_up(self) -> None:
        """The real connection fails, the copy passes, and the copy of a full limit says why."""

        def look() -> tuple[FilterAnswer, FilterAnswer | None]:
            load_nft(_one_chain(f"tcp dport {PORT} ct state new ct count over 2 counter drop"))
            with socket.create_server(("127.0.0.1", PORT)), contextlib.ExitStack() as held:
                for _ in range(2):
                    held.enter_context(socket.create_connection(("127.0.0.1", PORT)))
                before = read_ruleset()
                with pytest.raises(TimeoutError):
                    socket.create_connection(("127.0.0.1", PORT), timeout=0.1)
                after = read_ruleset()
                used_up = exhausted(after)
                assert used_up is not None
                assert len(grown(before, after)) == 1
                return judge(_flow(), after), judge(_flow(), used_up)

        now, then = in_namespace(look)
        assert now.verdict is FilterVerdict.PASSES
        assert then is not None
        assert then.verdict is FilterVerdict.DROPS

    @pytest.mark.parametrize("host", ["0.0.0.0", "::ffff:127.0.0.1", "127.9.9.9", "192.0.2.10"])
    def test_every_way_to_write_an_address_of_this_machine(self, host: str) -> None:
        text = _one_chain(f"ip protocol tcp tcp dport {PORT} reject")
        assert _judged(text, _flow(host)).verdict is FilterVerdict.REJECTS

    def test_a_rule_that_nft_does_not_take_back_spoils_no_other(self) -> None:
        text = _one_chain("icmp type redirect meta l4proto tcp th dport 5 drop")
        assert _judged(text).verdict is FilterVerdict.PASSES

    def test_a_program_decides(self) -> None:
        def look() -> FilterAnswer:
            run_each(f"iptables-nft -A INPUT -p tcp --dport {PORT} -j NFQUEUE --queue-num 77")
            return judge(_flow(), read_ruleset())

        answer = in_namespace(look)
        assert answer.verdict is FilterVerdict.UNKNOWN
        assert "NFQUEUE" in (answer.note or "")


@pytest.mark.netns
class TestLimits:
    @pytest.fixture(autouse=True)
    def _able(self) -> None:
        needs_rules("iptables-nft")

    @pytest.mark.parametrize(
        "rule",
        [
            f"tcp dport {PORT} ct count over 5 reject with tcp reset",
            f"tcp dport {PORT} ct state new limit rate over 3/minute burst 5 packets drop",
            f"tcp dport {PORT} ct state new limit rate 30/minute accept\nct state new drop",
            f"tcp dport {PORT} ct state new add @many {{ ip saddr limit rate over 9/hour }} drop",
        ],
    )
    def test_nft(self, rule: str) -> None:
        many = "set many {\ntype ipv4_addr\nflags dynamic\nsize 999\n}"
        self._expect(lambda: load_nft(_one_chain(rule, before=many)))

    @pytest.mark.parametrize(
        "rule",
        [
            f"--dport {PORT} -m connlimit --connlimit-above 5 --connlimit-mask 0 -j REJECT",
            f"--dport {PORT} -m hashlimit --hashlimit-above 9/hour --hashlimit-name x -j DROP",
            f"--dport {PORT} -m recent --update --seconds 60 --hitcount 9 --name y -j DROP",
        ],
    )
    def test_iptables(self, rule: str) -> None:
        self._expect(lambda: run_each(f"iptables-nft -A INPUT -p tcp {rule}"))

    def test_a_limit_on_letting_pass(self) -> None:
        head = f"iptables-nft -A INPUT -p tcp --syn --dport {PORT}"
        self._expect(
            lambda: run_each(f"{head} -m limit --limit 9/hour -j ACCEPT", f"{head} -j DROP")
        )

    def test_without_limits_there_is_nothing_to_use_up(self) -> None:
        assert exhausted(Ruleset()) is None

    def _expect(self, load: Callable[[], None]) -> None:
        def look() -> tuple[FilterAnswer, FilterAnswer]:
            load()
            ruleset = read_ruleset()
            used_up = exhausted(ruleset)
            assert used_up is not None
            return judge(_flow(), ruleset), judge(_flow(), used_up)

        now, later = in_namespace(look)
        assert now.verdict is FilterVerdict.PASSES
        assert not now.is_exact
        assert later.verdict in (FilterVerdict.DROPS, FilterVerdict.REJECTS)
        assert later.rule is not None
        assert not later.is_exact

    def test_the_counter_of_the_rule_that_caught_us_grows(self) -> None:
        def look() -> list[str]:
            load_nft(_one_chain("udp dport 5 counter drop", f"tcp dport {PORT} counter reject"))
            run_each(
                f"iptables-nft -A INPUT -p tcp --dport {PORT} -j DROP",
                "iptables-nft -P OUTPUT DROP",
            )
            before = read_ruleset()
            with socket.socket() as client:
                client.settimeout(0.1)
                with pytest.raises(TimeoutError):
                    client.connect(("127.0.0.1", PORT))
            return [rule.text for rule in grown(before, read_ruleset())]

        assert in_namespace(look) == ["policy drop"]


def _net_settings() -> dict[str, str]:
    found = {}
    for path in sorted(Path("/proc/sys/net").rglob("*")):
        # How many connections are tracked changes by itself.
        if path.is_file() and path.name not in ("nf_conntrack_count",):
            try:
                found[str(path)] = path.read_text()
            except OSError:
                continue
    return found


def _printed(*words: str) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=False).stdout


def _visible() -> dict[str, object]:
    """Return what others could notice of our work."""
    modules = Path("/proc/modules")
    own = Path("/proc/thread-self/net")
    rules = _printed("nft", "-a", "list", "ruleset")
    return {
        "rules": re.sub(r"counter packets \d+ bytes \d+", "counter", rules),
        "legacy": (own / "ip_tables_names").read_text(),
        "legacy6": (own / "ip6_tables_names").read_text(),
        "modules": modules.read_text() if modules.exists() else "",
        "namespaces": _printed("ip", "netns", "list"),
        "settings": _net_settings(),
        "children": [(one / "children").read_text() for one in Path("/proc/self/task").iterdir()],
        "threads": sorted(thread.name for thread in threading.enumerate()),
        "links": _printed("ip", "addr"),
        "fds": len(list(Path("/proc/self/fd").iterdir())),
        "lock": Path("/run/xtables.lock").exists(),
    }


@pytest.mark.netns
@pytest.mark.parametrize("kind", ["nft", "iptables-nft", "iptables-legacy", "none"])
def test_nobody_notices(kind: str) -> None:
    needs_rules("iptables-nft", "iptables-legacy")

    def look() -> None:
        if kind == "nft":
            load_nft(_one_chain(f"tcp dport {PORT} counter drop"))
        elif kind != "none":
            run_each(f"{kind} -A INPUT -p tcp --dport {PORT} -j DROP")
        expected = FilterVerdict.PASSES if kind == "none" else FilterVerdict.DROPS

        def compare() -> tuple[dict[str, object], dict[str, object]]:
            before = _visible()
            assert judge(_flow(), read_ruleset()).verdict is expected
            return before, _visible()

        # Others may work on this machine at the same time, but not every time.
        eventually(compare, lambda both: both[0] == both[1])

    in_namespace(look)


@pytest.mark.parametrize(
    ("text", "goes_to"),
    [
        ("-j REDIRECT --to-ports 9", ("127.0.0.1", 9)),
        ("-j DNAT --to-destination 10.0.0.1-10.0.0.9:80", ("10.0.0.1", 80)),
        ("-j DNAT --to-destination [fd00::1]:80", ("fd00::1", 80)),
        ("-j DNAT --to-destination fd00::1", ("fd00::1", PORT)),
        ("-j DNAT --to-destination :81", ("127.0.0.1", 81)),
    ],
)
def test_where_a_rule_says_that_it_leads(text: str, goes_to: tuple[str, int]) -> None:
    found = written_target(text, (ip_address("127.0.0.1"), PORT))
    assert found == (ip_address(goes_to[0]), goes_to[1])


def test_a_rule_that_does_not_say_where_it_leads() -> None:
    asked = (ip_address("127.0.0.1"), PORT)
    assert written_target("-j NETMAP --to 10.0.0.0/8", asked) is None
    assert written_target("-j DNAT --to-destination 10.0.0.999", asked) is None


class TestDegraded:
    def test_no_rules(self) -> None:
        assert judge(_flow(), Ruleset()).verdict is FilterVerdict.PASSES

    def test_a_unix_socket_has_no_packets(self) -> None:
        assert judge(_flow(transport="unix"), Ruleset()).verdict is FilterVerdict.PASSES

    @pytest.mark.netns
    def test_an_ordinary_user(self) -> None:
        needs_rules()

        def ask() -> bytes:
            answer = judge(_flow(), read_ruleset())
            return f"{answer.verdict} {answer.note}".encode()

        said = in_child(ask, uid=NOBODY).decode()
        assert said.startswith("unknown ")
        assert "root" in said

    @pytest.mark.netns
    def test_an_ordinary_user_who_was_given_rules(self) -> None:
        needs_rules()

        def look() -> Ruleset:
            load_nft(_one_chain("drop"))
            return read_ruleset()

        ruleset = in_namespace(look)
        said = in_child(lambda: str(judge(_flow(), ruleset).note).encode(), uid=NOBODY)
        assert b"only as root" in said

    @pytest.mark.netns
    def test_no_nft_to_be_found(self, tmp_path: Path) -> None:
        needs_rules()
        answer = judge(_flow(), read_ruleset(path=str(tmp_path)))
        assert answer.verdict is FilterVerdict.UNKNOWN
        assert "apt install nftables" in (answer.note or "")

    @pytest.mark.netns
    def test_only_iptables_to_be_found(self, tmp_path: Path) -> None:
        needs_rules("iptables-nft")
        for name in ("iptables-nft", "iptables-nft-save", "ip6tables-nft-save"):
            (tmp_path / name).symlink_to(f"/usr/sbin/{name}")

        def look() -> FilterAnswer:
            run_each(f"iptables-nft -A INPUT -p tcp --dport {PORT} -j DROP")
            return judge(_flow(), read_ruleset(path=str(tmp_path)))

        answer = in_namespace(look)
        assert answer.verdict is FilterVerdict.DROPS
        assert answer.rule is not None
        assert answer.rule.undo.startswith("iptables-nft -t filter -D INPUT")

    @pytest.mark.netns
    @pytest.mark.parametrize(
        ("rule", "verdict"),
        [
            ("-A INPUT -p tcp --dport 18080 -j DROP", FilterVerdict.DROPS),
            ("-P INPUT DROP", FilterVerdict.DROPS),
            ("-t nat -A OUTPUT -p tcp -j REDIRECT --to-ports 9", FilterVerdict.REDIRECTS),
            ("-A INPUT -p tcp --dport 5 -j DROP", FilterVerdict.UNKNOWN),
        ],
    )
    def test_counters_tell_where_nothing_can_be_traced(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: str, verdict: FilterVerdict
    ) -> None:
        needs_rules("iptables-nft")
        for name in ("iptables-nft-save", "ip6tables-nft-save", "iptables-nft-restore"):
            (tmp_path / name).symlink_to(f"/usr/sbin/{name}")

        def look() -> FilterAnswer:
            run_each(f"iptables-nft {rule}")
            with monkeypatch.context() as changed:
                changed.setenv("PATH", str(tmp_path))
                changed.setattr(load, "_SYSTEM_FOLDERS", ())
                return judge(_flow(), read_ruleset(path=str(tmp_path)))

        answer = in_namespace(look)
        assert answer.verdict is verdict
        assert not answer.is_exact
        assert "apt install nftables" in (answer.note or "")
        if verdict is FilterVerdict.REDIRECTS:
            assert answer.goes_to == (ip_address("127.0.0.1"), 9)

    @pytest.mark.netns
    def test_what_cannot_be_copied_may_decide_otherwise(self) -> None:
        needs_rules()
        broken = RuleText(program="nft", text="table ip t {\n\tchain c {\n\t\toops\n\t}\n}\n")
        chain = Chain(tool="nft", family="ip", table="t", name="c", policy=Effect.DROP)
        ruleset = Ruleset(texts=(replace(broken, chains=(chain,)),))
        answer = in_namespace(lambda: judge(_flow(), ruleset))
        assert answer.verdict is FilterVerdict.UNKNOWN
        assert "syntax error" in (answer.note or "")

    @pytest.mark.netns
    def test_no_time(self) -> None:
        needs_rules()

        def look() -> FilterAnswer:
            load_nft(_one_chain("drop"))
            return judge(_flow(), read_ruleset(), deadline_s=0.0)

        answer = in_namespace(look)
        assert answer.verdict is FilterVerdict.UNKNOWN
        assert "longer" in (answer.note or "")
