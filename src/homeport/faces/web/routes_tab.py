"""The routes of one open page: which name leads where, live, and what one can do about it."""

from collections.abc import Callable

import anyio
import anyio.to_thread
from nicegui.events import GenericEventArguments

from homeport.errors import HomeportError
from homeport.faces.web.certificate import TrustLook
from homeport.faces.web.elements import Ask, RoutesView
from homeport.faces.web.question import Question
from homeport.faces.web.route_row import RouteRow, route_delta, route_id, to_route_rows
from homeport.faces.web.route_talk import (
    done,
    refused,
    removal,
    removal_failed,
    to_words,
    word_of,
)
from homeport.home import routes as verbs
from homeport.home.door.board import Board
from homeport.home.route_list import RouteLine, RouteList
from homeport.home.routes import Done
from homeport.model.front import Origin

_TRUST_EVERY_S = 60.0
_ORIGIN = "https://app.example.com"


class RoutesTab:
    """Follows the board while it is shown; nothing travels while nothing changes."""

    def __init__(self, board: Board, trust: TrustLook) -> None:
        """Build it, hidden and empty; call within a NiceGUI page."""
        self.is_shown = False
        self._board = board
        self._trust = trust
        self._turned = anyio.Event()
        # What the machine itself says, as long as the board is empty.
        self._looked: RouteList | None = None
        self._rows: dict[str, RouteRow] = {}
        self._question: Question | None = None
        self._removing: RouteLine | None = None
        self._view = RoutesView().on("add", self._add).on("rename", self._rename)
        self._view.on("restore", self._restore).on("hide", self._hide).on("remove", self._remove)
        self._view.show(example=_ORIGIN, certificate=None)
        self._view.show(hidden=True, waiting=True, served=False, notes=())
        self._ask = Ask().on("yes", self._yes).on("no", self._no)

    async def turn(self, *, is_shown: bool) -> None:
        """Show or hide the tab."""
        if is_shown == self.is_shown:
            return
        self.is_shown = is_shown
        self._view.show(hidden=not is_shown)
        self._turned.set()
        self._turned = anyio.Event()
        if is_shown:
            await self._refresh()

    async def follow(self) -> None:
        """Keep the tab true until cancelled."""
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._follow_board)
            tasks.start_soon(self._follow_trust)

    async def _follow_board(self) -> None:
        while True:
            seen = self._board.version
            self._draw()
            await self._board.changed(after=seen)

    async def _follow_trust(self) -> None:
        while True:
            if not self.is_shown:
                await self._turned.wait()
                continue
            self._view.show(certificate=await self._trust.look())
            with anyio.move_on_after(_TRUST_EVERY_S):
                await self._turned.wait()

    async def _refresh(self) -> None:
        """Look at the file and the machine where the board has nothing to show."""
        if self._board.routes is None:
            try:
                self._looked = await anyio.to_thread.run_sync(verbs.list_routes)
            except HomeportError as error:
                self._view.show(notes=(error.what, error.hint), waiting=False)
                return
        self._draw()

    def _draw(self) -> None:
        found = self._found
        if found is None or not self.is_shown:
            return
        before, self._rows = self._rows, to_route_rows(found.routes)
        notes = found.notes if found.is_served else verbs.missing(found)
        self._view.show(served=found.is_served, notes=notes, waiting=False)
        if delta := route_delta(self._rows, before):
            self._view.apply(delta)

    @property
    def _found(self) -> RouteList | None:
        return self._looked if self._board.routes is None else self._board.routes

    def _line(self, event: GenericEventArguments) -> RouteLine | None:
        """Return the line that a button of the page belongs to."""
        lines = self._found.routes if self._found else ()
        wanted = word_of(event.args, "id")
        return next((one for one in lines if route_id(one) == wanted), None)

    async def _add(self, event: GenericEventArguments) -> None:
        words, replaces = to_words(event.args)

        def add() -> str:
            line = verbs.add_route(words, replaces=replaces)
            return f"{line.host} leads to {line.target} now"

        said = await self._try(add)
        if isinstance(said, HomeportError):
            self._view.tell(refused("add", said, verbs.wrong_word(words)))
        else:
            self._view.tell(done("add", said))

    async def _rename(self, event: GenericEventArguments) -> None:
        line, new = self._line(event), word_of(event.args, "new")
        if line is not None:
            await self._do("rename", lambda: verbs.rename_route(line.name, new))

    async def _restore(self, event: GenericEventArguments) -> None:
        line = self._line(event)
        if line is not None:
            await self._do("rename", lambda: verbs.restore_name(line.name))

    async def _hide(self, event: GenericEventArguments) -> None:
        line = self._line(event)
        if line is not None:
            hidden = not line.is_hidden
            await self._do("row", lambda: verbs.hide_route(line.name, hidden=hidden))

    def _remove(self, event: GenericEventArguments) -> None:
        self._removing = self._line(event)
        if self._removing is not None:
            self._show_question(removal(self._removing))

    async def _yes(self) -> None:
        line, question = self._removing, self._question
        if line is None or question is None or question.stage != "asking":
            return
        self._show_question(removal(line, stage="doing"))
        prefix = line.prefix if line.origin is Origin.USER else None
        said = await self._try(lambda: verbs.remove_route(line.name, prefix).done)
        if isinstance(said, HomeportError):
            self._show_question(removal_failed(line, said))
            return
        self._no()
        self._view.tell(done("row", said))

    def _no(self) -> None:
        self._removing = None
        self._show_question(None)

    def _show_question(self, question: Question | None) -> None:
        self._question = question
        self._ask.show(question=question)

    async def _do(self, about: str, verb: Callable[[], Done]) -> None:
        said = await self._try(lambda: verb().done)
        if isinstance(said, HomeportError):
            self._view.tell(refused(about, said))
        else:
            self._view.tell(done(about, said))

    async def _try(self, verb: Callable[[], str]) -> str | HomeportError:
        """Do it, wait until it is served, and return what was done, or why not."""
        try:
            said = await anyio.to_thread.run_sync(verb)
            await self._board.renew()
        except HomeportError as error:
            return error
        finally:
            await self._refresh()
        return said
