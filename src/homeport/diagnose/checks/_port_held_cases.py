"""Made-up examinations for the check of who has the port already."""

from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case
from homeport.model.address import Transport
from homeport.model.app_traces import AppTraces
from homeport.model.examination import Examination
from homeport.model.report import ReportFacts
from homeport.model.service import HolderFacts
from homeport.model.sockets import Listener
from homeport.model.vitals import Vitals

_TAKEN = (made.said("port-in-use", "EADDRINUSE 8000"),)
_MINE = AppTraces(project="/srv/app")


def cases() -> dict[str, Case]:
    """Return them by what they are about."""
    return {**_others(), **_its_own(), **_activators(), **_silent()}


def _starts(*listeners: Listener, target: str = "http://127.0.0.1:8000/") -> Examination:
    return made.exam(target, start=True, listeners=listeners or (made.listens(),))


def _holds(*, vitals: Vitals | None = None, mine: bool = False, **service: object) -> Examination:
    """Somebody holds the port, in the directory of the project when it is `mine`."""
    facts: dict[str, object] = {"cwd": "/srv/app" if mine else "/srv/other", **service}
    return replace(
        _starts(),
        services=(made.service(**facts),),  # type: ignore[arg-type]  # see made_up.service
        vitals={} if vitals is None else {7: vitals},
        traces=_MINE,
    )


def _others() -> dict[str, Case]:
    finds = ("port-in-use",)
    return {
        "another program": Case(given=_holds(), finds=finds),
        "it may not be seen whose it is": Case(
            given=replace(_starts(), failures=_TAKEN), finds=finds
        ),
        "a program without arguments or place": Case(given=_holds(argv=(), cwd=None), finds=finds),
        "a container's port": Case(given=_holds(process="docker-proxy"), finds=finds),
        "a wildcard meets who has one address": Case(
            given=_starts(target="0.0.0.0:8000"), finds=finds
        ),
        "a wildcard of IPv6 meets both": Case(given=_starts(target="[::]:8000"), finds=finds),
        "the app says that it is taken, on an address that was not asked": Case(
            given=replace(_starts(made.listens("192.0.2.5")), report=ReportFacts(failures=_TAKEN)),
            finds=finds,
        ),
        "the name has no address": Case(
            given=made.exam(
                "http://shop.test:8000/", start=True, hosts=(), listeners=(made.listens(),)
            ),
            finds=finds,
        ),
        "UDP": Case(
            given=_starts(made.listens(transport=Transport.UDP), target="udp://127.0.0.1:8000"),
            finds=finds,
        ),
        "another program is stopped": Case(
            given=_holds(vitals=Vitals(pid=7, state="T")), finds=finds
        ),
        "an orphan of another project": Case(
            given=_holds(vitals=Vitals(pid=7, is_orphan=True)), finds=finds
        ),
    }


def _its_own() -> dict[str, Case]:
    orphan = Vitals(pid=7, is_orphan=True, orphan_evidence="its parent, pid 5, has ended")
    adopted = Vitals(pid=7, parent=1)
    return {
        "the app runs already": Case(
            given=_holds(mine=True, vitals=Vitals(pid=7, parent=5)), finds=("port-in-use",)
        ),
        "an earlier run is stopped": Case(
            given=_holds(mine=True, vitals=Vitals(pid=7, state="T")), finds=("process-stopped",)
        ),
        "an earlier run is paused": Case(
            given=_holds(mine=True, vitals=Vitals(pid=7, state="S", is_frozen=True)),
            finds=("process-stopped",),
        ),
        "somebody's run is stopped, and no project is known": Case(
            given=replace(_holds(vitals=Vitals(pid=7, state="t")), traces=AppTraces()),
            finds=("process-stopped",),
        ),
        "an orphan": Case(given=_holds(mine=True, vitals=orphan), finds=("port-held-by-orphan",)),
        "a child that init has adopted": Case(
            given=_holds(mine=True, vitals=adopted), finds=("port-held-by-orphan",)
        ),
        "a unit of systemd is no orphan": Case(
            given=_holds(mine=True, vitals=adopted, unit="shop.service"), finds=("port-in-use",)
        ),
        "nor is the first process of a container": Case(
            given=_holds(mine=True, vitals=adopted, container="shop-web-1"),
            finds=("port-in-use",),
        ),
    }


def _activators() -> dict[str, Case]:
    def held_by(pid: int, process: str) -> HolderFacts:
        return HolderFacts(
            pid=pid, process=process, fds=(3,), started_at=None, user="root", inherits=False
        )

    finds = ("port-held-by-socket-activation",)
    both = (held_by(7, "server"), held_by(1, "systemd"))
    return {
        "a socket unit": Case(
            given=_holds(process="systemd", pid=1, unit="shop.socket"), finds=finds
        ),
        "systemd and the service that it started": Case(
            given=_holds(mine=True, unit="shop.service", holders=both), finds=finds
        ),
        "init is another name of it": Case(
            given=_holds(process="init", pid=1, holders=(held_by(1, "init"),)), finds=finds
        ),
        "inetd": Case(given=_holds(process="inetd"), finds=finds),
    }


def _silent() -> dict[str, Case]:
    return {
        "nobody": Case(given=made.exam(start=True)),
        "another address": Case(given=_starts(made.listens("192.0.2.5"))),
        "the other IP version": Case(given=_starts(made.listens("::1"))),
        "a wildcard of IPv4 and an IPv6 address": Case(
            given=_starts(made.listens("::1"), target="0.0.0.0:8000"),
        ),
        "UDP, where the app wants TCP": Case(given=_starts(made.listens(transport=Transport.UDP))),
        "another port": Case(given=_starts(made.listens(port=8001))),
        "in a container": Case(given=_starts(made.listens(namespace="4026532000"))),
        "no start, so it should listen": Case(given=made.exam(listeners=(made.listens(),))),
    }
