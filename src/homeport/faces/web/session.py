"""One open page: what its person looks at, and how that follows the machine."""

from dataclasses import replace

import anyio
import anyio.to_thread
from nicegui import Client
from nicegui.events import GenericEventArguments

from homeport.faces.web.delta import between, settle
from homeport.faces.web.details import find, full_sheet, gone_sheet, quick_sheet
from homeport.faces.web.elements import Ask, Bar, Canvas, Drawer, Keys, List
from homeport.faces.web.freeing import Freeing
from homeport.faces.web.picture import Picture, node_sheet, to_picture
from homeport.faces.web.row import Row, row_id
from homeport.faces.web.sheet import Sheet
from homeport.faces.web.table import COLUMNS, Table, View, to_table, toggled
from homeport.home.graph import graph
from homeport.home.select import select
from homeport.home.watch import Watch
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.graph import Graph
from homeport.model.service import Snapshot

# Drawer and graph read all connections, so they follow more slowly than the list.
_CLOSER_REST_S = 2.0
# On a busy machine a look at all connections costs more; it must not become a habit.
_CLOSER_REST_PER_LOOK = 12.0
# A client that comes or goes changes no listener, so without news they look by themselves.
_CLOSER_AT_LEAST_EVERY_S = 6.0
_CLOSER_PER_LOOK = 60.0
_LONGEST_SEARCH = 200
_WIDEST_PX = 8_000


