"""How names resolve, in words."""

from homeport.faces.cli.dns_view import plan_lines, report_lines, status_lines
from homeport.home.resolving.clients import Tried
from homeport.home.resolving.means import Means
from homeport.home.resolving.status import DnsStatus
from homeport.home.resolving.switch import DnsPlan, DnsReport


def test_status() -> None:
    fine = "\n".join(status_lines(DnsStatus(resolves=True, by="nss-myhostname")))
    assert fine.startswith("Names below localhost resolve here, by nss-myhostname.")
    assert "To change that" not in fine
    found = DnsStatus(
        resolves=False,
        by="",
        tried=(
            Tried(program="getent", resolves=False),
            Tried(program="Python", resolves=True),
            Tried(program="Ruby", resolves=None, note="no answer within 4 s"),
        ),
        turned_on=(Means.HOSTS,),
        names=("shop.localhost\x1b",),
        advice=Means.HOSTS,
        why="libc asks the hosts file",
        instead="sudo apt install libnss-myhostname",
    )
    shown = "\n".join(status_lines(found))
    assert "except those in the hosts file:\n  shop.localhost" in shown
    assert "\x1b" not in shown
    for words in ("does not resolve", "resolves them", "no answer within", "homeport dns off"):
        assert words in shown
    assert shown.endswith("homeport dns on --hosts --dry-run")
    assert "For all names at once: sudo apt install libnss-myhostname" in shown
    bare = DnsStatus(resolves=False, by="", by_themselves=())
    assert list(status_lines(bare)) == ["Names below localhost do not resolve here."]


def test_plan_and_report() -> None:
    assert list(plan_lines(())) == ["Nothing of Homeport's is turned on."]
    plan = DnsPlan(
        means=Means.RESOLVED,
        turns_on=True,
        path="/etc/x",
        what="write the file /etc/x",
        text="\n".join(map(str, range(30))),
        after="systemctl restart it",
        note="it takes home",
        as_root="sudo homeport dns on",
    )
    shown = list(plan_lines([plan]))
    assert shown[0] == "Would: write the file /etc/x"
    assert shown[-3:] == [
        "  | and 10 lines more (--json has all)",
        "  then: systemctl restart it",
        "  note: it takes home",
    ]
    done = DnsPlan(
        means=Means.HOSTS, turns_on=True, path="x", what="w", is_done=True, as_root="sudo"
    )
    assert list(plan_lines([done])) == ["Done already: w"]
    report = DnsReport(done=("wrote",), after=("reload",))
    assert list(report_lines(report)) == ["Done: wrote", "Now say: reload"]
