"""Prove the check of an app that runs, and not where it is looked for."""

from dataclasses import replace

from homeport.diagnose.check import Case
from homeport.diagnose.made_up import also, exam, listens, runs, said, service, tried
from homeport.model.address import Transport
from homeport.model.app_traces import AppProcess, AppTraces, StartFailure
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.service import Service

_REFUSED = (tried(Outcome.REFUSED),)


def cases() -> dict[str, Case]:
    """Return what must fire and what must not."""
    return {**_other_port(), **_by_url(), **_moved(), **_unix(), **_starting(), **_not_asked()}


def _other_port() -> dict[str, Case]:
    vite = runs(tcp_ports=(5174, 24678), is_start_command=True)
    helper = runs(pid=8, tcp_ports=(9229,), age_s=None)
    taken = (said("port-in-use", "Port 8000 is in use, trying another one...", port=8000),)
    found = ("wrong-port",)
    return {
        "the app listens on the next port": Case(given=_refused(vite), finds=found),
        "its log says why": Case(given=also(_refused(vite), failures=taken), finds=found),
        "a helper of the project has a port, and the app another one": Case(
            given=_refused(helper, vite), finds=found
        ),
        "only a helper is known": Case(given=_refused(helper), finds=found),
        "another part of the project is still mute": Case(
            given=_refused(vite, runs(pid=9)), finds=found
        ),
        "it has just opened the port that was asked for": Case(
            given=_refused(runs(tcp_ports=(8000,)))
        ),
        "it times out, so who listens elsewhere is not the answer": Case(
            given=exam(attempts=(tried(Outcome.TIMEOUT),), traces=AppTraces(processes=(vite,)))
        ),
    }


def _by_url() -> dict[str, Case]:
    url = "postgresql://me@127.0.0.1:8000/shop"
    there = service(cookie=2, port=5433, protocol="postgresql")

    def given(*services: Service, target: str = url) -> Examination:
        return exam(target, attempts=_REFUSED, services=services)

    return {
        "PostgreSQL on another port than the URL says": Case(
            given=given(there), finds=("wrong-port",)
        ),
        "another service than the URL names": Case(
            given=given(service(cookie=2, port=6379, protocol="redis"))
        ),
        "PostgreSQL on another port of a container": Case(
            given=given(replace(there, namespace="4026532000"))
        ),
        "a web server on another port may be anybody's": Case(
            given=given(
                service(cookie=2, port=9000, protocol="http"), target="http://127.0.0.1:8000/"
            )
        ),
    }


def _moved() -> dict[str, Case]:
    taken = (said("port-in-use", "Port 8000 is in use, trying another one...", port=8000),)
    app = runs(pid=9, tcp_ports=(8001,))
    stranger = service(cwd="/srv/other")

    def given(
        gets: Service | None,
        *processes: AppProcess,
        failures: tuple[StartFailure, ...] = taken,
        project: str | None = "/srv/app",
    ) -> Examination:
        return exam(
            listeners=(listens(),),
            services=() if gets is None else (gets,),
            attempts=(tried(),),
            failures=failures,
            traces=AppTraces(project=project, processes=processes),
        )

    return {
        "a stranger has the port, so the app took the next one": Case(
            given=given(stranger, app), finds=("wrong-port",)
        ),
        "a stranger has it, and the app gave up": Case(given=given(stranger)),
        "the app itself has it": Case(given=given(service(cwd="/srv/app"), app)),
        "the log speaks of another port": Case(
            given=given(stranger, app, failures=(said("port-in-use", port=9000),))
        ),
        "the log says nothing": Case(given=given(stranger, app, failures=())),
        "nobody knows the project": Case(given=given(stranger, app, project=None)),
        "nobody knows who has it": Case(given=given(None, app)),
    }


