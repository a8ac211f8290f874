"""Made-up examinations for the check of whether the right program answers."""

from dataclasses import replace
from datetime import timedelta

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case
from homeport.model.address import parse_host
from homeport.model.app_traces import AppTraces
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.service import Service
from homeport.model.vitals import Vitals

_SHOP = AppTraces(project="/srv/shop")
_MINE = made.service(pid=7, cwd="/srv/shop", argv=("node", "shop.js"))
_OTHER = made.service(pid=8, cookie=2, cwd="/srv/blog", argv=("node", "blog.js"), started_at=None)
_TAKEN = made.said("port-in-use", "EADDRINUSE", port=8000)


def cases() -> dict[str, Case]:
    """Return them by what they are about."""
    return {**_twins(), **_shadows(), **_taken()}


def _serves(*services: Service, hosts: tuple[str, ...] = ("127.0.0.1",)) -> Examination:
    """Each service has one listener, on the address at its place in `hosts`."""
    places = (*hosts, *hosts[-1:] * len(services))
    return made.exam(
        listeners=tuple(
            made.listens(host, cookie=one.cookies[0])
            for one, host in zip(services, places, strict=False)
        ),
        services=services,
        attempts=(made.tried(),),
    )


def _twins() -> dict[str, Case]:
    later = replace(_OTHER, started_at=made.NOW + timedelta(hours=1))
    worker = replace(_MINE, pid=9, pids=(9,), cookies=(2,))
    nowhere = replace(_OTHER, cwd=None)
    finds = ("wrong-app-answers",)
    return {
        "two programs, each by chance": Case(given=_serves(_MINE, later), finds=finds),
        "one of them has no known age": Case(given=_serves(nowhere, _MINE), finds=finds),
        "the second address of the name is shared": Case(
            given=replace(
                _serves(_MINE, later), targets=tuple(map(parse_host, ("::1", "127.0.0.1")))
            ),
            finds=finds,
        ),
        "workers of one server": Case(given=_serves(_MINE, worker)),
        "one socket of which nobody knows whose it is": Case(
            given=_serves(_MINE, replace(_OTHER, pid=None, pids=())),
        ),
        "one program": Case(given=_serves(_MINE)),
        "not reached": Case(
            given=replace(_serves(_MINE, later), attempts=(made.tried(Outcome.REFUSED),)),
        ),
        "a start": Case(given=made.exam(start=True)),
    }


def _shadows() -> dict[str, Case]:
    both = _serves(_OTHER, _MINE, hosts=("127.0.0.1", made.ANYWHERE))
    finds = ("wrong-app-answers",)
    return {
        "another program has the more specific address": Case(
            given=replace(both, traces=_SHOP), finds=finds
        ),
        "nobody said which project": Case(given=both),
        "the project's own app has the more specific address": Case(
            given=replace(_serves(_MINE, _OTHER, hosts=("127.0.0.1", made.ANYWHERE)), traces=_SHOP),
        ),
        "another program has the port, and the project has none": Case(
            given=replace(_serves(_OTHER), traces=_SHOP),
        ),
        "nobody knows who answers": Case(
            given=made.exam(listeners=(made.listens(),), attempts=(made.tried(),), traces=_SHOP),
        ),
    }


def _taken() -> dict[str, Case]:
    mine = replace(_serves(_MINE), traces=_SHOP, failures=(_TAKEN,))
    other = replace(_serves(_OTHER), traces=_SHOP, failures=(_TAKEN,))
    orphan = {7: Vitals(pid=7, is_orphan=True)}
    return {
        "the app found the port taken": Case(given=other, finds=("wrong-app-answers",)),
        "it does not say which port": Case(
            given=replace(other, failures=(replace(_TAKEN, port=None),)),
            finds=("wrong-app-answers",),
        ),
        "by its own leftover": Case(
            given=replace(mine, vitals=orphan), finds=("port-held-by-orphan",)
        ),
        "an old log of the app that runs now": Case(given=mine),
        "an old log, and its process is no orphan": Case(
            given=replace(mine, vitals={7: Vitals(pid=7)}),
        ),
        "another port was taken": Case(
            given=replace(other, failures=(replace(_TAKEN, port=8001),)),
        ),
        "it went on with the next port": Case(
            given=replace(other, failures=(replace(_TAKEN, is_final=False),)),
        ),
        "nobody knows who answers, whatever the log says": Case(
            given=made.exam(attempts=(made.tried(),), failures=(_TAKEN,)),
        ),
    }