class Session:
    """The state of one page and the elements that show it."""

    def __init__(self, watch: Watch, machine: str) -> None:
        """Build the page from what is known now; call within a NiceGUI page."""
        self._watch = watch
        self._version = watch.version
        self._view = View()
        self._table = Table()
        self._rows: dict[str, Row] = {}
        self._tab = "list"
        self._width = 1_200
        self._graph: Graph | None = None
        self._sheet: Sheet | None = None
        self._freeing: Freeing | None = None
        self._is_visible = True
        self._turned = anyio.Event()
        self._closer = anyio.Event()
        self._bar = Bar().on("search", self._search).on("chip", self._chip)
        self._bar.on("fold", self._fold).on("clear", self._clear)
        self._bar.on("tab", self._switch).on("visible", self._seen)
        self._list = List().on("choose", self._choose).on("sort", self._sort)
        self._list.on("fold", self._fold)
        self._canvas = Canvas().on("choose", self._choose_node).on("width", self._resize)
        self._drawer = Drawer().on("close", self._close).on("free", self._free)
        self._drawer.on("other", self._choose)
        self._ask = Ask().on("yes", self._yes).on("no", self._no)
        Keys()
        self._bar.show(machine=machine)
        self._canvas.show(picture=Picture(), hidden=True, busy=False)
        self._draw_first()

    async def follow(self, client: Client) -> None:
        """Keep the page true until its browser is gone."""
        client.on_disconnect(lambda: self._turn(is_visible=False))
        # What was in the page has arrived; without this it would travel again with every change.
        self._list.show(rows=(), order=())
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(self._look)
            tasks.start_soon(self._follow_list)
            tasks.start_soon(self._follow_closer)
            await client.disconnected()
            tasks.cancel_scope.cancel()

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

    async def _follow_closer(self) -> None:
        took_s = 0.0
        while True:
            with anyio.move_on_after(max(_CLOSER_AT_LEAST_EVERY_S, took_s * _CLOSER_PER_LOOK)):
                await self._closer.wait()
            self._closer = anyio.Event()
            if not self._is_visible:
                continue
            began_s = SYSTEM_CLOCK.monotonic_s()
            if self._sheet and not self._sheet.gone:
                await self._refresh_sheet(self._sheet.key)
            if self._tab == "graph":
                await self._refresh_graph()
            took_s = SYSTEM_CLOCK.monotonic_s() - began_s
            await anyio.sleep(max(_CLOSER_REST_S, took_s * _CLOSER_REST_PER_LOOK))

    # The list

    def _draw_first(self) -> None:
        snapshot = self._watch.snapshot
        if snapshot is not None:
            self._table = to_table(snapshot, self._view)
            self._rows = dict(self._table.rows)
        rows = tuple(self._rows.values())
        self._list.show(rows=rows, order=self._table.order, fold=self._table.fold)
        self._show_around(snapshot)

    def _draw(self, *, calm: bool = False) -> None:
        """Send what changed. `calm`: the person asked for it, so nothing new needs to shine."""
        snapshot = self._watch.snapshot
        if snapshot is None:
            return
        was, before = self._table, self._rows
        self._table = to_table(snapshot, self._view)
        self._rows = settle(self._table, before)
        delta = between(self._rows, self._table, before, was)
        self._show_around(snapshot)
        if delta:
            self._list.apply(delta, is_calm=calm)

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
        self._draw(calm=True)
        self._show_graph()

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
        column = str(event.args)
        if column not in COLUMNS:
            return
        view = self._view
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

    # The drawer

    async def _choose(self, event: GenericEventArguments) -> None:
        await self._open(str(event.args))

    async def _open(self, key: str) -> None:
        service = find(self._watch.snapshot, key)
        if service is None:
            return
        if self._sheet is None or self._sheet.key != key:
            self._show_sheet(quick_sheet(service, key))
        await self._refresh_sheet(key)

    async def _refresh_sheet(self, key: str) -> None:
        service = find(self._watch.snapshot, key)
        if service is not None:
            sheet = await full_sheet(service, key)
        elif self._sheet and self._watch.snapshot and not key.startswith("node|"):
            sheet = gone_sheet(self._sheet, self._watch.snapshot.taken_at)
        else:
            return
        # Meanwhile the person may have closed the drawer or gone on to another row.
        if self._sheet is not None and self._sheet.key == key:
            self._show_sheet(sheet)

    def _show_sheet(self, sheet: Sheet | None) -> None:
        self._sheet = sheet
        self._drawer.show(sheet=sheet)
        self._list.show(chosen=sheet.key if sheet else "")

    def _close(self) -> None:
        self._show_sheet(None)
        self._canvas.show(chosen="")

    # Freeing

    async def _free(self) -> None:
        service = find(self._watch.snapshot, self._sheet.key) if self._sheet else None
        if service is None or service.port is None:
            return
        self._freeing = Freeing(service.port, service.transport)
        self._ask.show(question=await self._freeing.ask())

    async def _yes(self, event: GenericEventArguments) -> None:
        freeing = self._freeing
        if freeing is None or (working := freeing.begin()) is None:
            return
        self._ask.show(question=working)
        self._ask.show(question=await freeing.carry_out(second_yes=event.args is True))

    def _no(self) -> None:
        self._freeing = None
        self._ask.show(question=None)

    # The graph

    async def _switch(self, event: GenericEventArguments) -> None:
        self._tab = "graph" if event.args == "graph" else "list"
        is_graph = self._tab == "graph"
        self._list.show(hidden=is_graph)
        self._canvas.show(hidden=not is_graph, busy=is_graph and self._graph is None)
        if is_graph:
            await self._refresh_graph()

    async def _refresh_graph(self) -> None:
        self._graph = await anyio.to_thread.run_sync(graph)
        self._show_graph()

    def _show_graph(self) -> None:
        snapshot = self._watch.snapshot
        if self._graph is None or snapshot is None or self._tab != "graph":
            return
        kept = None
        if self._table.is_narrowed:
            chosen = select(snapshot, self._view.words)
            kept = {one.pid for one in chosen.services if one.pid is not None}
        elif self._view.is_unfolded:
            kept = {one.pid for one in self._graph.nodes if one.pid is not None}
        picture = to_picture(self._graph, kept, self._width)
        self._canvas.show(picture=picture, busy=False)

    def _resize(self, event: GenericEventArguments) -> None:
        self._width = min(int(event.args), _WIDEST_PX)
        self._show_graph()

    async def _choose_node(self, event: GenericEventArguments) -> None:
        node = str(event.args)
        self._canvas.show(chosen=node)
        if (key := self._row_of(node)) is not None:
            await self._open(key)
        elif self._graph is not None and (sheet := node_sheet(self._graph, node)) is not None:
            self._show_sheet(sheet)

    def _row_of(self, node: str) -> str | None:
        """Return the line of the first thing that the process of `node` serves."""
        snapshot = self._watch.snapshot
        services = snapshot.services if snapshot else ()
        mine = [one for one in services if node == f"pid:{one.pid}"]
        mine.sort(key=lambda one: (one.port is None, one.is_background, one.port or 0))
        return row_id(mine[0]) if mine else None