def _unix() -> dict[str, Case]:
    web = runs(unix_paths=("/run/app/web.sock",))
    hidden = runs(unix_paths=("@app",))
    only = ("unix-socket-only",)
    postgres = "postgresql://localhost:5432/shop"
    return {
        "the app listens on a socket file": Case(given=_refused(web), finds=only),
        "the app listens on an abstract socket": Case(given=_refused(hidden), finds=only),
        "PostgreSQL, by the name of its socket": Case(
            given=_refused(target=postgres, services=(_on("/run/postgresql/.s.PGSQL.5432"),)),
            finds=only,
        ),
        "MySQL, by the port that people expect it at": Case(
            given=_refused(target="localhost:3306", services=(_on("/run/mysqld/mysqld.sock"),)),
            finds=only,
        ),
        "Redis, in the root directory": Case(
            given=_refused(target="redis://localhost", services=(_on("/redis.sock"),)), finds=only
        ),
        "PostgreSQL, whose socket has no number": Case(
            given=_refused(
                target=postgres, services=(_on("/run/pg/socket", protocol="postgresql"),)
            ),
            finds=only,
        ),
        "a service of which the socket says nothing": Case(
            given=_refused(target=postgres, services=(_on("/run/app.sock"),))
        ),
        "PostgreSQL on another port": Case(
            given=_refused(target=postgres, services=(_on("/run/postgresql/.s.PGSQL.5433"),))
        ),
        "PostgreSQL in a container": Case(
            given=_refused(
                target=postgres,
                services=(_on("/run/postgresql/.s.PGSQL.5432", namespace="db"),),
            )
        ),
        "a service on TCP": Case(given=_refused(services=(service(port=9000),))),
    }


def _starting() -> dict[str, Case]:
    early = ("still-starting",)
    young = runs(is_start_command=True)
    loading = AppTraces(processes=(young,), log="loading weights\n  40 %  \n")
    inside = service(pid=70, pids=(70, 7), namespace="web")
    return {
        "it runs and listens on nothing": Case(given=_refused(young), finds=early),
        "its log shows how far it is": Case(given=also(_refused(), traces=loading), finds=early),
        "nobody knows since when, and it runs a script": Case(
            given=_refused(runs(argv=("python3", "app.py"), age_s=None)), finds=early
        ),
        "who merely works in the directory is not the app": Case(given=_refused(runs())),
        "a database is asked for, and a script runs beside it": Case(
            given=_refused(runs(argv=("python3", "app.py")), target="localhost:5432")
        ),
        "some owner is hidden from us: it may listen all the same": Case(
            given=also(_refused(young), is_root=False, services=(service(pid=None, port=9000),)),
            finds=early,
        ),
        "its log warns of something": Case(
            given=also(_refused(young), failures=(said("app-crashed", is_final=False),)),
            finds=early,
        ),
        "its log says that it is starting": Case(
            given=also(_refused(young), failures=(said("still-starting"),)), finds=early
        ),
        "its log says why it failed": Case(
            given=also(_refused(young), failures=(said("missing-dependency"),))
        ),
        "it has been running for hours": Case(
            given=_refused(runs(is_start_command=True, age_s=9_000.0))
        ),
        "it listens for UDP": Case(given=_refused(runs(is_start_command=True, udp_ports=(8000,)))),
        "it listens in a container": Case(given=also(_refused(young), services=(inside,))),
        "another listens in a container": Case(
            given=also(_refused(young), services=(service(pid=70, namespace="web"),)),
            finds=early,
        ),
        "nothing of the project runs": Case(given=_refused()),
    }


def _not_asked() -> dict[str, Case]:
    app = AppTraces(processes=(runs(tcp_ports=(8001,)),))
    return {
        "the app does not start": Case(given=exam(start=True, traces=app)),
        "a socket file was asked for": Case(
            given=exam(
                "/run/app.sock",
                attempts=(tried(Outcome.REFUSED, path="/run/app.sock"),),
                traces=app,
            )
        ),
    }


def _refused(
    *processes: AppProcess,
    target: str = "http://127.0.0.1:8000/",
    services: tuple[Service, ...] = (),
) -> Examination:
    return exam(
        target,
        hosts=("127.0.0.1",),
        attempts=_REFUSED,
        services=services,
        traces=AppTraces(processes=processes),
    )


def _on(path: str, *, protocol: str | None = None, namespace: str | None = None) -> Service:
    return service(
        port=None,
        transport=Transport.UNIX,
        addresses=(),
        path=path,
        protocol=protocol,
        namespace=namespace,
    )
