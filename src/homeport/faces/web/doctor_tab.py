"""The doctor of one open page: asks beside the event loop, shows each check as it is made."""

from dataclasses import dataclass

from nicegui.events import GenericEventArguments

from homeport.errors import HomeportError
from homeport.faces.web.doctor_words import Verdict, passing, refused_verdict, to_verdict
from homeport.faces.web.elements import Doctor
from homeport.home.doctor.asked import Asked
from homeport.home.doctor.beside import ask_doctor
from homeport.model.finding import Checked
from homeport.model.question import Intent

_EXAMPLE = "Address, URL, port or name: 5173, https://shop.test, /run/app.sock"
_LONGEST_TARGET, _LONGEST_REPORT = 2_000, 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the person typed. `project` and `log` are a folder and a file of the app.

    `may_begin`: ask at once, because they said so.
    """

    target: str
    intent: Intent = Intent.CONNECT
    report: str = ""
    project: str = ""
    log: str = ""
    may_begin: bool = True


class DoctorTab:
    """One question at a time; the latest of those that come meanwhile is asked next."""

    def __init__(self, wish: Wish | None) -> None:
        """Build it, hidden unless there is a wish; call within a NiceGUI page."""
        self._wish = wish
        self._is_busy = False
        self._next: Wish | None = None
        self._checked: tuple[Checked, ...] = ()
        self._view = Doctor().on("ask", self._asked)
        self._view.show(hidden=wish is None, busy=False, checked=(), verdict=None)
        self._view.show(typed=wish, example=_EXAMPLE)

    def turn(self, *, is_shown: bool) -> None:
        """Show or hide the tab."""
        self._view.show(hidden=not is_shown)

    async def begin(self) -> None:
        """Ask what the page was opened for."""
        if self._wish is not None and self._wish.may_begin:
            await self.ask(self._wish)

    async def ask(self, wish: Wish) -> None:
        """Ask and show what comes of it."""
        if not wish.target:
            return
        if self._is_busy:
            self._next = wish
            return
        self._is_busy = True
        try:
            await self._ask(wish)
            while (following := self._next) is not None:
                self._next = None
                await self._ask(following)
        finally:
            self._is_busy = False
            self._view.show(busy=False)

    async def _ask(self, wish: Wish) -> None:
        self._checked = ()
        self._view.show(busy=True, checked=(), verdict=None, asked=wish.target)
        verdict = await self._find_out(wish)
        self._view.show(busy=self._next is not None, verdict=verdict)

    async def _find_out(self, wish: Wish) -> Verdict:
        asked = Asked(
            target=wish.target,
            intent=wish.intent,
            report=wish.report,
            project=wish.project or None,
            log=wish.log or None,
        )
        try:
            return to_verdict(await ask_doctor(asked, tell=self._hear))
        except HomeportError as error:
            return refused_verdict(error)
        except OSError as error:
            return Verdict(tone="warn", what=f"Cannot look at the machine: {error}.")

    def _hear(self, one: Checked) -> None:
        self._checked = (*self._checked, passing(one))
        self._view.show(checked=self._checked)

    async def _asked(self, event: GenericEventArguments) -> None:
        said = event.args if isinstance(event.args, dict) else {}
        intent = str(said.get("intent"))
        await self.ask(
            Wish(
                target=str(said.get("target") or "").strip()[:_LONGEST_TARGET],
                intent=Intent(intent) if intent in tuple(Intent) else Intent.CONNECT,
                report=str(said.get("report") or "")[:_LONGEST_REPORT],
                project=str(said.get("project") or "").strip()[:_LONGEST_TARGET],
                log=str(said.get("log") or "").strip()[:_LONGEST_TARGET],
            )
        )
