"""One open page: what its person looks at, and how that follows the machine."""

from dataclasses import dataclass, replace

import anyio
from nicegui import Client
from nicegui.events import GenericEventArguments

from homeport.faces.web.certificate import TrustLook
from homeport.faces.web.delta import between, settle
from homeport.faces.web.doctor_tab import DoctorTab, Wish
from homeport.faces.web.doctor_words import to_wrong
from homeport.faces.web.elements import Bar, Keys, List, Wrong
from homeport.faces.web.graph_tab import GraphTab
from homeport.faces.web.panel import Panel
from homeport.faces.web.routes_tab import RoutesTab
from homeport.faces.web.row import Row
from homeport.faces.web.sheet import Sheet
from homeport.faces.web.table import COLUMNS, Table, View, to_table, toggled
from homeport.home.door.board import Board
from homeport.home.rounds import Rounds
from homeport.home.watch import Watch
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.service import Snapshot

# Drawer and graph read all connections, so they follow more slowly than the list, and the more
# slowly the more a look costs. A client that comes or goes changes no listener: without news
# they look by themselves.
_CLOSER_REST_S, _CLOSER_REST_PER_LOOK = 2.0, 12.0
_CLOSER_AT_LEAST_EVERY_S, _CLOSER_PER_LOOK = 10.0, 60.0
_LONGEST_SEARCH = 200
_STOPPED = "This page stopped following the machine. Reload it."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where all pages read from."""

    watch: Watch
    rounds: Rounds
    board: Board
    trust: TrustLook


class Session:
    """The state of one page and the elements that show it."""

    def __init__(self, sources: Sources, machine: str, wish: Wish | None) -> None:
        """Build the page from what is known now; call within a NiceGUI page.

        With a `wish` it opens at the doctor.
        """
        self._watch = watch = sources.watch
        self._rounds = sources.rounds
        self._board = sources.board
        self._version = watch.version
        self._view = View()
        self._table = Table()
        self._rows: dict[str, Row] = {}
        self._is_visible = True
        self._turned = anyio.Event()
        self._closer = anyio.Event()
        self._bar = Bar().on("search", self._search).on("chip", self._chip)
        self._bar.on("fold", self._fold).on("clear", self._clear)
        self._bar.on("tab", self._switch).on("visible", self._seen)
        self._wrong = Wrong()
        self._list = List().on("choose", self._choose).on("sort", self._sort)
        self._list.on("fold", self._fold)
        self._graph = GraphTab(watch, self._open, self._show_sheet)
        self._doctor = DoctorTab(wish)
        self._routes = RoutesTab(sources.board, sources.trust)
        self._panel = Panel(watch, self._mark)
        Keys()
        self._bar.show(machine=machine, start="list" if wish is None else "doctor")
        self._list.show(hidden=wish is not None)
        self._show_served()
        self._show_wrong()
        self._draw_first()

    async def follow(self, client: Client) -> None:
        """Keep the page true until its browser is gone."""
        client.on_disconnect(lambda: self._turn(is_visible=False))
        # What was in the page has arrived; without this it would travel again with every change.
        self._list.show(rows=(), order=())
        try:
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(self._look)
                tasks.start_soon(self._follow_list)
                tasks.start_soon(self._follow_closer)
                tasks.start_soon(self._follow_rounds)
                tasks.start_soon(self._follow_served)
                tasks.start_soon(self._routes.follow)
                tasks.start_soon(self._doctor.begin)
                await client.disconnected()
                tasks.cancel_scope.cancel()
        finally:
            if not client.is_deleted:
                self._bar.show(problem=_STOPPED)

    async def _look(self) -> None:
        """Be a viewer only while the tab is in front: nobody needs a fast map unseen."""
        while True:
            turned = self._turned
            if self._is_visible:
                with self._watch.looking():
                    await turned.wait()
            else:
                await turned.wait()

    async def _follow_list(self) -> None:
        while True:
            await self._watch.changed(after=self._version)
            self._version = self._watch.version
            self._draw()
            self._closer.set()

    async def _follow_rounds(self) -> None:
        while True:
            seen = self._rounds.version
            self._show_wrong()
            await self._rounds.changed(after=seen)

    async def _follow_served(self) -> None:
        """Let names in the list be links as long as the door answers by them."""
        while True:
            seen = self._board.version
            self._show_served()
            await self._board.changed(after=seen)

    def _show_served(self) -> None:
        routes = self._board.routes
        self._list.show(served=routes is not None and routes.is_served)

    def _show_wrong(self) -> None:
        self._wrong.show(wrong=[to_wrong(one) for one in self._rounds.state.findings])

    async def _follow_closer(self) -> None:
        took_s = 0.0
        while True:
            with anyio.move_on_after(max(_CLOSER_AT_LEAST_EVERY_S, took_s * _CLOSER_PER_LOOK)):
                await self._closer.wait()
            self._closer = anyio.Event()
            if not self._is_visible:
                continue
            began_s = SYSTEM_CLOCK.monotonic_s()
            await self._panel.refresh()
            await self._graph.refresh()
            took_s = SYSTEM_CLOCK.monotonic_s() - began_s
            await anyio.sleep(max(_CLOSER_REST_S, took_s * _CLOSER_REST_PER_LOOK))

    def _draw_first(self) -> None:
        snapshot = self._watch.snapshot
        if snapshot is not None:
            self._table = to_table(snapshot, self._view)
            self._rows = dict(self._table.rows)
        rows = tuple(self._rows.values())
        self._list.show(rows=rows, order=self._table.order, fold=self._table.fold)
        self._show_around(snapshot)

    def _draw(self, *, is_calm: bool = False) -> None:
        """Send what changed. `is_calm`: the person asked for it, so nothing is news."""
        snapshot = self._watch.snapshot
        if snapshot is None:
            return
        was, before = self._table, self._rows
        self._table = to_table(snapshot, self._view)
        self._rows = settle(self._table, before)
        self._show_around(snapshot)
        if delta := between(self._rows, self._table, before, was):
            self._list.apply(delta, is_calm=is_calm)

    def _show_around(self, snapshot: Snapshot | None) -> None:
        table, view = self._table, self._view
        self._bar.show(
            counts=table.counts or ("", ""),
            exposed=table.exposed,
            chips=table.chips,
            notes=table.notes,
            problem=table.problem or self._watch.trouble or "",
            unfolded=view.is_unfolded,
            narrowed=bool(view.words),
        )
        self._list.show(
            sort=view.sort,
            descending=view.is_descending,
            unfolded=view.is_unfolded,
            narrowed=table.is_narrowed,
            waiting=snapshot is None,
        )

    def _ask_for(self, view: View) -> None:
        self._view = view
        self._draw(is_calm=True)
        self._graph.keep(self._table.pids, is_unfolded=view.is_unfolded)

    def _search(self, event: GenericEventArguments) -> None:
        self._ask_for(replace(self._view, search=str(event.args)[:_LONGEST_SEARCH]))

    def _chip(self, event: GenericEventArguments) -> None:
        self._ask_for(replace(self._view, chips=toggled(self._view.chips, str(event.args))))

    def _clear(self) -> None:
        self._ask_for(replace(self._view, search="", chips=frozenset()))

    def _fold(self) -> None:
        self._ask_for(replace(self._view, is_unfolded=not self._view.is_unfolded))

    def _sort(self, event: GenericEventArguments) -> None:
        """Sort by a column, then the other way round, then as `homeport ls` does."""
        column, view = str(event.args), self._view
        if column not in COLUMNS:
            return
        if view.sort != column:
            self._ask_for(replace(view, sort=column, is_descending=False))
        elif not view.is_descending:
            self._ask_for(replace(view, is_descending=True))
        else:
            self._ask_for(replace(view, sort="", is_descending=False))

    def _seen(self, event: GenericEventArguments) -> None:
        self._turn(is_visible=bool(event.args))

    def _turn(self, *, is_visible: bool) -> None:
        if is_visible != self._is_visible:
            self._is_visible = is_visible
            self._turned.set()
            self._turned = anyio.Event()

    async def _switch(self, event: GenericEventArguments) -> None:
        is_graph, is_routes = event.args == "graph", event.args == "routes"
        self._list.show(hidden=event.args in ("graph", "doctor", "routes"))
        self._doctor.turn(is_shown=event.args == "doctor")
        await self._routes.turn(is_shown=is_routes)
        if is_routes:
            self._panel.close()
        await self._graph.turn(is_shown=is_graph)
        self._graph.keep(self._table.pids, is_unfolded=self._view.is_unfolded)

    async def _choose(self, event: GenericEventArguments) -> None:
        await self._open(str(event.args))

    async def _open(self, key: str) -> None:
        await self._panel.open(key)

    def _show_sheet(self, sheet: Sheet) -> None:
        self._panel.show(sheet)

    def _mark(self, key: str) -> None:
        self._list.show(chosen=key)
        self._graph.mark(key)
