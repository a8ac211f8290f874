"""Made-up examinations for the check of why the app ended."""

from dataclasses import replace

from homeport.diagnose import made_up as made
from homeport.diagnose.check import Case
from homeport.model.app_traces import AppTraces, OomKill, PidFile, StartFailure, Trial
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.report import ReportFacts

_KILL = OomKill(name="node", pid=7, at=made.NOW, group="/app", evidence="Killed process 7 (node)")
_SAID = made.said("missing-dependency", "No module named flask", subject="flask", fix="pip install")
_ENDED = Trial(argv=("app",), exit_code=1, signal=None, output="loading\nbad option\n", took_s=0.2)
_RUNS = replace(_ENDED, exit_code=None)


def cases() -> dict[str, Case]:
    """Return them by what they are about."""
    return {**_told(), **_last_words(), **_killed(), **_tried_out(), **_reported(), **_silent()}


def _refused(*failures: StartFailure, target: str = "http://127.0.0.1:8000/") -> Examination:
    """Nobody listens, and this was read in the log."""
    attempts = (made.tried(Outcome.REFUSED),)
    return made.exam(target, attempts=attempts, failures=failures)


def _logged(text: str, *kills: OomKill, **more: object) -> Examination:
    """Nobody listens, and this is the log."""
    traces = AppTraces(log=text, log_path="/srv/app/app.log", oom_kills=kills)
    asked = made.question(start_command="node app.js")
    return made.also(
        made.exam(asked=asked, attempts=(made.tried(Outcome.REFUSED),)), traces=traces, **more
    )


def _starts(trial: Trial | None, *failures: StartFailure) -> Examination:
    return made.exam(start=True, trial=trial, failures=failures)


def _last_words() -> dict[str, Case]:
    crashed = (made.said("app-crashed", "exited"),)
    runs = AppTraces(log="error: no config", processes=(made.runs(is_start_command=True),))
    return {
        "the log ends with an error": Case(
            given=_logged("listening\nerror loading config: yaml\n"), finds=("app-crashed",)
        ),
        "it does in another language": Case(
            given=_logged("启动\n错误: 找不到配置文件\n"), finds=("app-crashed",)
        ),
        "the log ends well": Case(given=_logged("error: a try\nlistening on 8000\n")),
        "the log is empty": Case(given=_logged("\n")),
        "it still runs": Case(given=made.also(_logged(""), traces=runs)),
        "the log names the very process that the kernel killed": Case(
            given=_logged("spawned 'web' with pid 7", _KILL, failures=crashed),
            finds=("oom-killed", "app-crashed"),
        ),
    }


def _told() -> dict[str, Case]:
    log = AppTraces(log_path="/srv/app/app.log")
    killed = replace(_ENDED, exit_code=139, signal=11)
    missing = made.tried(Outcome.MISSING, path="/run/app.sock")
    finds = ("missing-dependency",)
    return {
        "it lacks a module": Case(given=_refused(_SAID), finds=finds),
        "its log has a name": Case(given=replace(_refused(_SAID), traces=log), finds=finds),
        "it says so when it is tried": Case(given=_starts(_ENDED, _SAID), finds=finds),
        "its socket was never made": Case(
            given=replace(_refused(_SAID, target="unix:/run/app.sock"), attempts=(missing,)),
            finds=finds,
        ),
        "a crash, with neither subject nor advice": Case(
            given=_starts(killed, made.said("app-crashed")), finds=("app-crashed",)
        ),
        "a code that has no words of its own": Case(
            given=_refused(made.said("tls-cert-expired")), finds=("tls-cert-expired",)
        ),
        "what others verify comes before": Case(
            given=_refused(made.said("port-in-use"), made.said("disk-full")), finds=("disk-full",)
        ),
        "another project has the port": Case(
            given=replace(
                _starts(None, _SAID),
                listeners=(made.listens(),),
                services=(made.service(cwd="/srv/other"),),
                traces=AppTraces(project="/srv/app"),
            ),
            finds=finds,
        ),
    }


