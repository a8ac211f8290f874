"""May the user open the unix socket?"""

from collections.abc import Iterator

from homeport.diagnose import made_up as made
from homeport.diagnose import situation as at
from homeport.diagnose.check import Case, Check
from homeport.model.attempt import Attempt, Outcome
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
    login = exam.question.user or "$USER"
    folder = path.rpartition("/")[0] or "/"
    yield Finding(
        code="unix-socket-permission",
        what=f"{who} may not open {path}",
        evidence=(f"connecting to it as {who}: {denied[0].error}", *exam.notes),
        fix=f"Add {who} to the group that has it (ls -l {path}; sudo usermod -aG GROUP {login}, "
        f"then log in again), or let the server make it wider (mode 0660/0666, and +x on {folder})",
        confidence=0.96,
    )


def _cases() -> dict[str, Case]:
    def asked(*attempts: Attempt, user: str | None = None) -> Examination:
        asked = made.question("unix:/run/app.sock", user=user)
        return made.exam(asked=asked, attempts=attempts, notes=("mode 0700, owner root",))

    denied = made.tried(Outcome.DENIED, path="/run/app.sock")
    return {
        "the group has it, and the user is not in it": Case(
            given=asked(denied, user="ada"), finds=("unix-socket-permission",)
        ),
        "the caller may not": Case(given=asked(denied), finds=("unix-socket-permission",)),
        "a policy forbids it": Case(
            given=asked(made.tried(Outcome.NOT_PERMITTED, path="/run/app.sock")),
            finds=("unix-socket-permission",),
        ),
        "it answers": Case(given=asked(made.tried(path="/run/app.sock"))),
        "root may, who asked first": Case(
            given=asked(denied, made.tried(path="/run/app.sock")),
        ),
        "nobody listens": Case(given=asked(made.tried(Outcome.REFUSED, path="/run/app.sock"))),
        "TCP that a filter forbids": Case(
            given=made.exam(attempts=(made.tried(Outcome.NOT_PERMITTED),)),
        ),
    }


CHECK = Check(asks="May the user open the unix socket?", think=_think, cases=_cases)
