"""Has the server run out of file descriptors, so that accept() fails?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.diagnose.serving import is_mute
from homeport.model.examination import Examination
from homeport.model.exchange import Ending
from homeport.model.finding import Finding, Remedy, RemedyKind
from homeport.model.vitals import Vitals


def _think(exam: Examination) -> Iterator[Finding]:
    if at.is_start(exam) or not (is_mute(exam) or _hangs_up(exam) or _fails(exam)):
        return
    said = [one for one in exam.failures if one.code == "fd-limit"]
    for one in at.holders_vitals(exam):
        most = one.most_fds
        if most is None or not _is_full(one, spare=1 if said else 0):
            continue
        more = max(65_536, 4 * most)
        yield Finding(
            code="fd-limit",
            what=f"{at.name_of(at.owner(exam))} has all of its {most} file descriptors in "
            "use, so it cannot accept another connection",
            evidence=(
                f"/proc/{one.pid}/fd has {one.open_fds} entries; the soft limit is {most}",
                *(each.line for each in said[:1]),
            ),
            # With the soft limit alone prlimit fails where it would be above the hard one.
            fix=f"sudo prlimit --pid {one.pid} --nofile={more}:{more} (for now); then find what is "
            f"not closed (ls -l /proc/{one.pid}/fd), or start it with ulimit -n 65536",
            confidence=0.96,
            remedy=Remedy(kind=RemedyKind.MORE_FDS, pid=one.pid, number=more),
        )
        return
    if said and not at.holders_vitals(exam):
        yield Finding(
            code="fd-limit",
            what="the server says that it has run out of file descriptors",
            evidence=(said[0].line,),
            fix="Raise its limit (ulimit -n 65536, LimitNOFILE=), and find what is not closed",
            confidence=0.85,
        )


def _is_full(one: Vitals, *, spare: int) -> bool:
    """Return whether no descriptor is left; `spare` is what it gets back between two requests."""
    return (
        one.open_fds is not None
        and one.most_fds is not None
        and one.open_fds >= one.most_fds - spare
    )


def _fails(exam: Examination) -> bool:
    answer = at.http_answer(exam)
    return answer is not None and answer.http is not None and answer.http.status >= 500


def _hangs_up(exam: Examination) -> bool:
    return bool(exam.exchanges) and all(
        one.ending in (Ending.CLOSED, Ending.RESET) for one in exam.exchanges
    )


def _cases() -> dict[str, Case]:
    def serves(*, used: int | None, most: int | None = 64, **more: object) -> Examination:
        given = made.exam(
            listeners=(made.listens(),),
            services=(made.service(),),
            attempts=(made.tried(),),
            vitals={7: Vitals(pid=7, open_fds=used, most_fds=most)},
        )
        return made.also(given, **more)

    silence = (made.ended(Ending.SILENCE),)
    said = (made.said("fd-limit", "accept4: too many open files"),)
    return {
        "none is left, and nothing is said": Case(
            given=serves(used=64, exchanges=silence), finds=("fd-limit",)
        ),
        "none is left, and it hangs up": Case(
            given=serves(used=64, exchanges=(made.ended(), made.ended(Ending.RESET))),
            finds=("fd-limit",),
        ),
        "none is left, and it answers 500": Case(
            given=serves(used=64, exchanges=(made.answered(500),)), finds=("fd-limit",)
        ),
        "one came back since it complained": Case(
            given=serves(used=63, exchanges=silence, failures=said), finds=("fd-limit",)
        ),
        "its descriptors may not be seen, but it complains": Case(
            given=made.exam(
                listeners=(made.listens(),),
                attempts=(made.tried(),),
                exchanges=silence,
                failures=said,
            ),
            finds=("fd-limit",),
        ),
        "it complained long ago, and has many now": Case(
            given=serves(used=20, exchanges=silence, failures=said),
        ),
        "nearly all are in use": Case(given=serves(used=63, exchanges=silence)),
        "all are in use, and it answers": Case(
            given=serves(used=64, exchanges=(made.answered(),)),
        ),
        "all are in use, and it answers 404": Case(
            given=serves(used=64, exchanges=(made.answered(404),)),
        ),
        "the limit may not be seen": Case(
            given=serves(used=None, most=None, exchanges=silence),
        ),
        "not asked, and it took the connection": Case(given=serves(used=64)),
        "a start": Case(given=made.exam(start=True, failures=said)),
    }


CHECK = Check(asks="Is the server out of file descriptors?", think=_think, cases=_cases)