def _killed() -> dict[str, Case]:
    """The kernel's log may tell of a kill of another program with the same name."""
    asked = made.question(start_command="node app.js")
    ours = replace(_refused(), question=asked)
    nameless = replace(_KILL, name=None, at=None, group=None)
    pid_file = PidFile(path="/srv/app/app.pid", pid=7, is_stale=True, evidence="no process 7")
    finds = ("oom-killed",)
    return {
        "the app that was started": Case(
            given=replace(ours, traces=AppTraces(oom_kills=(_KILL,))), finds=finds
        ),
        "a kill without a name": Case(
            given=replace(ours, traces=AppTraces(oom_kills=(nameless,))), finds=finds
        ),
        "its pid file names the pid": Case(
            given=replace(_refused(), traces=AppTraces(oom_kills=(_KILL,), pid_files=(pid_file,))),
            finds=finds,
        ),
        "its log names the pid": Case(
            given=replace(_refused(), traces=AppTraces(oom_kills=(_KILL,), log="worker 7 up")),
            finds=finds,
        ),
        "the trial was killed": Case(
            given=_starts(replace(_ENDED, exit_code=137, signal=9, was_oom_killed=True)),
            finds=("oom-killed", "app-crashed"),
        ),
        "the kernel's log names the kill of the trial": Case(
            given=replace(
                _starts(replace(_ENDED, exit_code=137, signal=9, was_oom_killed=True)),
                traces=AppTraces(oom_kills=(_KILL,)),
            ),
            finds=("oom-killed", "app-crashed"),
        ),
        "somebody of that name was killed before the trial": Case(
            given=replace(_starts(_ENDED), traces=AppTraces(oom_kills=(_KILL,))),
            finds=("app-crashed",),
        ),
        "the log speaks of another end": Case(
            given=replace(ours, traces=AppTraces(oom_kills=(_KILL,)), failures=(_SAID,)),
            finds=("oom-killed", "missing-dependency"),
        ),
        "the log agrees": Case(
            given=replace(
                ours,
                traces=AppTraces(oom_kills=(_KILL,)),
                failures=(made.said("oom-killed", "Killed"),),
            ),
            finds=("oom-killed", "oom-killed"),
        ),
        "a kill of anybody": Case(
            given=replace(_refused(), traces=AppTraces(oom_kills=(_KILL,))),
        ),
        "a kill of nobody knows whom": Case(
            given=replace(_refused(), traces=AppTraces(oom_kills=(replace(_KILL, pid=None),))),
        ),
    }


def _tried_out() -> dict[str, Case]:
    return {
        "the command ends with an error": Case(given=_starts(_ENDED), finds=("app-crashed",)),
        "it ends without a word": Case(
            given=_starts(replace(_ENDED, output="")), finds=("app-crashed",)
        ),
        "a signal ends it": Case(
            given=_starts(replace(_ENDED, exit_code=139, signal=11)), finds=("app-crashed",)
        ),
        "a warning, then the end": Case(
            given=_starts(_ENDED, made.said("app-crashed", is_final=False)),
            finds=("app-crashed",),
        ),
        "it runs and opens nothing": Case(given=_starts(_RUNS), finds=("still-starting",)),
        "it runs and prints nothing": Case(
            given=_starts(replace(_RUNS, output="")), finds=("still-starting",)
        ),
        "another port": Case(
            given=_starts(replace(_RUNS, tcp_ports=(8001,))), finds=("wrong-port",)
        ),
        "a unix socket": Case(
            given=_starts(replace(_RUNS, unix_paths=("/run/app.sock",))),
            finds=("unix-socket-only",),
        ),
        "the right port": Case(given=_starts(replace(_RUNS, tcp_ports=(8000, 9229)))),
        "any port will do": Case(
            given=made.exam(
                "unix:/run/app.sock", start=True, trial=replace(_RUNS, tcp_ports=(8001,))
            ),
        ),
        "a command that does its work and ends": Case(given=_starts(replace(_ENDED, exit_code=0))),
        "its last word is for another check to verify": Case(
            given=_starts(_ENDED, made.said("port-in-use")),
        ),
    }


def _reported() -> dict[str, Case]:
    told = made.exam(start=True, report=ReportFacts(failures=(_SAID,)))
    warned = ReportFacts(failures=(made.said("app-crashed", is_final=False),))
    taken = ReportFacts(failures=(made.said("port-in-use"),))
    return {
        "there is only what a person saw": Case(given=told, finds=("missing-dependency",)),
        "what a person saw is a warning": Case(given=replace(told, report=warned)),
        "what a person saw is for another check to verify": Case(given=replace(told, report=taken)),
        "its log, of this time, has nothing of that": Case(
            given=replace(told, traces=AppTraces(log="listening\n"))
        ),
        "it is about a connection": Case(given=replace(_refused(), report=told.report)),
    }


def _silent() -> dict[str, Case]:
    listener = (made.listens(),)
    return {
        "nothing is known": Case(given=_refused()),
        "an old log, and it answers": Case(
            given=replace(_refused(_SAID), attempts=(made.tried(),)),
        ),
        "an old log, and somebody listens": Case(
            given=replace(_refused(_SAID), listeners=listener),
        ),
        "an old log, and it times out": Case(
            given=replace(_refused(_SAID), attempts=(made.tried(Outcome.TIMEOUT),)),
        ),
        "an old log, and the project's own app has the port": Case(
            given=replace(
                _starts(None, _SAID),
                listeners=listener,
                services=(made.service(cwd="/srv/app"),),
                traces=AppTraces(project="/srv/app"),
            ),
        ),
        "a warning after which it went on": Case(
            given=_refused(made.said("missing-dependency", is_final=False)),
        ),
    }
