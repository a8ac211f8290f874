"""Does another program already listen on the unix socket that the app is to have?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.address import Transport
from homeport.model.app_traces import Trial
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    path = exam.question.target.path
    holder = at.owner(exam)
    if not at.is_start(exam) or path is None or holder is None or _took_it(exam):
        return
    already = "the app itself already runs: " if at.belongs_to_project(exam, holder) else ""
    said = [one.line for one in exam.failures if one.code in ("port-in-use", "stale-unix-socket")]
    end = f"kill {holder.pid}" if holder.pid is not None else "see whose it is: sudo ss -xlp"
    yield Finding(
        code="port-in-use",
        what=f"{already}{at.name_of(holder)} listens on {path}",
        evidence=(
            f"{path} is open",
            *(
                (f"held by {at.name_of(holder)}: {' '.join(holder.argv)[:160]}",)
                if holder.argv
                else ()
            ),
            *(f"the app says: {one}" for one in said[:1]),
        ),
        fix=f"End that program ({end}), or give the app another path",
        confidence=0.93 if said else 0.85,
    )


def _took_it(exam: Examination) -> bool:
    """Return whether the app came up all the same: many take the path away from who has it."""
    return exam.trial is not None and exam.trial.exit_code is None


def _cases() -> dict[str, Case]:
    path = "/run/app.sock"
    held = made.service(port=None, path=path, transport=Transport.UNIX)
    starts = made.exam(f"unix:{path}", start=True, services=(held,))
    runs = Trial(argv=("app",), exit_code=None, signal=None, output="", took_s=2.0)
    hidden = made.service(port=None, path=path, transport=Transport.UNIX, pid=None, argv=())
    finds = ("port-in-use",)
    return {
        "somebody listens on the path": Case(given=starts, finds=finds),
        "the app says so": Case(
            given=made.also(starts, failures=(made.said("port-in-use"),)), finds=finds
        ),
        "it is not told who": Case(given=made.also(starts, services=(hidden,)), finds=finds),
        "the app was tried, and took it": Case(given=made.also(starts, trial=runs)),
        "nobody does": Case(given=made.also(starts, services=())),
        "it is there to be connected to": Case(
            given=made.exam(f"unix:{path}", services=(held,), attempts=(made.tried(),))
        ),
        "a port is wanted": Case(given=made.exam(start=True, services=(held,))),
    }


CHECK = Check(asks="Who has the unix socket already?", think=_think, cases=_cases)
