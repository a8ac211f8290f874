"""Has the server run out of file descriptors, so that accept() fails?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
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
        yield Finding(
            code="fd-limit",
            what=f"{at.name_of(at.owner(exam))} has all of its {most} file descriptors in "
            "use, so it cannot accept another connection",
            evidence=(
                f"/proc/{one.pid}/fd has {one.open_fds} entries; the soft limit is {most}",
                *(each.line for each in said[:1]),
            ),
            fix=f"sudo prlimit --pid {one.pid} --nofile={max(65_536, 4 * most)}: (for now); "
            "then find what is not closed (ls -l /proc/PID/fd), or start it with ulimit -n 65536",
            confidence=0.96,
            remedy=Remedy(kind=RemedyKind.MORE_FDS, pid=one.pid, number=max(65_536, 4 * most)),
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


CHECK = Check(asks="Is the server out of file descriptors?", think=_think, cases=dict)
