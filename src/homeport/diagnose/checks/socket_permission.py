"""May the user open the unix socket?"""

from collections.abc import Iterator

from homeport.diagnose import situation as at
from homeport.diagnose.check import Check
from homeport.model.attempt import Outcome
from homeport.model.examination import Examination
from homeport.model.finding import Finding


def _think(exam: Examination) -> Iterator[Finding]:
    path = exam.question.target.path
    if path is None:
        return
    denied = [
        one for one in exam.attempts if one.outcome in (Outcome.DENIED, Outcome.NOT_PERMITTED)
    ]
    if not denied or at.is_reached(exam):
        return
    who = exam.question.user or "this user"
    folder = path.rpartition("/")[0] or "/"
    yield Finding(
        code="unix-socket-permission",
        what=f"{who} may not open {path}",
        evidence=(f"connecting to it as {who}: {denied[0].error}", *exam.notes),
        fix=f"Add {who} to the group that has it (ls -l {path}; sudo usermod -aG GROUP {who}, then "
        f"log in again), or let the server make it wider (mode 0660/0666, and +x on {folder})",
        confidence=0.96,
    )


CHECK = Check(asks="May the user open the unix socket?", think=_think, cases=dict)
